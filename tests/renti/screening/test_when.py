"""The date from which someone qualifies is exact: the day before fails, the day passes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.rules.decide import Verdict
from renti.rules.fact import declarations
from renti.rules.supplied import Supplied
from renti.rules.trace import Facts
from renti.screening.screen import screen_one
from renti.screening.vacancy import Vacancy
from renti.screening.when import from_date

ASOF = date(2026, 11, 20)
COUNTY_DEPUTY = Vacancy(
    id="county-deputy",
    zh="虚构县副县长",
    packs=("appointment_2019", "discipline_2023"),
    facts={
        "case.promotion": True,
        "post.first_promotion_tier": True,
        "post.tier": "县处级",
        "post.role": "deputy",
        "post.level": "县处级副职",
    },
)


def on(**values: object) -> Callable[[date], Facts]:
    rows = {name: value for name, value in values.items() if isinstance(value, list)}
    facts = {name.replace("__", "."): value for name, value in values.items() if not isinstance(value, list)}
    return lambda day: Supplied(declarations(), {"asof": day, **facts}, rows)


def found(facts: Callable[[date], Facts]) -> date | None:
    return from_date(screen_one("x", facts, COUNTY_DEPUTY, asof=ASOF), facts, COUNTY_DEPUTY, asof=ASOF)


def test_five_years_of_work_are_reached_on_the_anniversary() -> None:
    assert found(on(person__began_work=date(2023, 7, 5))) == date(2028, 7, 5)


def test_someone_who_is_not_excluded_has_no_date() -> None:
    assert found(on(person__began_work=date(2003, 7, 5))) is None


def test_what_time_does_not_heal_has_no_date() -> None:
    facts = on(person__began_work=date(2003, 7, 5), person__level="科员级", person__tier="乡科级", person__role="internal")
    screened = screen_one("x", facts, COUNTY_DEPUTY, asof=ASOF)
    assert (screened.verdict, from_date(screened, facts, COUNTY_DEPUTY, asof=ASOF)) == (Verdict.NOT_ELIGIBLE, None)


@pytest.mark.parametrize("months", [12, 18])
def test_a_sanction_lapses_on_its_day(months: int) -> None:
    kind = {12: "党内警告", 18: "党内严重警告"}[months]
    facts = on(person__began_work=date(2003, 7, 5), measures=[{"kind": kind, "system": "党纪", "on": date(2026, 10, 8)}])
    day = found(facts)
    assert day is not None
    assert screen_one("x", facts, COUNTY_DEPUTY, asof=day).verdict is not Verdict.NOT_ELIGIBLE
    assert screen_one("x", facts, COUNTY_DEPUTY, asof=day - timedelta(days=1)).verdict is Verdict.NOT_ELIGIBLE


@settings(max_examples=25)
@given(
    st.dates(date(2022, 1, 1), ASOF),
    st.lists(st.tuples(st.sampled_from(["党内警告", "党内严重警告"]), st.dates(date(2025, 6, 1), ASOF)), max_size=2),
)
def test_the_day_before_is_excluded_and_the_day_is_not(began: date, sanctions: list[tuple[str, date]]) -> None:
    facts = on(person__began_work=began, measures=[{"kind": kind, "system": "党纪", "on": day} for kind, day in sanctions])
    day = found(facts)
    if day is None:
        return
    assert screen_one("x", facts, COUNTY_DEPUTY, asof=day).verdict is not Verdict.NOT_ELIGIBLE
    assert screen_one("x", facts, COUNTY_DEPUTY, asof=day - timedelta(days=1)).verdict is Verdict.NOT_ELIGIBLE
