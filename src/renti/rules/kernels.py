"""How each atom of a plan becomes two bitmaps, block by block: by one comparison wherever that is enough. Needs NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import local
from typing import TYPE_CHECKING, Any, Final, Protocol

from renti.rules import tree
from renti.rules.bits import packed
from renti.rules.columns import EPOCH, Column, Columns
from renti.rules.evaluate import evaluated
from renti.rules.one_person import InColumns
from renti.rules.plan import Atom, Plan
from renti.rules.prepared import BLOCK, Counted, Judged, Prepared, outermost, people_of
from renti.rules.supplied import Joined
from renti.rules.vector import truths
from renti.rules.vector_values import OnePersonOnly

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

MOST_RUNS: Final = 4
"""Up to so many runs of codes are compared one by one; more are looked up."""


class Kernel(Protocol):
    """`complete`: nobody's answer is unknown, so that no is the opposite of yes."""

    @property
    def complete(self) -> bool: ...

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        """Where surely so and where surely not, of the people from `start` (a multiple of eight) to `stop`."""


def kernel(atom: Atom, columns: Columns, plan: Plan, prepared: Prepared) -> Kernel:
    """The cheapest kernel that answers the atom."""
    found = _compared(atom, columns, prepared) or _judged(atom, prepared) or _by_word(atom, columns, plan)
    if found is not None:
        return found
    if all(Atom(node, atom.late) in prepared for node in outermost(atom.node)):
        try:
            truths(atom.node, people_of(columns, plan, 0, 0, late=atom.late))
        except OnePersonOnly:
            return OneByOne(atom, columns, plan)
        return Read(atom, columns, plan, prepared)
    return OneByOne(atom, columns, plan)


def settled(found: Kernel, atom: Atom, count: int) -> Kernel:
    """A condition that reads rows and takes more than one comparison, answered here once for everybody."""
    import numpy as np

    if not isinstance(found, Read | OneByOne) or next(outermost(atom.node), None) is None:
        return found
    parts = [found.bits(start, min(start + BLOCK, count)) for start in range(0, count, BLOCK)]
    yes, no = (np.concatenate([part[side] for part in parts] or [np.zeros(0, np.uint8)]) for side in (0, 1))
    return Kept(Judged(yes, no))


@dataclass(frozen=True, slots=True)
class Compared:
    """A number or day of everybody that is at most a constant."""

    low: Array
    high: Array
    unknown: Array | None
    limit: int

    @property
    def complete(self) -> bool:
        return self.unknown is None and self.low is self.high

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        import numpy as np

        yes = packed(np.less_equal(self.high[start:stop], self.limit, out=_scratch(stop - start)))
        no = ~yes if self.low is self.high else packed(self.low[start:stop] > self.limit)
        if self.high is not self.low:
            turned = packed(self.low[start:stop] <= self.limit)
            yes, no = yes & turned, no & packed(self.high[start:stop] > self.limit)
        if self.unknown is not None:
            known = np.bitwise_not(self.unknown[start // 8 : (stop + 7) // 8])
            yes, no = yes & known, no & known
        return yes, no


def _compared(atom: Atom, columns: Columns, prepared: Prepared) -> Kernel | None:
    node = atom.node
    if not (isinstance(node, tree.Compare) and node.operator == "<=" and isinstance(node.right, tree.Constant)):
        return None
    value = node.right.value
    if node.right.type not in ("int", "date") or value is None:
        return None
    limit = value if isinstance(value, int) else value.toordinal() - EPOCH  # type: ignore[union-attr]  # a date by its type
    if isinstance(node.left, tree.FactRef):
        column = columns.facts[node.left.path]
        days = column.last if atom.late else column.first
        return Compared(days, days, column.unknown, limit)
    found = prepared.get(Atom(node.left, atom.late))
    return Compared(found.low, found.high, found.unknown, limit) if isinstance(found, Counted) else None


@dataclass(frozen=True, slots=True)
class Kept:
    """A truth that was counted from rows already."""

    judged: Judged
    complete: bool = False

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        part = slice(start // 8, (stop + 7) // 8)
        return self.judged.yes[part], self.judged.no[part]


def _judged(atom: Atom, prepared: Prepared) -> Kernel | None:
    found = prepared.get(atom)
    return Kept(found) if isinstance(found, Judged) else None


@dataclass(frozen=True, slots=True)
class ByWord:
    """A condition on one word, or on one truth: answered once for every word there is, and once for an unknown one."""

    column: Column
    yes: Array
    no: Array
    complete: bool

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        import numpy as np

        codes = self.column.first[start:stop]
        yes = _members(codes, self.yes[:-1])
        no = ~yes if (self.yes | self.no)[:-1].all() else _members(codes, self.no[:-1])
        if self.column.unknown is not None:
            unknown = self.column.unknown[start // 8 : (stop + 7) // 8]
            yes = yes | unknown if self.yes[-1] else yes & np.bitwise_not(unknown)
            no = no | unknown if self.no[-1] else no & np.bitwise_not(unknown)
        return yes, no


def _by_word(atom: Atom, columns: Columns, plan: Plan) -> Kernel | None:
    import numpy as np

    paths = {each.path for each in tree.walk(atom.node) if isinstance(each, tree.FactRef)}
    if len(paths) != 1 or any(isinstance(each, tree.Over) for each in tree.walk(atom.node)):
        return None
    (path,) = paths
    column = columns.facts[path]
    if column.type not in ("bool", "code", "text"):
        return None
    size = 2 if column.type == "bool" else len(column.words)
    codes = np.append(np.arange(size), 0).astype(column.first.dtype)
    each = Column(column.type, codes, codes, unknown=packed(np.arange(size + 1) == size), words=column.words)
    try:
        found = truths(atom.node, people_of(Columns(size + 1, {path: each}, {}), plan, 0, size + 1, late=atom.late))
    except OnePersonOnly:
        return None
    yes, no = (np.broadcast_to(answer, size + 1) for answer in (found.yes, found.no))
    complete = bool((yes | no)[:-1].all()) and (column.unknown is None or bool(yes[-1] | no[-1]))
    return ByWord(column, yes, no, complete)


def _members(codes: Array, chosen: Array) -> Array:
    """Whose code is among the chosen ones, as bits."""
    import numpy as np

    runs, others = _runs(chosen), _runs(~chosen)
    if min(len(runs), len(others)) > MOST_RUNS:
        return packed(chosen[codes])
    if len(others) < len(runs):
        return np.bitwise_not(_within(codes, others))
    return _within(codes, runs)


def _runs(chosen: Array) -> Sequence[tuple[int, int]]:
    """First and last code of every run of chosen codes."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate([[0], chosen.astype(np.int8), [0]])))
    return [(int(first), int(after) - 1) for first, after in edges.reshape(-1, 2)]


def _within(codes: Array, runs: Sequence[tuple[int, int]]) -> Array:
    import numpy as np

    found: Array | None = None
    for first, last in runs:
        place = _scratch(len(codes)) if found is None else None
        if first == last:
            one = np.equal(codes, first, out=place)
        else:
            one = np.less_equal(codes - codes.dtype.type(first), last - first, out=place)
        found = one if found is None else np.logical_or(found, one, out=found)
    return packed(np.zeros(len(codes), bool) if found is None else found)


@dataclass(frozen=True, slots=True)
class Read:
    """Any other condition, read for a block of people at once."""

    atom: Atom
    columns: Columns
    plan: Plan
    prepared: Prepared
    complete: bool = False

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        import numpy as np

        frame = people_of(self.columns, self.plan, start, stop, late=self.atom.late)
        for node in outermost(self.atom.node):
            frame.gathered[node] = self.prepared[Atom(node, self.atom.late)].part(start, stop)
        found = truths(self.atom.node, frame)
        return packed(np.broadcast_to(found.yes, stop - start)), packed(np.broadcast_to(found.no, stop - start))


_OWN: Final = local()
"""Memory of each thread for the truths of one block, so that none is asked of the system for every comparison."""


def _scratch(size: int) -> Array:
    import numpy as np

    found: Array | None = getattr(_OWN, "truths", None)
    if found is None or len(found) < size:
        found = _OWN.truths = np.empty(max(size, BLOCK), bool)
    return found[:size]


@dataclass(frozen=True, slots=True)
class OneByOne:
    """A condition that only the reading of one person can answer."""

    atom: Atom
    columns: Columns
    plan: Plan
    complete: bool = False

    def bits(self, start: int, stop: int) -> tuple[Array, Array]:
        import numpy as np

        surroundings = self.plan.given.surroundings
        people = (Joined((InColumns(self.columns, place), self.plan.given)) for place in range(start, stop))
        found = [evaluated(self.atom.node, person, surroundings, late=self.atom.late).value for person in people]
        return packed(np.array([each is True for each in found])), packed(np.array([each is False for each in found]))
