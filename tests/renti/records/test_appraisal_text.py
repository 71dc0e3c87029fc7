"""年度考核结果: years, grades, and why a year has none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.appraisal_text import read_appraisals, write_appraisals


def results(text: str) -> list[tuple[int, str]]:
    return [(each.year, each.grade) for each in read_appraisals(text).results]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2014年、2015年年度考核为称职，2016年年度考核为优秀。", [(2014, "称职"), (2015, "称职"), (2016, "优秀")]),
        ("2014、2015年度考核均为合格", [(2014, "合格"), (2015, "合格")]),
        ("2014年度：优秀", [(2014, "优秀")]),
        ("2014-2016年年度考核称职", [(2014, "称职"), (2015, "称职"), (2016, "称职")]),
        ("2021年 优秀 2022年 基本称职", [(2021, "优秀"), (2022, "基本称职")]),
        ("2014年、2015年年度考核，均为不称职", [(2014, "不称职"), (2015, "不称职")]),
        ("2023年不确定等次", [(2023, "不定等次")]),
        ("", []),
        ("无", []),
    ],
)
def test_years_and_grades_are_read(text, found):
    assert results(text) == found
    assert read_appraisals(text).unread == ()


def test_a_year_without_a_result_keeps_why():
    (_, last) = read_appraisals("2022年年度考核优秀；2023年因病假未参加考核。").results
    assert (last.year, last.grade, last.reason) == (2023, "", "因病假未参加考核")


def test_a_month_is_no_year_of_appraisal():
    assert results("2023年5月调入本单位") == []


def test_a_sentence_without_a_year_is_unread():
    text = "近三年考核均称职"
    assert [text[start:end] for start, end in read_appraisals(text).unread] == [text]


@given(st.text(alphabet="2014年、，。；度考核为称职优秀不基本-—因病 \n", max_size=80))
def test_any_text_is_read(text):
    found = read_appraisals(text)
    assert all(text[start:end].strip() == text[start:end] for start, end in found.unread)


@given(
    st.lists(
        st.tuples(st.integers(1990, 2030), st.sampled_from(["优秀", "称职", "基本称职", "不称职", "合格"])), unique_by=lambda each: each[0]
    )
)
def test_what_is_written_is_read_back(rows):
    assert results(write_appraisals(rows)) == rows
