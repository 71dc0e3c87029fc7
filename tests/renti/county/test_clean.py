import os
from datetime import date

import pytest

from renti.county.cast import cast
from renti.county.county import County
from renti.county.files import form_bytes, write_forms
from renti.records.check import Given, Severity
from renti.records.lint import lint
from renti.records.read import read_source, sources

FORMS = 3_000 if os.environ.get("RENTI_FULL") == "1" else 300
TODAY = Given(asof=date(2026, 11, 30))


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("to", "suffix"), [("lrmx", ".lrmx"), ("json", ".json")])
def test_clean_forms_have_no_error_and_no_warning(seed, to, suffix):
    people = County(seed=seed).people(FORMS)
    report = lint((read_source(f"{number:05d}{suffix}", form_bytes(person, to)) for number, person in enumerate(people)), TODAY)
    assert [(found.file, found.code, found.message) for found in report.findings if found.severity is not Severity.INFO] == []
    assert (report.files, report.people, report.refused) == (FORMS, FORMS, 0)


def test_careers_begin_before_1966_and_forms_of_their_time_are_among_them():
    people = list(County(seed=1).people(3_000))
    began = [person.began_work.year for person in people if person.began_work]
    assert min(began) <= 1966
    assert {person.filled_on.year for person in people if person.filled_on} >= {2005, 2015, 2026}
    assert any(person.full_time_education == "大学普通班" for person in people)
    assert any("知青" in person.resume_text for person in people)


@pytest.mark.parametrize(
    "kinds", [("lrm",), ("workbook",), ("roster",), ("exchange",), ("lrmx", "roster"), ("lrmx", "workbook")], ids="+".join
)
def test_clean_people_are_clean_in_every_format_and_side_by_side(tmp_path, kinds):
    people = [*cast().values(), *County(seed=1).people(150)]
    for to in kinds:
        write_forms(tmp_path / to, people, to)
    report = lint(sources([tmp_path]), TODAY)
    assert [(found.file, found.code, found.message) for found in report.findings if found.severity is not Severity.INFO] == []
    assert (report.people, report.refused) == (len(people) * len(kinds), 0)


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2027, 6, 30)])
def test_clean_forms_stay_clean_on_another_day(day):
    people = County(seed=2).people(150)
    report = lint((read_source(f"{number:05d}.lrmx", form_bytes(person)) for number, person in enumerate(people)), Given(asof=day))
    assert [(found.file, found.code, found.message) for found in report.findings if found.severity is not Severity.INFO] == []
