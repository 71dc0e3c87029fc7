"""One person out of the columns, as facts for the reading of one person. Needs NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from renti.kernel.dates import PartialDate
from renti.rules.bits import unpack
from renti.rules.columns import EPOCH, Column, Columns
from renti.rules.trace import Datum, Row


@dataclass(frozen=True, slots=True)
class InColumns:
    """The facts of the person at a place; facts without a column are unknown."""

    columns: Columns
    place: int

    def scalar(self, path: str) -> Datum:
        found = self.columns.facts.get(path)
        return Datum(None, path) if found is None else datum(found, self.place, path)

    def rows(self, table: str) -> Sequence[Row] | None:
        found = self.columns.tables.get(table)
        if found is None or unpack(found.silent, self.place, self.place + 1)[0]:
            return None
        places = range(int(found.starts[self.place]), int(found.starts[self.place + 1]))
        return [{name: datum(column, at, f"{table}.{name}") for name, column in found.columns.items()} for at in places]


def datum(column: Column, place: int, source: str) -> Datum:
    """The value at a place of a column, a date with the precision that its two ends have."""
    if unpack(column.unknown, place, place + 1)[0]:
        return Datum(None, source)
    return Datum(_value(column, place), source, assumed=bool(unpack(column.assumed, place, place + 1)[0]))


def _value(column: Column, place: int) -> Any:
    number = int(column.first[place])
    if column.type == "bool":
        return bool(number)
    if column.type in ("code", "text"):
        return column.words[number]
    if column.type != "date":
        return number
    first, last = date.fromordinal(number + EPOCH), date.fromordinal(int(column.last[place]) + EPOCH)
    if unpack(column.coarse, place, place + 1)[0]:
        return PartialDate(first.year)
    return PartialDate.of(first) if first == last else PartialDate(first.year, first.month)
