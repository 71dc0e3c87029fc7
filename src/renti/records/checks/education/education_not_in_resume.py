"""学历在简历中没有对应的学习经历，或简历中更高的学历没有填。

全日制、在职教育所填的学历，简历中要有相应的一段学习（单列一段或用“其间”注明）；简历写明读完了更高一级的学历，表上也要有。
简历的学习经历没有写明层次的，看作可能对应；正在就读、课程班、进修班和结业、肄业的不算；高中及以下不看。低于全日制学历的在职学习可以不填。
"""

import re
from collections.abc import Sequence
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.schooling import Course, Degree, Level, courses, degree_of, level_of, school_in

_KINDS: Final = (
    ("full_time_education", "full_time_school", "full_time_degree_school", "in_service_school", "全日制"),
    ("in_service_education", "in_service_school", "in_service_degree_school", "full_time_school", "在职"),
)
_NOT_FINISHED: Final = re.compile(r"肄业|结业|退学|未|在读|预科|旁听|同等学力|学位|至今|研究生班")
_PARTY_SCHOOL: Final = re.compile(r"党校|行政学院|函授学院")
UNDERGRADUATE_AND_MASTER: Final = 6
"""Years of one period that tells of both."""
UNIVERSITY = "1990.09--1994.07  某某大学法律系法律专业大学学习\n1994.07--         某县法院书记员"
MASTER = UNIVERSITY + "\n                  （其间：1999.09--2002.07某某大学法律专业研究生学习）"


@check(
    code="E17",
    severity=ERROR,
    source="干部任免审批表填写规范：学历学位与简历一致",
    en="{seen}: the cells and the résumé do not agree ({why_en})",
    advice="按学历档案补写简历中的学习经历，或改正学历栏。",
    passes=[
        Person(full_time_education="大学", full_time_school="某某大学法律系法律专业", resume_text=UNIVERSITY),
        Person(full_time_education="大学", in_service_education="研究生", resume_text=MASTER),
        Person(full_time_education="研究生", resume_text="1990.09--1997.07  某某大学法律系法律专业学习"),
        Person(full_time_education="高中", resume_text="1990.08--         某县教育局干部"),
        Person(full_time_education="大学", in_service_degree="法律硕士", resume_text=MASTER),
        Person(full_time_education="大学", resume_text=MASTER, filled_on=PartialDate(2001, 5)),
        Person(full_time_education="大学", resume_text=MASTER.replace("研究生", "研究生班")),
    ],
    fails=[
        Person(full_time_education="大学", in_service_education="研究生", resume_text=UNIVERSITY),
        Person(full_time_education="大学", resume_text=MASTER),
        Person(full_time_education="大专", full_time_school="某某大学法律专业", resume_text="1990.08--         某县教育局干部"),
    ],
)
def education_not_in_resume(person: Person) -> Flaws:
    text = person.resume_text
    if not text or person.resume.unread or not person.resume.segments:
        return
    told = courses(text)
    for kind, place, below, other, word in _KINDS:
        education: str = getattr(person, kind)
        level = level_of(education)
        if level is None or level <= Level.SECONDARY_TECHNICAL:
            continue
        possible = [each for each in told if word == "在职" or not each.beside_work or each.level is not None]
        if "党校" in education:
            possible = [each for each in possible if _PARTY_SCHOOL.search(each.text) is not None]
        elsewhere = (school_in(getattr(person, other)), school_in(getattr(person, below)))
        if not _is_told(level, school_in(getattr(person, place)), possible, text, elsewhere=elsewhere):
            yield at(
                kind,
                "{what}：{why}",
                what=f"{word}学历“{education}”",
                seen=education,
                why="简历中没有相应的学习经历",
                why_en="no such study is told",
            )
    yield from _not_filled_in(person, told)


def _not_filled_in(person: Person, told: Sequence[Course]) -> Flaws:
    highest = max((level_of(person.full_time_education) or 0, level_of(person.in_service_education) or 0, *_by_degree(person)))
    for course in told:
        finished = course.ended is not None and not course.open and _NOT_FINISHED.search(course.text) is None
        if finished and course.ended is not None and person.filled_on is not None and course.ended.latest > person.filled_on.latest:
            continue
        if finished and highest and course.level is not None and course.level > max(highest, Level.SECONDARY_TECHNICAL):
            what = f"简历中的“{course.text[:30]}”"
            yield at(
                "resume_text",
                "{what}：{why}",
                span=course.span,
                what=what,
                seen=course.text[:30],
                why="学历栏没有填",
                why_en="the cells do not have it",
            )


def _is_told(level: Level, school: str, told: Sequence[Course], text: str, *, elsewhere: tuple[str, ...]) -> bool:
    """Whether a course may be the one of a cell: by its school, by its level, or, told without one, as of no school `elsewhere`."""
    if school and school in text:
        return True
    others = [other for other in elsewhere if other and other != school]
    unnamed = [each for each in told if each.level is None and not any(other in each.text for other in others)]
    return any(each.level == level for each in told) or any(_may_be(level, each, told) for each in unnamed)


def _may_be(level: Level, course: Course, told: Sequence[Course]) -> bool:
    """Whether a course told without its level can be of this one: the first full-time course is no graduate study unless it is long."""
    if level < Level.GRADUATE or course.beside_work or course is not told[0]:
        return True
    return course.began is None or course.ended is None or course.ended.year - course.began.year >= UNDERGRADUATE_AND_MASTER


def _by_degree(person: Person) -> list[Level]:
    """A master's or doctor's degree stands for graduate study in the cells."""
    degrees = [degree_of(person.full_time_degree), degree_of(person.in_service_degree)]
    return [Level.GRADUATE for each in degrees if each is not None and each >= Degree.MASTER]
