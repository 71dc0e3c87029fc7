"""Everyone judged for a vacancy at once, from columns: the same answers and layers as person by person. Needs NumPy, but for
`screen_people`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from renti.kernel.answer import Answer
from renti.records.fact_rows import TABLES
from renti.rules import machine_int
from renti.rules.decide import Verdict
from renti.rules.fact import declarations
from renti.rules.fold import Shared
from renti.rules.machine import Bitmaps, run
from renti.rules.machine_int import BitSets
from renti.rules.plan import ClausePlanes, Plan, Post, PostPlanes, compiled
from renti.rules.trace import Facts
from renti.screening.vacancy import Vacancy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from renti.rules.columns import Columns

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkScreening:
    """The plan's bitmaps for one vacancy; people keep the order of their columns."""

    vacancy: str
    post: PostPlanes
    bitmaps: Bitmaps | BitSets

    @property
    def layers(self) -> Mapping[str, int]:
        """How many people stand in each layer; equal to Screening.layers."""
        return {verdict.value: self.bitmaps.number(self.post.verdicts[verdict]) for verdict in Verdict}

    @property
    def counts(self) -> Mapping[str, Mapping[Answer, int]]:
        """How many people get each answer of each clause."""
        return {clause.id: {answer: self.bitmaps.number(at) for answer, at in clause.answers.items()} for clause in self.post.clauses}

    @property
    def unverified(self) -> Mapping[str, int]:
        """How many people each clause leaves at 待核."""
        return {clause.id: self.bitmaps.number(clause.unverified) for clause in self.post.clauses}

    def people(self, verdict: Verdict) -> list[int]:
        """The places of the people in a layer."""
        return self.bitmaps.people(self.post.verdicts[verdict])

    def clause(self, name: str) -> ClausePlanes:
        """The literals of a clause. Raises KeyError."""
        found = next((clause for clause in self.post.clauses if clause.id == name), None)
        if found is None:
            raise KeyError(name)
        return found


def screen_columns(columns: Columns, vacancy: Vacancy, *, asof: date, threads: int = 1) -> BulkScreening:
    """Judge everyone in these columns for a vacancy on a day; they must hold every fact and table that `Plan.paths` and
    `Plan.tables` name, else these count as unknown."""
    plan = plan_of([vacancy], asof=asof)
    return BulkScreening(vacancy=vacancy.id, post=plan.posts[0], bitmaps=run(plan, columns, threads=threads))


def screen_people(people: Sequence[Facts], vacancy: Vacancy, *, asof: date) -> BulkScreening:
    """The same for facts of people that are no columns, by the same plan on whole numbers; needs no NumPy."""
    plan = plan_of([vacancy], asof=asof)
    return BulkScreening(vacancy=vacancy.id, post=plan.posts[0], bitmaps=machine_int.run(plan, people))


def plan_of(vacancies: Sequence[Vacancy], *, asof: date) -> Plan:
    """The plan of the clauses of stage eligibility for these vacancies on a day. Raises PostsDiffer."""
    return compiled([post_of(vacancy, asof=asof) for vacancy in vacancies])


def post_of(vacancy: Vacancy, *, asof: date) -> Post:
    """What a plan of the clauses of stage eligibility for a vacancy is made of."""
    book = vacancy.rules(asof)
    clauses = [clause for clause in book.clauses.values() if clause.stage == "eligibility"]
    shared = Shared(facts=vacancy.known(asof), tables=shared_tables(), surroundings=book.surroundings)
    return Post(id=vacancy.id, clauses=clauses, exemptions=book.exemptions, shared=shared)


@cache
def shared_tables() -> frozenset[str]:
    """The tables of rows that no person's record holds."""
    return frozenset(declarations().tables) - frozenset(TABLES)
