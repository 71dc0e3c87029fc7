"""学历名称不在代码表之内。

学历写代码表的名称：研究生、大学、大专、大学普通班、中专等；党校学历冠以“中央党校”或省（区、市）委党校。写“本科”“大学本科”“专科”
“硕士研究生”等的给出改法。结业、肄业可用括号注明。学位写进学历栏、党校学历缺少冠名的由各自的检查提示。
"""

import re
from typing import Final

from renti.records import codes
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

RIGHT: Final = {
    "本科": "大学",
    "大学本科": "大学",
    "全日制本科": "大学",
    "本科学历": "大学",
    "大学学历": "大学",
    "大本": "大学",
    "专科": "大专",
    "大学专科": "大专",
    "高职": "大专",
    "大专学历": "大专",
    "硕士研究生": "研究生",
    "博士研究生": "研究生",
    "在职研究生": "研究生",
    "在职大学": "大学",
    "在职大专": "大专",
    "研究生学历": "研究生",
    "中等专科": "中专",
    "中专学历": "中专",
    "中师": "中专",
    "技校": "中技",
    "高中学历": "高中",
}
_FIELDS: Final = ("full_time_education", "in_service_education")
_PARTY_SCHOOL: Final = re.compile(r"党校")
_UNFINISHED: Final = re.compile(r"[（(]?(?:结业|肄业|在读|未毕业|预科|同等学力)[）)]?$")
_DEGREE: Final = re.compile(r"(?:学士|硕士|博士)(?!研究生)")


@check(
    code="E02",
    severity=WARNING,
    source="ZB64 学历代码",
    en="{written} is no name of the education codes{right_en}",
    advice="改为代码表中的学历名称。",
    passes=[
        Person(full_time_education="大学"),
        Person(full_time_education="大学普通班"),
        Person(in_service_education="省委党校研究生"),
        Person(in_service_education="大学（肄业）"),
        Person(full_time_education="中专", in_service_education="大专"),
    ],
    fails=[
        Person(full_time_education="大学本科"),
        Person(in_service_education="硕士研究生"),
        Person(full_time_education="本科毕业生"),
    ],
)
def education_not_in_list(person: Person) -> Flaws:
    names = codes.table("ZB64").names
    for field in _FIELDS:
        written: str = getattr(person, field)
        if not written or written in names:
            continue
        bare = _UNFINISHED.sub("", written)
        if bare in names or _PARTY_SCHOOL.search(bare) is not None or _DEGREE.search(bare) is not None:
            continue
        right = RIGHT.get(bare)
        fixed = right + written[len(bare) :] if right is not None else None
        shown = f"，应写“{right}”" if right is not None else ""
        shown_en = f"; {right} is meant" if right is not None else ""
        yield at(field, "学历“{written}”不是代码表中的名称{right}", fixed=fixed, written=written, right=shown, right_en=shown_en)
