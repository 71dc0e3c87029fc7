"""Working days, from the yearly notices of the State Council; a year without a table is never guessed.

Sources: 全国年节及纪念日放假办法 (which days are festivals) and each year's 国务院办公厅关于部分节假日安排的通知 (which days are moved).
One file a year in `calendars/`, holding the days of that calendar year only: a period that crosses New Year stands in both files.
A year's last days may still be moved by the next year's notice, so the newest table is settled only up to its last week.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any, Final, Literal

Seen = Literal["text", "cited", "believed", "not found"]
"""How sure a notice number is: read in a copy of the notice, read where others cite it, from memory, or not known."""

SATURDAY: Final = 5
ONE_DAY: Final = timedelta(days=1)


class CalendarMissing(LookupError):
    """No official table for the year; the argument is the year."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice: its number, its date where seen, and how sure the number is."""

    number: str
    dated: date | None
    seen: Seen


@dataclass(frozen=True, slots=True)
class Period:
    """Days off that hang together in one year, first to last, and the weekend days worked for them, with the number of their notice.

    `first` and `last` are None where only the days worked fall in the year.
    """

    name: str
    notice: str
    first: date | None
    last: date | None
    worked: tuple[date, ...]

    def days_off(self) -> Iterator[date]:
        if self.first is None or self.last is None:
            return
        day = self.first
        while day <= self.last:
            yield day
            day += ONE_DAY


@dataclass(frozen=True, slots=True)
class YearTable:
    """One year as published. `festivals` are the statutory days by name, `festival_days` how many the law in force grants."""

    year: int
    measures: str
    festival_days: int
    festivals: dict[str, tuple[date, ...]]
    once: dict[str, tuple[date, ...]]
    notices: tuple[Notice, ...]
    periods: tuple[Period, ...]

    @classmethod
    def parse(cls, text: str) -> YearTable:
        """Read one file of `calendars/`; raises KeyError or ValueError on a file that is not such a table."""
        raw = tomllib.loads(text)
        return cls(
            year=raw["year"],
            measures=raw["measures"],
            festival_days=raw["festival_days"],
            festivals=_days_by_name(raw["festivals"]),
            once=_days_by_name(raw.get("once", {})),
            notices=tuple(Notice(number=n["number"], dated=n.get("dated"), seen=n["seen"]) for n in raw["notices"]),
            periods=tuple(_period(p, raw["year"]) for p in raw["periods"]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """Working days over the years it has tables for; every question about another year raises CalendarMissing."""

    tables: dict[int, YearTable]
    _off: frozenset[date] = field(repr=False)
    _worked: frozenset[date] = field(repr=False)

    @classmethod
    def of_years(cls, tables: Iterable[YearTable]) -> Calendar:
        by_year = {table.year: table for table in tables}
        periods = [period for table in by_year.values() for period in table.periods]
        return cls(
            tables=by_year,
            _off=frozenset(day for period in periods for day in period.days_off()),
            _worked=frozenset(day for period in periods for day in period.worked),
        )

    def is_working_day(self, day: date) -> bool:
        if day.year not in self.tables:
            raise CalendarMissing(day.year)
        if day in self._worked:
            return True
        return day.weekday() < SATURDAY and day not in self._off

    def working_days(self, first: date, last: date) -> int:
        """Working days from `first` to `last`, both ends counted; 0 when `last` is earlier.

        >>> official().working_days(date(2025, 9, 27), date(2025, 10, 10))
        5
        """
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return sum(map(self.is_working_day, days))

    def nth_working_day(self, start: date, n: int) -> date:
        """The day on which `n` working days are complete, `start` counting as the first when it is one.

        Raises ValueError when `n` is below 1, CalendarMissing when the count runs into a year without a table.
        """
        if n < 1:
            raise ValueError(n)
        day = start
        left = n - self.is_working_day(day)
        while left:
            day += ONE_DAY
            left -= self.is_working_day(day)
        return day

    def notices(self, year: int) -> tuple[Notice, ...]:
        """The notices that fixed the year's days."""
        if year not in self.tables:
            raise CalendarMissing(year)
        return self.tables[year].notices


@cache
def official() -> Calendar:
    """The calendar of every year in `calendars/`, read once."""
    folder = resources.files("renti.kernel") / "calendars"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return Calendar.of_years(YearTable.parse(file.read_text(encoding="utf-8")) for file in files)


def _days_by_name(raw: dict[str, list[date]]) -> dict[str, tuple[date, ...]]:
    return {name: tuple(days) for name, days in raw.items()}


def _period(raw: dict[str, Any], year: int) -> Period:
    period = Period(
        name=raw["name"], notice=raw["notice"], first=raw.get("first"), last=raw.get("last"), worked=tuple(raw.get("worked", ()))
    )
    strays = [day for day in (*period.days_off(), *period.worked) if day.year != year]
    if strays:
        raise ValueError(strays[0])
    return period
