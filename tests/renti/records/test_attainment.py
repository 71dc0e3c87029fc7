"""Education, degree and title by the words of the form."""

from __future__ import annotations

import pytest

from renti.records.attainment import degree_word, education_step, education_word, title_grade
from renti.records.codes import table
from renti.rules.library import tables


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("大学", "大学"),
        ("大学本科", "大学"),
        ("中央党校大学", "中央党校大学"),
        ("省委党校研究生", "省（区、市）委党校研究生"),
        ("大学专科", "大专"),
        ("中专", "中专"),
        ("大学普通班", "大学普通班"),
    ],
)
def test_an_education_has_its_standard_word(text, word):
    assert education_word(text) == word


@pytest.mark.parametrize("text", ["", "大学肄业", "研究生结业", "某某班"])
def test_what_was_not_finished_or_is_none_has_no_word(text):
    assert education_word(text) is None


def test_every_word_the_rules_order_is_a_word_of_ours_in_the_same_order():
    order = tables()["education"]
    words = {entry.name: education_word(entry.name) for entry in table("ZB64").entries}
    assert {word for word in words.values() if word} <= order.keys()
    pairs = [(one, other) for one in order for other in order if education_word(one) == one and education_word(other) == other]
    assert all((education_step(one) < education_step(other)) == (order[one] < order[other]) for one, other in pairs)


@pytest.mark.parametrize(
    ("text", "word"), [("工学学士", "学士"), ("法学硕士、工学学士", "硕士"), ("医学博士", "博士"), ("名誉博士", None), ("", None)]
)
def test_a_degree_is_bachelor_master_or_doctor(text, word):
    assert degree_word(text) == word


@pytest.mark.parametrize(
    ("text", "grade"), [("教授", "正高级"), ("副教授", "副高级"), ("工程师", "中级"), ("讲师", "中级"), ("某某", None), ("", None)]
)
def test_a_title_has_its_grade(text, grade):
    assert title_grade(text) == grade
