"""What must not matter does not: names, sex where no clause reads it, the order of people, rows and units."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest
from hypothesis import settings

from renti.county.county import County
from renti.county.registers import organisation_tree
from renti.county.vacancies import county_vacancies
from renti.records.facts import facts_on
from renti.records.organisation import Organisations, organisations
from renti.records.person import Person
from renti.rules import decide as deciding
from renti.rules.decide import Decision
from renti.rules.tree import facts_of
from renti.screening.people import with_facts
from renti.screening.result import as_json
from renti.screening.screen import Screening, screen
from renti.screening.vacancy import Vacancy

ASOF = date(2026, 11, 20)
PEOPLE = 10_000 if settings().max_examples > 1_000 else 500
VACANCIES = tuple(county_vacancies().values())
READ_FROM_SEX = frozenset({"person.sex", "person.retirement_category", "person.retires_on", "person.months_to_retirement"})
"""Sex itself, and what is counted from it."""

Named = tuple[str, Person]


@cache
def everyone() -> tuple[Named, ...]:
    return tuple((f"{number:05d}", person) for number, person in enumerate(County(seed=1).people(PEOPLE)))


def screened(people: Sequence[Named], vacancy: Vacancy, units: Organisations | None = None) -> Screening:
    known = units or organisation_tree()
    result = screen([(name, facts_on(person, units=known)) for name, person in people], vacancy, asof=ASOF)
    return replace(result, people=sorted(result.people, key=lambda each: each.id))


@cache
def plain(vacancy: str) -> Screening:
    return screened(everyone(), county_vacancies()[vacancy])


def answers(found: Screening, *, only: frozenset[str] | None = None) -> list[object]:
    return [
        (
            each.id,
            None if only else each.verdict,
            [(d.clause.id, d.answer, d.unverified) for d in each.decisions if only is None or d.clause.id in only],
        )
        for each in found.people
    ]


def renamed(person: Person) -> Person:
    return person.with_fields(name=person.name[::-1] + "改")


def other_sex(person: Person) -> Person:
    return person.with_fields(sex="女" if person.sex == "男" else "男")


def rows_reversed(person: Person) -> Person:
    return person.with_fields(
        ranks=person.ranks[::-1], studies=person.studies[::-1], appraisals=person.appraisals[::-1], measures=person.measures[::-1]
    )


def blind_to_sex(vacancy: Vacancy) -> frozenset[str]:
    """The clauses whose answer reads no fact of sex, nor any waiver of theirs."""
    book = vacancy.rules(ASOF)
    waivers = {name: facts_of(exemption.when) for name, exemption in book.exemptions.items()}
    return frozenset(
        name
        for name, clause in book.clauses.items()
        if not READ_FROM_SEX
        & facts_of(clause.applies).union(facts_of(clause.requires), *(waivers.get(each, frozenset()) for each in clause.unless))
    )


@pytest.mark.parametrize("vacancy", VACANCIES, ids=lambda each: each.id)
def test_the_other_sex_gets_the_same_answers_from_clauses_that_read_no_sex(vacancy: Vacancy) -> None:
    unread = blind_to_sex(vacancy)
    assert 0 < len(unread) < len(vacancy.rules(ASOF).clauses)
    found = screened([(name, other_sex(person)) for name, person in everyone()], vacancy)
    assert answers(found, only=unread) == answers(plain(vacancy.id), only=unread)
    assert answers(found) != answers(plain(vacancy.id))


@pytest.mark.parametrize("vacancy", VACANCIES, ids=lambda each: each.id)
def test_names_and_the_order_of_people_rows_and_units_change_nothing(vacancy: Vacancy) -> None:
    people = [(name, rows_reversed(renamed(person))) for name, person in everyone()]
    Random(2).shuffle(people)
    turned = organisations(tuple(reversed(list(organisation_tree()))))
    found = screened(people, vacancy, turned)
    assert (answers(found), found.hash) == (answers(plain(vacancy.id)), plain(vacancy.id).hash)


def test_blind_results_hold_no_name_and_no_id_number() -> None:
    people = [(person.name, person) for _, person in everyone()[:100]]
    open_, blind = (
        json.dumps(as_json(screen(with_facts(people, blind=each), VACANCIES[0], asof=ASOF), {}), ensure_ascii=False)
        for each in (False, True)
    )
    assert not any(person.name in blind or person.id_number in blind for _, person in people)
    assert all(person.name in open_ for _, person in people)


@pytest.mark.parametrize("change", [renamed, other_sex, rows_reversed])
def test_a_clause_that_reads_what_must_not_matter_is_found(change: Callable[[Person], Person]) -> None:
    """The comparisons above can fail: a result that follows the name, the sex or the first row differs after the change."""
    secret: dict[Callable[[Person], Person], Callable[[Person], object]] = {
        renamed: lambda person: person.name,
        other_sex: lambda person: person.sex,
        rows_reversed: lambda person: person.appraisals[:1],
    }
    planted = [(name, secret[change](person)) for name, person in everyone()]
    assert planted != [(name, secret[change](change(person))) for name, person in everyone()]


def test_a_decision_that_follows_the_order_of_people_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right, turn = deciding.decide, iter(range(10**9))

    def by_turn(*given: object) -> Decision:
        found = right(*given)  # type: ignore[arg-type]  # passed on as it came
        return replace(found, unverified=found.unverified != (next(turn) % 1_001 == 0))

    monkeypatch.setattr("renti.rules.library.decide", by_turn)
    few = everyone()[:40]
    assert screened(few, VACANCIES[0]).hash != screened(few[::-1], VACANCIES[0]).hash
