"""Whole months between days and days after months, for many days at once; equal to kernel/dates. Days count from 1970. Needs NumPy."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

FIRST_YEAR: Final = 1
LAST_YEAR: Final = 9999


@cache
def _starts() -> Array:
    """The first day of every month of the calendar, one more at its end."""
    import numpy as np

    months = np.arange((FIRST_YEAR - 1970) * 12, (LAST_YEAR + 1 - 1970) * 12)
    starts = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.append(starts, starts[-1] + 31)


@cache
def _months() -> Array:
    """The month of every day of the years in which people live."""
    import numpy as np

    return _month_of(np.arange(_USUAL[0], _USUAL[1])).astype(np.int32)


_USUAL: Final = (-25_567, 73_049)
"""The first days of 1900 and of 2170."""


def _month_of(days: Array) -> Array:
    import numpy as np

    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) - (FIRST_YEAR - 1970) * 12


def month_of(days: Array) -> Array:
    """The month of each day, as its place among all months."""
    import numpy as np

    given = np.asarray(days)
    if given.size and given.min() >= _USUAL[0] and given.max() < _USUAL[1]:
        found: Array = _months()[given - _USUAL[0]]
        return found
    return _month_of(given)


def year_of(days: Array) -> Array:
    """The calendar year of each day."""
    return month_of(days) // 12 + FIRST_YEAR


def plus_months(days: Array, months: Array | int) -> Array:
    """The monthly anniversary `months` after each day; a day the month lacks becomes its last day."""
    return _anniversary(days, month_of(days), months)


def _anniversary(days: Array, month: Array, months: Array | int) -> Array:
    import numpy as np

    starts = _starts()
    then = month + months
    begins = starts[then]
    found: Array = begins + np.minimum(days - starts[month], starts[then + 1] - begins - 1)
    return found


def full_months(starts: Array, ends: Array | int) -> Array:
    """Complete months between days: the anniversary counts as reached on its own day."""
    import numpy as np

    month = month_of(starts)
    months: Array = month_of(np.asarray(ends)) - month
    complete: Array = months - (_anniversary(starts, month, months) > ends)
    return complete
