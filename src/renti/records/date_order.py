"""What two partly known dates allow to be said: certainly earlier, and the greatest age they leave room for."""

from __future__ import annotations

from renti.kernel.dates import PartialDate


def certainly_before(first: PartialDate, second: PartialDate) -> bool:
    """Whether every day `first` can stand for lies before every day `second` can stand for.

    >>> certainly_before(PartialDate(1990), PartialDate(1990, 9)), certainly_before(PartialDate(1990, 8), PartialDate(1990, 9))
    (False, True)
    """
    return (first.year, first.month or 12, first.day or 31) < (second.year, second.month or 1, second.day or 1)


def greatest_age(born: PartialDate, when: PartialDate) -> int:
    """The most full years somebody born on `born` can have on `when`; negative when `when` is certainly earlier.

    >>> greatest_age(PartialDate(1975, 1), PartialDate(1990, 12)), greatest_age(PartialDate(1975, 1), PartialDate(1991))
    (15, 16)
    """
    reached = (when.month or 12, when.day or 31) >= (born.month or 1, born.day or 1)
    return when.year - born.year - (0 if reached else 1)


def least_age(born: PartialDate, when: PartialDate) -> int:
    """The fewest full years somebody born on `born` can have on `when`.

    >>> least_age(PartialDate(1975, 1), PartialDate(1990, 12)), least_age(PartialDate(1975), PartialDate(1990, 12))
    (15, 14)
    """
    reached = (when.month or 1, when.day or 1) >= (born.month or 12, born.day or (31 if born.month is None else 28))
    return when.year - born.year - (0 if reached else 1)
