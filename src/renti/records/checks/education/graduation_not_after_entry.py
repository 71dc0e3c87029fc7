"""毕业时间不在入学时间以后。

学历信息行、简历的学习经历中，毕业早于或等于入学的，两个日期必有一个写错。一个月的短训班可以同月起止，不是学历教育，不看。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import courses


@check(
    code="E12",
    severity=ERROR,
    source="公务员管理信息系统校核规则：毕业时间、入学时间",
    en="{what}: graduation {ended} is not after entry {began}",
    advice="查毕业证书和学籍材料，改正日期。",
    passes=[
        Person(studies=(Study(education="大学", began_on=PartialDate(1990, 9), ended_on=PartialDate(1994, 7)),)),
        Person(studies=(Study(education="大学", began_on=PartialDate(1994), ended_on=PartialDate(1994, 7)),)),
        Person(resume_text="1990.09--1994.07  某某大学法律系法律专业学习"),
        Person(studies=(Study(education="大学", ended_on=PartialDate(1994, 7)),)),
        Person(resume_text="2001.01--         某县财政局局长（其间：2003.03--2003.03在某省委党校学习）"),
    ],
    fails=[
        Person(studies=(Study(education="大学", began_on=PartialDate(1994, 9), ended_on=PartialDate(1994, 9)),)),
        Person(resume_text="1994.09--1990.07  某某大学法律系法律专业学习"),
    ],
)
def graduation_not_after_entry(person: Person) -> Flaws:
    for index, study in enumerate(person.studies):
        if _not_after(study.began_on, study.ended_on):
            what = study.school + (study.education or study.degree)
            yield at(
                f"studies[{index}].ended_on",
                "{what}：毕业{ended}不在入学{began}以后",
                what=what,
                began=study.began_on,
                ended=study.ended_on,
            )
    for course in courses(person.resume_text) if person.resume_text else ():
        if (course.level is not None or "专业" in course.text) and _not_after(course.began, course.ended):
            yield at(
                "resume_text",
                "{what}：毕业{ended}不在入学{began}以后",
                span=course.span,
                what=course.text[:30],
                began=course.began,
                ended=course.ended,
            )


def _not_after(began: PartialDate | None, ended: PartialDate | None) -> bool:
    if began is None or ended is None or ended.year > began.year:
        return False
    if began.month is None or ended.month is None:
        return ended.year < began.year
    return (ended.year, ended.month, ended.day or 31) <= (began.year, began.month, began.day or 31)
