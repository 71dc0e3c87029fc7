"""Canonical résumé text: `YYYY.MM--YYYY.MM`, two spaces, the activity; an open line has nine spaces; everything starts in column 18."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.resume import Inset, Segment
from renti.records.resume_dates import PERIOD

COLUMN: Final = 18
"""Width of `YYYY.MM--YYYY.MM` and two spaces; lines that continue start here (filling rules of the form editor)."""
NEW_LINE: Final = "\n" + " " * COLUMN


def write_resume(segments: Iterable[Segment], closing: str = "") -> str:
    """The canonical text of these segments; a segment whose dates could not be read keeps them as they were written.

    Only the segments and the closing paragraph are written: text that reading could not place (`Resume.unread` before the first line)
    is not, so a caller that rewrites a form looks there first.
    """
    text = "\n".join(_segment(segment) for segment in segments)
    return f"{text}\n\n{closing}" if closing else text


def _segment(segment: Segment) -> str:
    head = _dates(segment.began, segment.ended, written=segment.dates, opened=segment.open)
    body = _body(segment)
    if not body:
        return head
    padding = " " * max(2 if segment.ended else 4, COLUMN - len(head))
    return head + (body if body.startswith("\n") else padding + body)


def _dates(began: PartialDate | None, ended: PartialDate | None, *, written: str, opened: bool) -> str:
    """Dates in canonical form, or as written where one of them was no date (or nothing but one date was written)."""
    if began is None:
        return written
    if ended is not None:
        return f"{began}--{ended}"
    if opened:
        return f"{began}--"
    single = PERIOD.fullmatch(written)
    return str(began) if not written or (single is not None and single["ended"] is None) else written


def _body(segment: Segment) -> str:
    """The activity with its line breaks and its insets back in their places."""
    cuts = sorted({0, len(segment.text), *segment.breaks, *(_place(inset, segment) for inset in segment.insets)})
    by_place: dict[int, list[Inset]] = {}
    for inset in segment.insets:
        by_place.setdefault(_place(inset, segment), []).append(inset)
    body = ""
    for number, cut in enumerate(cuts):
        body += _insets(by_place.get(cut, []))
        if cut in segment.breaks:
            body += NEW_LINE
        if number + 1 < len(cuts):
            body += segment.text[cut : cuts[number + 1]]
    return body


def _place(inset: Inset, segment: Segment) -> int:
    return len(segment.text) if inset.at is None else inset.at


def _insets(insets: Sequence[Inset]) -> str:
    """Insets of one place; those marked as joined share the brackets of the one before."""
    written = ""
    for inset in insets:
        end = "）" if inset.closed else ""
        if inset.joined and written:
            written = f"{written.removesuffix('）')}；{_content(inset)}{end}"
        else:
            written += f"{NEW_LINE if inset.own_line else ''}（其间：{_content(inset)}{end}"
    return written


def _content(inset: Inset) -> str:
    dates = _dates(inset.began, inset.ended, written=inset.dates, opened=inset.open)
    found = PERIOD.match(dates + inset.text)
    apart = dates and found is not None and found.end() != len(dates)
    return dates + ("，" if apart else "") + inset.text
