"""The cells of a spreadsheet, the same values whichever library reads them.

python-calamine reads where it is installed, openpyxl elsewhere; both are imported late. Empty cells are "", numbers are float or int
(equal by value), a date without a time is a date, a cell whose formula failed is FORMULA_ERROR. Only stored values are read: formulas are
never computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from io import BytesIO
from typing import Any, Final

from renti.records.sheet_package import BROKEN, Place, Survey, cell_formats, open_package, sheet_parts, survey
from renti.records.source import Refused

Cell = str | float | bool | date | datetime | time | timedelta

FORMULA_ERROR: Final = "#公式错误"
"""Stands for #N/A, #REF! and the like."""

XLSX_MAGIC: Final = b"PK\x03\x04"
XLS_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

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
    """Whether the bytes begin like an `.xls` file or hold a workbook like an `.xlsx`."""
    return data.startswith(XLS_MAGIC) or (data.startswith(XLSX_MAGIC) and b"xl/workbook.xml" in data)


def read_sheets(data: bytes, *, place: str, names: Sequence[str] = ()) -> Iterator[Sheet]:
    """The named sheets (all, where none is named) one after the other, so that one at a time is held; raises Refused."""
    if data.startswith(XLS_MAGIC):
        yield from _read_by_calamine(data, names, {}, place)
        return
    surveys = _surveys(data, place)
    reader = _read_by_calamine if _has_calamine() else _read_by_openpyxl
    for sheet in reader(data, names or tuple(surveys), surveys, place):
        sheet.formats = cache(partial(cell_formats, data, sheet.name, place=place))
        for row, column in surveys[sheet.name].errors:
            if row < len(sheet.rows) and column < len(sheet.rows[row]):
                sheet.rows[row][column] = FORMULA_ERROR
        yield sheet


def sheet_names(data: bytes, *, place: str) -> tuple[str, ...]:
    """The names of the sheets; raises Refused."""
    if not data.startswith(XLS_MAGIC):
        with open_package(data, place=place) as package:
            return tuple(sheet_parts(package, place=place))
    return tuple(_calamine_workbook(data, place).sheet_names)


def _surveys(data: bytes, place: str) -> dict[str, Survey]:
    with open_package(data, place=place) as package:
        return {name: survey(package, part, place=f"{place} {name}") for name, part in sheet_parts(package, place=place).items()}


def _has_calamine() -> bool:
    try:
        import python_calamine  # noqa: F401  only asked whether it is there
    except ImportError:
        return False
    return True


def _calamine_workbook(data: bytes, place: str) -> Any:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as missing:
        raise Refused(
            reason="unknown_format", place=place, detail="本机没有读 .xls 的组件", advice="请在 Excel 或 WPS 中另存为 .xlsx"
        ) from missing
    try:
        return CalamineWorkbook.from_object(BytesIO(data))
    except CalamineError as broken:
        detail = "表格文件读不出（损坏或有密码）"
        raise Refused(
            reason="bad_archive", place=place, detail=detail, advice="请在 Excel 或 WPS 中打开、去掉密码后另存为 .xlsx"
        ) from broken


def _read_by_calamine(data: bytes, names: Sequence[str], surveys: dict[str, Survey], place: str) -> Iterator[Sheet]:
    workbook = _calamine_workbook(data, place)
    from python_calamine import CalamineError

    for name in names or workbook.sheet_names:
        try:
            sheet = workbook.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False)
        except CalamineError as broken:
            raise Refused(reason="bad_archive", place=f"{place} {name}", detail="工作表读不出", advice="请打开后另存为 .xlsx") from broken
        merged = surveys[name].merged if surveys else sheet.merged_cell_ranges
        yield Sheet(name=name, rows=rows, hidden=tuple(surveys[name].hidden) if surveys else (), merged=tuple(merged or ()))


def _read_by_openpyxl(data: bytes, names: Sequence[str], surveys: dict[str, Survey], place: str) -> Iterator[Sheet]:
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
            sheet, found = workbook[name], surveys[name]
            sheet.reset_dimensions()
            rows = [[value(cell) for cell in row] for row in sheet.iter_rows()]
            yield Sheet(name=name, rows=rows, hidden=tuple(found.hidden), merged=tuple(found.merged))
    except (*BROKEN, *ALSO_BROKEN) as broken:
        raise Refused(
            reason="bad_archive", place=place, detail="表格文件读不出", advice="请在 Excel 或 WPS 中打开后另存为 .xlsx"
        ) from broken
