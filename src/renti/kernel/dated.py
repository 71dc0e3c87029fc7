"""A value that changes with time: what held from which day on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

V = TypeVar("V")


class DatedTwice(ValueError):
    """Two values begin on the same day; the argument is the day."""


@dataclass(frozen=True, slots=True)
class Dated(Generic[V]):
    """Values by the day from which each holds, the earliest first. A value of None ends what held before.

    >>> months = Dated.of([(date(2014, 1, 14), 36), (date(2019, 3, 3), 12)])
    >>> months.on(date(2019, 3, 2)), months.on(date(2019, 3, 3)), months.on(date(2000, 1, 1))
    (36, 12, None)
    """

    values: tuple[tuple[date, V], ...]

    @classmethod
    def of(cls, values: Iterable[tuple[date, V]]) -> Dated[V]:
        """The values in the order of their days. Raises DatedTwice."""
        ordered = tuple(sorted(values, key=lambda each: each[0]))
        for (earlier, _), (later, _) in pairwise(ordered):
            if earlier == later:
                raise DatedTwice(later)
        return cls(ordered)

    @classmethod
    def always(cls, value: V) -> Dated[V]:
        """One value for all time."""
        return cls(((date.min, value),))

    def on(self, day: date) -> V | None:
        """The value that holds on a day; None before the first."""
        place = bisect_right(self.values, day, key=lambda each: each[0])
        return self.values[place - 1][1] if place else None

    @property
    def latest(self) -> V | None:
        """The newest value; None where there is none at all."""
        return self.values[-1][1] if self.values else None
