"""People as columns: what the rules need of everybody, laid out for the bulk evaluation. Needs NumPy.

A date stands twice, as its earliest and its latest day; a number once; a word as an index into the words of its column. Rows of a table
lie one person after the other; `starts[i]` to `starts[i + 1]` are those of person i.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from renti.kernel.dates import PartialDate, Precision
from renti.rules.fact import Fact, declarations
from renti.rules.trace import Datum, Facts
from renti.rules.tree import Type

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

EPOCH: Final = date(1970, 1, 1).toordinal()
"""Day 0 of the day numbers, as NumPy counts them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One fact of everybody, or one column of a table. `first` and `last` differ only for dates; where `unknown`, both mean nothing.

    `coarse` marks dates known only to the year; `words` are the words of a column of words, in the order of their indices.
    """

    type: Type
    first: Ints
    last: Ints
    unknown: Bools
    coarse: Bools
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowTable:
    """The rows of a table for everybody; `silent` marks people whose record does not say whether there are any."""

    starts: Ints
    columns: dict[str, Column]
    silent: Bools


@dataclass(frozen=True, slots=True)
class Columns:
    """Everybody's facts; people keep the order in which they came."""

    count: int
    facts: dict[str, Column]
    tables: dict[str, RowTable]


def columns(people: Sequence[Facts], paths: Iterable[str], tables: Iterable[str]) -> Columns:
    """The named facts and tables of these people."""
    declared = declarations()
    facts = {path: _column(declared.facts[path], [person.scalar(path) for person in people]) for path in paths}
    return Columns(len(people), facts, {name: _table(name, people) for name in tables})


def _table(name: str, people: Sequence[Facts]) -> RowTable:
    import numpy as np

    found = [person.rows(name) for person in people]
    rows = [row for each in found for row in each or ()]
    starts = np.zeros(len(people) + 1, np.int64)
    np.cumsum([len(each or ()) for each in found], out=starts[1:])
    declared = declarations().tables[name].columns
    return RowTable(
        starts=starts,
        columns={column: _column(fact, [row.get(column, Datum(None)) for row in rows]) for column, fact in declared.items()},
        silent=np.array([each is None for each in found], bool),
    )


def _column(fact: Fact, data: Sequence[Datum]) -> Column:
    import numpy as np

    values = [datum.value for datum in data]
    unknown = np.array([value is None for value in values], bool)
    number, words = _numbering(fact.type, values)
    first = np.array([0 if value is None else number(value, False) for value in values], np.int64)
    last = np.array([0 if value is None else number(value, True) for value in values], np.int64) if fact.type == "date" else first
    coarse = np.array([isinstance(value, PartialDate) and value.precision is Precision.YEAR for value in values], bool)
    return Column(fact.type, first, last, unknown, coarse, words)


def _numbering(kind: Type, values: Sequence[Any]) -> tuple[Callable[[Any, bool], int], tuple[str, ...]]:
    """How a value of this type becomes a number, and the words of a column of words."""
    if kind == "date":
        return day_number, ()
    if kind in ("code", "text"):
        words = tuple(dict.fromkeys(value for value in values if value is not None))
        places = {word: place for place, word in enumerate(words)}
        return (lambda value, _late: places[value]), words
    return (lambda value, _late: int(value)), ()


def day_number(value: date | PartialDate, late: bool) -> int:  # noqa: FBT001 - one of the numberings, which share a shape
    """The day as a number; `late`: the last day a date can stand for."""
    if isinstance(value, PartialDate):
        value = value.latest if late else value.earliest
    return value.toordinal() - EPOCH
