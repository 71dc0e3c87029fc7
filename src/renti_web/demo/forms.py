"""The forms of the demonstration: clean ones and some with a planted fault, linted into one report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from renti.county.county import County
from renti.county.faults.plant import plant
from renti.county.files import write_forms
from renti.records.lint import EVERYTHING
from renti.records.lint_run import Ask, run
from renti.records.report.html_report import render

SEED = 1
SPREAD = 7
"""Every seventh way to plant a fault, so that the report shows faults of every kind."""

REPORT = "report.html"


def write_report(place: Path, *, forms: int, faults: int, asof: date, step: Callable[[int], None]) -> Path:
    """Write `forms` clean forms and `faults` spoilt ones into `place`/forms, lint them all, and write the report beside.

    `step` is told how many more forms are done. Returns the file of the report.
    """
    folder = place / "forms"
    write_forms(folder, County(seed=SEED).people(forms))
    for planted in plant(SEED, faults * SPREAD, step=SPREAD):
        for name, data in planted.files:
            (folder / f"9{name}").write_bytes(data)
    report = run([folder], Ask(asof=asof, choice=EVERYTHING), step=step)
    file = place / REPORT
    file.write_bytes(render(report, "zh"))
    return file
