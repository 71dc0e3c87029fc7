"""What the résumé checks share: months of the segments, which are study, where gaps lie; worked out once per text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.resume import Resume, Segment, read_resume

_STUDY_END: Final = (
    "学习|就读|读书|求学|攻读|进修|培训|上学|深造|学生|学员|专业|研究生|本科|专科|大专|中专|毕业|硕士|博士|双学位|预科|大学普通班|班"
)
_STUDY: Final = re.compile(rf"(?:{_STUDY_END})(?:$|[，,；;。（(])")
_NO_STUDY: Final = re.compile("教师|教员|辅导员|班主任|干部|办公室|教学|人员|科员|主任|院长|校长|负责|书记|委员|任教|留校|工作$")
_SCHOOL: Final = re.compile(
    "大学|学院|学校|党校|师范|中专|技校|职高|中学|小学|高中|初中|[一二三四五六七八九十]中|分校|研究所|研究院|研究生院|训练班|农校|卫校|财校|校"
)
_NO_WORK: Final = re.compile(
    "待分配|待业|待岗|下岗|病休|病假|休养|自谋职业|务农|在家|辞职|待安排|失业|无业|离职|自由职业|备考|复习|求职|退休|出国"
)


def first_month(when: PartialDate) -> int:
    """The first month the date can stand for, as a number of months."""
    return when.year * 12 + (when.month or 1) - 1


def last_month(when: PartialDate) -> int:
    """The last month the date can stand for, as a number of months."""
    return when.year * 12 + (when.month or 12) - 1


def is_study(text: str) -> bool:
    """Whether the activity is a course of study at a school, not work there."""
    return _STUDY.search(text) is not None and _SCHOOL.search(text) is not None and _NO_STUDY.search(text) is None


def is_out_of_work(text: str) -> bool:
    """Whether the activity says that there is no post: waiting for assignment, ill, between jobs."""
    return _NO_WORK.search(text) is not None


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
