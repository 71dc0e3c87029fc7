"""奖惩情况: rewards, sanctions and what is neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.honours_text import read_honours
from renti.records.measure_kinds import KINDS, measure_kind


@pytest.mark.parametrize(
    ("text", "date", "authority", "name"),
    [
        ("2012年7月，被某某市委评为优秀共产党员。", "2012.07", "某某市委", "优秀共产党员"),
        ("2016年5月被某某县委、县政府授予“先进工作者”荣誉称号", "2016.05", "某某县委、县政府", "先进工作者"),
        ("2015.03荣获“先进个人”称号", "2015.03", "", "先进个人"),
        ("2018年被县政府记三等功", "2018", "县政府", "三等功"),
        ("2018年嘉奖", "2018", "", "嘉奖"),
    ],
)
def test_a_reward_is_read(text, date, authority, name):
    (reward,) = read_honours(text).rewards
    assert (str(reward.date), reward.authority, reward.name) == (date, authority, name)


def test_a_sanction_is_read_with_cause_authority_kind_and_end():
    text = "2019年3月，因违反中央八项规定精神，受到某某县纪委党内警告处分，2020年3月期满。"
    (found,) = read_honours(text).sanctions
    assert (str(found.date), found.cause, found.authority, found.kind, str(found.ended)) == (
        "2019.03", "违反中央八项规定精神", "某某县纪委", "党内警告", "2020.03",
    )  # fmt: skip


def test_an_end_in_the_next_sentence_belongs_to_the_sanction():
    (found,) = read_honours("2019年3月因违规发放补贴，被某某县监委给予政务记过处分。2020年3月解除。").sanctions
    assert (found.kind, str(found.ended)) == ("记过", "2020.03")


def test_a_sanction_that_says_nothing_more_is_still_one():
    (found,) = read_honours("2019年受处分").sanctions
    assert (found.cause, found.authority, found.kind, found.ended) == ("", "", "", None)


def test_merit_is_no_sanction():
    assert read_honours("2018年被县政府记三等功").sanctions == ()


@pytest.mark.parametrize("text", ["无", "无。", " 无 "])
def test_none_is_said(text):
    assert read_honours(text).none


def test_an_empty_cell_says_nothing():
    assert not read_honours("").none


def test_praise_without_an_honour_is_unread():
    assert read_honours("表现良好").unread == ((0, 4),)


@given(st.text(alphabet="2019年7月.，。；被因县委评为授予记功警告处分解除至“”的 \n", max_size=90))
def test_every_sentence_is_placed(text):
    found = read_honours(text)
    spans = sorted([each.span for each in (*found.rewards, *found.sanctions)] + list(found.unread))
    covered = {at for start, end in spans for at in range(start, end)}
    if not found.none and text.strip(" 。\t\n\u3000"):
        assert [each for at, each in enumerate(text) if at not in covered and each not in "。；;\n\r" and not each.isspace()] == []


def test_every_kind_is_found_by_its_own_word():
    for kind in KINDS:
        assert measure_kind(f"给予{kind.word}处分") == kind


def test_a_warning_of_an_unnamed_system_has_no_period():
    assert measure_kind("警告处分") is None


@pytest.mark.parametrize(
    ("text", "word", "system"),
    [
        ("警告（党员）", "党内警告", "党纪处分"),
        ("严重警告（党员）", "党内严重警告", "党纪处分"),
        ("警告（公务员）", "政务警告", "政务处分"),
        ("记过（事业单位工作人员）", "记过", "事业单位处分"),
        ("记过（公务员）", "记过", "政务处分"),
        ("严重警告（军人）", "严重警告", "其他"),
    ],
)
def test_the_words_of_the_code_table_name_their_system(text, word, system):
    found = measure_kind(text)
    assert found is not None
    assert (found.word, found.system) == (word, system)
