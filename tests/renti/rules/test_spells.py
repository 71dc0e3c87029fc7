"""Months over merged periods, by the anniversary, with bounds where an end is not known."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from renti.kernel.dates import full_months
from renti.rules.spells import LIFETIME_MONTHS, Spell, blocks, reached, served, total_months

ASOF = date(2026, 11, 20)
DAYS = st.dates(date(1980, 1, 1), date(2026, 11, 20))


def spell(start: date, end: date | None = None) -> Spell:
    return Spell(start=start, end=end, open=end is None)


@st.composite
def spells(draw: st.DrawFn) -> list[Spell]:
    pairs = draw(st.lists(st.tuples(DAYS, DAYS), max_size=6))
    return [spell(min(pair), max(pair)) for pair in pairs]


def test_two_years_are_full_on_the_anniversary_and_not_the_day_before() -> None:
    assert total_months([spell(date(2024, 11, 20))], [], asof=ASOF) == (24, 24, frozenset())
    assert total_months([spell(date(2024, 11, 21))], [], asof=ASOF) == (23, 23, frozenset())


def test_a_start_on_the_leap_day_is_full_on_the_last_of_february() -> None:
    assert served(blocks([spell(date(2020, 2, 29))], asof=date(2022, 2, 28)), asof=date(2022, 2, 28)) == 24


def test_overlapping_posts_are_counted_once() -> None:
    both = [spell(date(2024, 1, 1), date(2025, 7, 1)), spell(date(2024, 6, 1), date(2025, 7, 1))]
    assert total_months(both, [], asof=ASOF)[0] == 18


def test_days_left_over_count_towards_the_next_block() -> None:
    halves = [spell(date(2024, 1, 1), date(2024, 1, 16)), spell(date(2024, 3, 1), date(2024, 3, 18))]
    assert total_months(halves, [], asof=ASOF)[0] == 1


def test_an_unknown_end_gives_bounds_and_names_the_field() -> None:
    unknown = Spell(start=date(2020, 1, 1), end_source="posts[0].ended_on")
    assert total_months([unknown], [], asof=date(2021, 1, 1)) == (0, 12, frozenset({"posts[0].ended_on"}))


def test_an_unknown_start_leaves_the_upper_bound_open() -> None:
    unknown = Spell(start=None, end=date(2020, 1, 1), start_source="posts[0].decided_on")
    assert total_months([unknown], [], asof=ASOF) == (0, LIFETIME_MONTHS, frozenset({"posts[0].decided_on"}))


def test_a_period_that_may_count_widens_the_bounds() -> None:
    assert total_months([spell(date(2025, 11, 20))], [spell(date(2024, 11, 20), date(2025, 11, 20))], asof=ASOF)[:2] == (12, 24)


@given(spells(), st.integers(1, 120))
def test_months_are_reached_on_the_first_day_that_has_them(periods: list[Spell], months: int) -> None:
    day = reached(periods, months)
    if day is None:
        assert total_months(periods, [], asof=date(2026, 11, 20))[0] < months
        return
    assert total_months(periods, [], asof=day)[0] >= months
    assert total_months(periods, [], asof=day - timedelta(days=1))[0] < months


@given(spells(), DAYS, DAYS)
def test_service_never_shrinks_with_time(periods: list[Spell], one: date, other: date) -> None:
    early, late = sorted((one, other))
    assert total_months(periods, [], asof=early)[0] <= total_months(periods, [], asof=late)[0]


@given(DAYS, DAYS, DAYS)
def test_cutting_a_period_in_two_changes_nothing(first: date, second: date, third: date) -> None:
    start, middle, end = sorted((first, second, third))
    assume(start < end)
    cut = [spell(start, middle), spell(middle, end)]
    assert total_months(cut, [], asof=ASOF)[0] == full_months(start, end)
