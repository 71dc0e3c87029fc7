"""Date cells of form files: the value where the text can be read, and whether the text must be kept beside it."""

from __future__ import annotations

from functools import lru_cache

from renti.kernel.dates import DateUnreadable, PartialDate


@lru_cache(maxsize=65536)
def dated(text: str) -> tuple[PartialDate | None, bool]:
    """The date in a text, and whether the text differs from what a form file writes for it.

    >>> dated("197805"), dated("1978.05")[1], dated("不详")
    ((PartialDate(year=1978, month=5, day=None), False), True, (None, True))
    """
    try:
        value = PartialDate.parse(text)
    except DateUnreadable:
        return None, bool(text)
    return value, value.compact != text
