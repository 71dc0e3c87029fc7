"""Dates keep the precision they were written with, and months are whole only from anniversary to anniversary."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import DateUnreadable, PartialDate, Precision, YearMonth, days_in, full_months, full_years, plus_months

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(0, 1200)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1978", PartialDate(1978)),
        ("197805", PartialDate(1978, 5)),
        ("19780503", PartialDate(1978, 5, 3)),
        ("1978.5", PartialDate(1978, 5)),
        ("2000.10", PartialDate(2000, 10)),
        ("2000.1", PartialDate(2000, 1)),
        ("1978-05-03", PartialDate(1978, 5, 3)),
        ("1978/5/3", PartialDate(1978, 5, 3)),
        ("1978年5月", PartialDate(1978, 5)),
        ("1978 年 5 月 3 日", PartialDate(1978, 5, 3)),
        (" 1978.05 ", PartialDate(1978, 5)),
    ],
)
def test_every_way_people_write_a_date_keeps_its_precision(text: str, read: PartialDate) -> None:
    assert PartialDate.parse(text) == read


@pytest.mark.parametrize(
    "text", ["", "不详", "197813", "19780532", "19770229", "1978.13", "1978.05-03", "78.05", "0000", "１９７８", "19780", "1978.5.3.1"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateUnreadable):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(1978, 13), (1978, 0), (1977, 2, 29), (0,), (10000, 1), (1978, None, 3)])
def test_a_date_that_cannot_be_is_not_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(DateUnreadable):
        PartialDate(*parts)


@given(DAYS)
def test_what_is_written_is_read_back(day: date) -> None:
    for written in (PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)):
        assert PartialDate.parse(written.compact) == PartialDate.parse(str(written)) == written


@given(DAYS)
def test_a_date_lies_between_its_first_and_last_day(day: date) -> None:
    for known, days in ((PartialDate.of(day), 1), (PartialDate(day.year, day.month), days_in(day.year, day.month))):
        assert known.earliest <= day <= known.latest
        assert (known.latest - known.earliest).days == days - 1


def test_a_month_is_not_a_day_of_it() -> None:
    assert PartialDate(1978, 5) != PartialDate(1978, 5, 1)
    assert [PartialDate(1978).precision, PartialDate(1978, 5).precision, PartialDate(1978, 5, 1).precision] == [
        Precision.YEAR,
        Precision.MONTH,
        Precision.DAY,
    ]
    assert PartialDate(1978).year_month is None
    with pytest.raises(DateUnreadable):
        YearMonth.parse("1978")


def test_an_anniversary_counts_on_its_own_day_and_not_the_day_before() -> None:
    assert full_months(date(2022, 3, 15), date(2024, 3, 15)) == 24
    assert full_months(date(2022, 3, 15), date(2024, 3, 14)) == 23
    assert full_years(date(1986, 12, 1), date(2026, 11, 30)) == 39
    assert full_years(date(1986, 12, 1), date(2026, 12, 1)) == 40


def test_a_month_begun_on_its_last_day_ends_on_the_last_day_of_a_shorter_one() -> None:
    assert plus_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert full_months(date(2024, 1, 31), date(2024, 2, 29)) == 1
    assert full_months(date(2024, 1, 31), date(2024, 2, 28)) == 0


@given(DAYS, MONTHS)
def test_months_added_are_the_months_between(start: date, months: int) -> None:
    reached = plus_months(start, months)
    assert full_months(start, reached) == months
    assert full_months(start, reached - timedelta(days=1)) == months - 1 if reached > start else months == 0


@given(st.integers(24, 40_000), st.integers(-12, 600))
def test_months_have_numbers_that_add_up(number: int, months: int) -> None:
    month = YearMonth.of_number(number)
    assert month.plus(months).number == number + months
    assert month.months_until(month.plus(months)) == months
    assert (month < month.plus(months)) is (months > 0)
