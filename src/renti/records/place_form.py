"""How 籍贯 and 出生地 are written: the short name of the province, then of city or county, as divided today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import Final

from renti.records.abroad import begins_abroad
from renti.records.check import Given
from renti.records.check_settings import words
from renti.records.divisions import MUNICIPALITIES, WHOLE_PROVINCES, Places, Region, official


class PlaceProblem(Enum):
    """What keeps a text from being a place as the form asks for it."""

    NOT_CHINESE = "not Chinese"
    PROVINCE_ALONE = "province alone"
    NO_PROVINCE = "no province"
    LONG = "long form"
    MUNICIPALITY_LONG = "long form of a municipality"
    FORMER = "former name"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """`problem` is None for a place as asked; `right` is the short form of a long one, else ""."""

    problem: PlaceProblem | None
    right: str = ""


FINE: Final = PlaceReading(None)
SAMPLE_PROVINCE: Final = "澜江"
"""The made-up province of renti.county, region codes 99…; no division of China is called so."""

_CHINESE: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af〇]+")
CORPS: Final = ("新疆生产建设兵团", "新疆兵团")
PROVINCE_LENGTH: Final = 2
_LONG_SHAPE: Final = re.compile(
    r"(?P<province>..)(?:省(?:.{2,}?市(?P<county>..+?)[县市区]|(?P<place>..+?)[县市区]?)|(?P<bare>..+?)[县市区])"
)
_MASKED: Final = re.compile(r"[某×＊*]")


def read_place(text: str, given: Given) -> PlaceReading:
    """The reading of one place; nothing is said of masked places and places abroad.

    Provinces that no national table has are judged by shape alone: the sample's, and those of the setting `local_places`.
    """
    reading = _read(text)
    if reading.problem is not PlaceProblem.NO_PROVINCE:
        return reading
    provinces = (SAMPLE_PROVINCE, *words(given, "local_places")) if given.settings else SAMPLE_PROVINCE
    return _by_shape(text) if text.startswith(provinces) else reading


def _by_shape(text: str) -> PlaceReading:
    if len(text) <= PROVINCE_LENGTH:
        return PlaceReading(PlaceProblem.PROVINCE_ALONE)
    long = _LONG_SHAPE.fullmatch(text)
    if long is None:
        return FINE
    return PlaceReading(PlaceProblem.LONG, long["province"] + (long["county"] or long["place"] or long["bare"]))


@lru_cache(maxsize=8192)
def _read(text: str) -> PlaceReading:
    places = official()
    if not text or text in MUNICIPALITIES or text.startswith(CORPS) or _MASKED.search(text) is not None or begins_abroad(text):
        return FINE
    if _CHINESE.fullmatch(text) is None:
        return PlaceReading(PlaceProblem.NOT_CHINESE)
    if places.is_current_place(text) and not text.endswith("市"):
        return FINE
    return _fault(text, places)


def _fault(text: str, places: Places) -> PlaceReading:
    right = _short_forms().get(text)
    if right == text:
        return FINE
    if right is not None:
        municipal = right[:2] in MUNICIPALITIES
        return PlaceReading(PlaceProblem.MUNICIPALITY_LONG if municipal else PlaceProblem.LONG, right)
    split = places.split_short_place(text)
    if split is None:
        return PlaceReading(PlaceProblem.NO_PROVINCE)
    province, rest = split
    if not rest or rest in {"省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"}:
        return PlaceReading(PlaceProblem.PROVINCE_ALONE)
    if places.is_known_place(text):
        return PlaceReading(PlaceProblem.FORMER)
    return FINE if _abbreviates(province, rest) else PlaceReading(PlaceProblem.UNKNOWN)


def _abbreviates(province: str, rest: str) -> bool:
    """Whether the rest keeps some characters of a division's name in order, as 科左中旗 does of 科尔沁左翼中旗."""
    return any(name[0] == rest[0] and _in_order(rest, name) for name in _names_in(province) if len(name) > 4)


def _in_order(part: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in part)


@cache
def _names_in(province: str) -> tuple[str, ...]:
    heads = {region.code[:2] for region in official().regions if region.is_province and region.shorts[0] == province}
    return tuple(region.name for region in _standing() if region.code[:2] in heads)


@cache
def _standing() -> tuple[Region, ...]:
    return tuple(region for region in official().regions if region.last_year is None and region.code)


@cache
def _short_forms() -> dict[str, str]:
    """Long ways to write a place that stands today (辽宁省大连市, 湖北荆州江陵, 上海市) → the short one; ambiguous ones are left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for long, short in _long_forms():
        if found.setdefault(long, short) != short:
            twice.add(long)
    return {long: short for long, short in found.items() if long not in twice}


def _long_forms() -> Iterator[tuple[str, str]]:
    provinces = {region.code[:2]: region for region in _standing() if region.is_province}
    prefectures = {region.code[:4]: region for region in _standing() if region.code.endswith("00") and not region.is_province}
    for region in _standing():
        province = provinces[region.code[:2]]
        head = province.shorts[0]
        if region.is_province:
            if head in WHOLE_PROVINCES:
                yield from ((region.name, head), (head, head))
            continue
        prefecture = prefectures.get(region.code[:4])
        above = {"", prefecture.name, prefecture.shorts[0]} if prefecture is not None and prefecture is not region else {""}
        for first in (province.name, head):
            for middle in above:
                for last in (region.name, region.shorts[0]):
                    yield first + middle + last, head + _own_short(region)


def _own_short(region: Region) -> str:
    """The short name; the whole name of a county whose short name is also that of a city of the province (长沙县)."""
    short = region.shorts[0]
    return region.name if region.name.endswith("县") and (region.code[:2], short) in _city_shorts() else short


@cache
def _city_shorts() -> frozenset[tuple[str, str]]:
    return frozenset((region.code[:2], region.shorts[0]) for region in _standing() if region.name.endswith("市"))
