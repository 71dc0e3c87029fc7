"""From clauses to a verdict: every clause answered, none hidden, unverified law in a layer of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from renti.kernel.answer import Answer, clause_answer
from renti.rules.clause import Clause, Exemption
from renti.rules.evaluate import Truth, truth
from renti.rules.trace import Facts, Surroundings


class Verdict(Enum):
    """What the clauses together say of a person for a post. A person confirms it; votes, scores and ranks have no part in it."""

    NOT_ELIGIBLE = "not_eligible"
    TO_VERIFY = "to_verify"
    REASON_NEEDED = "reason_needed"
    UNVERIFIED_OPEN = "unverified_open"
    ELIGIBLE = "eligible"

    @property
    def zh(self) -> str:
        return _ZH[self]


_ZH: Mapping[Verdict, str] = {
    Verdict.NOT_ELIGIBLE: "不符合条件",
    Verdict.TO_VERIFY: "待补充核实",
    Verdict.REASON_NEEDED: "符合，须说明理由",
    Verdict.UNVERIFIED_OPEN: "符合，有待核条款",
    Verdict.ELIGIBLE: "符合条件",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One clause's answer for one person. `unverified` (待核): the clause, or the exemption, is below verified and excludes nobody.

    `exemption` names the waiver that holds or is still open.
    """

    clause: Clause
    answer: Answer
    unverified: bool
    applies: Truth
    requires: Truth
    exemption: str = ""

    @property
    def boundary(self) -> bool:
        return self.requires.boundary or self.applies.boundary

    @property
    def missing(self) -> frozenset[str]:
        """The inputs that lack, where the answer is unknown."""
        return self.applies.missing | self.requires.missing if self.answer is Answer.UNKNOWN else frozenset()


def decide(clause: Clause, exemptions: Mapping[str, Exemption], facts: Facts, surroundings: Surroundings) -> Decision:
    """One clause for one person."""
    applies = truth(clause.applies, facts, surroundings)
    requires = truth(clause.requires, facts, surroundings)
    waived, by, sure = _waived(clause, exemptions, facts, surroundings)
    answer = clause_answer(applies=applies.value, requires=requires.value, exempted=waived)
    doubted = (answer in (Answer.FAIL, Answer.UNKNOWN) and not clause.origin.decides) or (answer is Answer.EXEMPT and not sure)
    named = by if answer is Answer.EXEMPT or (answer is Answer.UNKNOWN and waived is None) else ""
    return Decision(clause=clause, answer=answer, unverified=doubted, applies=applies, requires=requires, exemption=named)


def _waived(clause: Clause, exemptions: Mapping[str, Exemption], facts: Facts, surroundings: Surroundings) -> tuple[bool | None, str, bool]:
    """Whether an exemption waives the clause, which, and whether that exemption is itself law that decides."""
    best: tuple[bool | None, str, bool] = (False, "", True)
    for name in clause.unless:
        exemption = exemptions.get(name)
        if exemption is None or clause.id in exemption.never:
            continue
        holds = truth(exemption.when, facts, surroundings).value
        decides = exemption.origin.decides
        if holds is True and decides:
            return True, name, True
        if holds is True or (holds is None and best[0] is False):
            best = (holds, name, decides)
    return best


def verdict(decisions: Iterable[Decision]) -> Verdict:
    """Hard failure, then hard unknown, then advisory failure, then 待核, then eligible; a clause decided at the case does not count."""
    found = [decision for decision in decisions if not decision.clause.case_only]
    if any(_fails(decision, "hard") for decision in found):
        return Verdict.NOT_ELIGIBLE
    if any(decision.answer is Answer.UNKNOWN and decision.clause.force == "hard" and decision.clause.origin.decides for decision in found):
        return Verdict.TO_VERIFY
    if any(_fails(decision, "advisory") for decision in found):
        return Verdict.REASON_NEEDED
    if any(decision.unverified for decision in found):
        return Verdict.UNVERIFIED_OPEN
    return Verdict.ELIGIBLE


def failing(decisions: Sequence[Decision]) -> list[Decision]:
    """Every clause that fails, never only the first."""
    return [decision for decision in decisions if decision.answer is Answer.FAIL]


def _fails(decision: Decision, force: str) -> bool:
    return decision.answer is Answer.FAIL and not decision.unverified and decision.clause.force == force
