"""The checks against the list of what a linter of these forms should see."""

import csv
from pathlib import Path

import pytest

from renti.records.check import CHECKS

SCOPE = Path(__file__).parents[4] / "shared/facts/lint_rules.tsv"
OTHERWISE = {"M18": "I"}
"""Severities that differ from the list; the check says why."""

BEYOND = {"F13": "E", "F14": "W"}
"""Checks the list has not: files that were refused, and content that was not taken in, must not pass in silence."""

pytestmark = pytest.mark.skipif(not SCOPE.exists(), reason="the list of rules is not beside this checkout")


@pytest.fixture(scope="module")
def listed():
    with SCOPE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["severity"] for row in csv.DictReader(file, delimiter="\t")}


def test_every_listed_rule_is_a_check_and_no_other_is(listed):
    assert {entry.code for entry in CHECKS} == set(listed) | set(BEYOND)


def test_severities_are_those_of_the_list(listed):
    assert {entry.code: entry.severity.value for entry in CHECKS} == listed | OTHERWISE | BEYOND


def test_a_code_begins_with_the_letter_of_its_group():
    letters = {}
    for entry in CHECKS:
        letters.setdefault(entry.group, set()).add(entry.code[0])
    assert {"I"} == letters["id_number"]
    assert {"A"} == letters["ages"]
    assert {"E"} == letters["education"]
    assert {"N"} == letters["identity"]
    assert {"T"} == letters["footer"]
