"""The divisions a text begins with (湖北省长阳县教育局 → 湖北省, 长阳县), and since when each name stands."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from renti.records.divisions import official

_BEFORE: Final = re.compile("^(?:中共|中国共产党|共青团|原|在|任)*")
_ENDS: Final = ("县", "市", "区", "旗", "州", "盟")


@cache
def _first_years() -> dict[str, int]:
    """For every full name of a division: the first year in which any division had it, 0 where it is older than the lists."""
    years: dict[str, int] = {}
    for region in official().regions:
        if region.is_province or (region.name.endswith(_ENDS) and len(region.name) > 1 and region.name != "市辖区"):
            years[region.name] = min(region.first_year or 0, years.get(region.name, 9999))
    return years


@cache
def _provinces() -> frozenset[str]:
    regions = [region for region in official().regions if region.is_province]
    return frozenset(region.name for region in regions) | frozenset(region.shorts[0] for region in regions)


@cache
def _great_cities() -> frozenset[str]:
    """Seats of the provinces and the five cities planned separately: they need no province before them."""
    seats = {region.name for region in official().regions if region.code.endswith("0100") and not region.is_province}
    return frozenset(seats | {"深圳市", "大连市", "青岛市", "宁波市", "厦门市"})


@lru_cache(maxsize=65536)
def leading_places(text: str) -> tuple[str, ...]:
    """The names a text begins with, the widest first; a province may be in its short form."""
    found = _BEFORE.match(text)
    at = found.end() if found is not None else 0
    names: list[str] = []
    while len(names) < 4:
        name = _name_at(text, at)
        if name is None:
            break
        names.append(name)
        at += len(name)
    return tuple(names)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """For the first two characters of a name: the lengths of the names that begin so, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in (*_first_years(), *_provinces()):
        lengths.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


def _name_at(text: str, at: int) -> str | None:
    for length in _lengths().get(text[at : at + 2], ()):
        name = text[at : at + length]
        if name in _first_years() or name in _provinces():
            return name
    return None


def lacks_province(text: str) -> str | None:
    """The county or city a text begins with where no province stands before it; None for provinces, districts and great cities."""
    names = leading_places(text)
    if not names or names[0] in _provinces() or names[0].endswith("区") or names[0] in _great_cities():
        return None
    return names[0]


def too_new(text: str, *, until: int) -> tuple[str, int] | None:
    """The first name the text begins with that no division had by the year `until`, and the first year it stood."""
    for name in leading_places(text):
        first = _first_years().get(name, 0)
        if first > until:
            return name, first
    return None
