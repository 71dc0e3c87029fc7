"""中专以上学历没有写毕业院校系及专业。

中专、大专、大学、研究生都要写毕业院校、院系和专业。上栏空着而写在下栏（学位）的，视为两栏同一院校，不提示。名册没有院校栏的不提示。
"""

from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.completeness import is_whole
from renti.records.person import Person
from renti.records.schooling import Level, level_of

_KINDS: Final = (
    ("full_time_education", "full_time_school", "full_time_degree_school"),
    ("in_service_education", "in_service_school", "in_service_degree_school"),
)
RESUME = "1990.08--         某县教育局干部"


@check(
    code="E08",
    severity=WARNING,
    source="公务员管理信息系统校核规则：毕业院校",
    en="No school is given for {education}",
    advice="补写毕业时的院校、院系和专业。",
    passes=[
        Person(full_time_education="大学", full_time_school="某某大学法律系法律专业", resume_text=RESUME),
        Person(full_time_education="大学", full_time_degree_school="某某大学法律系法律专业", resume_text=RESUME),
        Person(full_time_education="高中", resume_text=RESUME),
        Person(full_time_education="大学"),
    ],
    fails=[
        Person(full_time_education="大学", resume_text=RESUME),
        Person(full_time_education="高中", in_service_education="省委党校大学", version="3.2.1.16"),
    ],
)
def school_missing(person: Person) -> Flaws:
    for kind, place, below in _KINDS:
        education: str = getattr(person, kind)
        if not education or getattr(person, place) or getattr(person, below):
            continue
        level = level_of(education)
        if level is not None and level >= Level.SECONDARY_TECHNICAL and is_whole(person):
            yield at(place, "学历“{education}”没有写毕业院校系及专业", education=education)
