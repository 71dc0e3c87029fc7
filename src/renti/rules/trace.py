"""What one reading of a rule hands on: a fact's value, the facts themselves, what a node gave, and what surrounds the rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Protocol

from renti.kernel.calendar import Calendar
from renti.kernel.dates import PartialDate
from renti.rules import tree

Scalar = bool | int | Fraction | date | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Datum:
    """A fact's value as the record has it, and the field it came from. `value` None is unknown; `missing` says which inputs lack.

    `assumed` marks the declared default of a fact on which the record is silent.
    """

    value: Scalar | PartialDate | None
    source: str = ""
    missing: tuple[str, ...] = ()
    assumed: bool = False


Row = Mapping[str, Datum]


class Facts(Protocol):
    """What is known of one person, one post and one case on one day."""

    def scalar(self, path: str) -> Datum:
        """The value of a declared scalar fact."""

    def rows(self, table: str) -> Sequence[Row] | None:
        """The rows of a declared table; None where the record does not say whether there are any."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What one node gave: its value (None: unknown), the inputs that lack, and what its parts gave.

    `low` and `high` bound a number that is not exactly known; they equal the value otherwise.
    """

    node: tree.Node
    value: Any
    parts: tuple[Trace, ...] = ()
    missing: frozenset[str] = frozenset()
    source: str = ""
    low: Any = None
    high: Any = None
    coarse: bool = False
    """Whether a date known only to the year stands behind the value."""


@dataclass(slots=True)
class Surroundings:
    """Everything a rule reads besides the facts: parameters in force, tables of the pack, the calendar."""

    params: Mapping[str, Scalar]
    tables: Mapping[str, Mapping[str, int]]
    calendar: Calendar | None = None
