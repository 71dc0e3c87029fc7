"""Provinces, prefectures and counties, today's and former ones: what a code was called when, and which places 籍贯 may name.

The table `divisions.tsv` holds the year-end lists from 1980 on; an empty first year means before the lists begin, an empty last year
that the division still stands. It knows changes up to 2024. A code that disagrees with a birth year proves nothing: the code is where
the number was first given, and divisions were renumbered many times.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Final

MUNICIPALITIES: Final = frozenset({"北京", "天津", "上海", "重庆"})
WHOLE_PROVINCES: Final = MUNICIPALITIES | {"香港", "澳门", "台湾"}
"""Provinces that 籍贯 names alone."""

TAIWAN: Final = "71"


@dataclass(frozen=True, slots=True)
class Region:
    """One division under one name. `shorts` are its short names without the province, the usual one first; years are both inclusive."""

    code: str
    name: str
    shorts: tuple[str, ...]
    first_year: int | None = None
    last_year: int | None = None

    @property
    def is_province(self) -> bool:
        return self.code.endswith("0000")

    def stood_in(self, year: int) -> bool:
        """Whether it stood at some time of the year; the year of its end counts too, being after its last year-end list."""
        return (self.first_year or year) <= year and (self.last_year is None or year <= self.last_year + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Divisions with their lookups; `official()` gives the national ones, `with_local` adds made-up ones."""

    regions: tuple[Region, ...] = field(repr=False)
    _by_code: dict[str, list[Region]] = field(repr=False)
    _by_place: dict[str, list[Region]] = field(repr=False)
    _provinces: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, regions: Iterable[Region]) -> Places:
        kept = tuple(regions)
        provinces = {region.code[:2]: region.shorts[0] for region in kept if region.is_province}
        by_code: dict[str, list[Region]] = {}
        by_place: dict[str, list[Region]] = {}
        for region in kept:
            if region.code:
                by_code.setdefault(region.code, []).append(region)
            for place in _places_of(region, provinces[region.code[:2] or TAIWAN]):
                by_place.setdefault(place, []).append(region)
        return cls(regions=kept, _by_code=by_code, _by_place=by_place, _provinces=frozenset(provinces.values()))

    def with_local(self, regions: Iterable[Region]) -> Places:
        """These places and others that no national table has, each province among them with a code that ends in 0000."""
        return Places.of((*self.regions, *regions))

    def region(self, code: str, year: int | None = None) -> Region | None:
        """What a code stood for in `year`, else its latest name; None where the code, or the code in that year, is not known."""
        named = self._by_code.get(code, [])
        if year is not None:
            named = [region for region in named if region.stood_in(year)]
        return max(named, key=lambda region: (region.last_year or 9999, region.first_year or 0), default=None)

    def is_current_place(self, short: str) -> bool:
        """Whether 籍贯 may write this today: 辽宁大连, 上海."""
        return any(region.last_year is None for region in self._by_place.get(short, []))

    def is_known_place(self, short: str) -> bool:
        """Whether 籍贯 may have written this at some time since 1980: 湖北襄樊."""
        return short in self._by_place

    def is_place_in(self, short: str, year: int) -> bool:
        """Whether the place went by this name in the year; before 1980 the earliest list answers."""
        return any(region.stood_in(year) for region in self._by_place.get(short, []))

    def split_short_place(self, short: str) -> tuple[str, str] | None:
        """Province and the rest, which is "" for a province alone; None where it begins with no province.

        >>> official().split_short_place("黑龙江五常"), official().split_short_place("五常")
        (('黑龙江', '五常'), None)
        """
        for length in (3, 2):
            if short[:length] in self._provinces:
                return short[:length], short[length:]
        return None

    def province_of(self, short: str) -> str | None:
        """The short name of the province that a place begins with."""
        split = self.split_short_place(short)
        return split[0] if split else None


@cache
def official() -> Places:
    """The national divisions, read once."""
    text = (resources.files("renti.records") / "divisions.tsv").read_text(encoding="utf-8")
    return Places.of(_region(line) for line in text.splitlines()[2:])


def _region(line: str) -> Region:
    code, name, shorts, first, last = line.split("\t")
    return Region(code, name, tuple(shorts.split("|")), int(first) if first else None, int(last) if last else None)


def _places_of(region: Region, province: str) -> list[str]:
    if not region.is_province:
        return [province + short for short in region.shorts]
    return [province, region.name] if province in WHOLE_PROVINCES else []
