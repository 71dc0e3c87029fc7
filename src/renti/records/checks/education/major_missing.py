"""中专以上学历没有写专业。

毕业院校系及专业一栏写到专业，只写校名或院系名的提示；专业写在下栏的不提示。中等师范不分专业，普通中专以下和没有院校的不看。
信息集的学历行同样要有所学专业。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import Level, level_of

_KINDS: Final = (
    ("full_time_education", "full_time_school", "full_time_degree_school"),
    ("in_service_education", "in_service_school", "in_service_degree_school"),
)
_ONLY_SCHOOL: Final = re.compile(r".*(?:大学|学院|学校|党校|研究生院|分校|电大)")
_NO_MAJORS: Final = re.compile(r"师范学校|师范$|中师|民族师范|幼儿师范")


@check(
    code="E16",
    severity=WARNING,
    source="公务员管理信息系统校核规则：所学专业",
    en="{school} is given for {education} without a major",
    advice="补写所学专业。",
    passes=[
        Person(full_time_education="大学", full_time_school="某某大学法律系法律专业"),
        Person(full_time_education="大学", full_time_school="某某大学文学院", full_time_degree_school="汉语言文学专业"),
        Person(full_time_education="中专", full_time_school="某县师范学校"),
        Person(studies=(Study(education="大学", school="某某大学", major="法学"),)),
    ],
    fails=[
        Person(full_time_education="大学", full_time_school="某某大学"),
        Person(in_service_education="中央党校大学", in_service_school="中央党校函授学院"),
        Person(studies=(Study(education="大学", school="某某大学法律系"),)),
    ],
)
def major_missing(person: Person) -> Flaws:
    for kind, place, below in _KINDS:
        school: str = getattr(person, place)
        lower: str = getattr(person, below)
        if school and _ONLY_SCHOOL.fullmatch(school) is not None and (not lower or _ONLY_SCHOOL.fullmatch(lower) is not None):
            education: str = getattr(person, kind)
            if _has_majors(education, school):
                yield at(place, "学历“{education}”只写了“{school}”，没有写专业", education=education, school=school)
    for index, study in enumerate(person.studies):
        if study.school and not study.major and _has_majors(study.education, study.school) and "专业" not in study.school:
            yield at(f"studies[{index}].major", "学历“{education}”（{school}）没有写专业", education=study.education, school=study.school)


def _has_majors(education: str, school: str) -> bool:
    level = level_of(education)
    if level is None or level < Level.SECONDARY_TECHNICAL:
        return False
    return level > Level.SECONDARY_TECHNICAL or _NO_MAJORS.search(school) is None
