"""学位写进了学历栏，或学历写进了学位栏。

上栏写学历（研究生、大学、大专），下栏写学位（工学硕士、法学学士）。“硕士研究生”“博士研究生”是学历的不规范写法，由学历名称的检查提示。
"""

import re
from typing import Final

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person

_KINDS: Final = (("full_time_education", "full_time_degree"), ("in_service_education", "in_service_degree"))
_DEGREE: Final = re.compile(r"(?:学士|硕士|博士)(?!研究生|生)")
_EDUCATION: Final = re.compile(r"^(?:全日制|在职)?(?:研究生|大学|大专|专科|本科|中专|高中|初中)|党校")


@check(
    code="E04",
    severity=ERROR,
    source="干部任免审批表填写规范：学历写上栏，学位写下栏",
    en="{written} stands in the wrong line: {why_en}",
    advice="学历写上栏，学位写下栏。",
    passes=[
        Person(full_time_education="研究生", full_time_degree="工学硕士"),
        Person(full_time_education="硕士研究生"),
        Person(in_service_degree="公共管理硕士"),
        Person(full_time_education="大学", full_time_degree="学士"),
    ],
    fails=[
        Person(full_time_education="工学硕士"),
        Person(in_service_degree="大学"),
        Person(full_time_education="大学、法学学士"),
    ],
)
def education_and_degree_swapped(person: Person) -> Flaws:
    for upper, lower in _KINDS:
        education: str = getattr(person, upper)
        degree: str = getattr(person, lower)
        if education and _DEGREE.search(education) is not None:
            yield at(upper, "“{written}”{why}", written=education, why="含有学位，应写在学位栏", why_en="a degree in the line of education")
        if degree and _DEGREE.search(degree) is None and _EDUCATION.search(degree) is not None:
            yield at(lower, "“{written}”{why}", written=degree, why="是学历，应写在学历栏", why_en="an education in the line of degrees")
