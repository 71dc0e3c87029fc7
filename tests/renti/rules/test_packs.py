"""Every pack reads, every clause answers its own tests, and nothing that a pack must not do goes unnoticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from renti.kernel.dates import YearMonth
from renti.records.measure_kinds import KINDS
from renti.records.retirement import Category, retirement
from renti.rules import tree
from renti.rules.clause import Case, Clause, Exemption
from renti.rules.decide import decide
from renti.rules.evaluate import Surroundings
from renti.rules.fact import declarations
from renti.rules.library import RuleBook, packs, rule_book
from renti.rules.pack import ALWAYS, Pack
from renti.rules.pack_check import at_one_time, check_pack
from renti.rules.pack_tests import Outcome, rules_of, run_tests
from renti.rules.supplied import Supplied

ALL = list(packs().values())
TESTED = [(pack, tested) for pack in ALL for tested in run_tests(pack, packs())]


@pytest.mark.parametrize(("pack", "tested"), TESTED, ids=[f"{pack.id}:{tested.entry.id}:{tested.case.name}" for pack, tested in TESTED])
def test_an_entry_answers_its_tests(pack: Pack, tested: Outcome) -> None:
    assert tested.given == tested.case.answer


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_a_pack_that_comes_with_renti_is_let_in(pack: Pack) -> None:
    assert check_pack(pack, packs()) == []


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_a_clause_is_tested_where_something_is_not_known(pack: Pack) -> None:
    for clause in pack.clauses.values():
        answers = {case.answer for case in clause.tests}
        assert {"pass", "fail"} <= answers, clause.id
        reads_flags_only = clause.id in FLAGS_ONLY
        assert ("unknown" in answers) is not reads_flags_only, clause.id


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_a_clause_that_counts_time_is_tested_on_the_day_and_the_day_before(pack: Pack) -> None:
    for clause in pack.clauses.values():
        if any(map(counts_time, tree.walk(clause.requires))):
            assert {"pass", "fail"} <= {case.answer for case in clause.tests if case.kind == "boundary"}, clause.id


def counts_time(node: tree.Node) -> bool:
    return (isinstance(node, tree.Call) and node.function in ("elapsed", "after")) or (
        isinstance(node, tree.Over) and node.function == "months"
    )


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.id)
def test_a_clause_with_a_scope_is_tested_outside_it(pack: Pack) -> None:
    for clause in pack.clauses.values():
        assert ("not_applicable" in {case.answer for case in clause.tests}) is (clause.applies_text != ALWAYS), clause.id


WAIVERS = [
    (pack, clause, exemption)
    for pack in ALL
    for clause in pack.clauses.values()
    for each in (*ALL,)
    for exemption in each.exemptions.values()
    if exemption.id in clause.unless and at_one_time(pack, each)
]


@pytest.mark.parametrize(("pack", "clause", "exemption"), WAIVERS, ids=[f"{p.id}:{c.id}:{x.id}" for p, c, x in WAIVERS])
def test_an_exemption_waives_the_clauses_that_name_it_and_no_other(pack: Pack, clause: Clause, exemption: Exemption) -> None:
    """Some case that fails alone is exempt with the facts under which the exemption holds, and fails again once nothing names it."""
    answers = set()
    for failing in (case for case in clause.tests if case.answer == "fail"):
        for holding in (case for case in exemption.tests if case.answer == "holds"):
            surroundings = surroundings_of(exemption, rules_of(failing, pack, packs()))
            for facts in (together(failing, holding), together(holding, failing)):
                named, unnamed = (
                    decide(each, {exemption.id: exemption}, facts, surroundings) for each in (clause, replace(clause, unless=()))
                )
                answers.add((named.answer.value, unnamed.answer.value))
    assert ("exempt", "fail") in answers


def together(first: Case, second: Case) -> Supplied:
    """The facts of two cases; where both say something, the first prevails. The papers of both are in the register."""
    rows = {**second.rows, **first.rows}
    for register in ("documents", "attestations"):
        both = (*first.rows.get(register, ()), *second.rows.get(register, ()))
        if both:
            rows[register] = both
    return Supplied(declarations(), {**second.facts, **first.facts, "asof": first.asof}, rows)


def surroundings_of(exemption: Exemption, rules: RuleBook) -> Surroundings:
    """The parameters and tables of the clause's packs, with those of the pack the exemption comes from."""
    home = next(
        each for each in reversed(ALL) if (exemption.id in each.exemptions and each.in_force(rules.day)) or exemption.id in each.exemptions
    )
    params = {name: value for name, param in home.params.items() if (value := param.on(rules.day)) is not None}
    return Surroundings({**rules.surroundings.params, **params}, {**rules.surroundings.tables, **home.tables}, rules.surroundings.calendar)


FLAGS_ONLY = {"poge.never.consecutive", "term.stability"}
"""Clauses all of whose facts have a default: a flag nobody set means no."""


def test_an_old_case_is_judged_by_the_edition_of_its_day() -> None:
    both = [packs()["appointment_2014"], packs()["appointment_2019"]]
    three_years = "elig.appraisal.three.years.2014"
    before, after = rule_book(both, date(2019, 3, 2)), rule_book(both, date(2019, 3, 3))
    assert three_years in before.clauses
    assert three_years not in after.clauses
    assert "elig.appraisal.last.year" in after.clauses


def test_a_clause_read_in_the_older_edition_excludes_only_there() -> None:
    deputy = "elig.deputy.to.chief"
    assert packs()["appointment_2014"].clauses[deputy].origin.verified
    assert not packs()["appointment_2019"].clauses[deputy].origin.decides


def test_the_county_adopts_what_is_below_verified_but_nothing_that_reads_a_protected_fact() -> None:
    county = packs()["qinghe_county"]
    rules = rule_book([*(packs()[name] for name in county.extends), county], date(2026, 11, 20))
    assert rules.clauses["elig.deputy.to.chief"].origin.decides
    assert not rules.clauses["transfer.in.age"].origin.decides
    assert all(clause.origin.decides for clause in rules.clauses.values() if not clause.allowed_by)
    national = rule_book([packs()[name] for name in packs()["national"].extends], date(2026, 11, 20))
    assert not national.clauses["elig.deputy.to.chief"].origin.decides


def test_a_local_pack_overrides_a_parameter_without_editing_the_national_one() -> None:
    served = {"posts": [{"grassroots": True, "from": date(2024, 5, 20), "open": True}]}
    values = {"asof": date(2026, 11, 20), "case.promotion": True, "post.first_promotion_tier": True}
    facts = Supplied(declarations(), values, served)
    clause = packs()["appointment_2019"].clauses["elig.grassroots.years"]
    national = rule_book([packs()["appointment_2019"]], date(2026, 11, 20))
    county = rule_book([packs()["appointment_2019"], packs()["qinghe_county"]], date(2026, 11, 20))
    answers = [decide(clause, rules.exemptions, facts, rules.surroundings).answer.value for rules in (national, county)]
    assert answers == ["pass", "fail"]


def test_an_effect_period_is_the_same_by_kind_and_by_its_own_clause() -> None:
    months = packs()["appointment_2019"].tables["effect_months"]
    own = {
        "诫勉": packs()["admonition_2015"].params["admonition_months"],
        "党内警告": packs()["discipline_2023"].params["party_warning_months"],
        "党内严重警告": packs()["discipline_2023"].params["party_serious_months"],
        "撤销党内职务": packs()["discipline_2023"].params["party_removal_months"],
        "记过": packs()["sanctions_law_2020"].params["state_demerit_months"],
        "记大过": packs()["sanctions_law_2020"].params["state_major_demerit_months"],
        "调整职务": packs()["organisational_measures_2021"].params["adjusted_months"],
        "降职": packs()["up_and_down_2022"].params["demoted_months"],
    }
    assert {kind: months[kind] for kind in own} == {kind: param.on(date(2026, 11, 20)) for kind, param in own.items()}


def test_the_page_of_a_record_shows_the_periods_by_which_clauses_judge() -> None:
    shown = {kind.word: kind.months for kind in KINDS if kind.months is not None}
    judged = packs()["appointment_2019"].tables["effect_months"]
    common = shown.keys() & judged.keys()
    assert len(common) >= 15
    assert {kind: shown[kind] for kind in common} == {kind: judged[kind] for kind in common}


def test_a_case_of_2016_meets_only_what_was_law_in_2016() -> None:
    ruling = rule_book([packs()[name] for name in packs()["national"].extends], date(2016, 6, 15)).packs
    assert {pack.id for pack in ruling} == {
        "admonition_2015",
        "appointment_2014",
        "avoidance_2006",
        "exchange_2006",
        "institution_personnel_2014",
        "military_2001",
        "party_constitution",
        "post_promotion_2008",
        "terms_2006",
    }


@pytest.mark.parametrize(
    ("born", "category", "reached"),
    [
        (YearMonth(1964, 12), Category.MEN_60, YearMonth(2024, 12)),
        (YearMonth(1965, 1), Category.MEN_60, YearMonth(2025, 2)),
        (YearMonth(1966, 10), Category.MEN_60, YearMonth(2027, 4)),
        (YearMonth(1971, 4), Category.WOMEN_55, YearMonth(2026, 8)),
        (YearMonth(1981, 9), Category.WOMEN_55, YearMonth(2039, 9)),
        (YearMonth(1984, 11), Category.WOMEN_50, YearMonth(2039, 11)),
    ],
)
def test_the_retirement_clause_bars_from_the_month_of_the_table(born: YearMonth, category: Category, reached: YearMonth) -> None:
    assert retirement(born, category) == reached
    pack = packs()["retirement_2025"]
    clause = next(each for each in pack.clauses.values() if f'"{category.value}"' in each.applies_text)
    day_before = date.fromordinal(reached.first_day.toordinal() - 1)
    answers = []
    for asof in (day_before, reached.first_day):
        facts = Supplied(
            declarations(), {"asof": asof, "person.retirement_category": category.value, "person.retires_on": reached.first_day}
        )
        rules = rule_book([pack], asof)
        answers.append(decide(clause, rules.exemptions, facts, rules.surroundings).answer.value)
    assert answers == ["pass", "fail"]
