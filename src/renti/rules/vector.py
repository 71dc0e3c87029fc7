"""Rules read for many people at once: every node gives arrays, with exactly the unknowns and bounds of the reading person by person.

Needs NumPy. Where only one person's reading can answer, `OnePersonOnly` is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any, Final, Protocol

from renti.rules import tree
from renti.rules.columns import EPOCH
from renti.rules.vector_values import FUNCTIONS, Numbers, OnePersonOnly, Truths, Values, Words, at_most, combined, equal, word_table, year

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

Tables = Mapping[str, Mapping[str, int]]


class Frame(Protocol):
    """What stands at each place: people, or rows."""

    @property
    def size(self) -> int: ...
    @property
    def tables(self) -> Tables: ...
    def lifted(self, node: tree.Node) -> Values | None:
        """The values of a node that is the same for all rows of a person, read once a person; None for any other node."""

    def fact(self, node: tree.FactRef) -> Values: ...
    def column(self, node: tree.Column) -> Values: ...
    def over(self, node: tree.Over) -> Values: ...


def read(node: tree.Node, frame: Frame) -> Values:
    """What the node gives at every place of the frame. Raises OnePersonOnly."""
    lifted = frame.lifted(node)
    if lifted is not None:
        return lifted
    reader = _READERS.get(type(node))
    if reader is None:
        raise OnePersonOnly(type(node).__name__)
    return reader(node, frame)


def truths(node: tree.Node, frame: Frame) -> Truths:
    """A condition at every place of the frame. Raises OnePersonOnly."""
    found = read(node, frame)
    assert isinstance(found, Truths)
    return found


def numbers(node: tree.Node, frame: Frame) -> Numbers:
    found = read(node, frame)
    assert isinstance(found, Numbers)
    return found


def words(node: tree.Node, frame: Frame) -> Words:
    found = read(node, frame)
    assert isinstance(found, Words)
    return found


def _constant(node: tree.Constant, frame: Frame) -> Values:
    import numpy as np

    value, yes, no = node.value, np.ones(frame.size, bool), np.zeros(frame.size, bool)
    if node.type == "bool":
        return Truths(yes if value is True else no, yes if value is False else no)
    if value is None:
        return Words(0, ("",), yes) if node.type in ("code", "text") else Numbers(0, 0, yes)
    if isinstance(value, date):
        return _exact(value.toordinal() - EPOCH)
    if isinstance(value, str):
        return Words(0, (value,), np.False_)
    if isinstance(value, int):
        return _exact(value)
    raise OnePersonOnly(str(value))


def _exact(value: Any) -> Numbers:
    import numpy as np

    return Numbers(value, value, np.False_)


def _between(node: tree.Between, _frame: Frame) -> Values:
    import numpy as np

    if isinstance(node.low, Fraction) or isinstance(node.high, Fraction):
        raise OnePersonOnly("Between")
    return Numbers(node.low, node.high, np.False_)


def _all(node: tree.All, frame: Frame) -> Values:
    found = [truths(part, frame) for part in node.parts]
    return Truths(_met([each.yes for each in found]), _joined([each.no for each in found]))


def _any(node: tree.Any, frame: Frame) -> Values:
    found = [truths(part, frame) for part in node.parts]
    return Truths(_joined([each.yes for each in found]), _met([each.no for each in found]))


def _met(parts: list[Array]) -> Array:
    return reduce(and_, parts)


def _joined(parts: list[Array]) -> Array:
    return reduce(or_, parts)


def _not(node: tree.Not, frame: Frame) -> Values:
    found = truths(node.part, frame)
    return Truths(found.no, found.yes)


def _compare(node: tree.Compare, frame: Frame) -> Values:
    left, right = read(node.left, frame), read(node.right, frame)
    if node.operator in ("==", "!="):
        found = equal(left, right)
        return found if node.operator == "==" else Truths(found.no, found.yes)
    assert isinstance(left, Numbers)
    assert isinstance(right, Numbers)
    if node.operator in ("<=", ">="):
        return at_most(left, right) if node.operator == "<=" else at_most(right, left)
    found = at_most(right, left) if node.operator == "<" else at_most(left, right)
    return Truths(found.no, found.yes)


def _in(node: tree.In, frame: Frame) -> Values:
    import numpy as np

    options = node.options.value if isinstance(node.options, tree.Constant) else None
    item = words(node.item, frame)
    if not isinstance(options, tuple):
        nobody = np.zeros(frame.size, bool)
        return Truths(nobody, nobody)
    yes = np.array([word in options for word in item.words] or [False], bool)[item.codes]
    return Truths(yes & ~item.unknown, ~yes & ~item.unknown)


def _arithmetic(node: tree.Arithmetic, frame: Frame) -> Values:
    if node.type != "int":
        raise OnePersonOnly(node.type)
    return combined(node.operator, numbers(node.left, frame), numbers(node.right, frame))


def _call(node: tree.Call, frame: Frame) -> Values:
    if node.function == "known":
        return _known(read(node.arguments[0], frame))
    if node.function in FUNCTIONS:
        return FUNCTIONS[node.function](numbers(node.arguments[0], frame), numbers(node.arguments[1], frame))
    table = node.function
    if table == "lookup":
        named = node.arguments[0]
        table = str(named.value) if isinstance(named, tree.Constant) else ""
    elif table not in ORDERS:
        raise OnePersonOnly(table)
    if not table:
        raise OnePersonOnly(node.function)
    return word_table(words(node.arguments[-1], frame), frame.tables.get(table, {}))


ORDERS: Final = ("tier", "level", "rank", "education", "degree")
"""The functions that are tables of the same name."""


def _known(found: Values) -> Truths:
    known = found.yes | found.no if isinstance(found, Truths) else found.exact if isinstance(found, Numbers) else ~found.unknown
    return Truths(known, ~known)


_READERS: Final[Mapping[type[tree.Node], Callable[[Any, Frame], Values]]] = {
    tree.Constant: _constant,
    tree.Between: _between,
    tree.FactRef: lambda node, frame: frame.fact(node),
    tree.Column: lambda node, frame: frame.column(node),
    tree.Over: lambda node, frame: frame.over(node),
    tree.All: _all,
    tree.Any: _any,
    tree.Not: _not,
    tree.Compare: _compare,
    tree.In: _in,
    tree.Arithmetic: _arithmetic,
    tree.YearOf: lambda node, frame: year(numbers(node.date, frame)),
    tree.Call: _call,
}
