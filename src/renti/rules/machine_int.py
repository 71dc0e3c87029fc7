"""A plan on whole numbers as bit sets, for places without NumPy: atoms are answered person by person, the circuit for all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from renti.kernel.dates import PartialDate, Precision
from renti.rules.circuit import is_input
from renti.rules.evaluate import evaluated
from renti.rules.plan import Plan
from renti.rules.supplied import Joined
from renti.rules.trace import Facts


@dataclass(frozen=True, slots=True)
class BitSets:
    """The people of every literal asked for: bit i is person i."""

    count: int
    planes: Mapping[int, int]

    def number(self, literal: int) -> int:
        """How many people the literal holds of."""
        return self.planes[literal].bit_count()

    def people(self, literal: int) -> list[int]:
        """The places of the people the literal holds of."""
        return [place for place in range(self.count) if self.planes[literal] >> place & 1]


def run(plan: Plan, people: Sequence[Facts]) -> BitSets:
    """Every literal of the plan for these people."""
    judged = [Joined((person, plan.given)) for person in people]
    inputs = _inputs(plan, judged)
    everybody = (1 << len(judged)) - 1
    planes = [everybody]
    for plane in plan.planes[1:]:
        if is_input(plane):
            planes.append(inputs[plane])
            continue
        met = everybody
        for literal in plane:
            met &= planes[int(literal) >> 1] ^ (everybody if int(literal) & 1 else 0)
        planes.append(met)
    return BitSets(len(judged), {literal: planes[literal >> 1] ^ (everybody if literal & 1 else 0) for literal in plan.literals})


def _inputs(plan: Plan, people: Sequence[Facts]) -> Mapping[object, int]:
    found = dict[object, int]()
    surroundings = plan.given.surroundings
    for place, atom in enumerate(plan.atoms):
        answers = [evaluated(atom.node, person, surroundings, late=atom.late).value for person in people]
        found["yes", place] = _bits([answer is True for answer in answers])
        found["no", place] = _bits([answer is False for answer in answers])
    for place, path in enumerate(plan.coarse):
        found["coarse", place] = _bits([_coarse(person, path) for person in people])
    return found


def _coarse(person: Facts, path: str) -> bool:
    value = person.scalar(path).value
    return isinstance(value, PartialDate) and value.precision is Precision.YEAR


def _bits(truths: Sequence[bool]) -> int:
    return int("".join("1" if truth else "0" for truth in reversed(truths)) or "0", 2)
