"""Truths, numbers, days and words of many people at once, with what is unknown of each. Needs NumPy.

A truth is two arrays, surely so and surely not; a number its lowest and highest value; numbers of which no bound is known are marked.
Days count from 1970.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from renti.rules import days
from renti.rules.bits import unpack
from renti.rules.columns import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


class OnePersonOnly(NotImplementedError):
    """What a node means needs the reading of one person after the other; the argument names the node."""


@dataclass(frozen=True, slots=True)
class Truths:
    """Whether surely so and whether surely not; neither where unknown."""

    yes: Array
    no: Array


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers or days. `low` and `high` are one object where all are exact; where `unknown`, both mean nothing."""

    low: Any
    high: Any
    unknown: Any

    @property
    def exact(self) -> Any:
        """Where the value is known."""
        return ~self.unknown if self.low is self.high else (self.low == self.high) & ~self.unknown


@dataclass(frozen=True, slots=True)
class Words:
    """Words as indices into `words`."""

    codes: Any
    words: tuple[str, ...]
    unknown: Any


Values = Truths | Numbers | Words


def of_column(column: Column, start: int, stop: int, *, late: bool) -> Values:
    """The values of a column from place `start` to `stop`."""
    import numpy as np

    found = (column.last if late else column.first)[start:stop]
    unknown: Any = np.False_ if column.unknown is None else unpack(column.unknown, start, stop)
    if column.type == "bool":
        return Truths((found == 1) & ~unknown, (found == 0) & ~unknown)
    if column.type in ("code", "text"):
        return Words(found, column.words, unknown)
    return Numbers(found, found, unknown)


def word_table(found: Words, table: Mapping[str, int]) -> Numbers:
    """The numbers that a table gives to words; unknown for words it does not have."""
    import numpy as np

    values = np.array([table.get(word, 0) for word in found.words] or [0], np.int64)
    lacking = np.array([word not in table for word in found.words] or [True], bool)
    value = values[found.codes]
    return Numbers(value, value, found.unknown | lacking[found.codes])


def at_most(left: Numbers, right: Numbers) -> Truths:
    """Whether left ≤ right, whatever the values between the bounds are."""
    import numpy as np

    known = ~(left.unknown | right.unknown)
    if left.low is left.high and right.low is right.high:
        yes = np.less_equal(left.low, right.low)
        return Truths(yes & known, ~yes & known)
    (least, most), (low, high) = _ordered(left), _ordered(right)
    return Truths((most <= low) & known, (least > high) & known)


def _ordered(found: Numbers) -> tuple[Any, Any]:
    import numpy as np

    if found.low is found.high:
        return found.low, found.high
    return np.minimum(found.low, found.high), np.maximum(found.low, found.high)


def equal(left: Values, right: Values) -> Truths:
    """Whether two values are the same; where bounds are known, whether they lie apart."""
    import numpy as np

    if isinstance(left, Truths) and isinstance(right, Truths):
        return Truths((left.yes & right.yes) | (left.no & right.no), (left.yes & right.no) | (left.no & right.yes))
    if isinstance(left, Words) and isinstance(right, Words):
        yes, known = np.equal(left.codes, _translated(right, left.words)), ~(left.unknown | right.unknown)
        return Truths(yes & known, ~yes & known)
    assert isinstance(left, Numbers)
    assert isinstance(right, Numbers)
    known = ~(left.unknown | right.unknown)
    if left.low is left.high and right.low is right.high:
        yes = np.equal(left.low, right.low)
        return Truths(yes & known, ~yes & known)
    sure = left.exact & right.exact
    yes, apart = np.equal(left.low, right.low) & sure, (left.high < right.low) | (right.high < left.low)
    return Truths(yes & known, ((sure & ~yes) | (~sure & apart)) & known)


def _translated(found: Words, words: tuple[str, ...]) -> Any:
    """The codes of words as those of other words; -1 for a word not among them."""
    import numpy as np

    places = {word: place for place, word in enumerate(words)}
    return np.array([places.get(word, -1) for word in found.words] or [-1], np.int64)[found.codes]


def combined(operator: Literal["+", "-", "*"], left: Numbers, right: Numbers) -> Numbers:
    """Two numbers added, subtracted or multiplied, with the bounds that theirs leave."""
    import numpy as np

    work: Callable[[Any, Any], Any] = {"+": np.add, "-": np.subtract, "*": np.multiply}[operator]
    unknown = left.unknown | right.unknown
    if left.low is left.high and right.low is right.high:
        value = work(_wide(left.low), _wide(right.low))
        return Numbers(value, value, unknown)
    corners = [work(_wide(one), _wide(other)) for one in (left.low, left.high) for other in (right.low, right.high)]
    return Numbers(np.minimum.reduce(np.broadcast_arrays(*corners)), np.maximum.reduce(np.broadcast_arrays(*corners)), unknown)


def _wide(value: Any) -> Any:
    import numpy as np

    return np.asarray(value, np.int64)


def year(found: Numbers) -> Numbers:
    value = days.year_of(found.low)
    return Numbers(value, value, ~found.exact)


def _dated(work: Callable[[Any, Any], Any]) -> Callable[[Numbers, Numbers], Numbers]:
    def called(left: Numbers, right: Numbers) -> Numbers:
        value = work(_wide(left.low), _wide(right.low))
        return Numbers(value, value, ~(left.exact & right.exact))

    return called


def _least(left: Any, right: Any) -> Any:
    import numpy as np

    return np.minimum(left, right)


def _greatest(left: Any, right: Any) -> Any:
    import numpy as np

    return np.maximum(left, right)


FUNCTIONS: Final[Mapping[str, Callable[[Numbers, Numbers], Numbers]]] = {
    "elapsed": _dated(days.full_months),
    "after": _dated(days.plus_months),
    "least": _dated(_least),
    "greatest": _dated(_greatest),
}
"""Functions of two numbers or days; unknown where either is not exactly known."""
