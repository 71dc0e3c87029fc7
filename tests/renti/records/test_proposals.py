"""Posts proposed from the words of the form."""

from __future__ import annotations

from datetime import date

import pytest

from renti.county.county import County
from renti.county.units import units_of
from renti.records.organisation import FormerName, Organisation, Organisations, organisations
from renti.records.person import Person
from renti.records.proposals import propose_posts
from renti.records.rows import Role
from renti.records.title_words import title_word

UNITS = organisations(
    [
        Organisation(id="1", name="青禾县财政局", tier=1),
        Organisation(id="2", name="青禾县教育和体育局", tier=1, former_names=(FormerName(name="青禾县教育局", until=date(2019, 3, 1)),)),
        Organisation(id="3", name="青禾县委", tier=2),
        Organisation(id="4", name="青禾县自然资源局", tier=1, founded_on=date(2019, 3, 1)),
        Organisation(id="5", name="青禾县自然资源局", tier=1, abolished_on=date(2010, 1, 1)),
    ]
)


def told(line: str) -> list[tuple[str, str, str | None, int | None]]:
    found = propose_posts(Person(resume_text=line), UNITS)
    return [(each.organisation_id, each.title, each.role.value if each.role else None, each.tier) for each in found]


def test_unit_title_role_and_tier_are_proposed():
    assert told("2012.07--2015.08  澜江省青禾县财政局副局长") == [("1", "副局长", "deputy", 1)]


def test_a_second_post_takes_the_unit_of_the_first():
    assert told("2012.07--2015.08  青禾县财政局党组书记、局长") == [("1", "党组书记", "chief", 1), ("1", "局长", "chief", 1)]


def test_a_member_of_the_group_takes_the_role_of_the_other_post():
    assert told("2012.07--2015.08  青禾县财政局党组成员、副局长") == [("1", "党组成员", "deputy", 1), ("1", "副局长", "deputy", 1)]


def test_a_section_head_is_internal_and_has_no_tier():
    assert told("2012.07--2015.08  青禾县财政局预算股股长") == [("1", "预算股股长", "internal", None)]


def test_a_grade_in_brackets_goes_before_the_unit():
    assert told("2012.07--2015.08  青禾县财政局总会计师（正科级）")[0][2:] == ("chief", 1)


def test_a_former_name_finds_the_unit():
    assert told("2012.07--2015.08  青禾县教育局局长") == [("2", "局长", "chief", 1)]


def test_of_two_units_of_one_name_the_one_of_the_time_is_proposed():
    assert told("2020.07--2021.08  青禾县自然资源局局长")[0][0] == "4"
    assert told("2005.07--2006.08  青禾县自然资源局局长")[0][0] == "5"


def test_several_units_that_fit_are_listed_and_none_is_chosen():
    (found,) = propose_posts(Person(resume_text="2015.07--2016.08  青禾县自然资源局局长"), UNITS)
    assert (found.organisation_id, found.candidates) == ("", ("4", "5"))


def test_an_unknown_unit_keeps_its_words():
    (found,) = propose_posts(Person(resume_text="2012.07--2015.08  望州市某某公司工人"), UNITS)
    assert (found.organisation_id, found.tier, found.leading) == ("", None, False)


def test_study_proposes_nothing():
    assert told("2008.09--2012.07  澜江大学历史系历史学专业学习") == []


def test_the_span_is_where_it_was_read():
    person = Person(
        resume_text="2008.09--2012.07  澜江大学学习\n2012.07--2015.08  青禾县财政局党组成员、副局长（其间：2013.01--2013.06县委党校学习）"
    )
    assert [person.resume_text[slice(*each.span)] for each in propose_posts(person, UNITS)] == ["青禾县财政局党组成员", "副局长"]


def test_the_present_post_is_read_without_dates():
    (found,) = propose_posts(Person(current_post="青禾县财政局局长"), UNITS)
    assert (found.field, found.began_on, found.current, found.role) == ("current_post", None, True, Role.CHIEF)


def test_a_proposal_is_no_fact():
    person = Person(resume_text="2012.07--         青禾县财政局局长")
    assert propose_posts(person, UNITS)
    assert person.posts == ()


@pytest.mark.parametrize(
    ("title", "group"),
    [("副县长", "deputy"), ("县长", "chief"), ("业务股副股长", "internal"), ("三级调研员", "staff"), ("党组成员", "member")],
)
def test_the_longest_word_decides(title, group):
    found = title_word(title)
    assert found is not None
    assert found.group == group


def test_words_that_are_no_title_say_nothing():
    assert title_word("青禾县") is None


def county_units() -> Organisations:
    def former(unit):
        return tuple(
            FormerName(name=unit.county.name + name, until=until.first_day)
            for (_, name), (until, _) in zip(unit.names, unit.names[1:], strict=False)
        )

    return organisations(Organisation(id=unit.id, name=unit.name, tier=unit.tier, former_names=former(unit)) for unit in units_of(0))


def test_in_the_county_no_unit_is_proposed_wrongly_and_few_are_missed():
    units = county_units()
    right = missed = 0
    for index in range(150):
        person = County(seed=1).person(index)
        proposed = {(each.title, each.began_on.year_month): each for each in propose_posts(person, units) if each.began_on is not None}
        for row in person.posts:
            if row.seconded or row.decided_on is None:
                continue
            found = proposed.get((row.title, row.decided_on.year_month))
            if found is None or not found.organisation_id:
                missed += 1
            else:
                assert found.organisation_id == row.organisation_id
                right += 1
    assert right > 20 * missed
