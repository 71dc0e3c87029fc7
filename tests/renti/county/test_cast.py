from datetime import date

import pytest

from renti.county.cast import cast
from renti.county.confirmed import facts_on
from renti.county.county import County
from renti.county.vacancies import county_vacancies
from renti.county.vacant import vacancies
from renti.kernel.answer import Answer
from renti.kernel.dates import PartialDate
from renti.records.check import Given, Severity
from renti.records.lint import lint_person
from renti.records.rows import DateKind, Role
from renti.rules.decide import Verdict
from renti.screening.screen import screen_one
from renti.screening.when import from_date
from tests import cast as people

TODAY = Given(asof=date(2026, 11, 30))


def current(person):
    return next(post for post in person.posts if post.current and post.main)


def test_the_cast_are_twelve_with_names_and_numbers_of_their_own():
    assert len(cast()) == len({person.name for person in cast().values()}) == len({person.id_number for person in cast().values()}) == 12


@pytest.mark.parametrize("person", people.CAST, ids=list(cast()))
def test_no_form_of_the_cast_has_an_error_or_a_warning(person):
    assert [found for found in lint_person(person, TODAY) if found.severity is not Severity.INFO] == []


def test_the_eligible_one_was_a_deputy_for_two_years_and_has_good_appraisals():
    post = current(people.ELIGIBLE)
    assert (post.tier, post.role, post.decided_on) == (1, Role.DEPUTY, PartialDate(2021, 3, 18))
    assert {row.grade for row in people.ELIGIBLE.appraisals if row.year >= 2023} <= {"优秀", "称职"}
    assert people.ELIGIBLE.measures == ()


def test_the_one_excluded_twice_lacks_months_and_an_appraisal():
    assert current(people.TWO_CLAUSES).decided_on == PartialDate(2025, 9, 8)
    assert people.TWO_CLAUSES.appraisals[-1].grade == "基本称职"


def test_the_unknown_one_has_a_current_post_without_any_date():
    assert current(people.UNKNOWN).start == (None, DateKind.UNKNOWN)


def test_the_one_who_qualifies_from_a_date_was_decided_two_years_before():
    assert current(people.FROM_DATE).decided_on == PartialDate(2025, 1, 15)


def test_the_one_under_a_measure_has_it_without_an_end():
    (measure,) = people.UNDER_MEASURE.measures
    assert (measure.kind, measure.decided_on, measure.lifted_on) == ("党内警告", PartialDate(2026, 3, 10), None)


def test_the_relative_and_the_chief_name_each_other():
    assert people.CHIEF.name in {row.name for row in people.RELATIVE.relatives if row.relation == "丈夫"}
    assert people.RELATIVE.name in {row.name for row in people.CHIEF.relatives if row.relation == "妻子"}
    assert people.FINANCE_DEPUTY.organisation_id == current(people.CHIEF).organisation_id


def test_the_one_near_retirement_reaches_it_in_april_2027():
    assert people.NEAR_RETIREMENT.reaches_limit == PartialDate(2027, 4)


def test_names_with_a_dot_and_rare_characters_are_kept():
    assert "·" in people.MINORITY.name
    assert people.MINORITY.ethnicity == "维吾尔族"
    assert ord(people.RARE.name[-1]) > 0xFFFF


def test_the_clerk_leads_nothing_and_the_leader_stands_above_the_chief():
    assert current(people.CLERK).role is None
    assert (current(people.CHIEF).tier, current(people.CHIEF).role) == (1, Role.CHIEF)
    assert (current(people.LEADER).tier, current(people.LEADER).role) == (2, Role.DEPUTY)


def test_the_vacancies_are_seats_of_the_county():
    assert {vacancy.organisation_id for vacancy in vacancies()} <= {
        post.organisation_id for person in County(seed=1).people(400) for post in person.posts
    }


def screened(person, vacancy, asof=TODAY.asof):
    facts = facts_on(person, vacancy=vacancy)
    return facts, screen_one(person.name, facts, county_vacancies()[vacancy], asof=asof)


def clauses(person, vacancy, answer):
    found = screened(person, vacancy)[1].answered(answer)
    return {decision.clause.id for decision in found if not decision.clause.case_only}


@pytest.mark.parametrize(
    ("person", "verdict", "failed", "unknown"),
    [
        (people.ELIGIBLE, Verdict.ELIGIBLE, set(), set()),
        (people.TWO_CLAUSES, Verdict.NOT_ELIGIBLE, {"elig.township.chief", "elig.appraisal.last.year"}, set()),
        (people.UNKNOWN, Verdict.TO_VERIFY, set(), {"elig.township.chief"}),
        (people.FROM_DATE, Verdict.NOT_ELIGIBLE, {"elig.township.chief"}, set()),
        (people.UNDER_MEASURE, Verdict.NOT_ELIGIBLE, {"eff.party.warning", "excl.effect.period"}, set()),
        (people.CLERK, Verdict.NOT_ELIGIBLE, {"elig.township.chief", "elig.stepwise", "elig.rank.to.post"}, set()),
        (people.CHIEF, Verdict.ELIGIBLE, set(), set()),
    ],
    ids=["eligible", "two_clauses", "unknown", "from_date", "under_measure", "clerk", "chief"],
)
def test_a_screening_answers_what_the_story_says(person, verdict, failed, unknown):
    assert screened(person, "housing-chief")[1].verdict is verdict
    assert clauses(person, "housing-chief", Answer.FAIL) == failed
    assert clauses(person, "housing-chief", Answer.UNKNOWN) == unknown


def test_the_wife_of_the_chief_cannot_become_his_deputy():
    assert "avoid.kin.line.command" in clauses(people.RELATIVE, "finance-deputy", Answer.FAIL)
    assert not clauses(people.RELATIVE, "housing-chief", Answer.FAIL)


@pytest.mark.parametrize(
    ("person", "day"), [(people.FROM_DATE, date(2027, 1, 15)), (people.UNDER_MEASURE, date(2027, 3, 10)), (people.CLERK, None)]
)
def test_the_day_from_which_someone_qualifies_is_the_one_of_the_story(person, day):
    facts, found = screened(person, "housing-chief")
    assert from_date(found, facts, county_vacancies()["housing-chief"], asof=TODAY.asof) == day
