"""The cells of a spreadsheet, the same values whichever library reads them.

python-calamine reads where it is installed, openpyxl elsewhere; both are imported late. Empty cells are "", numbers are float or int
(equal by value), a date without a time is a date, a cell whose formula failed is FORMULA_ERROR. Only stored values are read: formulas are
never computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from io import BytesIO
from typing import Any, Final

from renti.records.sheet_package import BROKEN, Place, Survey, cell_formats, open_package, sheet_parts, surveys
from renti.records.source import Refused
from renti.records.xls_reader import read_xls

Cell = str | float | bool | date | datetime | time | timedelta

FORMULA_ERROR: Final = "#公式错误"
"""Stands for #N/A, #REF! and the like."""

XLSX_MAGIC: Final = b"PK\x03\x04"
XLS_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XLS_STREAM: Final = "Workbook".encode("utf-16-le")

CHINESE_DATE_FORMATS: Final = frozenset({*range(27, 32), 36, *range(50, 55), 57, 58})
"""Built-in number formats that are dates in the Chinese edition, which one of the two libraries takes for numbers."""

ALSO_BROKEN: Final = (SyntaxError, TypeError, AttributeError, ArithmeticError, AssertionError)
"""What openpyxl and the parsers below it raise for XML that is no spreadsheet's."""

_ESCAPED_RETURN: Final = "_x000D_\n"


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One sheet. `rows[0]` is row 1 of the sheet and may be shorter than others; `hidden` holds rows from 0; ranges include both ends.

    `formats` gives the number format of each cell that has one, and is only worked out when asked for.
    """

    name: str
    rows: list[list[Cell]]
    hidden: tuple[int, ...] = ()
    merged: tuple[tuple[Place, Place], ...] = ()
    formats: Callable[[], dict[Place, str]] = field(default=dict)


def is_spreadsheet(data: bytes) -> bool:
    """Whether the bytes hold a workbook as an `.xls` or an `.xlsx` does."""
    if data.startswith(XLS_MAGIC):
        return XLS_STREAM in data
    return data.startswith(XLSX_MAGIC) and b"xl/workbook.xml" in data


def read_sheets(data: bytes, *, place: str, names: Sequence[str] = ()) -> Iterator[Sheet]:
    """The named sheets (all, where none is named) one after the other, so that one at a time is held; raises Refused."""
    if data.startswith(XLS_MAGIC):
        old = {sheet.name: Sheet(name=sheet.name, rows=sheet.rows, merged=sheet.merged) for sheet in read_xls(data, place=place)}
        yield from (old[name] for name in names or old)
        return
    with open_package(data, place=place) as package:
        found = surveys(package, place=place)
    reader = _read_by_calamine if _has_calamine() else _read_by_openpyxl
    for sheet in reader(data, names or tuple(found), found, place):
        sheet.formats = cache(partial(cell_formats, data, sheet.name, place=place))
        for row, column in found[sheet.name].errors:
            if row < len(sheet.rows) and column < len(sheet.rows[row]):
                sheet.rows[row][column] = FORMULA_ERROR
        yield sheet


def sheet_names(data: bytes, *, place: str) -> tuple[str, ...]:
    """The names of the sheets; raises Refused."""
    if not data.startswith(XLS_MAGIC):
        with open_package(data, place=place) as package:
            return tuple(sheet_parts(package, place=place))
    return tuple(sheet.name for sheet in read_xls(data, place=place))


def _has_calamine() -> bool:
    try:
        import python_calamine  # noqa: F401  only asked whether it is there
    except ImportError:
        return False
    return True


def _read_by_calamine(data: bytes, names: Sequence[str], found: dict[str, Survey], place: str) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook

    with _refusing(CalamineError, place):
        workbook = CalamineWorkbook.from_object(BytesIO(data))
    for name in names:
        with _refusing(CalamineError, f"{place} {name}"):
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        yield Sheet(name=name, rows=rows, hidden=tuple(found[name].hidden), merged=tuple(found[name].merged))


@contextmanager
def _refusing(error: type[Exception], place: str) -> Iterator[None]:
    """Turn what the compiled library raises into a refusal; its panics are no Exception and are known by name only."""
    try:
        yield
    except BaseException as broken:
        if not isinstance(broken, error | ValueError) and type(broken).__name__ != "PanicException":
            raise
        advice = "请在 Excel 或 WPS 中打开、去掉密码后另存为 .xlsx"
        raise Refused(reason="bad_archive", place=place, detail="表格文件读不出（损坏或有密码）", advice=advice) from broken


def _read_by_openpyxl(data: bytes, names: Sequence[str], found: dict[str, Survey], place: str) -> Iterator[Sheet]:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.datetime import from_excel
    except ImportError as missing:
        detail = "本机没有读 Excel 的组件"
        raise Refused(reason="unknown_format", place=place, detail=detail, advice="请安装 python-calamine 或 openpyxl") from missing

    def value(cell: Any) -> Cell:
        held: Cell | None = cell.value
        if held is None:
            return ""
        if isinstance(held, str):
            return held.replace(_ESCAPED_RETURN, "\r\n")
        if type(held) in (int, float) and cell.style_array.numFmtId in CHINESE_DATE_FORMATS:
            held = from_excel(held, workbook.epoch)
        return held.date() if isinstance(held, datetime) and held.time() == time() else held

    try:
        workbook = load_workbook(BytesIO(data), read_only=True, data_only=True)
        for name in names:
            sheet = workbook[name]
            sheet.reset_dimensions()
            rows = [[value(cell) for cell in row] for row in sheet.iter_rows()]
            yield Sheet(name=name, rows=rows, hidden=tuple(found[name].hidden), merged=tuple(found[name].merged))
    except (*BROKEN, *ALSO_BROKEN) as broken:
        raise Refused(
            reason="bad_archive", place=place, detail="表格文件读不出", advice="请在 Excel 或 WPS 中打开后另存为 .xlsx"
        ) from broken
