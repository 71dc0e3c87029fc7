"""学历 and 学位 as words: their level, the school in front, and the courses of study a résumé tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.activity import is_study
from renti.records.resume import Span, read_resume


class Level(IntEnum):
    """Levels of schooling by 学历; 大学普通班 counts with 大专, as the state recognises it."""

    PRIMARY = 1
    JUNIOR = 2
    SENIOR = 3
    SECONDARY_TECHNICAL = 4
    JUNIOR_COLLEGE = 5
    UNIVERSITY = 6
    GRADUATE = 7


class Degree(IntEnum):
    """Levels of 学位."""

    BACHELOR = 1
    MASTER = 2
    DOCTOR = 3


_LEVELS: Final = (
    (re.compile(r"研究生|博士|硕士"), Level.GRADUATE),
    (re.compile(r"普通班"), Level.JUNIOR_COLLEGE),
    (re.compile(r"大专|专科|高职|高专"), Level.JUNIOR_COLLEGE),
    (re.compile(r"大学|本科"), Level.UNIVERSITY),
    (re.compile(r"中专|中技|技校|中师|中等"), Level.SECONDARY_TECHNICAL),
    (re.compile(r"高中|职高|职业高中"), Level.SENIOR),
    (re.compile(r"初中"), Level.JUNIOR),
    (re.compile(r"小学"), Level.PRIMARY),
)
_DEGREES: Final = ((re.compile(r"博士"), Degree.DOCTOR), (re.compile(r"硕士"), Degree.MASTER), (re.compile(r"学士"), Degree.BACHELOR))


@lru_cache(maxsize=4096)
def level_of(education: str) -> Level | None:
    """The level of a 学历 text; None where no word of it is known.

    >>> level_of("省委党校大学").name, level_of("大学普通班").name, level_of("")
    ('UNIVERSITY', 'JUNIOR_COLLEGE', None)
    """
    return next((level for form, level in _LEVELS if education and form.search(education)), None)


@lru_cache(maxsize=4096)
def degree_of(degree: str) -> Degree | None:
    """The level of a 学位 text; None where no word of it is known, and for honorary ones."""
    return next((level for form, level in _DEGREES if degree and "名誉" not in degree and form.search(degree)), None)


_SCHOOL: Final = re.compile(
    r"(?:在|于|考入|进入)?(?P<school>[^，,、；;。（(\s]{2,30}?"
    r"(?:专科学校|职业技术学院|职业学院|大学|学院|研究生院|党校|师范学校|学校|干校|中专|技校|卫校|农校|财校|师范(?!大学|学院|学校|专科|高等)|科学院|社科院|一中|中学))"
)


@lru_cache(maxsize=8192)
def school_in(text: str) -> str:
    """The name of the school a text begins with, "" where it begins with none.

    >>> school_in("浙江农林大学林学系林学专业"), school_in("在北京大学法律系学习"), school_in("某县教育局")
    ('浙江农林大学', '北京大学', '')
    """
    found = _SCHOOL.match(text.strip())
    return found["school"] if found is not None else ""


@dataclass(frozen=True, slots=True)
class Course:
    """One course of study told in a résumé; `level` is None where the words do not say it, `beside_work` inside a period of work."""

    began: PartialDate | None
    ended: PartialDate | None
    open: bool
    text: str
    level: Level | None
    school: str
    beside_work: bool
    span: Span


_TOLD_LEVEL: Final = re.compile(
    r"(博士研究生|硕士研究生|在职研究生|研究生|(?:博士|硕士)(?=学习|就读|毕业|学员|生)|大学普通班|大学本科|本科|大学专科|大专|专科|中专|高中|初中|(?<=[系班业])大学|(?<=^)大学)"
    r"(?:学历)?(?:层次)?(?:函授|业余|自考|自学考试|脱产|在职)?(?:学习|毕业|就读|读书|学员|学生|肄业|结业|班|课程|$|，|,|。|（)"
)
_NO_SCHOOLING: Final = re.compile(
    r"培训|进修|研修|轮训|中青|青干|课程|访问|访学|交流|挂职|博士后|研讨|专题|短训|集训|任职班|主体班|学习考察|辅修"
)


@lru_cache(maxsize=4096)
def courses(resume_text: str) -> tuple[Course, ...]:
    """The courses of study in a résumé, main periods and insets, in the order of the text; training classes are none."""
    found = []
    for segment in read_resume(resume_text).segments:
        here = is_study(segment.text)
        if here and _NO_SCHOOLING.search(segment.text) is None:
            found.append(_course(segment.began, segment.ended, segment.text, segment.span, is_open=segment.open, beside_work=False))
        for inset in segment.insets:
            if is_study(inset.text) and _NO_SCHOOLING.search(inset.text) is None:
                found.append(_course(inset.began, inset.ended, inset.text, inset.span, is_open=inset.open, beside_work=not here))
    return tuple(found)


def _course(began: PartialDate | None, ended: PartialDate | None, text: str, span: Span, *, is_open: bool, beside_work: bool) -> Course:
    told = _TOLD_LEVEL.search(text)
    level = level_of(told[1]) if told is not None else None
    return Course(began, ended, is_open, text, level, school_in(text), beside_work, span)
