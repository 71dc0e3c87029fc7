"""Months of service of many people at once, over merged periods; equal to spells.total_months. Needs NumPy.

Periods come one person after the other: `owner` is the place of the person, never falling. Days count from 1970.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from renti.rules.days import full_months, plus_months
from renti.rules.spells import LIFETIME_MONTHS
from renti.rules.vector_values import Numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """Periods of service; `sure` ones count, the others may. Where a start or an end is not known its day means nothing."""

    owner: Array
    sure: Array
    start: Array
    start_known: Array
    end: Array
    end_known: Array
    """Known, or still running."""


def total_months(periods: Periods, *, people: int, asof: int) -> Numbers:
    """The least and the greatest number of months each person served by `asof`; ends of those still running lie at `asof`."""
    import numpy as np

    whole = periods.start_known & periods.end_known
    least = served(_chosen(periods, whole & periods.sure), people=people, asof=asof)
    if (whole & periods.sure).all():
        return Numbers(least, least, np.False_)
    high = least.copy()
    doubted = np.zeros(people, bool)
    doubted[periods.owner[~(whole & periods.sure)]] = True
    at_most = served(_chosen(periods, periods.start_known & doubted[periods.owner]), people=people, asof=asof)
    high[doubted] = at_most[doubted]
    high[periods.owner[~periods.start_known]] = LIFETIME_MONTHS
    return Numbers(least, high, np.False_)


def _chosen(periods: Periods, which: Array) -> tuple[Array, Array, Array]:
    if which.all():
        return periods.owner, periods.start, periods.end
    return periods.owner[which], periods.start[which], periods.end[which]


PART: Final = 32_768
"""People counted at a time: their periods fit the processor's cache."""


def served(periods: tuple[Array, Array, Array], *, people: int, asof: int) -> Array:
    """Whole months of each person in merged periods (owner, start, end) by `asof`."""
    import numpy as np

    owner, start, end = periods
    found = np.zeros(people, np.int64)
    edges = np.searchsorted(owner, np.arange(0, people + PART, PART))
    for number, (first, last) in enumerate(pairwise(edges)):
        begin = number * PART
        part = owner[first:last] - begin, start[first:last], end[first:last]
        found[begin : begin + PART] = _served(part, people=min(PART, people - begin), asof=asof)
    return found


def _served(periods: tuple[Array, Array, Array], *, people: int, asof: int) -> Array:
    import numpy as np

    owner, start, end = blocks(*periods, asof=asof)
    end = np.minimum(end, asof)
    months, spare = np.zeros(people, np.int64), np.zeros(people, np.int64)
    opens = np.ones(len(owner), bool)
    opens[1:] = owner[1:] != owner[:-1]
    first = np.flatnonzero(opens)
    follows = np.append(~opens[1:], False)
    turn = first
    while len(turn):
        who, until = owner[turn], end[turn]
        shifted = start[turn] if turn is first else plus_months(start[turn], -months[who]) - spare[who]
        months[who] = full_months(shifted, until)
        more = follows[turn]
        who, turn = who[more], turn[more]
        spare[who] = until[more] - plus_months(shifted[more], months[who])
        turn = turn + 1
    return months


def blocks(owner: Array, start: Array, end: Array, *, asof: int) -> tuple[Array, Array, Array]:
    """Periods merged where they touch or overlap, in order; those after `asof` and empty ones are left out."""
    import numpy as np

    counts = (end > start) & (start <= asof)
    if not counts.all():
        owner, start, end = owner[counts], start[counts], end[counts]
    if not len(owner):
        return owner, start, end
    base = int(start.min())
    width = int(max(end.max(), start.max())) - base + 1
    begins, until = owner * width + (start - base), owner * width + (end - base)
    if (begins[1:] < begins[:-1]).any():
        order = np.argsort(begins, kind="stable")
        owner, start, begins, until = owner[order], start[order], begins[order], until[order]
    reach = np.maximum.accumulate(until)
    opens = np.empty(len(owner), bool)
    opens[0] = True
    opens[1:] = (begins[1:] > reach[:-1]) | (owner[1:] != owner[:-1])
    first = np.flatnonzero(opens)
    last = np.append(first[1:], len(owner)) - 1
    return owner[first], start[first], reach[last] - owner[first] * width + base
