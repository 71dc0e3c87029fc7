"""Months of service: how much, how sure, from which kind of date, and when a number of months is reached.

The date semantics (periods [from, to), merged, laid end to end) are those of renti.rules.spells, so that a page and a clause never
differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.fact_basis import Basis, known, unknown
from renti.records.fact_rows import posts
from renti.rules.spells import Spell, reached, total_months
from renti.rules.trace import Datum, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Service over the rows that count. `months` is None where the bounds differ; the bounds are whole months.

    `boundary`: a date known to the month stands for its first day, and the last day of that month would give another number. `kinds`
    are the kinds of start dates it rests on (decided, letter, unknown); `missing` the fields whose lack keeps the bounds apart.
    """

    least: int
    greatest: int
    boundary: bool
    kinds: frozenset[str]
    missing: frozenset[str]
    spells: tuple[Spell, ...]

    @property
    def months(self) -> int | None:
        return self.least if self.least == self.greatest else None

    def day_reached(self, months: int) -> date | None:
        """The first day with so many months; None where the periods end before or a start or end is not known."""
        if any(spell.start is None or (spell.end is None and not spell.open) for spell in self.spells):
            return None
        return reached(self.spells, months)


def service(rows: Iterable[Row], where: Callable[[Row], bool | None], *, asof: date) -> Service:
    """Service by `asof` over the rows of a table with from, to and open; rows for which `where` is None may or may not count."""
    sure: list[Row] = []
    doubtful: list[Row] = []
    for row in rows:
        counts = where(row)
        if counts is not False:
            (doubtful if counts is None else sure).append(row)
    early = total_months([_spell(row) for row in sure], [_spell(row) for row in doubtful], asof=asof)
    late = total_months([_spell(row, late=True) for row in sure], [_spell(row, late=True) for row in doubtful], asof=asof)
    kinds = frozenset(str(row["date_kind"].value) for row in (*sure, *doubtful) if "date_kind" in row and row["from"].value is not None)
    undecided = frozenset(row["from"].source for row in doubtful) if early[0] != early[1] else frozenset[str]()
    return Service(
        least=early[0],
        greatest=early[1],
        boundary=early[:2] != late[:2],
        kinds=kinds,
        missing=early[2] | undecided if early[0] != early[1] else frozenset(),
        spells=tuple(_spell(row) for row in sure),
    )


def _spell(row: Row, *, late: bool = False) -> Spell:
    start, end = row["from"], row["to"]
    return Spell(
        start=_day(start, late=late),
        end=_day(end, late=late),
        open=bool(row["open"].value),
        start_source=start.source,
        end_source=end.source,
    )


def _day(datum: Datum, *, late: bool) -> date | None:
    if not isinstance(datum.value, PartialDate):
        return None
    return datum.value.latest if late else datum.value.earliest


def flag(column: str) -> Callable[[Row], bool | None]:
    """Rows of which a yes-or-no column holds."""

    def holds(row: Row) -> bool | None:
        value = row[column].value
        return value if isinstance(value, bool) else None

    return holds


def _months(column: str) -> Callable[[Basis], Datum]:
    def total(basis: Basis) -> Datum:
        rows = posts(basis)
        if rows is None:
            return unknown("posts")
        found = service(rows, flag(column), asof=basis.asof)
        return known(found.months, f"posts.{column}") if found.months is not None else unknown(*sorted(found.missing))

    return total


SERVICE: Final[Mapping[str, Callable[[Basis], Datum]]] = {
    "person.grassroots_months": _months("grassroots"),
    "person.leading_months": _months("leading"),
}
