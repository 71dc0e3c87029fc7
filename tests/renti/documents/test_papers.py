"""Every paper fills from its worked example, prints each field of it, and equals its golden file."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from renti.documents.paper import PAPERS, Paper
from renti.documents.papers.approval_form.example import EXAMPLE
from renti.documents.papers.approval_form.paper import age_line, printed_name, resume_points
from renti.documents.template import fill
from renti.kernel.dates import PartialDate

GOLDEN = Path(__file__).parents[2] / "papers"


@pytest.mark.parametrize("paper", list(PAPERS), ids=lambda paper: paper.name)
def test_a_paper_equals_its_golden_file(paper: Paper) -> None:
    golden = GOLDEN / f"{paper.name}.html"
    if os.environ.get("RENTI_WRITE_GOLDEN"):
        golden.write_text(paper.html(paper.example()), encoding="utf-8")
    assert paper.html(paper.example()) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", list(PAPERS), ids=lambda paper: paper.name)
def test_every_value_of_the_example_stands_on_the_paper(paper: Paper) -> None:
    printed = paper.html(paper.example())
    for value in paper.fields(paper.example()).values():
        for text in [value] if isinstance(value, str) else [each for row in value for each in row.values()]:
            assert fill("{{a}}", {"a": text}) in printed


def test_a_name_of_two_characters_is_printed_with_a_space() -> None:
    assert (printed_name("林栋"), printed_name("江若水")) == ("林　栋", "江若水")


def test_age_is_counted_by_month_at_the_named_date() -> None:
    person = replace(EXAMPLE, born=PartialDate(1970, 9), age_as_of=PartialDate(2024, 8))
    assert age_line(person) == "（53岁）"
    assert age_line(replace(person, age_as_of=PartialDate(2024, 9))) == "（54岁）"


def test_an_age_that_is_not_known_is_not_printed() -> None:
    assert age_line(replace(EXAMPLE, born=PartialDate(1982))) == ""
    assert age_line(replace(EXAMPLE, age_as_of=None, filled_on=None)) == ""


def test_a_dead_relative_has_no_age() -> None:
    dead = replace(EXAMPLE.relatives[3], born=PartialDate(1957, 1))
    fields = PAPERS["approval_form"].fields(replace(EXAMPLE, relatives=(dead,)))
    rows = fields["relatives"]
    assert not isinstance(rows, str)
    assert rows[0]["age"] == ""


def test_a_long_resume_is_printed_smaller_and_never_below_eight_points() -> None:
    line = "2000.09--2001.04  某单位科员"
    assert resume_points(line) == 14
    assert resume_points("\n".join([line] * 30)) == 12
    assert resume_points("\n".join([line] * 200)) == 8
