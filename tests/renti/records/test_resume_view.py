"""Gaps of a résumé, places at the head of a line, cells of the printed form, and agreement between papers."""

import pytest

from renti.kernel.dates import PartialDate
from renti.records.agreement import differences, is_slip_of, share_a_date
from renti.records.form_cells import CELLS, lines_needed, width
from renti.records.leading_places import lacks_province, leading_places, too_new
from renti.records.person import Person
from renti.records.resume_view import Edit, edited, view


def months(text: str) -> list[int]:
    return [gap.months for gap in view(text).gaps]


def test_joined_segments_have_no_gap_and_the_next_month_counts_one():
    assert months("1990.09--1994.07  甲\n1994.07--1996.05  乙\n1996.06--         丙") == [1]


def test_a_parallel_segment_does_not_make_a_gap():
    assert months("1994.07--2006.05  甲\n1998.03--1999.03  乙\n2006.05--         丙") == []


def test_year_only_dates_leave_a_gap_only_where_it_is_certain():
    assert months("1968--1971  甲\n1972--1976.12  乙") == [1]
    assert months("1968--1971  甲\n1973.02--1976.12  乙") == [14]


def test_nothing_is_said_after_an_end_that_could_not_be_read():
    assert months("1990.09--1994.13  甲\n1996.06--         乙") == []


def test_edits_replace_only_what_they_name():
    assert edited("abcdef", [Edit(1, 2, "XX"), Edit(4, 4, "-")]) == "aXXcd-ef"


def test_places_at_the_head_are_read_from_the_widest():
    assert leading_places("中共湖北省长阳土家族自治县委") == ("湖北省", "长阳土家族自治县")
    assert leading_places("某县教育局") == ()


@pytest.mark.parametrize(
    ("text", "place"), [("长阳县教育局", "长阳县"), ("湖北长阳县教育局", None), ("武汉市教育局", None), ("青山区教育局", None)]
)
def test_a_county_wants_its_province_before_it(text, place):
    assert lacks_province(text) == place


def test_a_name_is_too_new_before_its_first_year():
    assert too_new("重庆市万州区教育局", until=1990) == ("万州区", 1998)
    assert too_new("重庆市万州区教育局", until=1998) is None


def test_latin_letters_are_half_as_wide():
    assert width("简历AB") == 3.0
    assert lines_needed("某" * 53, columns=53) == 1
    assert lines_needed("某" * 54 + "\n某", columns=53, indent=9) == 3


def test_the_resume_cell_takes_forty_four_lines():
    assert CELLS["resume_text"].lines == 44


def test_dates_differ_only_where_both_cannot_be_the_same():
    one = Person(name="张山", born=PartialDate(1975, 5), joined_party="200106；民建")
    assert list(differences(one, Person(born=PartialDate(1975), joined_party="2001.06"), ("born", "joined_party"))) == []
    assert [name for name, _, _ in differences(one, Person(born=PartialDate(1975, 6)), ("born",))] == ["born"]


def test_namesakes_share_no_date():
    assert not share_a_date(Person(born=PartialDate(1975, 5)), Person(born=PartialDate(1988, 2)))
    assert share_a_date(Person(joined_party="200106"), Person(joined_party="2001.06"))


def test_a_slip_keeps_half_of_the_characters_in_place():
    assert is_slip_of("刘丽", "刘莉")
    assert not is_slip_of("张明", "秦月")
    assert not is_slip_of("张明", "张明远")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("某省某县财政局党组书记、局长", "某县财政局党组书记、局长", True),
        ("某县财政局党组成员、副局长", "某县财政局副局长", True),
        ("某县财政局局长", "某县财政局副局长", False),
        ("某县财政局局长", "某县审计局局长", False),
    ],
)
def test_two_papers_may_shorten_an_organisation_but_not_a_title(one, other, same):
    assert (list(differences(Person(proposed_post=one), Person(proposed_post=other), ("proposed_post",))) == []) is same
