"""When somebody reaches the legal age of retirement, and the post age limit of the form.

Source: 全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024-09-13，2025-01-01 起施行）, its three tables. Post age
limits (任职年龄界限) are local and usually earlier: a forecast shows both. The treatment of women who retired at 60 before the reform
(division chiefs, senior titles) is believed to follow the table of 60 years, not read in a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from renti.kernel.dates import YearMonth


@dataclass(frozen=True, slots=True)
class Schedule:
    """One table of the decision: who is born from `first_born` on waits a month more for every `every` months, `most` months at most."""

    years: int
    first_born: YearMonth
    every: int
    most: int

    def delay(self, born: YearMonth) -> int:
        """Months of delay."""
        months = self.first_born.months_until(born)
        return 0 if months < 0 else min(self.most, months // self.every + 1)

    def reached(self, born: YearMonth) -> YearMonth:
        return born.plus(self.years * 12 + self.delay(born))


AT_60: Final = Schedule(years=60, first_born=YearMonth(1965, 1), every=4, most=36)
AT_55: Final = Schedule(years=55, first_born=YearMonth(1970, 1), every=4, most=36)
AT_50: Final = Schedule(years=50, first_born=YearMonth(1975, 1), every=2, most=60)


class Category(Enum):
    """By sex and the age of retirement before the reform; which one a woman is in must be recognised, it never follows from sex alone."""

    MEN_60 = "M60"
    WOMEN_60 = "F60"
    WOMEN_55 = "F55"
    WOMEN_50 = "F50"

    @property
    def schedule(self) -> Schedule:
        return _SCHEDULES[self]


_SCHEDULES: Final = {Category.MEN_60: AT_60, Category.WOMEN_60: AT_60, Category.WOMEN_55: AT_55, Category.WOMEN_50: AT_50}

_LIMITS: Final = {"60": AT_60, "55": AT_55}
"""Classes of 改革前任职年龄界限 (code table NLLB) with a published schedule; none was found for 63, 65 and 66."""


def retirement(born: YearMonth, category: Category) -> YearMonth:
    """The month in which the legal age of retirement is reached.

    >>> retirement(YearMonth(1971, 4), Category.WOMEN_55)
    YearMonth(year=2026, month=8)
    """
    return category.schedule.reached(born)


def limit_reached(born: YearMonth, limit_code: str) -> YearMonth | None:
    """到龄年月 of the form, from birth and the code of 改革前任职年龄界限; None for a class without a published schedule."""
    schedule = _LIMITS.get(limit_code)
    return schedule.reached(born) if schedule else None
