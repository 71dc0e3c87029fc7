"""The résumé (简历) as text and as segments: one grammar, tolerant on read, canonical on write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate

Span = tuple[int, int]
"""Start and end offsets into the résumé text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """A period inside a segment: （其间：2005.04--2008.07 …）. `text` is what follows the dates."""

    began: PartialDate | None
    ended: PartialDate | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One main period of the résumé.

    `ended` is None both for an open segment (`open`) and for an end that could not be read. `separator` is what stands between the two
    dates and `gap` what stands between the dates and the text, exactly as written. `text` is the activity without its insets.
    """

    began: PartialDate | None
    ended: PartialDate | None
    open: bool
    text: str
    insets: tuple[Inset, ...]
    span: Span
    dates: str
    separator: str
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A stretch of the text that no rule of the grammar could place, and why."""

    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """The whole résumé; `closing` is the last paragraph (committee memberships), "" when there is none."""

    text: str
    segments: tuple[Segment, ...]
    closing: str
    unread: tuple[Unread, ...]


_LINE: Final = re.compile(r"(\d{4}\.\d{2})(--)(\d{4}\.\d{2}|)(\s*)(.*)")


@lru_cache(maxsize=4096)
def read_resume(text: str) -> Resume:
    """Segments of a résumé text; never raises: what is not understood stands in `unread`."""
    segments = []
    offset = 0
    for line in text.splitlines(keepends=True):
        found = _LINE.match(line)
        if found is not None:
            began, separator, ended, gap, rest = found.groups()
            span = (offset, offset + len(line.rstrip("\r\n")))
            segments.append(
                Segment(
                    began=_date(began),
                    ended=_date(ended),
                    open=not ended,
                    text=rest,
                    insets=(),
                    span=span,
                    dates=began + separator + ended,
                    separator=separator,
                    gap=gap,
                )
            )
        offset += len(line)
    return Resume(text=text, segments=tuple(segments), closing="", unread=())


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except DateUnreadable:
        return None
