"""Who qualifies for a vacancy, and for everyone else every clause that says no or what is not known. No order by merit."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from renti.kernel.answer import Answer
from renti.rules.decide import Decision, Verdict, verdict
from renti.rules.library import RuleBook
from renti.rules.supplied import Joined
from renti.rules.trace import Facts
from renti.screening.vacancy import Vacancy

FactsOn = Callable[[date], Facts]
"""The facts of one person as of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """One person's result: the verdict and every clause's decision."""

    id: str
    verdict: Verdict
    decisions: Sequence[Decision]

    def answered(self, answer: Answer) -> list[Decision]:
        return [decision for decision in self.decisions if decision.answer is answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """Everyone's results for one vacancy on one day, in the order the people came; `hash` is the same on any machine."""

    vacancy: Vacancy
    asof: date
    rules: RuleBook
    people: Sequence[Screened]

    @property
    def layers(self) -> Mapping[str, int]:
        """How many people stand in each layer, hard conditions first."""
        counted = Counter(each.verdict for each in self.people)
        return {each.value: counted[each] for each in Verdict}

    @property
    def case_clauses(self) -> list[str]:
        """Clauses that only the case can answer: listed once for the post, not as unknown for each person."""
        return [clause.id for clause in self.rules.clauses.values() if clause.case_only and clause.stage == "eligibility"]

    @property
    def hash(self) -> str:
        packs = [[pack.id, pack.version, pack.digest] for pack in self.rules.packs]
        people = [
            [each.id, each.verdict.value, [[decision.clause.id, decision.answer.value, decision.unverified] for decision in each.decisions]]
            for each in self.people
        ]
        whole = [self.vacancy.id, self.asof.isoformat(), packs, people]
        return sha256(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def screen(people: Iterable[tuple[str, FactsOn]], vacancy: Vacancy, *, asof: date) -> Screening:
    """Judge everyone for a vacancy on a day. A person's own facts come first, then those of the post and the case."""
    rules = vacancy.rules(asof)
    return Screening(
        vacancy=vacancy, asof=asof, rules=rules, people=[screen_one(name, facts, vacancy, asof=asof, rules=rules) for name, facts in people]
    )


def screen_one(name: str, facts: FactsOn, vacancy: Vacancy, *, asof: date, rules: RuleBook | None = None) -> Screened:
    """Judge one person. `rules` may be given to spare reading them again; they must be those of `asof`."""
    book = rules or vacancy.rules(asof)
    decisions = book.decide(Joined((facts(asof), vacancy.known(asof))))
    return Screened(id=name, verdict=verdict(decisions), decisions=decisions)
