"""The change that an explanation asks for makes the clause pass; a change that is a step short does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import settings

from renti.county.columns import own_facts
from renti.kernel.answer import Answer
from renti.rules import tree
from renti.rules.decide import Decision, decide
from renti.rules.fact import declarations
from renti.rules.library import RuleBook
from renti.rules.supplied import Joined, Supplied
from renti.rules.trace import Facts
from renti.screening.change import change
from renti.screening.explain import needs
from renti.screening.wanted import Changed, NoChange, Wanted
from tests.renti.rules.random_people import person
from tests.renti.screening.asked import ASOF, VACANCIES, plan_for

EXCLUSIONS = 20_000 if settings().max_examples > 1_000 else 1_000
Failed = tuple[Decision, Facts, RuleBook]


def failures(number: int) -> Iterator[Failed]:
    """Clauses that fail for people of the county and for random ones, each with the facts it failed on."""
    rng, found, index = Random(11), 0, 0
    while found < number:
        vacancy = VACANCIES[index % len(VACANCIES)]
        own = own_facts(1, index, asof=ASOF) if index < 200 else person(rng, plan_for(vacancy.id), asof=ASOF)
        facts, rules = Joined((own, vacancy.known(ASOF))), vacancy.rules(ASOF)
        index += 1
        for decision in rules.decide(facts):
            if decision.answer is Answer.FAIL:
                found += 1
                yield decision, facts, rules


def passes_after(failed: Failed, wanted: list[Wanted]) -> bool:
    decision, facts, rules = failed
    after = decide(decision.clause, rules.exemptions, Changed(facts, wanted), rules.surroundings)
    return after.requires.value is True and after.answer in (Answer.PASS, Answer.NOT_APPLICABLE)


@pytest.fixture(scope="module")
def tried() -> Counter[str]:
    """What became of each exclusion: `passes`, `open` (no change found, with the kind of node) or `fails still` (with the clause)."""
    outcomes = Counter[str]()
    for failed in failures(EXCLUSIONS):
        decision, facts, rules = failed
        try:
            wanted = change(decision.clause.requires, facts, rules.surroundings)
        except NoChange as reason:
            outcomes[f"open: {reason}"] += 1
            continue
        outcomes["passes" if passes_after(failed, wanted) else f"fails still: {decision.clause.id}"] += 1
    return outcomes


def test_the_change_makes_a_thousand_exclusions_pass(tried: Counter[str]) -> None:
    assert sum(tried.values()) >= EXCLUSIONS
    assert tried["passes"] >= 0.995 * sum(tried.values()), tried


def test_every_failure_names_what_would_change_it_for_programs_too() -> None:
    for decision, _, _ in failures(300):
        asked = needs(decision)
        assert asked
        assert all(need.fact and need.operator and need.needed for need in asked)


COUNTY_DEPUTY = next(each for each in VACANCIES if each.id == "county-deputy")


def young(began: date) -> Failed:
    facts = Joined((Supplied(declarations(), {"asof": ASOF, "person.began_work": began}), COUNTY_DEPUTY.known(ASOF)))
    rules = COUNTY_DEPUTY.rules(ASOF)
    clause = rules.clauses["elig.work.years"]
    return decide(clause, rules.exemptions, facts, rules.surroundings), facts, rules


def test_a_date_is_moved_no_further_than_needed() -> None:
    failed = young(date(2023, 7, 5))
    wanted = change(failed[0].clause.requires, failed[1], failed[2].surroundings)
    assert wanted == [Wanted("person.began_work", "<=", date(2021, 11, 20))]
    assert passes_after(failed, wanted)


def test_a_day_short_of_the_change_does_not_pass() -> None:
    """The check above can fail: the same change, one day less of it, leaves the clause failing."""
    failed = young(date(2023, 7, 5))
    (wanted,) = change(failed[0].clause.requires, failed[1], failed[2].surroundings)
    assert not passes_after(failed, [replace(wanted, value=wanted.value + timedelta(days=1))])


def test_no_change_is_promised_where_only_the_day_decides() -> None:
    failed = young(date(2023, 7, 5))
    today = tree.FactRef(type="date", place=tree.Place(1, 0), path="asof")
    never = tree.Constant(type="date", place=today.place, value=date(1949, 10, 1))
    with pytest.raises(NoChange):
        change(tree.Compare(type="bool", place=today.place, operator="<", left=today, right=never), failed[1], failed[2].surroundings)


def test_a_row_taken_out_and_a_row_put_in_are_seen() -> None:
    _, facts, _ = young(date(2023, 7, 5))
    new = Changed(facts, [Wanted("measures[0].kind", "==", "党内警告")]).rows("measures")
    assert new is not None
    assert [row["kind"].value for row in new] == ["党内警告"]
    assert (
        Changed(Changed(facts, [Wanted("measures[0].kind", "==", "党内警告")]), [Wanted("measures[0]", "without", None)]).rows("measures")
        == []
    )
