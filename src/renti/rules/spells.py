"""Months of service over periods: touching and overlapping ones merged, the rest laid end to end, each number with its bounds.

A period is [start, end). Within a merged block the monthly anniversary alone decides. A later block counts as if it had begun earlier by
the whole months, then the days, that earlier blocks earned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from renti.kernel.dates import full_months, plus_months

LIFETIME_MONTHS: Final = 1200
"""Upper bound of service whose start is not known. Unit: months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One period of service. `open` still runs; an end of None that is not open is an end nobody knows. Sources name the fields."""

    start: date | None
    end: date | None = None
    open: bool = False
    start_source: str = ""
    end_source: str = ""


Block = tuple[date, date]


def total_months(sure: Sequence[Spell], doubtful: Sequence[Spell], *, asof: date) -> tuple[int, int, frozenset[str]]:
    """The least and the greatest number of months served by `asof`, and the fields whose lack keeps them apart.

    `doubtful` periods may or may not count.
    """
    least = served(blocks((lowest for spell in sure if (lowest := _least(spell)) is not None), asof=asof), asof=asof)
    missing = frozenset(field for spell in (*sure, *doubtful) for field in _lacking(spell))
    if any(spell.start is None for spell in (*sure, *doubtful)):
        return least, LIFETIME_MONTHS, missing
    return least, served(blocks((_greatest(spell, asof) for spell in (*sure, *doubtful)), asof=asof), asof=asof), missing


def served(merged: Sequence[Block], *, asof: date) -> int:
    """Whole months in merged blocks by `asof`."""
    months, days = 0, 0
    for start, end in merged:
        shifted = _shifted(start, months, days)
        until = min(end, asof)
        months = full_months(shifted, until)
        days = (until - plus_months(shifted, months)).days
    return months


def reached(spells: Iterable[Spell], months: int) -> date | None:
    """The first day on which `months` months are served, None where the periods end before. Every start and end must be known."""
    earned, days = 0, 0
    for start, end in blocks(spells, asof=date.max):
        shifted = _shifted(start, earned, days)
        day = plus_months(shifted, months)
        if day <= end:
            return max(day, start)
        earned = full_months(shifted, end)
        days = (end - plus_months(shifted, earned)).days
    return None


def blocks(spells: Iterable[Spell], *, asof: date) -> list[Block]:
    """Periods merged where they touch or overlap, in order; an open one runs to `asof`. Periods after `asof` are left out."""
    bounds = sorted((spell.start, _end(spell, asof)) for spell in spells if spell.start is not None)
    merged: list[Block] = []
    for start, end in bounds:
        if end <= start or start > asof:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _end(spell: Spell, asof: date) -> date:
    return asof if spell.open or spell.end is None else spell.end


def _shifted(start: date, months: int, days: int) -> date:
    return plus_months(start, -months) - timedelta(days=days)


def _least(spell: Spell) -> Spell | None:
    if spell.start is None or (spell.end is None and not spell.open):
        return None
    return spell


def _greatest(spell: Spell, asof: date) -> Spell:
    return replace(spell, end=asof) if spell.end is None else spell


def _lacking(spell: Spell) -> tuple[str, ...]:
    lacking = () if spell.start is not None else (spell.start_source,)
    return lacking if spell.open or spell.end is not None else (*lacking, spell.end_source)
