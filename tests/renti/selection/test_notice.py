"""A notice runs five working days by the official calendar, and the letter comes strictly later."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.calendar import CalendarMissing, official
from renti.selection.notice import NOTICE_WORKING_DAYS, Notice, last_day, refusals_to_issue_letter, refusals_to_post

CALENDAR = official()
BEFORE_NATIONAL_DAY = Notice(posted=date(2025, 9, 27), decided=date(2025, 9, 26))


def test_a_notice_over_national_day_ends_after_the_holiday() -> None:
    assert last_day(date(2025, 9, 27), calendar=CALENDAR) == date(2025, 10, 10)


def test_a_letter_on_the_last_day_is_refused_with_the_numbers() -> None:
    (refusal,) = refusals_to_issue_letter(BEFORE_NATIONAL_DAY, letter=date(2025, 10, 9), calendar=CALENDAR)
    assert refusal.clause == "notice.min.days"
    assert "只有 4 个工作日" in refusal.what
    assert "2025-10-10" in refusal.what
    assert refusal.advice
    assert refusals_to_issue_letter(BEFORE_NATIONAL_DAY, letter=date(2025, 10, 10), calendar=CALENDAR)


def test_a_letter_on_the_day_after_is_not_refused() -> None:
    assert refusals_to_issue_letter(BEFORE_NATIONAL_DAY, letter=date(2025, 10, 11), calendar=CALENDAR) == []


def test_a_notice_on_the_day_of_the_decision_is_refused() -> None:
    assert refusals_to_post(Notice(posted=date(2025, 9, 26), decided=date(2025, 9, 26)))
    assert not refusals_to_post(BEFORE_NATIONAL_DAY)


def test_a_notice_into_an_unpublished_year_is_not_guessed() -> None:
    with pytest.raises(CalendarMissing):
        last_day(date(max(CALENDAR.tables), 12, 29), calendar=CALENDAR)


@given(st.dates(date(2010, 1, 1), date(2025, 11, 30)))
def test_the_last_day_completes_five_working_days_and_the_day_before_does_not(posted: date) -> None:
    end = last_day(posted, calendar=CALENDAR)
    assert CALENDAR.working_days(posted, end) == NOTICE_WORKING_DAYS
    assert CALENDAR.working_days(posted, end - timedelta(days=1)) == NOTICE_WORKING_DAYS - 1
