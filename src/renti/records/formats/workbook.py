"""The information workbook (公务员管理信息系统信息采集表, 2017 edition): ten sheets joined by name and ID number."""

from __future__ import annotations

from typing import Final

from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.formats.workbook_columns import sheet_of
from renti.records.formats.workbook_read import read_workbook
from renti.records.formats.workbook_write import EDITION_2017, write, write_with_units
from renti.records.sheet import is_spreadsheet, sheet_names
from renti.records.source import Reading, Refused

LIMIT: Final = 128 * MEGABYTE


def sniff(data: bytes, name: str) -> bool:
    """A spreadsheet with a tab A01."""
    if not is_spreadsheet(data):
        return False
    try:
        return any(spec is not None and spec.rows == "person" for spec in map(sheet_of, sheet_names(data, place=name)))
    except Refused:
        return False


def read(given: Input) -> Reading:
    """The people and units of a workbook. Raises Refused."""
    return read_workbook(given.data, name=given.name)


FORMATS.add(
    Format(
        name="workbook",
        zh="公务员信息采集表（2017 版 Excel）",
        suffixes=(".xlsx", ".xls"),
        sniff=sniff,
        read=read,
        write=write,
        write_with_units=write_with_units,
        many=True,
        editions=(EDITION_2017,),
        limit=LIMIT,
    )
)
