"""What the texts of the workbook's columns mean, and how values are written back.

Every kind reads a text to a value and writes a value to a text. Where the text differs from what would be written for its value, the row
keeps it beside the value (`details`), and it is written again as long as it still means the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from renti.kernel.dates import PartialDate
from renti.records.cells import folded
from renti.records.codes import Table, groups, table
from renti.records.formats.date_text import dated
from renti.records.formats.workbook_columns import Column
from renti.records.rows import Role

YES_NO: Final[Mapping[str, bool]] = {"是": True, "1": True, "否": False, "0": False}
IN_POST: Final[Mapping[str, bool]] = {"在任": True, "1": True, "已免": False, "0": False}
FULL_TIME: Final[Mapping[str, bool]] = {"全日制": True, "1": True, "在职": False, "2": False}
RANK_KINDS: Final[Mapping[str, str]] = {"职务层次": "level", "0": "level", "享受的职级": "rank", "职级": "rank", "1": "rank"}

ROLES: Final[Mapping[str, Role]] = {"正职": Role.CHIEF, "副职": Role.DEPUTY, "内设": Role.INTERNAL}

_WORDS: Final[Mapping[str, Mapping[str, Any]]] = {"yes_no": YES_NO, "in_post": IN_POST, "full_time": FULL_TIME, "role": ROLES}
_WRITTEN: Final[Mapping[str, Mapping[Any, str]]] = {
    "yes_no": {True: "是", False: "否"},
    "in_post": {True: "在任", False: "已免"},
    "full_time": {True: "全日制", False: "在职"},
    "rank_kind": {"level": "职务层次", "rank": "享受的职级"},
    "role": {role: word for word, role in ROLES.items()},
}
_YEAR: Final = re.compile(r"((?:19|20)\d{2})(?:年度?)?")

Read = Callable[[str], Any]


def reader(column: Column) -> Read:
    """The value a text of this column means; None (for text: the text itself) where it cannot be read."""
    if column.kind == "date":
        return _date
    if column.kind == "year":
        return _year
    if column.kind == "rank_kind":
        return lambda text: RANK_KINDS.get(text.strip(), text.strip())
    if column.kind == "whole":
        return lambda text: int(shown) if (shown := folded(text)).isdecimal() else None
    words = _WORDS.get(column.kind)
    if words is not None:
        return lambda text: words.get(folded(text))
    tables = code_tables(column)
    return (lambda text: _named(text.strip(), tables)) if tables else str.strip


def text_of(column: Column, value: Any) -> str:
    """How a value is written in this column; "" for a missing one."""
    if value is None:
        return ""
    words = _WRITTEN.get(column.kind)
    if words is not None:
        return words.get(value, str(value))
    return value.compact if isinstance(value, PartialDate) else str(value)


def text_to_write(column: Column, value: Any, kept: str | None, default: Any = None) -> str:
    """The kept text where it still means the value (or says nothing and the value is the record's default), else the value's own."""
    if kept is not None:
        meant = reader(column)(kept)
        if meant == value or (meant is None and value == default):
            return kept
    return text_of(column, value)


def _date(text: str) -> PartialDate | None:
    return dated(folded(text))[0]


def _year(text: str) -> int | None:
    found = _YEAR.fullmatch(folded(text))
    return int(found[1]) if found else None


@cache
def code_tables(column: Column) -> tuple[Table, ...]:
    """The code tables whose codes may stand instead of names; levels and ranks share a column."""
    if column.kind != "text" or not column.codes or column.codes not in groups():
        return ()
    return (table("ZB09"), table("ZB148")) if column.codes == "ZB09" else (table(column.codes),)


def _named(text: str, tables: tuple[Table, ...]) -> str:
    return next((name for each in tables if (name := each.name(text)) is not None), text)
