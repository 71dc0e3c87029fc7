"""What the demonstration's first page shows: one case, from the form to the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language, gettext

from renti.kernel.answer import Answer
from renti.kernel.calendar import official
from renti.records.check import Finding, Given
from renti.records.lint import lint_person
from renti.records.person import Person
from renti.rules.decide import Decision
from renti.screening.explain import needs, used
from renti.screening.screen import Screened, Screening, screen
from renti.selection.notice import NOTICE_WORKING_DAYS, last_day
from renti_web.access import reading
from renti_web.demo.story import DAY, VACANCY, facts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeStep:
    """The notice of the case, counted in working days."""

    posted: date
    last_day: date
    days: int
    letter_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One clause that says no, or what is not known: the state, the clause, its source, and the values used or lacking."""

    state: str
    text: str
    clause: str
    cited: str
    confidence: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One person's result with every clause that does not simply hold."""

    name: str
    verdict: str
    state: str
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Everything on the page, in its order."""

    case: reading.CaseView
    person: Person
    findings: Sequence[Finding]
    screening: Screening
    judged: Sequence[Judged]
    notice: NoticeStep | None
    line: reading.ProvenLine | None


def steps() -> Tour | None:
    """The newest case with all that belongs to it; None in an empty office."""
    case = next(iter(reading.cases()), None)
    if case is None:
        return None
    person = reading.record(case.person)
    screening = screen([(each.name, facts_of(each)) for _, each in reading.people()], VACANCY, asof=case.decided_on)
    return Tour(
        case=case,
        person=person,
        findings=list(lint_person(person, Given(asof=DAY))),
        screening=screening,
        judged=[_judged(each) for each in screening.people],
        notice=None if case.notice_on is None else _notice(case.notice_on),
        line=reading.last_line(),
    )


def _notice(posted: date) -> NoticeStep:
    end = last_day(posted, calendar=official())
    return NoticeStep(posted=posted, last_day=end, days=NOTICE_WORKING_DAYS, letter_from=end + timedelta(days=1))


def _judged(screened: Screened) -> Judged:
    open_ones = [decision for decision in screened.decisions if decision.answer in (Answer.FAIL, Answer.UNKNOWN)]
    return Judged(
        name=screened.id,
        verdict=gettext(screened.verdict.zh),
        state=screened.verdict.value,
        lines=[_line(decision) for decision in open_ones if not decision.clause.case_only],
    )


def _line(decision: Decision) -> Line:
    if decision.answer is Answer.FAIL:
        said = [{"what": need.what, "now": need.now, "needed": need.needed} for need in needs(decision)]
        what = "；".join(gettext("%(what)s为 %(now)s，须 %(needed)s") % each for each in said)
    else:
        what = gettext("缺：%(what)s") % {"what": "、".join(sorted(decision.missing) or [each.fact for each in used(decision)])}
    origin = decision.clause.origin
    return Line(
        state=gettext("待核" if decision.unverified else decision.answer.zh),
        text=decision.clause.en if get_language() == "en" else decision.clause.zh,
        clause=decision.clause.id,
        cited=origin.cited,
        confidence="" if origin.verified else (origin.adopted or gettext("待核")),
        what=what,
    )
