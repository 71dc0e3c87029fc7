"""People, and the rows behind them, as places at which rules are read; functions over rows gathered person by person. Needs NumPy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from renti.rules import tree
from renti.rules.bits import unpack
from renti.rules.columns import Columns
from renti.rules.vector import Tables, numbers, read, truths
from renti.rules.vector_months import Periods, total_months
from renti.rules.vector_values import Numbers, OnePersonOnly, Truths, Values, Words, of_column

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(slots=True, kw_only=True)
class People:
    """The people from `start` to `stop`, read early or late. What a function over rows gave is kept."""

    columns: Columns
    start: int
    stop: int
    late: bool
    asof: int | None
    tables: Tables
    gathered: dict[tree.Over, Values] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return self.stop - self.start

    def lifted(self, node: tree.Node) -> Values | None:
        return None

    def fact(self, node: tree.FactRef) -> Values:
        return of_column(self.columns.facts[node.path], self.start, self.stop, late=self.late)

    def column(self, node: tree.Column) -> Values:
        raise OnePersonOnly(node.name)

    def over(self, node: tree.Over) -> Values:
        found = self.gathered.get(node)
        if found is None:
            found = self.gathered[node] = gather(node, self)
        return found


@dataclass(slots=True, kw_only=True)
class Rows:
    """The rows of a table behind those people; `owner` is the place of each row's person among them."""

    people: People
    node: tree.Over
    first: int
    last: int
    owner: Array

    @property
    def size(self) -> int:
        return self.last - self.first

    @property
    def tables(self) -> Tables:
        return self.people.tables

    def lifted(self, node: tree.Node) -> Values | None:
        if isinstance(node, tree.Constant | tree.Between | tree.Column | tree.FactRef | tree.Over) or _of_row(node):
            return None
        return placed(read(node, self.people), self.owner)

    def fact(self, node: tree.FactRef) -> Values:
        return placed(self.people.fact(node), self.owner)

    def over(self, node: tree.Over) -> Values:
        return placed(self.people.over(node), self.owner)

    def column(self, node: tree.Column) -> Values:
        if (node.row, node.table) != (self.node.row, self.node.table):
            raise OnePersonOnly(f"{node.row}.{node.name}")
        return self.named(node.name)

    def named(self, name: str) -> Values:
        """A column of the table for these rows."""
        column = self.people.columns.tables[self.node.table].columns[name]
        return of_column(column, self.first, self.last, late=self.people.late)


def _of_row(node: tree.Node) -> bool:
    """Whether the node reads a column of the row at hand; the rows of an inner function are not at hand."""
    if isinstance(node, tree.Over):
        return False
    return isinstance(node, tree.Column) or any(_of_row(child) for child in tree.children(node))


def placed(found: Values, owner: Array) -> Values:
    """Values of people at each of their rows."""

    def at(values: Any) -> Any:
        return values[owner] if getattr(values, "ndim", 0) else values

    if isinstance(found, Truths):
        return Truths(at(found.yes), at(found.no))
    if isinstance(found, Words):
        return Words(at(found.codes), found.words, at(found.unknown))
    low = at(found.low)
    return Numbers(low, low if found.high is found.low else at(found.high), at(found.unknown))


def gather(node: tree.Over, people: People) -> Values:
    """A function over the rows of each person: over those that surely count, and with those that may."""
    import numpy as np

    table = people.columns.tables[node.table]
    starts = table.starts[people.start : people.stop + 1]
    owner = np.repeat(np.arange(people.size), np.diff(starts))
    rows = Rows(people=people, node=node, first=int(starts[0]), last=int(starts[-1]), owner=owner)
    kept = Truths(np.ones(rows.size, bool), np.zeros(rows.size, bool)) if node.where is None else truths(node.where, rows)
    yes, no = (np.broadcast_to(each, rows.size) for each in (kept.yes, kept.no))
    silent = unpack(table.silent, people.start, people.stop)
    if node.function == "months":
        found: Values = _months(rows, yes, ~(yes | no))
    else:
        found = _GATHER[node.function](_Kept(rows, yes, ~(yes | no)))
    if isinstance(found, Truths):
        return Truths(found.yes & ~silent, found.no & ~silent)
    assert isinstance(found, Numbers)
    return Numbers(found.low, found.high, found.unknown | silent)


@dataclass(slots=True)
class _Kept:
    """Rows that surely count and rows that may."""

    rows: Rows
    sure: Array
    perhaps: Array

    def counted(self, which: Array) -> Array:
        """How many of these rows each person has."""
        import numpy as np

        return np.bincount(self.rows.owner[which], minlength=self.rows.people.size)

    def whether(self, which: Array) -> Array:
        """Whether each person has one of these rows."""
        return self.counted(which) > 0

    def element(self) -> tree.Node:
        assert self.rows.node.element is not None
        return self.rows.node.element

    def values(self) -> tuple[Array, Array]:
        """The element of each row, and whether it is exactly known."""
        import numpy as np

        found = numbers(self.element(), self.rows)
        return np.broadcast_to(found.low, self.rows.size), np.broadcast_to(found.exact, self.rows.size)


def _months(rows: Rows, sure: Array, perhaps: Array) -> Numbers:
    import numpy as np

    people = rows.people
    if people.asof is None:
        nothing = np.zeros(people.size, np.int64)
        return Numbers(nothing, nothing, np.True_)
    which = sure | perhaps
    start, start_known = _day(rows, "from", which)
    end, end_known = _day(rows, "to", which)
    runs = _open(rows, which)
    still = runs | ~end_known
    periods = Periods(
        owner=rows.owner[which],
        sure=sure[which],
        start=start,
        start_known=start_known,
        end=np.where(still, people.asof, end),
        end_known=end_known | runs,
    )
    return total_months(periods, people=people.size, asof=people.asof)


def _day(rows: Rows, name: str, which: Array) -> tuple[Array, Array]:
    import numpy as np

    if name not in rows.people.columns.tables[rows.node.table].columns:
        return np.zeros(int(which.sum()), np.int64), np.zeros(int(which.sum()), bool)
    found = rows.named(name)
    assert isinstance(found, Numbers)
    return found.low[which].astype(np.int64), np.broadcast_to(~found.unknown, rows.size)[which]


def _open(rows: Rows, which: Array) -> Array:
    import numpy as np

    if "open" not in rows.people.columns.tables[rows.node.table].columns:
        return np.zeros(int(which.sum()), bool)
    found = rows.named("open")
    assert isinstance(found, Truths)
    chosen: Array = found.yes[which]
    return chosen


def _count(kept: _Kept) -> Numbers:
    import numpy as np

    least = kept.counted(kept.sure)
    if not kept.perhaps.any():
        return Numbers(least, least, np.False_)
    return Numbers(least, least + kept.counted(kept.perhaps), np.False_)


def _sum(kept: _Kept) -> Numbers:
    values, exact = kept.values()
    least, most = (_totals(kept, values, kept.sure | (kept.perhaps & sign)) for sign in (values < 0, values > 0))
    return Numbers(least, most, kept.whether((kept.sure | kept.perhaps) & ~exact))


def _totals(kept: _Kept, values: Array, which: Array) -> Array:
    import numpy as np

    total = np.zeros(kept.rows.people.size, np.int64)
    np.add.at(total, kept.rows.owner[which], values[which].astype(np.int64))
    return total


def _some(kept: _Kept) -> Truths:
    import numpy as np

    found = truths(kept.element(), kept.rows)
    yes, no = (np.broadcast_to(each, kept.rows.size) for each in (found.yes, found.no))
    sure = kept.whether(kept.sure & yes)
    open_ = kept.whether((kept.sure | kept.perhaps) & ~no)
    return Truths(sure, ~open_)


def _every(kept: _Kept) -> Truths:
    import numpy as np

    found = truths(kept.element(), kept.rows)
    yes, no = (np.broadcast_to(each, kept.rows.size) for each in (found.yes, found.no))
    broken = kept.whether(kept.sure & no)
    return Truths(~kept.whether((kept.sure | kept.perhaps) & ~yes), broken)


def _extreme(name: str, lowest: int) -> Callable[[_Kept], Numbers]:
    def found(kept: _Kept) -> Numbers:
        import numpy as np

        values, exact = kept.values()
        values = values.astype(np.int64)
        best = np.full(kept.rows.people.size, lowest, np.int64)
        getattr(np, name).at(best, kept.rows.owner[kept.sure], values[kept.sure])
        perhaps = best.copy()
        getattr(np, name).at(perhaps, kept.rows.owner[kept.perhaps], values[kept.perhaps])
        doubt = kept.whether((kept.sure | kept.perhaps) & ~exact) | ~kept.whether(kept.sure) | (perhaps != best)
        value = np.where(doubt, 0, best)
        return Numbers(value, value, doubt)

    return found


_FAR: Final = 2**62
_GATHER: Final[Mapping[str, Callable[[_Kept], Values]]] = {
    "count": _count,
    "sum": _sum,
    "some": _some,
    "every": _every,
    "latest": _extreme("maximum", -_FAR),
    "highest": _extreme("maximum", -_FAR),
    "earliest": _extreme("minimum", _FAR),
}
