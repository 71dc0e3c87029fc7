"""Every test of every clause once more, by the plan: on whole numbers and on NumPy columns the answer is the one for one person."""

from __future__ import annotations

import pytest

from renti.kernel.answer import Answer
from renti.records.fact_rows import TABLES
from renti.rules import machine_int
from renti.rules.clause import Case, Clause
from renti.rules.decide import decide
from renti.rules.fact import declarations
from renti.rules.fold import PERSON, Shared
from renti.rules.library import packs
from renti.rules.pack import Pack
from renti.rules.pack_tests import rules_of
from renti.rules.plan import Plan, Post, compiled
from renti.rules.supplied import Supplied

ALL = list(packs().values())
OF_THE_CASE = frozenset(declarations().tables) - frozenset(TABLES)


def parted(case: Case) -> tuple[Supplied, Supplied]:
    """What the test says of the person, and of the post and the case."""
    own = {path: value for path, value in case.facts.items() if path.startswith(PERSON)}
    others = {path: value for path, value in case.facts.items() if path not in own}
    rows = {name: found for name, found in case.rows.items() if name not in OF_THE_CASE}
    registers = {name: found for name, found in case.rows.items() if name in OF_THE_CASE}
    return Supplied(declarations(), {"asof": case.asof, **own}, rows), Supplied(declarations(), {"asof": case.asof, **others}, registers)


def plan_for(clause: Clause, case: Case, pack: Pack) -> tuple[Plan, Supplied]:
    person, others = parted(case)
    rules = rules_of(case, pack, packs())
    shared = Shared(facts=others, tables=OF_THE_CASE, surroundings=rules.surroundings)
    return compiled([Post(id="test", clauses=[clause], exemptions=rules.exemptions, shared=shared)]), person


def read_once(clause: Clause, case: Case, pack: Pack) -> tuple[str, bool, bool]:
    rules = rules_of(case, pack, packs())
    facts = Supplied(declarations(), {"asof": case.asof, **case.facts}, case.rows)
    decision = decide(clause, rules.exemptions, facts, rules.surroundings)
    return decision.answer.value, decision.unverified, decision.boundary


def read_from(planes, holds) -> tuple[str, bool, bool]:
    given = [answer.value for answer in Answer if holds(planes.answers[answer])]
    assert len(given) == 1
    return given[0], holds(planes.unverified), holds(planes.boundary)


@pytest.mark.parametrize("pack", [pack for pack in ALL if pack.clauses], ids=lambda pack: pack.id)
def test_the_plan_on_whole_numbers_answers_the_tests_of_a_pack(pack: Pack) -> None:
    for clause in pack.clauses.values():
        for case in clause.tests:
            plan, person = plan_for(clause, case, pack)
            found = machine_int.run(plan, [person])
            answer = read_from(plan.posts[0].clauses[0], lambda literal, found=found: found.number(literal) == 1)
            assert answer == read_once(clause, case, pack), f"{clause.id}: {case.name}"


@pytest.mark.parametrize("pack", [pack for pack in ALL if pack.clauses], ids=lambda pack: pack.id)
def test_the_plan_on_columns_answers_the_tests_of_a_pack(pack: Pack) -> None:
    pytest.importorskip("numpy")
    from renti.rules import machine
    from renti.rules.columns import columns

    for clause in pack.clauses.values():
        for case in clause.tests:
            plan, person = plan_for(clause, case, pack)
            found = machine.run(plan, columns([person], plan.paths, plan.tables))
            answer = read_from(plan.posts[0].clauses[0], lambda literal, found=found: found.number(literal) == 1)
            assert answer == read_once(clause, case, pack), f"{clause.id}: {case.name}"


def test_a_plan_given_another_person_answers_otherwise() -> None:
    pack = packs()["appointment_2019"]
    clause = pack.clauses["elig.deputy.to.chief"]
    passing, failing = clause.tests[0], clause.tests[1]
    plan, _ = plan_for(clause, passing, pack)
    found = machine_int.run(plan, [parted(failing)[0]])
    answer = read_from(plan.posts[0].clauses[0], lambda literal: found.number(literal) == 1)
    assert answer == ("fail", True, False) != read_once(clause, passing, pack)
