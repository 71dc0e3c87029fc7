"""Columns completed by what everybody is given; the counterpart of supplied.Joined for everybody at once. Needs NumPy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from renti.rules.bits import pack, unpack
from renti.rules.columns import Column, Columns, RowTable, column
from renti.rules.fact import declarations
from renti.rules.given import Given
from renti.rules.plan import Plan
from renti.rules.trace import Datum

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


def filled(people: Columns, plan: Plan) -> Columns:
    """The columns as the plan reads them: own facts first, then what is given, a default only where nobody knows better."""
    given, count = plan.given, people.count
    facts = {path: _fact(people.facts.get(path) or _unknown(path, count), path, given, count) for path in plan.paths}
    tables = {name: _table(people.tables.get(name) or _silent(name, count), name, given.registers.get(name)) for name in plan.tables}
    return Columns(count, facts, tables)


def _unknown(path: str, count: int) -> Column:
    """A fact that nobody's record holds."""
    import numpy as np

    one = column(declarations().facts[path], [Datum(None)])
    return one.take(np.zeros(count, np.int64))


def _silent(name: str, count: int) -> RowTable:
    """A table that nobody's record holds."""
    import numpy as np

    columns = {path: column(fact, []) for path, fact in declarations().tables[name].columns.items()}
    return RowTable(np.zeros(count + 1, np.int64), columns, pack(np.ones(count, bool)))


def _fact(own: Column, path: str, given: Given, count: int) -> Column:
    import numpy as np

    if path not in given.values or (own.unknown is None and own.assumed is None):
        return own
    value, assumed = given.values[path]
    open_ = unpack(own.unknown, 0, count)
    if not assumed:
        open_ = open_ | unpack(own.assumed, 0, count)
    if not open_.any():
        return own
    both = joined(own, column(declarations().facts[path], [Datum(value, assumed=assumed)]), count)
    return both.take(np.where(open_, count, np.arange(count)))


def joined(one: Column, other: Column, count: int) -> Column:
    """The values of one column, `count` of them, and then those of another."""
    import numpy as np

    more = len(other.first)
    words = tuple(sorted({*one.words, *other.words}))
    ends = [np.concatenate([_coded(each, words, late=late) for each in (one, other)]) for late in (False, True)]
    exact = one.last is one.first and other.last is other.first

    def marks(left: Array | None, right: Array | None) -> Array | None:
        return pack(np.concatenate([unpack(left, 0, count), unpack(right, 0, more)]))

    return Column(
        type=one.type,
        first=ends[0],
        last=ends[0] if exact else ends[1],
        unknown=marks(one.unknown, other.unknown),
        coarse=marks(one.coarse, other.coarse),
        assumed=marks(one.assumed, other.assumed),
        words=words,
    )


def _coded(found: Column, words: tuple[str, ...], *, late: bool) -> Array:
    import numpy as np

    values = found.last if late else found.first
    if found.words == words:
        return values
    places = {word: place for place, word in enumerate(words)}
    size = np.uint8 if len(words) <= 256 else np.uint16 if len(words) <= 65_536 else np.uint32
    codes: Array = np.array([places[word] for word in found.words] or [0], size)[values]
    return codes


def _table(own: RowTable, name: str, rows: Sequence[Mapping[str, Any]] | None) -> RowTable:
    """The table with the given rows for everybody whose record does not say whether there are any."""
    import numpy as np

    if rows is None or own.silent is None:
        return own
    if not rows:
        return replace(own, silent=None)
    count, size = len(own.starts) - 1, int(own.starts[-1])
    declared = declarations().tables[name].columns
    columns = {
        path: joined(found, column(declared[path], [Datum(row.get(path)) for row in rows]), size) for path, found in own.columns.items()
    }
    silent = unpack(own.silent, 0, count)
    lengths = np.where(silent, len(rows), np.diff(own.starts))
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    begins = np.where(silent, size, own.starts[:-1])
    places = np.arange(starts[-1]) - np.repeat(starts[:-1] - begins, lengths)
    return RowTable(starts, {path: found.take(places) for path, found in columns.items()})
