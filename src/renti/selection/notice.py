"""The notice before an appointment (任前公示): how long it runs, and when the letter may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from renti.kernel.calendar import Calendar

NOTICE_WORKING_DAYS: Final = 5
"""A notice runs for at least five working days (党政领导干部选拔任用工作条例 2019, article 42; verified). Unit: working days."""

CLAUSE: Final = "notice.min.days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice posted on a day; both the day of posting and the last day count."""

    posted: date
    decided: date
    """The day on which the appointment was decided; a notice follows the decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a step is refused: the clause, what is wrong with the numbers used, and what to do."""

    clause: str
    what: str
    advice: str


def last_day(posted: date, *, calendar: Calendar, days: int = NOTICE_WORKING_DAYS) -> date:
    """First date on which a notice posted on `posted` may end; the day of posting counts when it is a working day.

    Raises CalendarMissing when the period runs into a year without a published table.
    """
    return calendar.nth_working_day(posted, days)


def refusals_to_post(notice: Notice) -> list[Refusal]:
    """What forbids posting this notice; empty when nothing does."""
    if notice.posted > notice.decided:
        return []
    return [
        Refusal(
            clause=CLAUSE,
            what=f"公示日 {notice.posted} 不晚于讨论决定日 {notice.decided}",
            advice="先由党委（党组）讨论决定，再发布公示。",
        )
    ]


def refusals_to_issue_letter(notice: Notice, *, letter: date, calendar: Calendar) -> list[Refusal]:
    """What forbids a letter of appointment on a day; empty when nothing does. The letter comes after the last day of the notice.

    Raises CalendarMissing when the period runs into a year without a published table.
    """
    end = last_day(notice.posted, calendar=calendar)
    if letter > end:
        return refusals_to_post(notice)
    run = calendar.working_days(notice.posted, letter)
    return [
        *refusals_to_post(notice),
        Refusal(
            clause=CLAUSE,
            what=f"公示自 {notice.posted} 起至 {letter} 只有 {run} 个工作日，须满 {NOTICE_WORKING_DAYS} 个工作日，即至 {end}",
            advice=f"公示期至 {end} 届满，任职通知最早于次日印发。",
        ),
    ]
