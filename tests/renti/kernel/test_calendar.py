"""Working days agree with the notices, with the law on festivals and with an independent package."""

from datetime import date, timedelta
from importlib import resources

import pytest

from renti.kernel.calendar import Calendar, CalendarMissing, YearTable, official

YEARS = range(2007, 2027)


def year_text(year: int) -> str:
    return (resources.files("renti.kernel") / "calendars" / f"{year}.toml").read_text(encoding="utf-8")


def days_of(year: int) -> list[date]:
    start = date(year, 1, 1)
    return [start + timedelta(days=n) for n in range((date(year + 1, 1, 1) - start).days)]


def disagreements(calendar: Calendar, year: int) -> list[date]:
    chinese_calendar = pytest.importorskip("chinese_calendar")
    return [day for day in days_of(year) if calendar.is_working_day(day) != chinese_calendar.is_workday(day)]


def test_there_is_a_table_for_every_year_from_2007_to_2026() -> None:
    assert sorted(official().tables) == list(YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_the_independent_package(year: int) -> None:
    assert disagreements(official(), year) == []


def test_the_comparison_sees_a_single_lost_day() -> None:
    damaged = year_text(2025).replace("worked = [2025-04-27]", "worked = []")
    assert disagreements(Calendar.of_years([YearTable.parse(damaged)]), 2025) == [date(2025, 4, 27)]


@pytest.mark.parametrize("year", YEARS)
def test_the_number_of_festival_days_is_that_of_the_law_in_force(year: int) -> None:
    table = official().tables[year]
    in_law = 10 if year == 2007 else 11 if year <= 2024 else 13
    assert table.festival_days == in_law == sum(map(len, table.festivals.values()))


@pytest.mark.parametrize("year", YEARS)
def test_no_festival_day_is_worked(year: int) -> None:
    table = official().tables[year]
    for days in (*table.festivals.values(), *table.once.values()):
        assert not any(official().is_working_day(day) for day in days)


@pytest.mark.parametrize("year", YEARS)
def test_every_period_names_a_notice_of_its_year_and_only_weekends_are_made_up(year: int) -> None:
    table = official().tables[year]
    numbers = {notice.number for notice in table.notices}
    assert {period.notice for period in table.periods} <= numbers
    assert all(day.weekday() >= 5 for period in table.periods for day in period.worked)


def test_every_notice_has_a_number_and_says_how_sure_it_is() -> None:
    notices = [notice for year in YEARS for notice in official().notices(year)]
    assert all(notice.number.endswith("号") and notice.seen in ("text", "cited") for notice in notices)


def test_the_notices_of_2025_and_of_the_moved_labour_day_are_known() -> None:
    assert [notice.number for notice in official().notices(2025)] == ["国办发明电〔2024〕12号"]
    assert "国办发明电〔2019〕3号" in [notice.number for notice in official().notices(2019)]


def test_a_notice_over_the_national_day_of_2025_gains_its_fifth_day_on_the_tenth() -> None:
    posted = date(2025, 9, 27)
    assert official().working_days(posted, date(2025, 10, 9)) == 4
    assert official().working_days(posted, date(2025, 10, 10)) == 5
    assert official().nth_working_day(posted, 5) == date(2025, 10, 10)


def test_the_first_day_counts_when_it_is_worked() -> None:
    monday = date(2025, 3, 3)
    assert official().nth_working_day(monday, 1) == monday
    assert official().nth_working_day(date(2025, 3, 1), 1) == monday


def test_a_period_that_ends_before_it_begins_has_no_working_day() -> None:
    assert official().working_days(date(2025, 3, 4), date(2025, 3, 3)) == 0


def test_less_than_one_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^0$"):
        official().nth_working_day(date(2025, 3, 3), 0)


def test_new_year_is_read_from_both_years() -> None:
    assert not official().is_working_day(date(2007, 12, 31))
    assert official().is_working_day(date(2007, 12, 29))
    assert official().is_working_day(date(2011, 12, 31))


@pytest.mark.parametrize("year", [1965, 2006, 2027])
def test_a_year_without_a_table_raises(year: int) -> None:
    with pytest.raises(CalendarMissing) as missing:
        official().is_working_day(date(year, 6, 1))
    assert missing.value.year == year


def test_a_count_that_runs_into_an_unpublished_year_raises() -> None:
    with pytest.raises(CalendarMissing):
        official().nth_working_day(date(2026, 12, 30), 5)
    with pytest.raises(CalendarMissing):
        official().working_days(date(2026, 12, 30), date(2027, 1, 4))
    with pytest.raises(CalendarMissing):
        official().notices(2027)


def test_a_day_of_another_year_in_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-01-01"):
        YearTable.parse(year_text(2025).replace("last = 2025-10-08", "last = 2026-10-08"))
