"""Dates as personnel papers write them: a day, a month, or only a year; the precision is kept, never filled in."""

from __future__ import annotations

import calendar as gregorian
import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache, total_ordering
from typing import Final


class DateUnreadable(ValueError):
    """The text is not a date in any form that papers use; the text is the exception's argument."""


class Precision(IntEnum):
    """How much of a date is known."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@total_ordering
@dataclass(frozen=True, slots=True)
class YearMonth:
    """A calendar month, the unit in which the trade counts.

    >>> YearMonth(1981, 5).plus(8)
    YearMonth(year=1982, month=1)
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1 <= self.year <= 9999):
            raise DateUnreadable(f"{self.year}.{self.month}")

    def __lt__(self, other: YearMonth) -> bool:
        return (self.year, self.month) < (other.year, other.month)

    @property
    def number(self) -> int:
        """Months since year 0, so that a difference is a number of months."""
        return self.year * 12 + self.month - 1

    @classmethod
    def of_number(cls, number: int) -> YearMonth:
        return cls(number // 12, number % 12 + 1)

    @classmethod
    def of(cls, day: date) -> YearMonth:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> YearMonth:
        """The month of any readable date text; raises DateUnreadable where no month is written."""
        month = PartialDate.parse(text).year_month
        if month is None:
            raise DateUnreadable(text)
        return month

    def plus(self, months: int) -> YearMonth:
        return YearMonth.of_number(self.number + months)

    def months_until(self, later: YearMonth) -> int:
        """Whole months from this month to `later`; negative when `later` is earlier."""
        return later.number - self.number

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.month, days_in(self.year, self.month))

    def __str__(self) -> str:
        return f"{self.year:04d}.{self.month:02d}"

    @property
    def compact(self) -> str:
        """`YYYYMM`, as form files store it."""
        return f"{self.year:04d}{self.month:02d}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day.

    Two partial dates are equal only with equal precision; to ask about time, compare `earliest` and `latest`.

    >>> PartialDate.parse("1978年5月")
    PartialDate(year=1978, month=5, day=None)
    >>> PartialDate.parse("1978.05") == PartialDate.parse("19780501")
    False
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None:
            if self.day is not None or not 1 <= self.year <= 9999:
                raise DateUnreadable(str(self.year))
            return
        if not (1 <= self.month <= 12 and 1 <= self.year <= 9999):
            raise DateUnreadable(f"{self.year}.{self.month}")
        if self.day is not None and not 1 <= self.day <= days_in(self.year, self.month):
            raise DateUnreadable(f"{self.year}.{self.month}.{self.day}")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYYMM`, `YYYYMMDD`, `YYYY.M(.D)`, `YYYY-M(-D)`, `YYYY/M(/D)`, `YYYY年M月(D日)`; raises DateUnreadable."""
        return _parse(text.strip())

    @classmethod
    def of(cls, value: date | YearMonth) -> PartialDate:
        if isinstance(value, YearMonth):
            return cls(value.year, value.month)
        return cls(value.year, value.month, value.day)

    @property
    def precision(self) -> Precision:
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def year_month(self) -> YearMonth | None:
        return None if self.month is None else YearMonth(self.year, self.month)

    @property
    def earliest(self) -> date:
        """The first day this date can stand for."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day this date can stand for."""
        if self.month is None:
            return date(self.year, 12, 31)
        return date(self.year, self.month, self.day or days_in(self.year, self.month))

    @property
    def compact(self) -> str:
        """`YYYY`, `YYYYMM` or `YYYYMMDD`, as form files store it."""
        return self._joined("")

    def __str__(self) -> str:
        return self._joined(".")

    def _joined(self, separator: str) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        month = f"{self.year:04d}{separator}{self.month:02d}"
        return month if self.day is None else f"{month}{separator}{self.day:02d}"


_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_FORMS: Final = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(\d{4})",
        r"(\d{4})(\d{2})",
        r"(\d{4})(\d{2})(\d{2})",
        r"(\d{4})([.\-/])(\d{1,2})(?:\2(\d{1,2}))?\.?",
        r"(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?)?",
    )
)


@lru_cache(maxsize=65536)
def _parse(text: str) -> PartialDate:
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            numbers = [int(part) for part in found.groups() if part is not None and part not in ".-/"]
            return PartialDate(*numbers)
    raise DateUnreadable(text)


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and gregorian.isleap(year) else _DAYS[month - 1]


def plus_months(start: date, months: int) -> date:
    """The monthly anniversary `months` after `start`; a day the month lacks becomes its last day (29 Feb → 28 Feb)."""
    month = YearMonth.of(start).plus(months)
    return date(month.year, month.month, min(start.day, month.last_day.day))


def full_months(start: date, end: date) -> int:
    """Complete months from `start` to `end`: the anniversary counts as reached on its own day.

    >>> full_months(date(2022, 3, 15), date(2024, 3, 14)), full_months(date(2022, 3, 15), date(2024, 3, 15))
    (23, 24)
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    anniversary = min(start.day, days_in(end.year, end.month))
    return months if anniversary <= end.day else months - 1


def full_years(start: date, end: date) -> int:
    """Complete years from `start` to `end`, by the anniversary (周岁 when `start` is a birth)."""
    return full_months(start, end) // 12
