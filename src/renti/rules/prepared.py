"""What is counted from rows, once for everybody: a column for every function over rows that a plan asks for. Needs NumPy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from renti.rules import tree
from renti.rules.bits import pack, packed, unpack
from renti.rules.columns import EPOCH, Columns
from renti.rules.plan import Atom, Plan
from renti.rules.vector_rows import People
from renti.rules.vector_values import Numbers, OnePersonOnly, Truths, Values

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

BLOCK: Final = 524_288
"""People read at a time by the plan; a multiple of eight."""

COUNTED: Final = 65_536
"""People whose rows are counted at a time."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of everybody, between bounds that are one array where all are exact."""

    low: Array
    high: Array
    unknown: Array | None

    def part(self, start: int, stop: int) -> Numbers:
        import numpy as np

        low = self.low[start:stop]
        high = low if self.high is self.low else self.high[start:stop]
        return Numbers(low, high, np.False_ if self.unknown is None else unpack(self.unknown, start, stop))


@dataclass(frozen=True, slots=True)
class Judged:
    """A truth of everybody, as bits."""

    yes: Array
    no: Array

    def part(self, start: int, stop: int) -> Truths:
        return Truths(unpack(self.yes, start, stop), unpack(self.no, start, stop))


Prepared = Mapping[Atom, Counted | Judged]
"""By function over rows and reading; an Atom here is any such node."""


def people_of(columns: Columns, plan: Plan, start: int, stop: int, *, late: bool) -> People:
    """The people from `start` to `stop` as the plan reads them."""
    asof = plan.given.asof
    day = None if asof is None else asof.toordinal() - EPOCH
    return People(columns=columns, start=start, stop=stop, late=late, asof=day, tables=plan.given.tables)


def prepared(columns: Columns, plan: Plan, atoms: Sequence[Atom]) -> Prepared:
    """Every function over rows that these atoms read, for everybody; those that only one person's reading can answer are left out."""
    wanted = list(dict.fromkeys(Atom(node, atom.late) for atom in atoms for node in outermost(atom.node)))
    parts: dict[Atom, list[Values]] = {each: [] for each in wanted}
    for start in range(0, max(columns.count, 1), COUNTED):
        stop = min(start + COUNTED, columns.count)
        frames = {late: people_of(columns, plan, start, stop, late=late) for late in (False, True)}
        for each in list(parts):
            assert isinstance(each.node, tree.Over)
            try:
                parts[each].append(frames[each.late].over(each.node))
            except OnePersonOnly:
                del parts[each]
    return {each: _whole(found) for each, found in parts.items()}


def outermost(node: tree.Node) -> Iterator[tree.Over]:
    """The functions over rows in a condition that stand in no other."""
    if isinstance(node, tree.Over):
        yield node
        return
    for child in tree.children(node):
        yield from outermost(child)


def _whole(parts: Sequence[Values]) -> Counted | Judged:
    import numpy as np

    if isinstance(parts[0], Truths):
        found = [part for part in parts if isinstance(part, Truths)]
        return Judged(packed(np.concatenate([part.yes for part in found])), packed(np.concatenate([part.no for part in found])))
    counted = [part for part in parts if isinstance(part, Numbers)]
    low = np.concatenate([_narrow(part.low) for part in counted])
    exact = all(part.low is part.high or bool((part.low == part.high).all()) for part in counted)
    high = low if exact else np.concatenate([_narrow(part.high) for part in counted])
    unknown = pack(np.concatenate([np.broadcast_to(part.unknown, len(part.low)) for part in counted]))
    return Counted(low, high, unknown)


def _narrow(values: Array) -> Array:
    import numpy as np

    fits = not len(values) or (values.min() >= -(2**31) and values.max() < 2**31)
    return values.astype(np.int32) if fits else values
