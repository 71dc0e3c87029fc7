"""Texts out of spreadsheet cells, and what Excel does to them: numbers, dates, apostrophes, lost digits.

A cell either has one certain reading or is refused with a reason (`Bad`); it is never guessed. What decides where the value alone does not
is the cell's number format: 2000.10 typed as a number is stored as 2000.1, and only a format with two decimals says that October is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from renti.records.sheet import FORMULA_ERROR, Cell

CellKind = Literal["text", "date", "id"]

EXACT_DIGITS: Final = 10**15
"""A spreadsheet keeps fifteen digits of a number; a longer one has lost its last."""

ERROR_TEXTS: Final = frozenset({FORMULA_ERROR, "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})

WIDE_DIGITS: Final = str.maketrans("０１２３４５６７８９．－／Ｘｘ　", "0123456789.-/Xx ")

BUILT_IN_MONTHS: Final = frozenset({"#17", "#27", "#36", "#50", "#52", "#57"})
"""Built-in number formats that show year and month only (Chinese edition)."""

_SCIENTIFIC: Final = re.compile(r"\d\.\d+[Ee]\+\d+")
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|;.*')
_FORMULA_START: Final = re.compile(r"['=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that is not taken: what it shows and why."""

    text: str
    why: str


Format = Callable[[], str]
"""The number format of the cell at hand, looked up only when it matters; "" when it has none or it is not known."""


def cell_text(cell: Cell, kind: CellKind = "text", number_format: Format = str) -> str | Bad:
    """The text a cell stands for, outer white space kept; dates as `YYYYMMDD`, `YYYYMM` or `YYYY` where the cell held a number or a date.

    >>> cell_text(197805.0, "date"), cell_text(2000.1, "date").text
    ('197805', '2000.1')
    """
    if isinstance(cell, str):
        return _written(cell, kind)
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, (int, float)):
        return _number(float(cell), kind, number_format)
    return _moment(cell, kind, number_format)


def safe_text(text: str) -> str:
    """The text as it may stand in a cell: one that a spreadsheet could take for a formula gets an apostrophe, which `cell_text` takes off.

    >>> safe_text("=1+1"), cell_text(safe_text("=1+1")), cell_text(safe_text("'x"))
    ("'=1+1", '=1+1', "'x")
    """
    return "'" + text if _FORMULA_START.match(text) else text


def folded(text: str) -> str:
    """Full-width digits and their punctuation as half-width, outer white space off: for reading dates and numbers."""
    return text.translate(WIDE_DIGITS).strip()


def shows_month_only(number_format: str) -> bool:
    """Whether a number format shows a month without a day.

    >>> shows_month_only('yyyy"年"m"月"'), shows_month_only("yyyy-mm-dd"), shows_month_only("#57")
    (True, False, True)
    """
    if number_format.startswith("#"):
        return number_format in BUILT_IN_MONTHS
    bare = _QUOTED.sub("", number_format).lower()
    return "m" in bare and "y" in bare and "d" not in bare


def shows_two_decimals(number_format: str) -> bool:
    """Whether a number format shows exactly two decimals, so that 2000.1 is seen as 2000.10."""
    return number_format in ("#2", "#4", "#39", "#40") or _QUOTED.sub("", number_format).strip().endswith(".00")


def _written(text: str, kind: CellKind) -> str | Bad:
    if text.strip() in ERROR_TEXTS:
        return Bad(text, "公式出错，没有值；请填入内容")
    text = text.removeprefix("'")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if kind != "text" and _SCIENTIFIC.fullmatch(text.strip()):
        return Bad(text, "号码已变成科学记数法，末几位丢失；请把该列设为文本后重新录入")
    return text


def _number(value: float, kind: CellKind, number_format: Format) -> str | Bad:
    shown = str(int(value)) if value.is_integer() and abs(value) < 1e21 else repr(value)
    if kind == "text" and abs(value) < EXACT_DIGITS:
        return shown
    if kind == "date":
        return _date_number(value, shown, number_format)
    if abs(value) >= EXACT_DIGITS or not value.is_integer():
        return Bad(shown, "号码存成了数字，第十五位以后已丢失；请把该列设为文本后重新录入")
    return shown


def _date_number(value: float, shown: str, number_format: Format) -> str | Bad:
    """197805 and 19780501 are dates; 1978.05 and 1978.11 are months; 2000.1 is October where two decimals are shown, else ambiguous."""
    if value.is_integer() and len(shown) in (4, 6, 8):
        return shown
    year, _, month = shown.partition(".")
    if len(year) == 4 and month and len(month) <= 2:
        if month != "1":
            return shown
        if shows_two_decimals(number_format()):
            return shown + "0"
        return Bad(shown, f"数字{shown}可能是{year}年1月，也可能是{year}年10月丢了末尾的零；请设为文本后写成{year}.01或{year}.10")
    if value.is_integer() and len(shown) == 5:
        return Bad(shown, f"数字{shown}像是丢了日期格式的日期序号；请恢复日期格式或写成六位年月")
    return Bad(shown, f"数字{shown}不是日期；请写成六位年月")


def _moment(value: date | datetime | time | timedelta, kind: CellKind, number_format: Format) -> str | Bad:
    if isinstance(value, (time, timedelta)):
        return Bad(str(value), "单元格是时刻，不是文字或日期；请设为文本后重新录入")
    day = value.date() if isinstance(value, datetime) else value
    if kind == "id":
        return Bad(day.isoformat(), "号码被改成了日期；请把该列设为文本后重新录入")
    if kind == "text" or day.day != 1:
        return day.strftime("%Y%m%d")
    known = number_format()
    return day.strftime("%Y%m") if not known or shows_month_only(known) else day.strftime("%Y%m%d")
