"""Months counted for many people at once are those counted for one, to the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import full_months, plus_months
from renti.rules import days
from renti.rules.columns import EPOCH
from renti.rules.spells import Spell, total_months
from renti.rules.vector_months import PART, Periods, served
from renti.rules.vector_months import total_months as months_at_once

np = pytest.importorskip("numpy")

ASOF = date(2026, 2, 28)
DAYS = st.one_of(
    st.dates(date(2019, 1, 1), date(2027, 12, 31)),
    st.sampled_from([date(2020, 2, 29), date(2024, 2, 29), date(2021, 1, 31), date(2022, 8, 31), ASOF, ASOF + timedelta(days=1)]),
)


@st.composite
def spell(draw: st.DrawFn) -> Spell:
    start = draw(st.one_of(DAYS, DAYS, DAYS, st.none()))
    return Spell(start=start, end=draw(st.one_of(DAYS, DAYS, DAYS, st.none())), open=draw(st.integers(0, 5)) == 0)


def number(day: date | None) -> int:
    return 0 if day is None else day.toordinal() - EPOCH


@given(st.lists(st.lists(st.tuples(spell(), st.booleans()), max_size=6), min_size=1, max_size=8))
def test_months_of_all_are_the_months_of_each(people: list[list[tuple[Spell, bool]]]) -> None:
    rows = [(place, each, sure) for place, spells in enumerate(people) for each, sure in spells]
    still = [each.open or each.end is None for _, each, _ in rows]
    periods = Periods(
        owner=np.array([place for place, _, _ in rows], np.int64),
        sure=np.array([sure for _, _, sure in rows], bool),
        start=np.array([number(each.start) for _, each, _ in rows], np.int64),
        start_known=np.array([each.start is not None for _, each, _ in rows], bool),
        end=np.array([number(ASOF if runs else each.end) for (_, each, _), runs in zip(rows, still, strict=True)], np.int64),
        end_known=np.array([each.open or each.end is not None for _, each, _ in rows], bool),
    )
    found = months_at_once(periods, people=len(people), asof=number(ASOF))
    for place, spells in enumerate(people):
        sure, doubtful = [each for each, counts in spells if counts], [each for each, counts in spells if not counts]
        assert (int(found.low[place]), int(found.high[place])) == total_months(sure, doubtful, asof=ASOF)[:2]


def test_people_are_counted_in_parts_without_losing_one_at_the_edge() -> None:
    people = PART + 3
    owner = np.arange(people)
    start = np.full(people, number(date(2020, 2, 29)))
    found = served((owner, start, start + 366), people=people, asof=number(ASOF))
    assert set(found.tolist()) == {full_months(date(2020, 2, 29), date(2021, 3, 1))}


@given(st.dates(date(1900, 1, 1), date(2169, 12, 31)), st.dates(date(1890, 1, 1), date(2180, 12, 31)), st.integers(-400, 400))
def test_arithmetic_of_days_is_that_of_dates(one: date, other: date, months: int) -> None:
    starts, ends = np.array([number(one), number(other)]), np.array([number(other), number(one)])
    assert days.full_months(starts, ends).tolist() == [full_months(one, other), full_months(other, one)]
    assert days.plus_months(starts, months).tolist() == [number(plus_months(one, months)), number(plus_months(other, months))]
    assert days.year_of(starts).tolist() == [one.year, other.year]
