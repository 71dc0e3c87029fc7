"""Old `.xls` files, read in a process of their own.

The compiled reader trusts lengths that stand in the file: a damaged one makes it ask for hundreds of gigabytes and end its process. So it
works in a child with bounded memory and time, and a child that dies is a file refused.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from renti.records.source import Refused

MEMORY: Final = 2 * 1024**3
"""Bytes of address space the child may ask for (where the system can bound it)."""

SECONDS: Final = 120
NO_READER: Final = 3
"""Exit code of a child that found no library to read with."""

_DECODED: Final[Mapping[str, Callable[[Any], Any]]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class XlsSheet:
    """One sheet: its cells from A1 on, and its merged ranges, both ends included, from 0."""

    name: str
    rows: list[list[Any]]
    merged: tuple[tuple[Place, Place], ...]


def read_xls(data: bytes, *, place: str) -> list[XlsSheet]:
    """Every sheet of an `.xls` file. Raises Refused."""
    output = _child(data)
    if isinstance(output, int):
        advice = "请在 Excel 或 WPS 中打开、去掉密码后另存为 .xlsx"
        detail = "本机没有读 .xls 的组件" if output == NO_READER else "表格文件读不出（损坏或有密码）"
        raise Refused(reason="unknown_format" if output == NO_READER else "bad_archive", place=place, detail=detail, advice=advice)
    return [
        XlsSheet(
            name=sheet["name"],
            rows=[[_decoded(cell) if isinstance(cell, list) else cell for cell in row] for row in sheet["rows"]],
            merged=tuple(((first[0], first[1]), (last[0], last[1])) for first, last in sheet["merged"]),
        )
        for sheet in json.loads(output)
    ]


@lru_cache(maxsize=1)
def _child(data: bytes) -> bytes | int:
    """The child's answer, kept for the next question about the same file, or its exit code where it failed."""
    call = [sys.executable, "-c", "from renti.records.xls_reader import main; main()"]
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        done = subprocess.run(  # noqa: S603  this interpreter, a fixed line; the file goes to its standard input
            call, input=data, capture_output=True, timeout=SECONDS, check=False, env={**os.environ, "PYTHONPATH": paths}
        )
    except subprocess.TimeoutExpired:
        return -1
    return done.stdout if done.returncode == 0 else done.returncode


def _decoded(cell: list[Any]) -> Any:
    kind, value = cell
    return _DECODED[kind](value)


def _encoded(cell: Any) -> Any:
    """JSON has no dates; a cell that is one becomes its kind and its text."""
    if isinstance(cell, timedelta):
        return ["timedelta", cell.total_seconds()]
    return [type(cell).__name__, cell.isoformat()] if isinstance(cell, date | time) else cell


def main() -> None:
    """The child: the file on standard input, its sheets as JSON on standard output."""
    _bound_memory()
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        sys.exit(NO_READER)
    workbook = CalamineWorkbook.from_object(BytesIO(sys.stdin.buffer.read()))
    sheets = []
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        rows = [list(map(_encoded, row)) for row in sheet.to_python(skip_empty_area=False)]
        sheets.append({"name": name, "rows": rows, "merged": sheet.merged_cell_ranges or []})
    sys.stdout.buffer.write(json.dumps(sheets).encode())


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound; the child still dies alone
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
