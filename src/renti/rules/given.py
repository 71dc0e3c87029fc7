"""What everybody is given where their own record is silent: declared defaults, what the case says of a person, registers of the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from renti.kernel.calendar import official
from renti.rules import tree
from renti.rules.fold import PERSON, Shared
from renti.rules.trace import Datum, Row, Surroundings
from renti.rules.vector import ORDERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The day, values by path with whether they are only the default, rows by table, and the tables that words are looked up in."""

    asof: date | None
    values: Mapping[str, tuple[Any, bool]] = field(default_factory=dict)
    registers: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def scalar(self, path: str) -> Datum:
        if path == "asof":
            return Datum(self.asof, path)
        value, assumed = self.values.get(path, (None, True))
        return Datum(value, path, assumed=assumed)

    def rows(self, table: str) -> Sequence[Row] | None:
        found = self.registers.get(table)
        return None if found is None else [{name: Datum(value, f"{table}.{name}") for name, value in row.items()} for row in found]

    @property
    def surroundings(self) -> Surroundings:
        """What the reading of one person needs for the atoms of a plan: parameters are folded in already."""
        return Surroundings({}, self.tables, official())


def given(nodes: Sequence[tree.Node], dates: Iterable[str], shared: Shared) -> Given:
    """What these atoms may have to take from what is shared."""
    paths = {*dates, *(each.path for node in nodes for each in tree.walk(node) if isinstance(each, tree.FactRef))}
    found = {path: shared.facts.scalar(path) for path in sorted(paths) if path.startswith(PERSON)}
    day = shared.facts.scalar("asof").value
    rows = {name: shared.facts.rows(name) for name in sorted(row_tables(nodes))}
    return Given(
        asof=day if isinstance(day, date) else None,
        values={path: (datum.value, datum.assumed) for path, datum in found.items() if datum.value is not None},
        registers={
            name: tuple({column: datum.value for column, datum in row.items()} for row in each)
            for name, each in rows.items()
            if each is not None
        },
        tables={name: dict(shared.surroundings.tables.get(name, {})) for name in sorted(word_tables(nodes))},
    )


def row_tables(nodes: Iterable[tree.Node]) -> set[str]:
    """The tables of rows that conditions read."""
    registers = {"doc": "documents", "attested": "attestations"}
    every = [each for node in nodes for each in tree.walk(node)]
    asked = {registers[each.function] for each in every if isinstance(each, tree.Call) and each.function in registers}
    return asked | {each.table for each in every if isinstance(each, tree.Over)}


def word_tables(nodes: Iterable[tree.Node]) -> set[str]:
    """The tables that conditions look words up in."""
    calls = [each for node in nodes for each in tree.walk(node) if isinstance(each, tree.Call)]
    named = [each.arguments[0] for each in calls if each.function == "lookup"]
    return {each.function for each in calls if each.function in ORDERS} | {
        str(each.value) for each in named if isinstance(each, tree.Constant)
    }
