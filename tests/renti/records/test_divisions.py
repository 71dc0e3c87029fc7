"""Divisions: short place names, former names, codes with their years."""

import csv
from pathlib import Path

import pytest

from renti.records.divisions import Places, Region, official

FACTS = Path(__file__).parents[4] / "shared" / "facts" / "codes"

MADE_UP = [
    Region("990000", "云岭省", ("云岭",)),
    Region("990100", "松江市", ("松江",)),
    Region("990122", "青石县", ("青石",)),
]


@pytest.mark.parametrize(
    "place",
    [
        "辽宁大连", "河北盐山", "上海", "北京", "北京市", "重庆万州", "上海浦东新区", "河北赵县", "内蒙古阿鲁科尔沁旗", "湖南长沙", "广西龙胜",
        "贵州黔西", "湖北恩施", "新疆石河子", "甘肃东乡族自治县", "台湾台北", "台湾", "香港", "福建沙县", "浙江临平", "西藏米林",
        "内蒙古锡林郭勒盟", "内蒙古锡林郭勒", "内蒙古二连浩特市",
    ],
)  # fmt: skip
def test_places_of_today_are_known(place: str) -> None:
    assert official().is_current_place(place)
    assert official().is_known_place(place)


@pytest.mark.parametrize("place", ["湖北襄樊", "四川万县", "陕西吴旗", "重庆万盛", "辽宁旅大", "广东海口", "浙江江干"])
def test_former_places_are_known_but_not_of_today(place: str) -> None:
    assert official().is_known_place(place)
    assert not official().is_current_place(place)


@pytest.mark.parametrize(
    "place", ["", "辽宁", "大连", "辽宁省大连市", "大连市", "辽宁大连市", "辽宁盐山", "山东荷泽", "云岭青石", "汉族", "123"]
)
def test_other_texts_are_no_places(place: str) -> None:
    assert not official().is_known_place(place)


def test_a_place_belongs_to_its_province() -> None:
    places = official()
    assert places.split_short_place("内蒙古阿鲁科尔沁旗") == ("内蒙古", "阿鲁科尔沁旗")
    assert places.split_short_place("上海") == ("上海", "")
    assert places.province_of("辽宁大连") == "辽宁"
    assert places.province_of("大连") is None


def test_a_code_is_called_what_it_was_called_in_the_year() -> None:
    places = official()
    assert named(places, "210200", 1980) == "旅大市"
    assert named(places, "210200", 1990) == "大连市"
    assert named(places, "210200") == "大连市"
    assert named(places, "110103", 2005) == "崇文区"
    assert named(places, "110103", 2015) is None
    assert named(places, "110103") == "崇文区"
    assert named(places, "320106", 1975) == "鼓楼区"


def named(places: Places, code: str, year: int | None = None) -> str | None:
    region = places.region(code, year)
    return region.name if region else None


def test_a_code_that_was_never_given_is_unknown() -> None:
    assert official().region("990122") is None
    assert official().region("") is None


def test_a_place_name_has_its_time() -> None:
    assert official().is_place_in("四川万县", 1990)
    assert not official().is_place_in("重庆万州", 1995)
    assert official().is_place_in("重庆万州", 1998)
    assert not official().is_place_in("无此地方", 1998)


def test_made_up_places_stand_beside_the_national_ones() -> None:
    places = official().with_local(MADE_UP)
    assert places.is_current_place("云岭青石")
    assert named(places, "990122") == "青石县"
    assert places.province_of("云岭青石") == "云岭"
    assert places.is_current_place("辽宁大连")
    assert not official().is_known_place("云岭青石")


def test_every_row_of_the_table_can_be_used() -> None:
    for region in official().regions:
        assert region.name
        assert all(region.shorts)
        assert region.code == "" or (len(region.code) == 6 and region.code.isdecimal())
        assert region.last_year is None or (region.first_year or 0) <= region.last_year


def unknown_places(places: Places, names: set[str]) -> set[str]:
    return {name for name in names if not places.is_known_place(name)}


@pytest.mark.skipif(not FACTS.is_dir(), reason="the collected facts are not beside the checkout")
def test_every_place_the_form_editor_offers_is_known_but_for_its_misspellings() -> None:
    with (FACTS / "editor_ZB01_place_names.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    offered = {row["name"].strip() for row in rows if not row["code"].endswith("0000")}
    misspelt = {"山东荷泽", "四川华莹", "广西荔蒲"}
    assert unknown_places(official(), offered) == misspelt
    assert unknown_places(official(), {"云岭青石"}) == {"云岭青石"}
