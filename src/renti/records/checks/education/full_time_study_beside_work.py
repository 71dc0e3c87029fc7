"""全日制学习与工作经历重叠。

参加工作以后的学习，只有经全国统一招生考试、完全脱产、转走档案关系、毕业后重新分配的才算全日制。简历把学习写在任职期间（其间），
或学习与任职相差一个月以上地重叠，而学历填在全日制的，请核对。写明脱产、停薪留职、带薪、统招的不提示；1985 年以前带薪考入大学的很多，
也不提示。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.activity import Activity, activity
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import Course, courses, school_in

FROM_YEAR: Final = 1985
"""Year of entry; before it many went to university on their pay after the national examination."""
SLACK: Final = 1
"""Months two periods may share: the month of leaving is the month of entering."""
_RELEASED: Final = re.compile(r"脱产|停薪|带薪|离职|统招|全日制|考取|委培|定向|保留|离岗|工农兵|推荐")
_NOT_FULL_TIME: Final = re.compile(r"在职|函授|业余|自考|自学|夜大|电大|广播电视|党校|成人|网络")
INSET = "1994.07--         某县法院书记员（其间：1996.09--1999.07某某大学法律专业大学学习）"
AFTER = "1990.09--1994.07  某某大学法律专业学习\n1994.07--         某县法院书记员"


@check(
    code="E18",
    severity=WARNING,
    source="干部任免审批表填写规范：参加工作后的全日制教育须具备四个条件",
    en="Full-time study ({study}) lies within work ({work})",
    advice="核对招生、档案关系；不具备条件的改填在职教育。",
    passes=[
        Person(full_time_education="大学", full_time_school="某某大学法律专业", resume_text=AFTER),
        Person(in_service_education="大学", in_service_school="某某大学法律专业", resume_text=INSET),
        Person(
            full_time_education="大学",
            full_time_school="某某大学法律专业",
            resume_text="1994.07--         某县法院书记员（其间：1996.09--1999.07某某大学法律专业脱产大学学习）",
        ),
        Person(resume_text=AFTER, studies=(Study(full_time=True, began_on=PartialDate(1990, 9), ended_on=PartialDate(1994, 7)),)),
    ],
    fails=[
        Person(full_time_education="大学", full_time_school="某某大学法律专业", resume_text=AFTER.replace("--1994.07", "--1996.07")),
        Person(full_time_education="大学", full_time_school="某某大学法律专业", resume_text=INSET),
        Person(
            resume_text="1994.07--1999.09  某县法院书记员\n1999.09--         某县法院副庭长",
            studies=(Study(full_time=True, school="某某大学", began_on=PartialDate(1996, 9), ended_on=PartialDate(1999, 7)),),
        ),
    ],
)
def full_time_study_beside_work(person: Person) -> Flaws:
    if not person.resume_text or not (person.full_time_education or person.studies):
        return
    school = school_in(person.full_time_school) if person.full_time_education else ""
    told = [each for each in courses(person.resume_text) if school and school in each.text]
    for course in told:
        if not course.beside_work and course.began is not None and course.ended is not None and not _in_service_too(person, school):
            work = _work_during(person, course.began, course.ended)
            if work and _NOT_FULL_TIME.search(course.text) is None and _RELEASED.search(course.text) is None:
                yield at(
                    "resume_text", "全日制学习（{study}）与工作经历（{work}）重叠", span=course.span, study=course.text[:30], work=work
                )
    if told and all(_beside_pay(each) for each in told) and not _in_service_too(person, school):
        yield at("full_time_education", "全日制学习（{study}）写在任职期间（{work}）", study=told[0].text[:30], work="其间")
    for index, study in enumerate(person.studies):
        if study.full_time and study.began_on is not None and study.ended_on is not None and not _told_early(person, study):
            work = _work_during(person, study.began_on, study.ended_on)
            if work:
                what = f"{study.school}{study.began_on}--{study.ended_on}"
                yield at(f"studies[{index}].full_time", "全日制学习（{study}）与工作经历（{work}）重叠", study=what, work=work)


def _in_service_too(person: Person, school: str) -> bool:
    """Whether the same school stands in the cells of in-service study, to which the period then belongs."""
    return school in person.in_service_school or school in person.in_service_degree_school


def _work_during(person: Person, began: PartialDate, ended: PartialDate) -> str:
    """The words of a period of work that shares more than SLACK months with a study; "" where there is none or a month is unknown."""
    first, last = _month(began), _month(ended)
    if first is None or last is None:
        return ""
    for segment in person.resume.segments:
        since, until = _month(segment.began), last if segment.open else _month(segment.ended)
        if since is None or until is None or min(last, until) - max(first, since) <= SLACK:
            continue
        if activity(segment.text) is Activity.WORK and _RELEASED.search(segment.text) is None:
            return segment.text[:30]
    return ""


def _beside_pay(course: Course) -> bool:
    """Whether a course is told within work, nothing said of release, at a time when that was no full-time study."""
    return course.beside_work and _RELEASED.search(course.text) is None and not _early(course.began, course.text)


def _told_early(person: Person, study: Study) -> bool:
    """Whether the résumé tells of this early study, within the work it was paid from."""
    return _early(study.began_on, study.school) and any(
        each.beside_work and each.began == study.began_on for each in courses(person.resume_text)
    )


def _early(began: PartialDate | None, text: str) -> bool:
    """Whether this may be one of those who went to university on their pay; courses by post, by air or in the evening are not."""
    return began is not None and began.year < FROM_YEAR and _NOT_FULL_TIME.search(text) is None


def _month(when: PartialDate | None) -> int | None:
    return None if when is None or when.month is None else when.year * 12 + when.month
