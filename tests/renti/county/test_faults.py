import ast
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import renti.county.faults
from renti.county.county import County
from renti.county.faults.plant import plant, ways
from renti.county.faults.register import Planted
from renti.county.files import form_bytes
from renti.records.check import CHECKS, Given
from renti.records.lint import lint
from renti.records.read import read_source

FULL = os.environ.get("RENTI_FULL") == "1"
TODAY = Given(asof=date(2026, 11, 30))
NOT_IN_FILES = {"X01", "X03"}
"""Notices, decisions and ballots are read by the selection part, not from files of their own."""


def codes(planted: Planted) -> set[str]:
    return {found.code for found in lint([read_source(name, data) for name, data in planted.files], TODAY).findings}


def test_every_planted_fault_is_found_and_named():
    faults = list(plant(1, 400, step=1 if FULL else 4))
    missed = [(fault.code, fault.done) for fault in faults if fault.code not in codes(fault)]
    assert missed == []
    assert len(faults) == (400 if FULL else 100)


@pytest.mark.skipif(not FULL, reason="the other seed runs with RENTI_FULL=1")
def test_every_planted_fault_of_the_other_seed_is_found_and_named():
    assert [(fault.code, fault.done) for fault in plant(2, 400) if fault.code not in codes(fault)] == []


def test_each_check_that_files_can_show_has_two_ways_at_least():
    planted = [fault.code for fault in ways()]
    assert {code for code in planted if planted.count(code) < 2} == set()
    assert {entry.code for entry in CHECKS} - set(planted) == NOT_IN_FILES


def test_planting_gives_the_same_files_again():
    assert list(plant(1, 6)) == list(plant(1, 6))


def test_a_file_without_a_fault_has_no_finding():
    whole = read_source("clean.lrmx", form_bytes(County(seed=1).person(7)))
    assert lint([whole], TODAY).findings == []


def test_faults_import_no_check():
    folder = Path(next(iter(renti.county.faults.__path__)))
    imported = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                imported.add(node.module or "")
            elif isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
    assert imported
    assert not [module for module in imported if module.startswith("renti.records.check")]
    assert {module for module in imported if module.startswith("renti.records")} <= {"renti.records.format", "renti.records.person"}


def test_the_order_of_imports_does_not_change_what_is_planted():
    script = "import renti.county.faults.ages, renti.county.faults.spreadsheet; from renti.county.faults.plant import ways; print([(w.code, w.done) for w in ways()])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == str([(fault.code, fault.done) for fault in ways()])
