"""The facts of one record on one day: every declared fact of the person and every table of rows behind it.

Shape, for the rule language, for pages and for columns:

- `facts(person, asof=…)` gives `PersonFacts`, which is a `renti.rules.evaluate.Facts`: it computes when asked and keeps what it computed.
- `scalar(path)` gives a `Datum(value, source, missing)` for `asof` and every `person.*` fact of rules/facts.toml. `value` is a bool,
  an int, a str or a `PartialDate` (which keeps its precision: `earliest` and `latest` bound it); `asof` is a `datetime.date`. None is
  unknown, and `missing` names the inputs that lack (`posts[1].decided_on`). `source` is the field the value came from.
- `rows(table)` gives a sequence of rows, each a mapping from declared column to `Datum`; None where the record does not say whether
  there are any. Tables of service have `from` (included), `to` (excluded) and `open`; `date_kind` says which date of an appointment
  `from` is. Sources of cells are like `posts[1].ended_on`.
- Facts of the post, the case and other bodies (`post.*`, `case.*`, `at_case` facts, documents, attestations) are not the record's: here
  they are unknown and carry no default, so that whoever knows them can be asked next.
- `flat()` is the same as plain values by path, `tables()` as plain dictionaries, for columns and snapshots.

Closed-world defaults of facts.toml are applied where the record is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from renti.records.fact_basis import NO_UNITS, Basis, KinPlace
from renti.records.fact_rows import TABLES, Rows
from renti.records.fact_scalars import SCALARS
from renti.records.organisation import Organisations
from renti.records.person import Person
from renti.records.post import Position
from renti.rules.fact import declarations
from renti.rules.trace import Datum, Row


def facts(
    person: Person,
    *,
    asof: date,
    units: Organisations = NO_UNITS,
    kin: Sequence[KinPlace] = (),
    position: Position | None = None,
) -> PersonFacts:
    """The facts of a record on a day.

    `units` adds the kind and place of confirmed organisations, `kin` the confirmed places of relatives; columns of kin that relate to a
    post need its `position`.
    """
    return PersonFacts(Basis(person=person, asof=asof, units=units, kin=kin, position=position))


def facts_on(
    person: Person, *, units: Organisations = NO_UNITS, kin: Sequence[KinPlace] = (), position: Position | None = None
) -> Callable[[date], PersonFacts]:
    """The facts of a record as a function of the day; what was counted for a day is kept."""

    @cache
    def on(day: date) -> PersonFacts:
        return facts(person, asof=day, units=units, kin=kin, position=position)

    return on


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Facts on demand; see the module's docstring."""

    basis: Basis
    _scalars: dict[str, Datum] = field(default_factory=dict, repr=False, compare=False)
    _rows: dict[str, Rows] = field(default_factory=dict, repr=False, compare=False)

    def scalar(self, path: str) -> Datum:
        """The datum of a declared fact; raises KeyError for an undeclared path."""
        found = self._scalars.get(path)
        if found is None:
            found = self._scalars[path] = self._read(path)
        return found

    def _read(self, path: str) -> Datum:
        declared = declarations().facts[path]
        read = SCALARS.get(path)
        found = read(self.basis) if read is not None else Datum(None, declared.source or path, (path,))
        own = path.startswith("person.") and not declared.at_case
        if found.value is None and own and not declared.open_world:
            return Datum(declared.missing, found.source, assumed=True)
        return found

    def rows(self, table: str) -> Sequence[Row] | None:
        """The rows of a declared table; raises KeyError for an undeclared one."""
        if table not in self._rows:
            read = TABLES.get(table)
            if read is None:
                declarations().tables[table]
            self._rows[table] = read(self.basis) if read is not None else None
        return self._rows[table]

    def flat(self) -> dict[str, Any]:
        """Plain values by path, for the facts the record can answer; None is unknown."""
        return {path: self.scalar(path).value for path in SCALARS}

    def tables(self) -> Mapping[str, list[dict[str, Any]] | None]:
        """The rows of the record's tables as plain dictionaries; None where it does not say whether there are any."""
        found = {name: self.rows(name) for name in TABLES}
        return {
            name: None if rows is None else [{column: cell.value for column, cell in row.items()} for row in rows]
            for name, rows in found.items()
        }

    def lacking(self) -> dict[str, tuple[str, ...]]:
        """For each fact that is unknown, the inputs that lack."""
        return {path: datum.missing for path in SCALARS if (datum := self.scalar(path)).value is None}
