"""A dated value is the one that began last, and none before the first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dated import Dated, DatedTwice

DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))


@given(st.dictionaries(DAYS, st.integers(), min_size=1), DAYS)
def test_the_value_in_force_is_the_one_that_began_last(values: dict[date, int], day: date) -> None:
    begun = [start for start in values if start <= day]
    assert Dated.of(values.items()).on(day) == (values[max(begun)] if begun else None)


def test_a_value_holds_from_its_own_day() -> None:
    dated = Dated.of([(date(2019, 3, 3), 12)])
    assert (dated.on(date(2019, 3, 3)), dated.on(date(2019, 3, 3) - timedelta(days=1))) == (12, None)


def test_what_always_held_has_no_first_day() -> None:
    assert Dated.always("x").on(date.min) == "x"


def test_the_newest_value_of_none_is_none() -> None:
    empty: Dated[int] = Dated(())
    assert empty.latest is None


def test_two_values_of_one_day_are_refused() -> None:
    with pytest.raises(DatedTwice):
        Dated.of([(date(2019, 3, 3), 12), (date(2019, 3, 3), 36)])
