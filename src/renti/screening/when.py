"""From which date a person would qualify when only time is missing: exact to the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from renti.kernel.answer import Answer
from renti.kernel.dates import PartialDate, plus_months
from renti.rules.decide import Decision, Verdict, decide, verdict
from renti.rules.fact import declarations
from renti.rules.library import RuleBook
from renti.rules.supplied import Joined
from renti.rules.trace import Datum, Facts
from renti.screening.screen import FactsOn, Screened
from renti.screening.vacancy import Vacancy

HORIZON_YEARS: Final = 10
"""How far ahead a date is looked for."""

STEP_MONTHS: Final = 1
"""A stretch of eligibility shorter than this, with exclusion on both sides, may be passed over."""

ONE_DAY: Final = timedelta(days=1)


def from_date(screened: Screened, facts: FactsOn, vacancy: Vacancy, *, asof: date) -> date | None:
    """The first day after `asof` on which the person is no longer excluded, the record and today's law unchanged; None within ten years.

    None too for those whom nothing excludes. First the months are asked in steps of `STEP_MONTHS`; then, in the first step that ends
    otherwise, the days on which an answer can change: whole months after a date of the record, the day after such a day, New Year. Where
    service was interrupted the change may lie between two of these, and the days before are asked one by one.
    """
    if screened.verdict is not Verdict.NOT_ELIGIBLE:
        return None
    question = _Question(facts, vacancy, vacancy.rules(asof), [each.clause.id for each in screened.decisions if _excludes(each)])
    steps = [plus_months(asof, ahead) for ahead in range(0, 12 * HORIZON_YEARS + 1, STEP_MONTHS)]
    for start, end in pairwise(steps):
        if not question.excluded(end):
            return _first_day(question, facts(asof), start=start, end=end)
    return None


def _first_day(question: _Question, known: Facts, *, start: date, end: date) -> date:
    """The first day after `start` that is not excluded; `end` is one."""
    before = start
    for day in turning_days(known, after=start, until=end):
        if question.excluded(day):
            before = day
            continue
        while day - ONE_DAY > before and not question.excluded(day - ONE_DAY):
            day -= ONE_DAY  # noqa: PLW2901 - walks back to the first day of the run
        return day
    return end


@dataclass(frozen=True, slots=True)
class _Question:
    """Whether the person is excluded on a day, under the rules of the first day."""

    facts: FactsOn
    vacancy: Vacancy
    rules: RuleBook
    failing: list[str]

    def excluded(self, day: date) -> bool:
        """The clauses that failed are asked first, which mostly spares asking all the others."""
        joined = Joined((self.facts(day), self.vacancy.known(day)))
        for name in self.failing:
            if _excludes(decide(self.rules.clauses[name], self.rules.exemptions, joined, self.rules.surroundings)):
                return True
        return verdict(self.rules.decide(joined)) is Verdict.NOT_ELIGIBLE


def _excludes(decision: Decision) -> bool:
    hard = decision.clause.force == "hard" and not decision.clause.case_only
    return hard and decision.answer is Answer.FAIL and not decision.unverified


def turning_days(facts: Facts, *, after: date, until: date) -> list[date]:
    """Every day after `after`, up to `until`, on which an answer about this person may change."""
    days = {date(year, 1, 1) for year in range(after.year, until.year + 1)}
    for known in _dates(facts):
        months = (after.year - known.year) * 12 + after.month - known.month
        for ahead in range(months - 1, months + (until.year - after.year) * 12 + until.month - after.month + 2):
            day = plus_months(known, ahead)
            days.update((day, day + ONE_DAY))
    return [*sorted(day for day in days if after < day < until), until]


def _dates(facts: Facts) -> Iterator[date]:
    """Every date of the record, both ends of those not known to the day."""
    declared = declarations()
    for path, fact in declared.facts.items():
        if fact.type == "date" and path != "asof":
            yield from _ends(facts.scalar(path))
    for name, table in declared.tables.items():
        for row in facts.rows(name) or ():
            for column, fact in table.columns.items():
                if fact.type == "date":
                    yield from _ends(row[column])


def _ends(datum: Datum) -> Iterator[date]:
    value = datum.value
    if isinstance(value, PartialDate):
        yield from (value.earliest, value.latest)
    elif isinstance(value, date):
        yield value
