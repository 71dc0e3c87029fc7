"""Everyone at once, with NumPy and with whole numbers alone, answers exactly as one person after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.county.columns import own_facts
from renti.rules import machine, machine_int, normal
from renti.rules.columns import columns
from renti.rules.decide import Verdict
from renti.rules.plan import Plan, PostPlanes
from renti.rules.trace import Facts
from renti.screening.bulk import plan_of, screen_columns, screen_people
from renti.screening.screen import Screening, screen
from renti.screening.vacancy import Vacancy
from tests.renti.rules.random_people import person
from tests.renti.screening.asked import ASOF, VACANCIES, plan_for

pytest.importorskip("numpy")

THOROUGH = settings().max_examples > 1_000
"""Set by the profile of the long run."""


def by_hand(people: Sequence[Facts], vacancy: Vacancy) -> Screening:
    return screen([(str(place), _always(facts)) for place, facts in enumerate(people)], vacancy, asof=ASOF)


def _always(facts: Facts) -> Callable[[date], Facts]:
    return lambda _: facts


def differences(people: Sequence[Facts], vacancy: Vacancy, plan: Plan) -> list[str]:
    """Every clause, answer, mark and verdict on which the readings disagree."""
    one = by_hand(people, vacancy)
    bitmaps = machine.run(plan, columns(people, plan.paths, plan.tables))
    sets = machine_int.run(plan, people)
    (post,) = plan.posts
    expected = {**_clauses(one, post), **_verdicts(one, post)}
    return [
        f"{name}: {who} {bitmaps.people(literal)} {sets.people(literal)}"
        for name, (literal, who) in expected.items()
        if not who == bitmaps.people(literal) == sets.people(literal) or not len(who) == bitmaps.number(literal) == sets.number(literal)
    ]


def _clauses(one: Screening, post: PostPlanes) -> dict[str, tuple[int, list[int]]]:
    found = {}
    for place, clause in enumerate(post.clauses):
        answered = [each.decisions[place] for each in one.people]
        assert {decision.clause.id for decision in answered} <= {clause.id}
        for answer, literal in clause.answers.items():
            found[f"{clause.id} {answer.value}"] = literal, [at for at, decision in enumerate(answered) if decision.answer is answer]
        found[f"{clause.id} unverified"] = clause.unverified, [at for at, decision in enumerate(answered) if decision.unverified]
        found[f"{clause.id} boundary"] = clause.boundary, [at for at, decision in enumerate(answered) if decision.boundary]
    return found


def _verdicts(one: Screening, post: PostPlanes) -> dict[str, tuple[int, list[int]]]:
    return {
        verdict.value: (post.verdicts[verdict], [at for at, each in enumerate(one.people) if each.verdict is verdict])
        for verdict in Verdict
    }


@cache
def county_people() -> list[Facts]:
    return [own_facts(1, index, asof=ASOF) for index in range(2_000 if THOROUGH else 16)]


@pytest.mark.parametrize("vacancy", VACANCIES, ids=lambda vacancy: vacancy.id)
def test_the_county_is_judged_alike_one_by_one_and_all_at_once(vacancy: Vacancy) -> None:
    assert differences(county_people(), vacancy, plan_for(vacancy.id)) == []


@settings(max_examples=200 if THOROUGH else 6)
@given(st.integers(0, 2**32), st.sampled_from(VACANCIES))
def test_random_people_are_judged_alike_one_by_one_and_all_at_once(seed: int, vacancy: Vacancy) -> None:
    rng, plan = Random(seed), plan_for(vacancy.id)
    people = [person(rng, plan, asof=ASOF) for _ in range(50 if THOROUGH else 11)]
    assert differences(people, vacancy, plan) == []


def test_a_day_lost_in_folding_a_date_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison above can fail: with every folded day one day early, people on the boundary are judged otherwise."""
    right = normal.latest_start
    monkeypatch.setattr(normal, "latest_start", lambda end, months: right(end, months) - timedelta(days=1))
    vacancy = next(each for each in VACANCIES if each.id == "county-deputy")
    faulty = plan_of([vacancy], asof=ASOF)
    rng = Random(1)
    assert differences([person(rng, faulty, asof=ASOF) for _ in range(60)], vacancy, faulty)


def test_layers_and_counts_are_those_of_the_screening() -> None:
    vacancy = VACANCIES[0]
    people = county_people()[:16]
    plan = plan_for(vacancy.id)
    one, bulk = by_hand(people, vacancy), screen_columns(columns(people, plan.paths, plan.tables), vacancy, asof=ASOF, threads=2)
    assert bulk.layers == one.layers
    assert all(sum(answers.values()) == len(people) for answers in bulk.counts.values())
    assert bulk.people(Verdict.NOT_ELIGIBLE) == [at for at, each in enumerate(one.people) if each.verdict is Verdict.NOT_ELIGIBLE]


def test_without_numpy_the_plan_runs_on_whole_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(ModuleNotFoundError):
        columns(county_people(), ["person.age"], [])
    vacancy = VACANCIES[1]
    found = screen_people(county_people()[:8], vacancy, asof=ASOF)
    assert found.layers == by_hand(county_people()[:8], vacancy).layers


def test_several_posts_share_their_atoms_and_answer_as_each_alone() -> None:
    several = plan_of(VACANCIES, asof=ASOF)
    assert len(several.atoms) < sum(len(plan_for(each.id).atoms) for each in VACANCIES) / 2
    rng = Random(7)
    people = [person(rng, several, asof=ASOF) for _ in range(40)]
    together = machine.run(several, columns(people, several.paths, several.tables))
    for post in several.posts:
        plan = plan_for(post.id)
        alone = machine.run(plan, columns(people, plan.paths, plan.tables))
        assert [together.people(each) for each in post.verdicts.values()] == [
            alone.people(each) for each in plan.posts[0].verdicts.values()
        ]
