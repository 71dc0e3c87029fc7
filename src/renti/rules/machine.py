"""A plan run over columns: one comparison for each distinct atom and block of people, then the circuit on one bit a person. Needs NumPy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any

from renti.rules import tree
from renti.rules.bits import ones, unpack
from renti.rules.circuit import FALSE, Circuit, Input, is_input, narrowed
from renti.rules.columns import Columns
from renti.rules.filled import filled
from renti.rules.kernels import Kernel, kernel, settled
from renti.rules.plan import Atom, Plan
from renti.rules.prepared import BLOCK, prepared

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One plane of the narrowed circuit: where all of `held` hold and none of `barred`; without `held`, the opposite is stored."""

    plane: int
    held: tuple[int, ...]
    barred: tuple[int, ...]
    spent: tuple[int, ...]
    """Planes that no later step reads."""


@dataclass(frozen=True, slots=True)
class Bitmaps:
    """The people of every literal asked for, one bit a person."""

    count: int
    rows: Array
    places: Mapping[int, tuple[int, bool]]
    """For each literal its row, and whether the row holds the opposite."""
    counts: Mapping[int, int]

    def number(self, literal: int) -> int:
        """How many people the literal holds of."""
        return self.counts[literal]

    def truths(self, literal: int) -> Array:
        """Of whom the literal holds, one truth a person."""
        row, turned = self.places[literal]
        found = unpack(self.rows[row], 0, self.count)
        return ~found if turned else found

    def people(self, literal: int) -> list[int]:
        """The places of the people the literal holds of."""
        import numpy as np

        return [int(place) for place in np.flatnonzero(self.truths(literal))]


def run(plan: Plan, columns: Columns, *, threads: int = 1, literals: Iterable[int] | None = None) -> Bitmaps:
    """The literals of the plan (all of them unless some are named) for these people."""
    return bound(plan, columns).run(list(literals) if literals is not None else plan.literals, threads=threads)


@dataclass(frozen=True, slots=True)
class Bound:
    """A plan with the columns it is to read: what is counted from rows is ready, every atom has its kernel."""

    plan: Plan
    columns: Columns
    kernels: Sequence[Kernel]
    same: Sequence[int]
    """For each atom the atom it equals on these columns: the early one, where no date is partial."""
    schedules: dict[tuple[int, ...], tuple[_Schedule, Mapping[int, int]]] = field(default_factory=dict, repr=False, compare=False)

    def known(self, plane: Input, circuit: Circuit) -> int:
        """The literal of an input on these columns."""
        kind, place = plane
        if kind == "coarse":
            return FALSE if self.columns.facts[self.plan.coarse[place]].coarse is None else circuit.input(plane)
        place = self.same[place]
        yes = circuit.input(("yes", place))
        return yes if kind == "yes" else yes ^ 1 if self.kernels[place].complete else circuit.input(("no", place))

    def run(self, literals: Sequence[int], *, threads: int = 1) -> Bitmaps:
        """These literals for everybody, in blocks, on so many threads."""
        import numpy as np

        schedule, places = self._schedule(tuple(literals))
        count = self.columns.count
        rows = np.zeros((len(schedule.wanted), (count + 7) // 8), np.uint8)
        blocks = [(start, min(start + BLOCK, count)) for start in range(0, count, BLOCK)]
        with ThreadPoolExecutor(threads) as pool:
            found = sum(pool.map(lambda block: schedule.block(block[0], block[1], rows), blocks), np.zeros(len(schedule.wanted), np.int64))
        stored = {
            literal: (schedule.row_of[place >> 1], bool(place & 1) ^ schedule.turned[place >> 1]) for literal, place in places.items()
        }
        counts = {literal: count - int(found[row]) if turned else int(found[row]) for literal, (row, turned) in stored.items()}
        return Bitmaps(count, rows, stored, counts)

    def _schedule(self, literals: tuple[int, ...]) -> tuple[_Schedule, Mapping[int, int]]:
        """The order of work for these literals, kept for the next time they are asked."""
        if literals not in self.schedules:
            circuit, places = narrowed(self.plan.planes, literals, self.known)
            self.schedules[literals] = _Schedule(self, circuit, sorted({literal >> 1 for literal in places.values()})), places
        return self.schedules[literals]


def bound(plan: Plan, columns: Columns) -> Bound:
    """The plan bound to columns; what rows must be counted for is counted here."""
    whole = filled(columns, plan)
    places = {atom: place for place, atom in enumerate(plan.atoms)}
    same = [places.get(Atom(atom.node, late=False), place) if _exact(atom.node, whole) else place for place, atom in enumerate(plan.atoms)]
    used = [atom for place, atom in enumerate(plan.atoms) if same[place] == place]
    ready = prepared(whole, plan, used)
    kernels: list[Kernel] = []
    for place, atom in enumerate(plan.atoms):
        kernels.append(settled(kernel(atom, whole, plan, ready), atom, whole.count) if same[place] == place else kernels[same[place]])
    return Bound(plan, whole, kernels, same)


def _exact(node: tree.Node, columns: Columns) -> bool:
    """Whether no date behind the condition is partial, so that late reads as early."""
    for each in tree.walk(node):
        if isinstance(each, tree.FactRef):
            read = [columns.facts[each.path]]
        elif isinstance(each, tree.Column):
            read = [columns.tables[each.table].columns[each.name]]
        elif isinstance(each, tree.Over) and each.function == "months":
            read = [column for name, column in columns.tables[each.table].columns.items() if name in ("from", "to")]
        elif isinstance(each, tree.Call) and each.function in ("doc", "attested"):
            return False
        else:
            continue
        if any(column.last is not column.first for column in read):
            return False
    return True


class _Schedule:
    """The order of work for one block."""

    def __init__(self, bound_: Bound, circuit: Circuit, wanted: Sequence[int]) -> None:
        self.bound, self.wanted = bound_, wanted
        self.row_of = {plane: row for row, plane in enumerate(wanted)}
        self.turned: dict[int, bool] = {0: False}
        self.inputs: dict[int, Input] = {}
        steps: list[tuple[int, tuple[int, ...], tuple[int, ...]]] = [(0, (), ())]
        for number, plane in enumerate(circuit.planes[1:], 1):
            if is_input(plane):
                self.inputs[number], self.turned[number] = plane, False  # type: ignore[assignment]  # just asked
                held, barred = tuple[int, ...](), tuple[int, ...]()
            else:
                signs = [(int(literal) >> 1, bool(int(literal) & 1) ^ self.turned[int(literal) >> 1]) for literal in plane]
                held, barred = (tuple(each for each, turned in signs if turned is side) for side in (False, True))
                self.turned[number] = not held
            steps.append((number, held, barred))
        last = {each: number for number, held, barred in steps for each in (*held, *barred)}
        spent: dict[int, list[int]] = {}
        for each, number in last.items():
            spent.setdefault(number, []).append(each)
        self.steps = [Step(number, held, barred, tuple(spent.get(number, ()))) for number, held, barred in steps]

    def block(self, start: int, stop: int, rows: Array) -> Array:
        """Compute the planes of one block of people, store the wanted ones, and count them."""
        import numpy as np

        size = (stop - start + 7) // 8
        planes: dict[int, Array] = {0: np.full(size, 255, np.uint8)}
        pairs: dict[int, tuple[Array, Array]] = {}
        counts = np.zeros(len(self.wanted), np.int64)
        for step in self.steps:
            if step.plane in self.inputs:
                found = self._input(self.inputs[step.plane], start, stop, pairs)
            elif step.plane:
                found = _met([planes[each] for each in step.held], [planes[each] for each in step.barred])
            else:
                found = planes[0]
            for each in step.spent:
                del planes[each]
            planes[step.plane] = found
            row = self.row_of.get(step.plane)
            if row is not None:
                part = rows[row, start // 8 : start // 8 + size]
                part[:] = found
                part[-1] &= 255 >> (-(stop - start) % 8)
                counts[row] = ones(part)
        return counts

    def _input(self, plane: Input, start: int, stop: int, pairs: dict[int, tuple[Array, Array]]) -> Array:
        kind, place = plane
        if kind == "coarse":
            bits = self.bound.columns.facts[self.bound.plan.coarse[place]].coarse
            assert bits is not None
            return bits[start // 8 : (stop + 7) // 8]
        if place not in pairs:
            pairs[place] = self.bound.kernels[place].bits(start, stop)
        return pairs[place][kind == "no"]


def _met(held: Sequence[Array], barred: Sequence[Array]) -> Array:
    """Where all of `held` are set and none of `barred`; without `held`, where one of `barred` is set."""
    import numpy as np

    if not held:
        return reduce(np.bitwise_or, barred)
    found = reduce(np.bitwise_and, held)
    if not barred:
        return found
    none = reduce(np.bitwise_or, barred)
    return (found | none) ^ none
