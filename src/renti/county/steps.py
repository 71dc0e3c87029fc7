"""One stretch of a life, from month to month, and the months as a résumé writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final, Literal

from renti.county.units import Unit
from renti.kernel.dates import PartialDate, YearMonth

Nature = Literal["study", "waiting", "village", "army", "work"]

INDENT: Final = " " * 18


@dataclass(slots=True, kw_only=True)
class Aside:
    """A period inside a step, or over several of them: study, secondment, illness. `text` follows its dates in the brackets."""

    began: int
    ended: int
    text: str

    def written(self) -> str:
        return f"（其间：{dotted(self.began)}--{dotted(self.ended)}{self.text}）"


@dataclass(slots=True, kw_only=True)
class Step:
    """From `began` to `ended` (months as YearMonth.number; None: still). `text` is the line of the résumé after its dates.

    A step of work in the county has its `unit`, the `titles` held there (the main one first), and tier, role and level of the main one.
    """

    began: int
    ended: int | None
    text: str
    nature: Nature = "work"
    unit: Unit | None = None
    place: str = ""
    titles: tuple[str, ...] = ()
    tier: int | None = None
    role: str = ""
    level: str = ""
    grassroots: bool = False
    leading: bool = False
    asides: list[Aside] = field(default_factory=list)

    def covers(self, month: int) -> bool:
        return self.began <= month and (self.ended is None or month < self.ended)


def month(year: int, number: int) -> int:
    return year * 12 + number - 1


def dotted(number: int) -> str:
    return f"{number // 12}.{number % 12 + 1:02d}"


def year_month(number: int) -> YearMonth:
    return YearMonth.of_number(number)


def partial(number: int, day: int | None = None) -> PartialDate:
    return PartialDate(number // 12, number % 12 + 1, day)


def some_day(rng: Random, number: int) -> PartialDate:
    """A day in the month, early enough for a letter to follow within it."""
    return partial(number, rng.randint(3, 20))


def resume(steps: list[Step], closing: str = "") -> str:
    """The résumé: one line a step, its asides after it, those over several steps on a line of their own."""
    lines = []
    for step in steps:
        end = dotted(step.ended) if step.ended is not None else " " * 7
        inside = "".join(aside.written() for aside in step.asides if aside.began >= step.began)
        lines.append(f"{dotted(step.began)}--{end}  {step.text}{inside}")
        lines.extend(INDENT + aside.written() for aside in step.asides if aside.began < step.began)
    return "\n".join(lines) + (f"\n\n{closing}" if closing else "")
