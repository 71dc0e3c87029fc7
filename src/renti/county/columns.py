"""The county as columns, to ten million people: the facts of so many distinct people, and everybody beyond drawn from them.

Row i is the facts of `source[i]`: the first `distinct` rows are those people themselves, each further row is one of them drawn by the
seed, column by column, without making objects. So the tables hold what `facts()` says of real records, in the shares of the county; what
they lack is new combinations. NumPy is imported when columns are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from renti.county.county import County
from renti.county.registers import organisation_tree
from renti.county.units import PEOPLE_PER_COUNTY
from renti.kernel.dates import PartialDate
from renti.records.facts import PersonFacts, facts
from renti.rules.fact import Fact, declarations

if TYPE_CHECKING:
    import numpy as np

MOST: Final = 10_000_000
EPOCH: Final = date(1970, 1, 1).toordinal()
"""Dates are days since 1970, as NumPy's datetime64[D] counts them."""

Kind = Literal["bool", "int", "code", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One fact of everybody. Where `known` is False the value means nothing.

    `values` is bool, int32, the place in `words` (uint8 or uint16), or int32 days of the first day a date can stand for; `last` are the
    last days (dates only).
    """

    kind: Kind
    values: np.ndarray[Any, Any]
    known: np.ndarray[Any, Any]
    words: tuple[str, ...] = ()
    last: np.ndarray[Any, Any] | None = None

    def take(self, rows: np.ndarray[Any, Any]) -> Column:
        last = self.last[rows] if self.last is not None else None
        return Column(kind=self.kind, values=self.values[rows], known=self.known[rows], words=self.words, last=last)

    def value(self, row: int) -> bool | int | str | tuple[date, date] | None:
        """The value of one row as a plain one; a date as its first and last day."""
        if not self.known[row]:
            return None
        if self.kind == "date":
            assert self.last is not None
            return date.fromordinal(int(self.values[row]) + EPOCH), date.fromordinal(int(self.last[row]) + EPOCH)
        if self.kind == "code":
            return self.words[int(self.values[row])]
        return bool(self.values[row]) if self.kind == "bool" else int(self.values[row])


@dataclass(frozen=True, slots=True, kw_only=True)
class RowTable:
    """The rows of a table of everybody, one after another: those of person i are `offsets[i]` to `offsets[i + 1]`.

    `recorded` is False where the record does not say whether there are any rows.
    """

    offsets: np.ndarray[Any, Any]
    recorded: np.ndarray[Any, Any]
    columns: Mapping[str, Column]

    def take(self, people: np.ndarray[Any, Any]) -> RowTable:
        """The table of these people in this order."""
        import numpy as np

        starts, lengths = self.offsets[people], self.offsets[people + 1] - self.offsets[people]
        offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])
        rows = np.arange(offsets[-1]) - np.repeat(offsets[:-1] - starts, lengths)
        columns = {name: column.take(rows) for name, column in self.columns.items()}
        return RowTable(offsets=offsets, recorded=self.recorded[people], columns=columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Facts by path and tables by name, of `source` people."""

    source: np.ndarray[Any, Any]
    facts: Mapping[str, Column]
    tables: Mapping[str, RowTable]


def columns(
    seed: int, number: int, *, asof: date, distinct: int = 5_000, paths: Sequence[str] | None = None, tables: Sequence[str] = ()
) -> Columns:
    """The facts (all, or those of `paths`) and the named tables of `number` people on a day; at most MOST.

    The first `distinct` people are made as objects, which takes its time; the rest is drawn at memory speed.
    """
    import numpy as np

    if not 0 < number <= MOST:
        raise IndexError(number)
    whole = min(distinct, number)
    records = [_facts(seed, index, asof) for index in range(whole)]
    drawn = np.random.default_rng(seed).integers(0, whole, size=number - whole)
    source = np.concatenate([np.arange(whole), drawn])
    flat = [each.flat() for each in records]
    chosen = paths if paths is not None else [path for path in flat[0] if path != "asof"]
    scalars = {path: column(declarations().facts[path], [row[path] for row in flat]).take(source) for path in chosen}
    return Columns(source=source, facts=scalars, tables={name: row_table(name, records).take(source) for name in tables})


def _facts(seed: int, index: int, asof: date) -> PersonFacts:
    return facts(County(seed=seed).person(index), asof=asof, units=organisation_tree(index // PEOPLE_PER_COUNTY))


def row_table(name: str, records: Iterable[PersonFacts]) -> RowTable:
    """A declared table of these people."""
    import numpy as np

    declared = declarations().tables[name]
    found = [each.tables()[name] for each in records]
    lengths = [len(rows or ()) for rows in found]
    every = [row for rows in found for row in rows or ()]
    made = {path: column(fact, [row[path] for row in every]) for path, fact in declared.columns.items()}
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)])
    return RowTable(offsets=offsets, recorded=np.array([rows is not None for rows in found]), columns=made)


def column(fact: Fact, values: Sequence[Any]) -> Column:
    """One declared fact of these values; None is unknown."""
    import numpy as np

    known = np.array([value is not None for value in values], dtype=bool)
    if fact.type == "date":
        first, last = _days(values, "earliest"), _days(values, "latest")
        return Column(kind="date", values=np.array(first, np.int32), known=known, last=np.array(last, np.int32))
    if fact.type == "bool":
        return Column(kind="bool", values=np.array([bool(value) for value in values], dtype=bool), known=known)
    if fact.type == "int":
        return Column(kind="int", values=np.array([value or 0 for value in values], np.int32), known=known)
    words = tuple(sorted({str(value) for value in values if value is not None}))
    places = {word: place for place, word in enumerate(words)}
    size = np.uint8 if len(words) <= 256 else np.uint16 if len(words) <= 65_536 else np.uint32
    return Column(kind="code", values=np.array([places.get(str(value), 0) for value in values], size), known=known, words=words)


def _days(values: Sequence[Any], end: Literal["earliest", "latest"]) -> list[int]:
    """Days since 1970 of one end of each date; 0 where there is none."""
    return [0 if value is None else _day(value, end).toordinal() - EPOCH for value in values]


def _day(value: PartialDate | date, end: Literal["earliest", "latest"]) -> date:
    if isinstance(value, date):
        return value
    return value.earliest if end == "earliest" else value.latest
