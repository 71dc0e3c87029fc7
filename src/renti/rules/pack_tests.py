"""What a pack's own tests expect, and what its clauses and exemptions really answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renti.kernel.calendar import official
from renti.rules.clause import Case, Clause, Exemption
from renti.rules.decide import decide
from renti.rules.evaluate import truth
from renti.rules.fact import declarations
from renti.rules.library import RuleBook, rule_book
from renti.rules.pack import Pack
from renti.rules.supplied import Supplied

HOLDS: Final = {True: "holds", False: "not", None: "unknown"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One test of a clause or an exemption, and the answer that was given."""

    entry: Clause | Exemption
    case: Case
    given: str

    @property
    def agrees(self) -> bool:
        return self.given == self.case.answer


def run_tests(pack: Pack, library: Mapping[str, Pack]) -> Iterator[Outcome]:
    """Every test of a pack. Raises KeyError for a pack it extends that is not in the library, ValueMisfit for a value of the wrong type."""
    for entry in entries(pack):
        for case in entry.tests:
            yield Outcome(entry, case, answer_of(entry, case, pack, library))


def entries(pack: Pack) -> Iterator[Clause | Exemption]:
    """The clauses of a pack, then its exemptions."""
    yield from pack.clauses.values()
    yield from pack.exemptions.values()


def answer_of(entry: Clause | Exemption, case: Case, pack: Pack, library: Mapping[str, Pack]) -> str:
    """What an entry answers to a test: one of the five answers, or for an exemption holds, not, unknown."""
    rules = rules_of(case, pack, library)
    facts = Supplied(declarations(), {"asof": case.asof, **case.facts}, case.rows)
    if isinstance(entry, Clause):
        return decide(entry, rules.exemptions, facts, rules.surroundings).answer.value
    return HOLDS[truth(entry.when, facts, rules.surroundings).value]


def rules_of(case: Case, pack: Pack, library: Mapping[str, Pack]) -> RuleBook:
    """The pack with those it extends, on the day of a test; a test may look at a day before the pack takes effect."""
    chosen = [*(library[name] for name in pack.extends), pack]
    return rule_book(chosen, max(case.asof, pack.effective_from), calendar=official())
