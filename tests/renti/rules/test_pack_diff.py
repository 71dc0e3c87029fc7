"""Two versions of a pack: what came, what went, and which field of what stayed is different."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from renti.kernel.dated import Dated
from renti.rules.library import packs
from renti.rules.pack_diff import Change, changes

OLD = packs()["appointment_2019"]


def test_a_pack_does_not_differ_from_itself() -> None:
    assert changes(OLD, OLD) == []


def test_a_changed_parameter_shows_both_values_with_their_days() -> None:
    months = OLD.params["deputy_months"]
    longer = replace(months, values=Dated.of([(date.min, 24), (date(2027, 1, 1), 36)]))
    found = changes(OLD, replace(OLD, params={**OLD.params, "deputy_months": longer}))
    assert found == [Change(how="changed", kind="param", name="deputy_months", field="value", before="24", after="24；2027-01-01 起 36")]


def test_a_clause_that_went_and_one_that_came_are_told() -> None:
    clauses = dict(OLD.clauses)
    moved = clauses.pop("elig.stepwise")
    found = changes(OLD, replace(OLD, clauses={**clauses, "elig.step": moved}))
    assert [(each.how, each.name) for each in found] == [("added", "elig.step"), ("removed", "elig.stepwise")]


def test_a_clause_made_harder_shows_the_field() -> None:
    clause = replace(OLD.clauses["elig.edu.college"], force="hard", unless=())
    found = changes(OLD, replace(OLD, clauses={**OLD.clauses, clause.id: clause}, version="1.1.0"))
    assert [(each.kind, each.field, each.after) for each in found] == [
        ("pack", "version", "1.1.0"),
        ("clause", "force", "hard"),
        ("clause", "unless", ""),
    ]


def test_a_changed_row_of_a_table_is_told_by_its_word() -> None:
    table = {**OLD.tables["effect_months"], "诫勉": 12}
    found = changes(OLD, replace(OLD, tables={**OLD.tables, "effect_months": table}))
    assert found == [Change(how="changed", kind="table", name="effect_months", field="诫勉", before="6", after="12")]


def test_the_two_editions_of_the_regulation_differ_in_the_years_of_appraisal() -> None:
    found = {(each.how, each.name) for each in changes(packs()["appointment_2014"], OLD)}
    assert {("removed", "elig.appraisal.three.years.2014"), ("added", "elig.appraisal.last.year")} <= found
