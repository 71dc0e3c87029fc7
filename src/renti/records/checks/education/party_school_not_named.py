"""党校学历没有冠以“中央党校”或“省（区、市）委党校”。

在党校取得的学历写“中央党校大学”“省委党校研究生”等全称，不能只写“大学”“研究生”，也不能只写“党校大学”。
授予学位的国民教育研究生写“研究生”，写明了学位的不提示。市、县党校不发学历，中专除外。
"""

import re
from typing import Final

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.schooling import Level, level_of

_NAMED: Final = re.compile(r"(?:中央|(?:省|区|市)(?:（区、市）)?委|自治区党委|(?:省|区|市)委)党校")
_ATTENDED: Final = re.compile(r"(?:中央|委|省|区|市)党校")
_PLAIN: Final = frozenset({"研究生", "大学", "大专", "本科", "大学本科", "专科", "在职研究生", "在职大学"})


@check(
    code="E06",
    severity=ERROR,
    source="干部任免审批表填写规范：党校学历；ZB64 学历代码",
    en="{written} of {school} must begin with the Party school's rank",
    advice="写明“中央党校”或“省（区、市）委党校”，如“省委党校研究生”。",
    passes=[
        Person(in_service_education="中央党校大学", in_service_school="中央党校函授学院经济管理专业"),
        Person(in_service_education="省委党校研究生", in_service_school="某省委党校法学专业"),
        Person(in_service_education="研究生", in_service_degree="法学硕士", in_service_school="中央党校研究生院政治学专业"),
        Person(in_service_education="大学", in_service_school="某某大学法律专业"),
    ],
    fails=[
        Person(in_service_education="研究生", in_service_school="某省委党校经济学专业"),
        Person(in_service_education="党校大学", in_service_school="某省委党校法律专业"),
        Person(
            in_service_education="大学",
            in_service_school="中央党校函授学院法律专业",
            in_service_degree="公共管理硕士",
            in_service_degree_school="某某大学公共管理专业",
        ),
    ],
)
def party_school_not_named(person: Person) -> Flaws:
    education, school = person.in_service_education, person.in_service_school
    if not education:
        return
    unnamed = "党校" in education and _NAMED.search(education) is None
    plain = education in _PLAIN and _ATTENDED.search(school) is not None and not _national(person)
    if unnamed or plain:
        yield at(
            "in_service_education",
            "在职教育“{written}”是{school}的党校学历，没有冠以中央党校或省（区、市）委党校",
            written=education,
            school=school or "党校",
        )


def _national(person: Person) -> bool:
    """Whether this is graduate study of the national series: it ends in a degree of the same Party school."""
    level = level_of(person.in_service_education)
    return level is Level.GRADUATE and bool(person.in_service_degree) and "党校" in (person.in_service_degree_school or "党校")
