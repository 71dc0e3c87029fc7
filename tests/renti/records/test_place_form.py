"""Places of 籍贯 and 出生地 as offices write them."""

from datetime import date

import pytest

from renti.records.check import Given
from renti.records.check_settings import SettingWrong
from renti.records.divisions import official
from renti.records.place_form import FINE, PlaceProblem, read_place

GIVEN = Given(asof=date(2026, 11, 20))


@pytest.mark.parametrize(
    "place",
    [
        "辽宁大连", "河北盐山", "上海", "北京海淀", "重庆万州", "安徽歙县", "吉林吉林", "湖南长沙", "湖南长沙县", "湖南湘西", "湖北恩施",
        "新疆巴州", "新疆伊犁", "新疆生产建设兵团", "内蒙古科左中旗", "内蒙古呼伦贝尔", "甘肃积石山", "云南西双版纳", "青海海西", "吉林延边",
        "湖北神农架", "广东东莞", "海南海口", "台湾台北", "香港", "美国纽约", "某某某某", "×省×县", "澜江青禾",
    ],
)  # fmt: skip
def test_a_place_as_asked_or_unknowable_is_fine(place):
    assert read_place(place, GIVEN) == FINE


@pytest.mark.parametrize(
    ("place", "problem", "right"),
    [
        ("辽宁省大连市", PlaceProblem.LONG, "辽宁大连"),
        ("湖北省荆州市江陵县", PlaceProblem.LONG, "湖北江陵"),
        ("广西壮族自治区桂林市", PlaceProblem.LONG, "广西桂林"),
        ("湖南省长沙县", PlaceProblem.LONG, "湖南长沙县"),
        ("澜江省青禾县", PlaceProblem.LONG, "澜江青禾"),
        ("上海市", PlaceProblem.MUNICIPALITY_LONG, "上海"),
        ("重庆市万州区", PlaceProblem.MUNICIPALITY_LONG, "重庆万州"),
        ("辽宁", PlaceProblem.PROVINCE_ALONE, ""),
        ("吉林省", PlaceProblem.PROVINCE_ALONE, ""),
        ("澜江", PlaceProblem.PROVINCE_ALONE, ""),
        ("大连", PlaceProblem.NO_PROVINCE, ""),
        ("Dalian", PlaceProblem.NOT_CHINESE, ""),
        ("辽宁、大连", PlaceProblem.NOT_CHINESE, ""),
        ("湖北襄樊", PlaceProblem.FORMER, ""),
        ("安徽巢湖地区", PlaceProblem.FORMER, ""),
        ("辽宁大廉", PlaceProblem.UNKNOWN, ""),
    ],
)
def test_a_place_not_as_asked_says_what_is_wrong(place, problem, right):
    reading = read_place(place, GIVEN)
    assert (reading.problem, reading.right) == (problem, right)


def test_every_short_form_of_today_is_fine_and_every_correction_too():
    places = official()
    provinces = {region.code[:2]: region.shorts[0] for region in places.regions if region.is_province and region.last_year is None}
    for region in places.regions:
        if region.last_year is None and region.code and not region.is_province:
            short = provinces[region.code[:2]] + region.shorts[0]
            assert read_place(short, GIVEN) == FINE, short
            long = read_place(provinces[region.code[:2]] + region.name, GIVEN)
            assert not long.right or read_place(long.right, GIVEN) == FINE, region


def test_a_setting_adds_provinces():
    assert read_place("云梦长泽", GIVEN).problem is PlaceProblem.NO_PROVINCE
    local = Given(asof=GIVEN.asof, settings={"local_places": ["云梦"]})
    assert read_place("云梦长泽", local) == FINE
    assert read_place("云梦省长泽县", local).right == "云梦长泽"


def test_a_setting_of_another_shape_is_refused():
    with pytest.raises(SettingWrong):
        read_place("云梦长泽", Given(asof=GIVEN.asof, settings={"local_places": "云梦"}))
