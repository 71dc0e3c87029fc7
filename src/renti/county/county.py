"""The county itself: person by person, each the same however many are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from renti.county.chance import stream
from renti.county.families import HOUSEHOLD, family, household
from renti.county.lives import Life, life
from renti.county.record import Politics, current_post, politics_of, record
from renti.county.relatives import relatives
from renti.county.steps import Step
from renti.records.person import Person

LARGEST: int = 100_000
"""The greatest number of people drawn as objects; ID numbers are unique among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class County:
    """A county (from 5,000 people on: several) drawn from a seed."""

    seed: int = 1

    def person(self, index: int) -> Person:
        """The record of person `index`, 0 to LARGEST - 1, with its photo and all its rows."""
        if not 0 <= index < LARGEST:
            raise IndexError(index)
        own, politics = _lived(self.seed, index)
        kin = relatives(family(self.seed, index), sex=own.sketch.sex, at=own.sketch.form, of_county=self._occupation)
        return record(stream(self.seed, "record", index), own, politics=politics, relatives=kin)

    def people(self, number: int) -> Iterator[Person]:
        """The first `number` people."""
        return (self.person(index) for index in range(number))

    def _occupation(self, index: int, at: int) -> tuple[str, int | None]:
        """What another person of the county did in a month: the work as a relative's form writes it, and when that person joined the Party."""
        told, politics = _lived(self.seed, index)
        step = _step_at(told, at)
        if at > told.sketch.form:
            return f"{_written(told.last)}（已退休）", politics.joined
        return _written(step), politics.joined


def _written(step: Step) -> str:
    return current_post(step) if step.unit is not None else step.text


def _step_at(told: Life, at: int) -> Step:
    return next((step for step in told.steps if step.covers(at)), told.steps[0])


@lru_cache(maxsize=256)
def _lived(seed: int, index: int) -> tuple[Life, Politics]:
    block, position = divmod(index, HOUSEHOLD)
    told = life(seed, household(seed, block)[0][position])
    return told, politics_of(stream(seed, "politics", index), told)
