"""False alarms on clean forms and planted faults found, over two seeds of the made-up county.

Run: `python bench/findings.py [--short]`. A false alarm is an error or a warning on a form into which nothing was planted; a
fault counts as found when the check that must name it does. Ends with 1 when there is a false alarm or a fault was missed.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from datetime import date

from renti.county.county import County
from renti.county.faults.plant import plant
from renti.county.faults.register import Planted
from renti.county.files import form_bytes
from renti.records.check import CHECKS, Given
from renti.records.lint import lint
from renti.records.read import read_source

SEEDS = (1, 2)
FORMS, SHORT_FORMS = 3_000, 300
FAULTS, STEP, SHORT_STEP = 400, 1, 8
GIVEN = Given(asof=date(2026, 11, 30))


def alarms(seed: int, forms: int) -> Counter[str]:
    """Findings by severity on the first clean forms of a seed."""
    people = enumerate(County(seed=seed).people(forms))
    report = lint((read_source(f"{number:05d}.lrmx", form_bytes(person)) for number, person in people), GIVEN)
    return Counter(found.severity.value for found in report.findings)


def found(fault: Planted) -> bool:
    report = lint([read_source(name, data) for name, data in fault.files], GIVEN)
    return fault.code in {each.code for each in report.findings}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help=f"{SHORT_FORMS} forms a seed, every {SHORT_STEP}th fault")
    short = parser.parse_args().short
    forms = SHORT_FORMS if short else FORMS
    false = 0
    for seed in SEEDS:
        seen = alarms(seed, forms)
        false += seen["E"] + seen["W"]
        print(f"seed {seed}: {forms} clean forms, {seen['E']} E, {seen['W']} W, {seen['I']} I (goal: 0 E, 0 W)")
    planted = [fault for seed in SEEDS for fault in plant(seed, FAULTS, step=SHORT_STEP if short else STEP)]
    missed = [fault for fault in planted if not found(fault)]
    for fault in missed:
        print(f"missed: {fault.code} {fault.done}")
    codes = {fault.code for fault in planted}
    print(f"{len(planted) - len(missed)} of {len(planted)} planted faults found and named (goal: all), of {len(codes)} checks")
    hits = len(planted) - len(missed)
    share = f"{false / (forms * len(SEEDS)):.4f} false alarms a clean form, {hits / len(planted):.2%} of faults found"
    print(f"summary findings: {len(CHECKS.all())} checks, {share}")
    sys.exit(1 if false or missed else 0)


if __name__ == "__main__":
    main()
