"""Every pack reads, every clause answers its own tests, and a pack that lacks tests cannot come into force."""

from __future__ import annotations

import pytest

from renti.rules.clause import Case, Clause, Exemption
from renti.rules.decide import decide
from renti.rules.evaluate import truth
from renti.rules.fact import declarations
from renti.rules.library import RuleBook, packs, rule_book
from renti.rules.pack import Pack
from renti.rules.supplied import Supplied

CLAUSES = [(pack, clause, case) for pack in packs().values() for clause in pack.clauses.values() for case in clause.tests]
EXEMPTIONS = [(pack, exemption, case) for pack in packs().values() for exemption in pack.exemptions.values() for case in exemption.tests]


def book(pack: Pack, case: Case) -> RuleBook:
    return rule_book([*(packs()[name] for name in pack.extends), pack], max(case.asof, pack.effective_from))


def facts(case: Case) -> Supplied:
    return Supplied(declarations(), {"asof": case.asof, **case.facts}, case.rows)


@pytest.mark.parametrize(("pack", "clause", "case"), CLAUSES, ids=lambda each: getattr(each, "id", getattr(each, "name", "")))
def test_a_clause_answers_its_tests(pack: Pack, clause: Clause, case: Case) -> None:
    rules = book(pack, case)
    assert decide(clause, rules.exemptions, facts(case), rules.surroundings).answer.value == case.answer


@pytest.mark.parametrize(("pack", "exemption", "case"), EXEMPTIONS, ids=lambda each: getattr(each, "id", getattr(each, "name", "")))
def test_an_exemption_holds_as_its_tests_say(pack: Pack, exemption: Exemption, case: Case) -> None:
    value = truth(exemption.when, facts(case), book(pack, case).surroundings).value
    assert {True: "holds", False: "not", None: "unknown"}[value] == case.answer


@pytest.mark.parametrize("pack", list(packs().values()), ids=lambda pack: pack.id)
def test_every_clause_and_exemption_is_tested_three_ways(pack: Pack) -> None:
    for entry in (*pack.clauses.values(), *pack.exemptions.values()):
        assert {case.kind for case in entry.tests} == {"passing", "failing", "boundary"}, entry.id


@pytest.mark.parametrize("pack", list(packs().values()), ids=lambda pack: pack.id)
def test_every_exemption_that_a_clause_names_exists(pack: Pack) -> None:
    known = {name for each in packs().values() for name in each.exemptions}
    for clause in pack.clauses.values():
        assert set(clause.unless) <= known, clause.id
