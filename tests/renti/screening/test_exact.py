"""The day from which someone qualifies, over people of the county, interrupted service and stretches of a single day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.county.county import County
from renti.county.registers import organisation_tree
from renti.kernel.dates import plus_months
from renti.records.facts import facts_on
from renti.rules.decide import Verdict
from renti.rules.fact import declarations
from renti.rules.library import RuleBook, rule_book
from renti.rules.pack import read_pack
from renti.rules.supplied import Supplied
from renti.rules.trace import Facts
from renti.screening import when
from renti.screening.screen import FactsOn, screen_one
from renti.screening.vacancy import Vacancy
from renti.screening.when import from_date
from tests.renti.screening.asked import VACANCIES

ASOF = date(2026, 11, 20)
THOROUGH = settings().max_examples > 1_000
WANTED = 1_000 if THOROUGH else 50
ONE_DAY = timedelta(days=1)
POSTS = tuple(each for each in VACANCIES if each.id in ("county-deputy", "county-chief"))
"""Posts that ask for five years of work, which everybody lacks at first and most reach."""

PACK = """
zh = "试"
en = "Trial"
version = "1.0.0"
status = "tested"
effective = {from = 2000-01-01}
"""
CLAUSE = """
[clause."trial.%s"]
zh = "试"
en = "Trial"
source = {document = "试", article = "一", seen = "verified"}
force = "hard"
requires = '%s'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Vacancy):
    """A vacancy judged by clauses written for one test."""

    book: RuleBook

    def rules(self, asof: date) -> RuleBook:
        return self.book


def trial(folder: Path, *conditions: str) -> Trial:
    folder.joinpath("pack.toml").write_text(PACK, encoding="utf-8")
    entries = [CLAUSE % (number, condition) for number, condition in enumerate(conditions)]
    folder.joinpath("clauses.toml").write_text("".join(entries), encoding="utf-8")
    book = rule_book([read_pack(folder, declarations())], ASOF)
    return Trial(id="trial", zh="试", packs=("trial",), facts={}, book=book)


def excluded(facts: FactsOn, vacancy: Vacancy, day: date, rules: RuleBook) -> bool:
    return screen_one("x", facts, vacancy, asof=day, rules=rules).verdict is Verdict.NOT_ELIGIBLE


def found(facts: FactsOn, vacancy: Vacancy, asof: date = ASOF) -> date | None:
    return from_date(screen_one("x", facts, vacancy, asof=asof), facts, vacancy, asof=asof)


def first_open(facts: FactsOn, vacancy: Vacancy) -> date | None:
    """Day after day, the slow way."""
    rules, last = vacancy.rules(ASOF), plus_months(ASOF, 12 * when.HORIZON_YEARS)
    days = (ASOF + timedelta(days=ahead) for ahead in range(1, (last - ASOF).days + 1))
    return next((day for day in days if not excluded(facts, vacancy, day, rules)), None)


def test_people_of_the_county_excluded_by_time_qualify_on_the_day_and_not_on_the_day_before() -> None:
    """Each person is asked on a day of their own career, so that many still lack time."""
    rng, dated = Random(3), 0
    for index in range(100_000):
        person = County(seed=1).person(index)
        facts, vacancy = facts_on(person, units=organisation_tree(0)), POSTS[index % len(POSTS)]
        began = person.began_work
        if began is None:
            continue
        asof = plus_months(began.earliest, rng.randrange(1, 60)) + timedelta(days=rng.randrange(30))
        day = found(facts, vacancy, asof)
        if day is None:
            continue
        rules = vacancy.rules(asof)
        assert day > asof
        assert not excluded(facts, vacancy, day, rules)
        assert excluded(facts, vacancy, day - ONE_DAY, rules), (index, asof, day)
        dated += 1
        if dated == WANTED:
            return
    raise AssertionError(f"only {dated} people lack nothing but time")


def served(*spells: tuple[date, date | None]) -> Callable[[date], Facts]:
    rows = [{"from": start, "open": end is None, **({} if end is None else {"to": end})} for start, end in spells]
    return lambda day: Supplied(declarations(), {"asof": day}, {"posts": rows})


@settings(max_examples=500 if THOROUGH else 15)
@given(
    st.lists(st.tuples(st.dates(date(2018, 1, 1), date(2024, 12, 31)), st.integers(5, 700)), min_size=1, max_size=4),
    st.dates(date(2025, 1, 1), ASOF),
    st.integers(40, 80),
)
def test_interrupted_service_is_reached_on_the_day_that_asking_every_day_finds(
    tmp_path_factory: pytest.TempPathFactory, spells: list[tuple[date, int]], last: date, months: int
) -> None:
    vacancy = trial(tmp_path_factory.mktemp("trial"), f"months(p for p in posts) >= {months}")
    facts = served(*((start, start + timedelta(days=length)) for start, length in spells), (last, None))
    assert found(facts, vacancy) == (first_open(facts, vacancy) if excluded(facts, vacancy, ASOF, vacancy.rules(ASOF)) else None)


@pytest.mark.parametrize(
    ("conditions", "day"),
    [
        (['asof == date("2028-03-14")'], date(2028, 3, 14)),
        (['asof >= date("2028-03-14")', 'asof <= date("2028-03-14")'], date(2028, 3, 14)),
        (['elapsed(date("2020-02-29"), asof) >= 108', 'elapsed(date("2020-03-02"), asof) < 108'], date(2029, 2, 28)),
        (["asof.year == 2030"], date(2030, 1, 1)),
        (["count(a for a in appraisals if a.year == asof.year - 1) == 1"], date(2029, 1, 1)),
        (["count(a for a in appraisals if a.year == asof.year - 1) == 1", 'asof > date("2029-12-30")'], date(2029, 12, 31)),
        (["every(after(m.on, 12) <= asof for m in measures)"], date(2027, 8, 31)),
        (['asof < date("2026-01-01")'], None),
    ],
)
def test_a_stretch_of_a_single_day_is_found(tmp_path: Path, conditions: list[str], day: date | None) -> None:
    rows = {"appraisals": [{"year": 2028, "grade": "称职"}], "measures": [{"kind": "党内警告", "on": date(2026, 8, 31)}]}

    def facts(on: date) -> Facts:
        return Supplied(declarations(), {"asof": on}, rows)

    vacancy = trial(tmp_path, *conditions)
    assert found(facts, vacancy) == day == first_open(facts, vacancy)


def test_a_row_that_is_not_looked_into_would_be_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison above can fail: with the rows of a count left unread, the year in which one counts is passed over."""
    vacancy = trial(tmp_path, "count(a for a in appraisals if a.year == asof.year - 1) == 1")

    def facts(on: date) -> Facts:
        return Supplied(declarations(), {"asof": on}, {"appraisals": [{"year": 2028, "grade": "称职"}]})

    monkeypatch.setattr("renti.screening.turning._row_marks", lambda *_: ())
    monkeypatch.setattr("renti.screening.when.HORIZON_YEARS", 9)
    assert found(facts, vacancy) is None
