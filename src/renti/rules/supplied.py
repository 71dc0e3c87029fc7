"""Facts handed over as plain values: the tests of clauses, and what is known of a post or a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from renti.kernel.dates import PartialDate
from renti.rules.fact import Declarations, Fact
from renti.rules.trace import Datum, Facts, Row


class ValueMisfit(ValueError):
    """A value does not fit the declared type; the arguments are the path and the value."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """Facts by path and rows by table. What is not supplied is unknown, or its declared default. Raises KeyError for undeclared paths."""

    declarations: Declarations
    values: Mapping[str, Any]
    tables: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path, value in self.values.items():
            _fit(self.declarations.facts[path], value)
        for table, rows in self.tables.items():
            for row in rows:
                for column, value in row.items():
                    _fit(self.declarations.tables[table].columns[column], value)

    def scalar(self, path: str) -> Datum:
        return datum(self.declarations.facts[path], self.values.get(path))

    def rows(self, table: str) -> Sequence[Row] | None:
        declared = self.declarations.tables[table]
        found = self.tables.get(table)
        if found is None:
            return None if declared.recorded == "unknown" else []
        return [
            {name: datum(fact, row.get(name), source=f"{table}[{number}].{name}") for name, fact in declared.columns.items()}
            for number, row in enumerate(found)
        ]


@dataclass(frozen=True, slots=True)
class Joined:
    """Facts from several givers; the first one that knows a fact, or has the table, answers. A default answers only where nobody knows."""

    givers: Sequence[Facts]

    def scalar(self, path: str) -> Datum:
        found = [giver.scalar(path) for giver in self.givers]
        known = (each for each in found if each.value is not None)
        return next((each for each in found if each.value is not None and not each.assumed), None) or next(known, found[0])

    def rows(self, table: str) -> Sequence[Row] | None:
        return next((rows for giver in self.givers if (rows := giver.rows(table)) is not None), None)


def datum(fact: Fact, value: Any, *, source: str = "") -> Datum:
    """A supplied value as a fact: converted to the declared type, defaulted where the declaration says so."""
    if value is None:
        return Datum(None if fact.open_world else fact.missing, source or fact.path, assumed=True)
    return Datum(_fit(fact, value), source or fact.path)


def _fit(fact: Fact, value: Any) -> Any:
    if fact.type == "date" and isinstance(value, str):
        return PartialDate.parse(value)
    expected: dict[str, type | tuple[type, ...]] = {"bool": bool, "int": int, "date": (date, PartialDate), "code": str, "text": str}
    if not isinstance(value, expected[fact.type]) or (fact.type == "int" and isinstance(value, bool)):
        raise ValueMisfit(fact.path, value)
    return value
