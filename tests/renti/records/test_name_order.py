"""Names in the official orders."""

import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.name_characters import character, surname_readings
from renti.records.name_order import NotItsSurname, in_doubt, initials, pinyin_key, readings, split_name, stroke_key

POLITBURO = [
    "丁薛祥", "习近平", "马兴瑞", "王毅", "王沪宁", "尹力", "石泰峰", "刘国中", "李希", "李强", "李干杰", "李书磊",
    "李鸿忠", "何卫东", "何立峰", "张又侠", "张国清", "陈文清", "陈吉宁", "陈敏尔", "赵乐际", "袁家军", "黄坤明", "蔡奇",
]  # fmt: skip
"""The twentieth, as published by surname strokes."""

BUILD = Path(__file__).parents[3] / "tools" / "build_name_order.py"
names = st.text(st.sampled_from("王李张刘陈欧阳司马上官单曾解仇朴吕㐂𠮷〇Aé· 　堃亶丏"), min_size=1, max_size=6)


@pytest.mark.parametrize("seed", range(5))
def test_the_published_order_comes_back_from_a_shuffle(seed: int) -> None:
    shuffled = random.Random(seed).sample(POLITBURO, len(POLITBURO))
    assert shuffled != POLITBURO
    assert sorted(shuffled, key=stroke_key) == POLITBURO


def test_code_points_would_give_another_order() -> None:
    assert sorted(POLITBURO) != POLITBURO


def test_strokes_decide_where_counts_are_equal() -> None:
    assert sorted("孔方毛王", key=stroke_key) == list("王毛方孔")


def test_a_single_given_name_stands_before_a_double_one() -> None:
    assert sorted(["李一凡", "李鑫"], key=stroke_key) == ["李鑫", "李一凡"]


def test_characters_with_the_same_strokes_keep_the_order_of_the_standard() -> None:
    assert sorted("入人八", key=stroke_key) == list("八人入")


def test_a_compound_surname_follows_the_single_one() -> None:
    assert split_name("欧阳青") == ("欧阳", "青")
    assert sorted(["欧阳青", "欧一鸣", "欧明"], key=stroke_key) == ["欧明", "欧一鸣", "欧阳青"]


def test_two_characters_are_a_single_surname_and_a_given_name() -> None:
    assert split_name("欧阳") == ("欧", "阳")
    assert split_name("司马") == ("司", "马")


def test_the_known_surname_decides() -> None:
    assert split_name("夏侯明", surname="夏") == ("夏", "侯明")
    with pytest.raises(NotItsSurname):
        split_name("夏侯明", surname="侯")


def test_spaces_and_dots_do_not_count() -> None:
    assert stroke_key("祝 三") == stroke_key("祝三") == stroke_key("祝　三")
    assert split_name("艾力·买买提") == ("艾", "力买买提")
    assert split_name("司马·提") == ("司", "马提")


def test_an_unknown_character_comes_last_and_is_named() -> None:
    assert sorted(["\ue123明", "龘明", "王明"], key=stroke_key) == ["王明", "龘明", "\ue123明"]
    assert in_doubt("王\ue123") == "\ue123"
    assert in_doubt("王明") == ""


def test_a_guessed_place_is_named() -> None:
    known = character("丏")
    assert known is not None
    assert not known.exact
    assert known.count == 4
    assert in_doubt("王丏") == "丏"


@pytest.mark.parametrize("char", "堃喆犇翀玥昇祎甯翟晟昊昱璟瑄")
def test_rare_characters_of_names_have_their_strokes(char: str) -> None:
    assert in_doubt(char) == ""
    assert readings(char) != ("",)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单明", "shan4"), ("曾明", "zeng1"), ("解明", "xie4"), ("仇明", "qiu2"), ("区明", "ou1"), ("查明", "zha1"), ("朴明", "piao2"),
        ("翟明", "zhai2"), ("缪明", "miao4"), ("覃明", "qin2"), ("任明", "ren2"), ("华明", "hua4"), ("盖明", "ge3"), ("员明", "yun4"),
        ("乐明", "yue4"), ("召明", "shao4"), ("尉迟明", "yu4"), ("万俟明", "mo4"), ("长孙明", "zhang3"), ("种明", "chong2"), ("黑明", "he4"),
        ("吕明", "lv3"), ("张明", "zhang1"),
    ],
)  # fmt: skip
def test_surnames_are_read_as_surnames(name: str, reading: str) -> None:
    assert readings(name)[0] == reading


def test_a_given_name_is_not_read_as_a_surname() -> None:
    assert readings("王单") == ("wang2", "dan1")
    assert readings("任长霞") == ("ren2", "chang2", "xia2")


def test_pinyin_orders_letters_then_tones() -> None:
    assert sorted(["朱一", "张三", "安二", "吕五", "鲁四", "罗六", "单七"], key=pinyin_key) == [
        "安二",
        "鲁四",
        "吕五",
        "罗六",
        "单七",
        "张三",
        "朱一",
    ]
    assert sorted(["李马", "李妈", "李骂", "李麻"], key=pinyin_key) == ["李妈", "李麻", "李马", "李骂"]


def test_surnames_of_one_sound_stay_apart() -> None:
    assert sorted(["余安", "于博", "于安"], key=pinyin_key) == ["于安", "于博", "余安"]


def test_initials_find_people() -> None:
    assert initials("张三") == "zs"
    assert initials("单 雄信") == "sxx"
    assert initials("吕布") == "lb"
    assert initials("王\ue123") == "w\ue123"
    assert initials("艾力·A") == "ala"


@given(st.lists(names, max_size=8))
def test_any_names_can_be_sorted_and_spaces_change_nothing(people: list[str]) -> None:
    spaced = [" ".join(name) for name in people]
    assert [stroke_key(name) for name in sorted(people, key=stroke_key)] == sorted(stroke_key(name) for name in spaced)
    assert sorted(map(pinyin_key, people)) == sorted(map(pinyin_key, spaced))


@given(names)
def test_every_character_has_one_reading(name: str) -> None:
    assert len(readings(name)) == len("".join(split_name(name)))


def test_every_surname_has_a_reading_for_each_character() -> None:
    assert surname_readings()
    for surname, sounds in surname_readings().items():
        assert len(sounds) == len(surname)
        assert in_doubt(surname) in ("", "毌", "榖")


@pytest.mark.skipif(not BUILD.is_file(), reason="the build script is not in this distribution")
def test_the_build_refuses_strokes_that_break_the_national_table() -> None:
    spec = importlib.util.spec_from_file_location("build_name_order", BUILD)
    assert spec is not None
    assert spec.loader is not None
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    build.check_order([("一", "1"), ("十", "12"), ("厂", "13")])
    with pytest.raises(AssertionError, match="厂"):
        build.check_order([("一", "1"), ("厂", "13"), ("十", "12")])
