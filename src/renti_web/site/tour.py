"""What the demonstration's first page shows: one case, from the form to the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from renti.kernel.calendar import official
from renti.records.check import Finding, Given
from renti.records.lint import lint_person
from renti.records.person import Person
from renti.selection.notice import NOTICE_WORKING_DAYS, last_day
from renti_web.access import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeStep:
    """The notice of the case, counted in working days."""

    posted: date
    last_day: date
    days: int
    letter_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Everything on the page, in its order."""

    case: reading.CaseView
    person: Person
    findings: Sequence[Finding]
    notice: NoticeStep | None
    line: reading.ProvenLine | None


def steps(today: date) -> Tour | None:
    """The newest case with all that belongs to it; None in an empty office."""
    case = next(iter(reading.cases()), None)
    if case is None:
        return None
    person = reading.record(case.person)
    return Tour(
        case=case,
        person=person,
        findings=list(lint_person(person, Given(asof=today))),
        notice=None if case.notice_on is None else _notice(case.notice_on),
        line=reading.last_line(),
    )


def _notice(posted: date) -> NoticeStep:
    end = last_day(posted, calendar=official())
    return NoticeStep(posted=posted, last_day=end, days=NOTICE_WORKING_DAYS, letter_from=end + timedelta(days=1))
