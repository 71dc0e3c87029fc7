"""入学时间早于出生，或上大学时不满十四岁。

入学不在出生以后的必是写错；不满十四岁上大专、大学的极少，除少年班外请核对。十五六岁上大学、十四五岁上中专的在各个年代都有，不提示。
按可能的最大年龄计算，只写到年的不误报。
"""

import re
from collections.abc import Iterator
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.date_order import greatest_age
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import Level, courses, level_of

LEAST_AGE: Final = 14
"""Years; below this entry to higher education is doubted."""
_HIGHER: Final = re.compile(r"大学|学院|专科学校|高等专科")
_NOT_HIGHER: Final = re.compile(r"附属|附中|附小|中学|小学|高中|初中|中专|预科|少年班|学校幼|戏曲|艺术|体育|舞蹈|音乐|杂技")


@check(
    code="E13",
    severity=ERROR,
    source="公务员管理信息系统校核规则：入学时间",
    en="Born {born}, study at {school} begins in {began}: {age} years old",
    advice="核对出生年月和入学时间。",
    passes=[
        Person(born=PartialDate(1972, 4), resume_text="1988.09--1992.07  某某大学法律系法律专业学习"),
        Person(born=PartialDate(1972, 4), resume_text="1986.09--1989.07  某县师范学校普师专业学习"),
        Person(born=PartialDate(1965, 9), resume_text="1978.03--1982.07  中国科学技术大学少年班学习"),
        Person(born=PartialDate(1972, 4), studies=(Study(education="大学", began_on=PartialDate(1986)),)),
    ],
    fails=[
        Person(born=PartialDate(1972, 4), resume_text="1984.09--1988.07  某某大学法律系法律专业学习"),
        Person(born=PartialDate(1972, 4), studies=(Study(education="大学", began_on=PartialDate(1972, 3)),)),
    ],
)
def entry_to_school_too_young(person: Person) -> Flaws:
    born = person.born
    if born is None:
        return
    for field, school, began, higher in _entries(person):
        if began.year - born.year > LEAST_AGE + 1:
            continue
        age = greatest_age(born, began)
        if age < (LEAST_AGE if higher else 1):
            yield at(field, "{born}出生，{began}入学（{school}），只有{age}岁", born=born, began=began, school=school, age=max(age, 0))


def _entries(person: Person) -> Iterator[tuple[str, str, PartialDate, bool]]:
    """Field, school, first month and whether it is higher education, of every course."""
    for index, study in enumerate(person.studies):
        if study.began_on is not None:
            level = level_of(study.education)
            higher = level is not None and level >= Level.JUNIOR_COLLEGE and _NOT_HIGHER.search(study.school) is None
            yield f"studies[{index}].began_on", f"{study.school}{study.education}", study.began_on, higher
    for course in courses(person.resume_text) if person.resume_text else ():
        if course.began is not None:
            higher = _HIGHER.search(course.text) is not None and _NOT_HIGHER.search(course.text) is None
            yield "resume_text", course.school or course.text[:12], course.began, higher
