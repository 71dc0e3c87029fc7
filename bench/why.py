"""One person explained: warm, in milliseconds, and `renti why` from a cold shell, in seconds. Run: `python bench/why.py [--short]`."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from renti.county.cast import cast
from renti.county.files import form_bytes
from renti.county.vacancies import county_vacancies
from renti.records.facts import facts_on
from renti.screening.result import person_as_json
from renti.screening.screen import screen_one

ASOF = date(2026, 11, 30)
POST = "housing-chief"
GOALS = {"warm": 5.0, "cold": 0.4}
"""Milliseconds warm, seconds cold."""


def warm(rounds: int) -> float:
    """Milliseconds for one person under every clause of the county, the middle of all rounds."""
    vacancy, person = county_vacancies()[POST], cast()["two_clauses"]
    rules, taken = vacancy.rules(ASOF), list[float]()
    for _ in range(rounds):
        begun = time.perf_counter()
        person_as_json(screen_one("x", facts_on(person), vacancy, asof=ASOF, rules=rules), None)
        taken.append((time.perf_counter() - begun) * 1_000)
    return statistics.median(taken)


def cold(rounds: int) -> float:
    """Seconds for the whole command in a process of its own, the middle of all rounds."""
    with tempfile.TemporaryDirectory() as folder:
        form, taken = Path(folder) / "form.json", list[float]()
        form.write_bytes(form_bytes(cast()["two_clauses"], "json"))
        command = [sys.executable, "-m", "renti.cli.main", "why", str(form), "--post", POST, "--asof", ASOF.isoformat()]
        for _ in range(rounds):
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    short = parser.parse_args().short
    clauses = len(county_vacancies()[POST].rules(ASOF).clauses)
    print(f"{clauses} clauses, {sys.version.split()[0]}")
    print(f"warm {warm(20 if short else 200):8.2f} ms   goal {GOALS['warm']} ms")
    print(f"cold {cold(3 if short else 15):8.3f} s    goal {GOALS['cold']} s")


if __name__ == "__main__":
    main()
