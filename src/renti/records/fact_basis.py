"""What facts are counted from, and how a value becomes a datum: converted to its declaration, defaulted only where that says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from renti.kernel.dates import PartialDate, YearMonth
from renti.records.organisation import Organisation, Organisations, organisations
from renti.records.person import Person
from renti.records.post import Position
from renti.records.rows import Post
from renti.rules.evaluate import Datum, Row
from renti.rules.fact import declarations

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
    columns = declarations().tables[table].columns
    cells = {}
    for name, fact in columns.items():
        value, attribute = values.get(name, (None, name))
        if (value is None or value == "") and not fact.open_world:
            value = fact.missing
        if value == "" and fact.type == "text":
            cells[name] = Datum("", f"{place}.{attribute}")
        else:
            cells[name] = known(value, f"{place}.{attribute}")
    return cells
