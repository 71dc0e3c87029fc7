"""People as columns: what the rules need of everybody, laid out for the bulk evaluation. Needs NumPy.

A date stands twice, as its earliest and its latest day; a number once; a word as an index into the words of its column. What is unknown,
known only to the year, or the declared default is one bit a person, the first person in the lowest bit. Rows of a table lie one person
after the other; `starts[i]` to `starts[i + 1]` are those of person i.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from renti.kernel.dates import PartialDate, Precision
from renti.rules.bits import pack, unpack
from renti.rules.fact import Fact, declarations
from renti.rules.trace import Datum, Facts
from renti.rules.tree import Type

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[Any]
    Bits = NDArray[np.uint8]

EPOCH: Final = date(1970, 1, 1).toordinal()
"""Day 0 of the day numbers, as NumPy counts them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One fact of everybody, or one column of a table.

    `first` and `last` differ only for dates, and are one array where no date is partial; where a value is unknown both hold 0. `coarse`
    marks dates known only to the year, `assumed` declared defaults; bits of which none is set are None. `words` are the words of a column
    of words, in the order of their indices.
    """

    type: Type
    first: Array
    last: Array
    unknown: Bits | None = None
    coarse: Bits | None = None
    assumed: Bits | None = None
    words: tuple[str, ...] = ()

    def take(self, places: Array) -> Column:
        """The values at these places, in this order."""
        size = len(self.first)

        def marked(bits: Bits | None) -> Bits | None:
            return None if bits is None else pack(unpack(bits, 0, size)[places])

        first = self.first[places]
        last = first if self.last is self.first else self.last[places]
        marks = marked(self.unknown), marked(self.coarse), marked(self.assumed)
        return Column(self.type, first, last, *marks, self.words)

    @property
    def bytes(self) -> int:
        """How many bytes the column takes."""
        bits = sum(len(found) for found in (self.unknown, self.coarse, self.assumed) if found is not None)
        return bits + self.first.nbytes + (0 if self.last is self.first else self.last.nbytes)


@dataclass(frozen=True, slots=True)
class RowTable:
    """The rows of a table for everybody; `silent` marks people whose record does not say whether there are any."""

    starts: Array
    columns: Mapping[str, Column]
    silent: Bits | None = None

    def take(self, people: Array) -> RowTable:
        """The rows of these people, in this order."""
        import numpy as np

        starts, lengths = self.starts[people], self.starts[people + 1] - self.starts[people]
        after = np.zeros(len(people) + 1, np.int64)
        np.cumsum(lengths, out=after[1:])
        places = np.arange(after[-1]) - np.repeat(after[:-1] - starts, lengths)
        silent = None if self.silent is None else pack(unpack(self.silent, 0, len(self.starts) - 1)[people])
        return RowTable(after, {name: column.take(places) for name, column in self.columns.items()}, silent)


@dataclass(frozen=True, slots=True)
class Columns:
    """Everybody's facts; people keep the order in which they came."""

    count: int
    facts: Mapping[str, Column]
    tables: Mapping[str, RowTable]


def columns(people: Sequence[Facts], paths: Iterable[str], tables: Iterable[str]) -> Columns:
    """The named facts and tables of these people."""
    declared = declarations()
    facts = {path: column(declared.facts[path], [person.scalar(path) for person in people]) for path in paths}
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
        columns={path: column(fact, [row.get(path, Datum(None)) for row in rows]) for path, fact in declared.items()},
        silent=pack(np.array([each is None for each in found], bool)),
    )


def column(fact: Fact, data: Sequence[Datum]) -> Column:
    """One declared fact of everybody, or one column of rows."""
    import numpy as np

    values = [datum.value for datum in data]
    number, words = _numbering(fact.type, values)
    first = _compact(fact.type, words, [0 if value is None else number(value, False) for value in values])
    last = first
    if any(isinstance(value, PartialDate) and value.precision is not Precision.DAY for value in values):
        last = _compact(fact.type, words, [0 if value is None else number(value, True) for value in values])
    return Column(
        type=fact.type,
        first=first,
        last=last,
        unknown=pack(np.array([value is None for value in values], bool)),
        coarse=pack(np.array([isinstance(value, PartialDate) and value.precision is Precision.YEAR for value in values], bool)),
        assumed=pack(np.array([datum.assumed and datum.value is not None for datum in data], bool)),
        words=words,
    )


def _compact(kind: Type, words: tuple[str, ...], numbers: Sequence[int]) -> Array:
    """The numbers in the smallest kind of array that their type needs."""
    import numpy as np

    if kind == "bool":
        return np.array(numbers, np.uint8)
    if kind in ("code", "text"):
        return np.array(numbers, np.uint8 if len(words) <= 256 else np.uint16 if len(words) <= 65_536 else np.uint32)
    return np.array(numbers, np.int32 if all(abs(number) < 2**31 for number in numbers) else np.int64)


def _numbering(kind: Type, values: Sequence[Any]) -> tuple[Callable[[Any, bool], int], tuple[str, ...]]:
    """How a value of this type becomes a number, and the words of a column of words."""
    if kind == "date":
        return day_number, ()
    if kind in ("code", "text"):
        words = tuple(sorted({value for value in values if value is not None}))
        places = {word: place for place, word in enumerate(words)}
        return (lambda value, _late: places[value]), words
    return (lambda value, _late: int(value)), ()


def day_number(value: date | PartialDate, late: bool) -> int:  # noqa: FBT001 - one of the numberings, which share a shape
    """The day as a number; `late`: the last day a date can stand for."""
    if isinstance(value, PartialDate):
        value = value.latest if late else value.earliest
    return value.toordinal() - EPOCH
