"""毕业院校写了毕业以后才改的校名。

院校写毕业时的名称，后来的名称可以用括号注明：“浙江林学院（现浙江农林大学）”。只对照更名年份确知的学校；更名当年毕业的两个名称都可以。
看学历信息行、简历的学习经历，以及简历写了旧名而毕业院校栏写新名的情况。
"""

from collections.abc import Iterator
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.school_names import Renaming, renaming
from renti.records.schooling import courses, school_in

_CELLS: Final = ("full_time_school", "full_time_degree_school", "in_service_school", "in_service_degree_school")
OLD_NAME = "1991.09--1995.07  浙江林学院林学系林学专业学习"


@check(
    code="E09",
    severity=WARNING,
    source="干部任免审批表填写规范：院校写毕业时名称",
    en="{school} took its name in {since}; a graduate of {ended} writes the name of the time, such as {before}",
    advice="改为毕业时的校名，现名加括号。",
    passes=[
        Person(full_time_school="浙江林学院（现浙江农林大学）林学专业", resume_text=OLD_NAME),
        Person(resume_text="2008.09--2012.07  浙江农林大学林学专业学习"),
        Person(resume_text="1984.09--1988.07  西安电子科技大学通信专业学习"),
        Person(full_time_school="浙江农林大学林学专业"),
        Person(
            in_service_school="国家开放大学法学专业",
            resume_text="2003.09--2006.07  中央广播电视大学法学专业学习\n2015.09--2018.07  国家开放大学法学专业学习",
        ),
    ],
    fails=[
        Person(resume_text="1991.09--1995.07  浙江农林大学林学专业学习"),
        Person(full_time_school="浙江农林大学林学专业", resume_text=OLD_NAME),
        Person(studies=(Study(school="华东政法大学", education="大学", ended_on=PartialDate(1996, 7)),)),
    ],
)
def school_name_newer_than_graduation(person: Person) -> Flaws:
    for field, school, ended in (*_told(person), *_in_cells(person)):
        if ended.year < school.since:
            yield at(
                field,
                "“{school}”{since}年才有此名，{ended}毕业应写当时的校名，如“{before}”",
                school=school.name,
                since=school.since,
                ended=ended,
                before=school.before,
            )


def _told(person: Person) -> Iterator[tuple[str, Renaming, PartialDate]]:
    for index, study in enumerate(person.studies):
        school = renaming(school_in(study.school))
        if school is not None and study.ended_on is not None:
            yield f"studies[{index}].school", school, study.ended_on
    for course in courses(person.resume_text) if person.resume_text else ():
        school = renaming(course.school)
        if school is not None and course.ended is not None:
            yield "resume_text", school, course.ended


def _in_cells(person: Person) -> Iterator[tuple[str, Renaming, PartialDate]]:
    """New names in cells whose course the résumé tells under the old name only, with the graduation told there."""
    for field in _CELLS:
        written: str = getattr(person, field)
        school = renaming(school_in(written)) if written else None
        if school is None or school.before in written:
            continue
        told = [each for each in courses(person.resume_text) if school.before in each.text or school.name in each.text]
        own = [each for each in told if each.beside_work == field.startswith("in_service")] or told
        ends = [each.ended for each in own if each.ended is not None]
        if ends and not any(school.name in each.text for each in own):
            yield field, school, max(ends, key=lambda each: each.latest)
