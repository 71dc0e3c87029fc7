"""高中及以下学历写了毕业院校。

高中（职业高中）、初中、小学不填毕业院校系及专业。中专、中技以上才填。
"""

from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

_KINDS: Final = (("full_time_education", "full_time_school"), ("in_service_education", "in_service_school"))
NO_SCHOOL: Final = frozenset({"高中", "职业高中", "职高", "初中", "小学"})


@check(
    code="E07",
    severity=WARNING,
    source="干部任免审批表填写规范：毕业院校系及专业",
    en="{education} is written with the school {school}",
    advice="高中及以下不填毕业院校。",
    passes=[
        Person(full_time_education="高中"),
        Person(full_time_education="中专", full_time_school="某县师范学校普师专业"),
        Person(full_time_education="初中", in_service_education="大专", in_service_school="某某大学法律专业"),
    ],
    fails=[
        Person(full_time_education="高中", full_time_school="某县一中"),
        Person(full_time_education="初中", full_time_school="某乡中学"),
    ],
)
def school_given_for_high_school(person: Person) -> Flaws:
    for kind, place in _KINDS:
        education: str = getattr(person, kind)
        school: str = getattr(person, place)
        if school.strip("无—-/ ") and education in NO_SCHOOL:
            yield at(place, "学历为“{education}”，不应填毕业院校“{school}”", education=education, school=school)
