"""From which date a person would qualify when only time is missing: exact to the day."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from renti.kernel.answer import Answer
from renti.kernel.dates import plus_months
from renti.rules.decide import Decision, Verdict, decide
from renti.rules.evaluate import evaluated
from renti.rules.library import RuleBook
from renti.rules.supplied import Joined
from renti.rules.trace import Facts
from renti.screening.screen import FactsOn, Screened
from renti.screening.turning import marks
from renti.screening.vacancy import Vacancy

HORIZON_YEARS: Final = 10
"""How far ahead a date is looked for."""

ONE_DAY: Final = timedelta(days=1)


def from_date(screened: Screened, facts: FactsOn, vacancy: Vacancy, *, asof: date) -> date | None:
    """The first day after `asof` on which the person is no longer excluded, the record and today's law unchanged; None within ten years.

    None too for those whom nothing excludes. Each clause that excludes is asked for the first day on which it no longer does; a stretch
    in which nothing it reads turns is passed over, any other is halved, so that eligibility of a single day is found.
    """
    if screened.verdict is not Verdict.NOT_ELIGIBLE:
        return None
    question = _Question(facts, vacancy, vacancy.rules(asof))
    closed = [each.clause.id for each in screened.decisions if _excludes(each)]
    day, last = asof, plus_months(asof, 12 * HORIZON_YEARS)
    while closed:
        name = next((each for each in closed if question.reading(each, day).excludes), None)
        if name is None:
            more = question.excluding(day)
            if not more:
                return day
            closed = [*more, *closed]
            continue
        found = question.opens(name, after=day, until=last)
        if found is None:
            return None
        day = found
    return None


@dataclass(frozen=True, slots=True)
class _Reading:
    """Whether a clause excludes on a day, and everything its answer rests on."""

    excludes: bool
    marks: tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class _Question:
    """What the clauses answer about one person on any day, under the rules of the first day."""

    facts: FactsOn
    vacancy: Vacancy
    rules: RuleBook
    read: dict[tuple[str, date], _Reading] = field(default_factory=dict)

    def opens(self, name: str, *, after: date, until: date) -> date | None:
        """The first day after `after`, up to `until`, on which a clause that excludes on `after` no longer does."""
        if after >= until:
            return None
        early, late = self.reading(name, after), self.reading(name, until)
        if early == late:
            return None
        if until - after == ONE_DAY:
            return None if late.excludes else until
        middle = after + (until - after) // 2
        found = self.opens(name, after=after, until=middle)
        if found is not None or not self.reading(name, middle).excludes:
            return found
        return self.opens(name, after=middle, until=until)

    def excluding(self, day: date) -> list[str]:
        """Every clause that excludes on a day."""
        return [each.clause.id for each in self.rules.decide(self.known(day)) if _excludes(each)]

    def reading(self, name: str, day: date) -> _Reading:
        if (name, day) not in self.read:
            self.read[name, day] = self.read_on(name, self.known(day))
        return self.read[name, day]

    def read_on(self, name: str, known: Facts) -> _Reading:
        clause, around = self.rules.clauses[name], self.rules.surroundings
        decision = decide(clause, self.rules.exemptions, known, around)
        waivers = [
            evaluated(self.rules.exemptions[each].when, known, around, late=False)
            for each in clause.unless
            if each in self.rules.exemptions
        ]
        rests_on = [decision.applies.trace, decision.requires.trace, *waivers]
        found = [mark for trace in rests_on for mark in marks(trace, known, around)]
        return _Reading(_excludes(decision), (decision.answer, decision.unverified, *found))

    def known(self, day: date) -> Facts:
        return Joined((self.facts(day), self.vacancy.known(day)))


def _excludes(decision: Decision) -> bool:
    hard = decision.clause.force == "hard" and not decision.clause.case_only
    return hard and decision.answer is Answer.FAIL and not decision.unverified
