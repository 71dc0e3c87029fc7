"""Every rule of the regulations is accounted for, once, and what the page says of it is what the packs do."""

from __future__ import annotations

import csv
import dataclasses
from collections import Counter
from pathlib import Path

import pytest

from renti.rules import coverage
from renti.rules.coverage import counts, disagreements, layer, rules
from renti.rules.library import packs

RULES_READ = Path(__file__).resolve().parents[4] / "shared" / "facts" / "regulation_rules.tsv"
GATES = {"motion", "recommendation", "inspection", "deliberation", "notice", "appointment"}


def test_the_page_and_the_packs_agree() -> None:
    assert list(disagreements(packs())) == []


def test_every_rule_is_counted_once() -> None:
    counted = counts(packs())
    assert sum(sum(layers.values()) for layers in counted.values()) == len(rules()) == 421


def test_the_stages_add_up_to_the_whole() -> None:
    whole = Counter(rule.state for rule in rules().values())
    stages = {rule.stage for rule in rules().values()}
    assert {state: sum(sum(counts(packs(), stage=stage)[state].values()) for stage in stages) for state in whole} == whole


def test_all_conditions_of_eligibility_are_accounted_for() -> None:
    of_eligibility = Counter(rule.state for rule in rules().values() if rule.stage == "eligibility")
    assert of_eligibility == {"coded": 95, "attested": 3, "exemption": 13, "combiner": 5, "human": 7}


def test_verified_adopted_and_waiting_are_told_apart() -> None:
    assert layer(rules()["elig.work.years"], packs()) == "verified"
    assert layer(rules()["elig.age.local.limit"], packs()) == "adopted"
    assert layer(rules()["elig.deputy.to.chief"], packs()) == "waiting"


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"id": "elig.work.years", "state": "not-yet"}, "elig.work.years: not-yet, but in the packs coded"),
        ({"id": "elig.health", "state": "coded"}, "elig.health: coded, but in the packs attested"),
        ({"id": "mot.trigger", "state": "coded"}, "mot.trigger: coded, but in no pack"),
        ({"id": "elig.work.years", "seen": "believed"}, "elig.work.years: seen believed, but in the packs verified"),
        ({"id": "term.length", "carried": ()}, "term.length: a combiner names what carries it, nothing else does"),
        ({"id": "term.length", "carried": (("terms_2006", "no_param"),)}, "term.length: nothing called no_param in terms_2006"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_planted_disagreement_is_named(monkeypatch: pytest.MonkeyPatch, changed: dict, complaint: str) -> None:
    planted = {**rules(), changed["id"]: dataclasses.replace(rules()[changed["id"]], **changed)}
    monkeypatch.setattr(coverage, "rules", lambda: planted)
    assert list(disagreements(packs())) == [complaint]


def test_a_clause_nobody_listed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    planted = {name: rule for name, rule in rules().items() if name != "elig.work.years"}
    monkeypatch.setattr(coverage, "rules", lambda: planted)
    assert list(disagreements(packs())) == [
        f"elig.work.years: in {pack}, but not listed" for pack in ("appointment_2014", "appointment_2019")
    ]


@pytest.mark.skipif(not RULES_READ.is_file(), reason="the table of rules is not beside this checkout")
def test_the_list_is_the_table_of_rules_that_were_read() -> None:
    with RULES_READ.open(encoding="utf-8", newline="") as file:
        table = {row["id"]: row for row in csv.DictReader(file, delimiter="\t")}
    assert rules().keys() == table.keys()
    for name, rule in rules().items():
        row = table[name]
        assert (rule.stage, rule.seen) == (row["stage"], row["confidence"]), name
        assert (rule.state == "human") is (row["check"] == "human"), name
        assert rule.state != "attested" or row["check"] == "attest", name
        assert rule.state != "gate-later" or row["stage"] in GATES, name
        entry = coverage.entry_of(name, packs())
        exempted = {each for each in row["exempted_by"].split(";") if each}
        assert not hasattr(entry, "unless") or exempted <= set(entry.unless), name
        assert not hasattr(entry, "force") or entry.force == row["force"], name
