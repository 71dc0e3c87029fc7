"""Kinship words, and records that name each other."""

from __future__ import annotations

import pytest

from renti.county.county import County
from renti.kernel.dates import PartialDate
from renti.records.codes import table
from renti.records.kin import Line, kin_ties, kinship
from renti.records.person import Person, Relative


@pytest.mark.parametrize(
    ("word", "line", "degree", "older"),
    [
        ("妻子", Line.SPOUSE, 0, 0),
        ("次子", Line.DIRECT, 1, -1),
        ("外祖母", Line.DIRECT, 2, 2),
        ("弟弟", Line.COLLATERAL, 2, 0),
        ("表妹", Line.COLLATERAL, 3, 0),
        ("岳父", Line.AFFINAL, 1, 1),
        ("三儿媳", Line.AFFINAL, 1, -1),
        ("妻弟", Line.AFFINAL, 2, 0),
        ("舅母", Line.AFFINAL, 3, 1),
    ],
)
def test_a_word_says_line_degree_and_generation(word, line, degree, older):
    found = kinship(word)
    assert (found.line, found.degree, found.older) == (line, degree, older)


def test_every_word_of_the_standard_is_known():
    assert [entry.name for entry in table("GB4761").entries if kinship(entry.name) is None] == []


@pytest.mark.parametrize("word", ["", "同事", "朋友", "某某"])
def test_other_words_are_no_kinship(word):
    assert kinship(word) is None


def husband(**changes: object) -> Person:
    wife_row = Relative(relation="妻子", name="苏 敏", born=PartialDate(1985, 3))
    return Person(name="陈明", sex="男", born=PartialDate(1983, 5), relatives=(wife_row,)).with_fields(**changes)


def wife(**changes: object) -> Person:
    husband_row = Relative(relation="丈夫", name="陈明", born=PartialDate(1983, 5))
    return Person(name="苏敏", sex="女", born=PartialDate(1985, 3), relatives=(husband_row,)).with_fields(**changes)


def test_two_who_name_each_other_are_tied_both_ways():
    ties = kin_ties([husband(), wife()]).ties
    assert [(tie.person, tie.other, tie.line, tie.mutual) for tie in ties] == [(0, 1, Line.SPOUSE, True), (1, 0, Line.SPOUSE, True)]


def test_naming_without_being_named_is_only_a_proposal():
    (tie,) = kin_ties([husband(), wife(relatives=())]).ties
    assert not tie.mutual


@pytest.mark.parametrize("other", [wife(born=PartialDate(1985, 4)), wife(sex="男"), wife(name="苏闽")])
def test_a_namesake_of_another_birth_sex_or_name_is_nobody(other):
    assert kin_ties([husband(), other]).ties == () or all(not tie.mutual and tie.person == 1 for tie in kin_ties([husband(), other]).ties)


def test_mutual_naming_decides_between_namesakes():
    namesake = wife(relatives=())
    found = kin_ties([husband(), namesake, wife()])
    assert [(tie.person, tie.other) for tie in found.ties if tie.person == 0] == [(0, 2)]


def test_two_namesakes_who_both_fit_stay_ambiguous():
    found = kin_ties([husband(), wife(relatives=()), wife(relatives=())])
    assert found.ties == ()
    assert [(each.person, each.others) for each in found.ambiguous] == [(0, (1, 2))]


def test_a_father_is_not_tied_to_a_son_who_calls_him_brother():
    father = Person(name="陈山", sex="男", relatives=(Relative(relation="儿子", name="陈明"),))
    son = Person(name="陈明", sex="男", relatives=(Relative(relation="哥哥", name="陈山"),))
    assert all(not tie.mutual for tie in kin_ties([father, son]).ties)


def test_families_of_the_county_find_each_other():
    people = [County(seed=1).person(at) for at in range(600)]
    found = kin_ties(people)
    mutual = [tie for tie in found.ties if tie.mutual]
    assert mutual
    assert {(tie.other, tie.person) for tie in mutual} == {(tie.person, tie.other) for tie in mutual}
