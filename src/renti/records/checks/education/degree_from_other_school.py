"""学历和学位出自不同院校，只写了一个院校。

以同等学力申请学位等，学历、学位由不同院校授予时，上栏写学历的院校，下栏写学位的院校。简历写明学位由另一院校授予、或学历信息行记着不同
院校，而下栏空着的提示。
"""

from collections.abc import Iterator
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import degree_of, school_in

_KINDS: Final = (
    ("full_time_degree", "full_time_school", "full_time_degree_school", True),
    ("in_service_degree", "in_service_school", "in_service_degree_school", False),
)
SCHOOL = "某省委党校经济学专业"
TOLD = "2001.01--         某县财政局局长（其间：2003.09--2005.07江南某大学公共管理专业学习，获公共管理硕士学位）"


@check(
    code="E20",
    severity=WARNING,
    source="干部任免审批表填写规范：同等学力",
    en="{degree} is of {other}, only {school} is written",
    advice="在下栏补写授予学位的院校系及专业。",
    passes=[
        Person(in_service_degree="公共管理硕士", in_service_school="江南某大学公共管理专业", resume_text=TOLD),
        Person(
            in_service_degree="公共管理硕士", in_service_school=SCHOOL, in_service_degree_school="江南某大学公共管理专业", resume_text=TOLD
        ),
        Person(in_service_degree="公共管理硕士", in_service_school=SCHOOL),
        Person(in_service_education="省委党校大学", in_service_school=SCHOOL, resume_text=TOLD),
    ],
    fails=[
        Person(in_service_degree="公共管理硕士", in_service_school=SCHOOL, resume_text=TOLD),
        Person(
            in_service_degree="法律硕士",
            in_service_school=SCHOOL,
            studies=(Study(degree="法律硕士", school="江南某大学", full_time=False),),
        ),
    ],
)
def degree_from_other_school(person: Person) -> Flaws:
    for kind, place, below, full_time in _KINDS:
        degree: str = getattr(person, kind)
        if not degree or not getattr(person, place) or getattr(person, below):
            continue
        school = school_in(getattr(person, place))
        others = [other for other in _granting(person, degree, full_time=full_time) if other]
        if school and others and not any(school in other or other in school for other in others):
            yield at(below, "“{degree}”由{other}授予，院校只写了{school}", degree=degree, other=others[0], school=school)


def _granting(person: Person, degree: str, *, full_time: bool) -> Iterator[str]:
    """The schools that gave this very degree, as the rows and the résumé tell."""
    for study in person.studies:
        if study.degree == degree and study.full_time in {None, full_time}:
            yield school_in(study.school) or study.school
    level = degree_of(degree)
    if level is None or degree + "学位" not in person.resume_text:
        return
    for segment in person.resume.segments:
        yield from (school_in(each.text) for each in segment.insets if degree in each.text)
        if degree in segment.text:
            yield school_in(segment.text)
