"""What the résumé checks share: months of the segments, which are study, where gaps lie; worked out once per text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from renti.kernel.dates import PartialDate
from renti.records.activity import is_study
from renti.records.resume import Resume, Segment, read_resume


def first_month(when: PartialDate) -> int:
    """The first month the date can stand for, as a number of months."""
    return when.year * 12 + (when.month or 1) - 1


def last_month(when: PartialDate) -> int:
    """The last month the date can stand for, as a number of months."""
    return when.year * 12 + (when.month or 12) - 1


@dataclass(frozen=True, slots=True)
class Gap:
    """Months certainly not covered between two segments (indexes); 1 means that the next begins in the following month."""

    before: int
    after: int
    months: int


@dataclass(frozen=True, slots=True)
class View:
    """A résumé with what its checks ask for."""

    resume: Resume
    segments: tuple[Segment, ...]
    studies: tuple[bool, ...]
    gaps: tuple[Gap, ...]

    @property
    def open_text(self) -> str:
        """The texts of the open segments with their insets, one per line."""
        return "\n".join(whole_text(segment) for segment in self.segments if segment.open)


def whole_text(segment: Segment) -> str:
    """The activity with the texts of its insets."""
    return segment.text + "".join("、" + inset.text for inset in segment.insets)


@lru_cache(maxsize=256)
def view(text: str) -> View:
    """The view of a résumé text; the last few hundred are kept, so that all checks of one record share one."""
    resume = read_resume(text)
    segments = resume.segments
    return View(resume, segments, tuple(is_study(segment.text) for segment in segments), tuple(_gaps(segments)))


def _gaps(segments: tuple[Segment, ...]) -> list[Gap]:
    """Uncovered months before each segment; an end that could not be read, or an open segment, covers what follows."""
    found = []
    covered: int | None = None
    last = 0
    for index, segment in enumerate(segments):
        if segment.began is not None and covered is not None:
            months = first_month(segment.began) - covered
            if months > 0:
                found.append(Gap(last, index, months))
        if segment.ended is None:
            covered = None
            if segment.open:
                break
            continue
        end = last_month(segment.ended)
        if covered is None or end >= covered:
            covered, last = end, index
    return found


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in a text."""

    start: int
    end: int
    new: str


def edited(text: str, edits: list[Edit]) -> str:
    """The text with all replacements made; they do not overlap and stand in order."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def dates_start(resume: Resume, segment: Segment) -> int:
    """Offset of a segment's dates in the text (a mark such as `1、` may stand before them)."""
    return resume.text.index(segment.dates, segment.span[0]) if segment.dates in resume.text else segment.span[0]
