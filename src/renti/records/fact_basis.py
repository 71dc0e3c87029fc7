"""What facts are counted from, and how a value becomes a datum: converted to its declaration, defaulted only where that says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, wraps
from typing import Any, Final, TypeVar, cast

from renti.kernel.dates import PartialDate, YearMonth
from renti.records.organisation import Organisation, Organisations, organisations
from renti.records.person import Person
from renti.records.post import Position
from renti.records.rows import Post
from renti.rules.fact import declarations
from renti.rules.trace import Datum, Row

T = TypeVar("T")
NO_UNITS: Final = organisations(())


@dataclass(frozen=True, slots=True, kw_only=True)
class KinPlace:
    """Where a relative of the form serves, confirmed by a person: `row` is the number of the row in `relatives`.

    `position` and `superior` are ids of positions, `organisation_id` of the unit; `leads` whether the relative is one of its leaders.
    """

    row: int
    person: str = ""
    organisation_id: str = ""
    position: str = ""
    superior: str = ""
    leads: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A record on a day, with the registers that say more about it."""

    person: Person
    asof: date
    units: Organisations = NO_UNITS
    kin: Sequence[KinPlace] = ()
    position: Position | None = None
    memo: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    def unit_of(self, post: Post) -> Organisation | None:
        """The confirmed organisation of a post."""
        return self.units.get(post.organisation_id) if post.organisation_id else None


def known(value: Any, source: str) -> Datum:
    """A value with its source; None, "" and unreadable ones are unknown, and the source is what lacks."""
    if value is None or value == "":
        return Datum(None, source, (source,))
    return Datum(PartialDate.of(value) if isinstance(value, YearMonth) else value, source)


def unknown(*inputs: str) -> Datum:
    """A value that cannot be told for lack of these inputs."""
    return Datum(None, inputs[0], inputs)


def row(table: str, place: str, values: Mapping[str, tuple[Any, str]]) -> Row:
    """A row of a declared table: each column from (value, attribute of the row at `place`), declared defaults filled in."""
    cells: dict[str, Datum] = {}
    for name, default, text in _columns(table):
        value, attribute = values.get(name, (None, name))
        source = f"{place}.{attribute}"
        if value is None or (value == "" and not text):
            cells[name] = Datum(default, source, (source,) if default is None else ())
        else:
            cells[name] = Datum(value, source)
    return cells


@cache
def _columns(table: str) -> tuple[tuple[str, Any, bool], ...]:
    """Name, declared default (None in an open world) and whether it is free text, for each column."""
    columns = declarations().tables[table].columns.items()
    return tuple((name, None if fact.open_world else fact.missing, fact.type == "text") for name, fact in columns)


def once(read: Callable[[Basis], T]) -> Callable[[Basis], T]:
    """The function, run once per basis."""

    @wraps(read)
    def remembered(basis: Basis) -> T:
        if read not in basis.memo:
            basis.memo[read] = read(basis)
        return cast(T, basis.memo[read])

    return remembered
