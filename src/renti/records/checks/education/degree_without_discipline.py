"""学位没有写明学科。

学位写到学科门类或专业类别：“理学学士”“法学硕士”“公共管理硕士”，不能只写“学士”“硕士”“硕士学位”。名誉博士除外。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

_FIELDS: Final = ("full_time_degree", "in_service_degree")
_BARE: Final = re.compile(r"(?:大学|本科|双|研究生|在职)?(?:学士|硕士|博士)(?:学位)?")


@check(
    code="E03",
    severity=WARNING,
    source="GB/T 6864—2003；干部任免审批表填写规范：学位",
    en="The degree {written} names no discipline",
    advice="按学位证书写明学科，如“理学学士”。",
    passes=[
        Person(full_time_degree="理学学士"),
        Person(in_service_degree="公共管理硕士"),
        Person(full_time_degree="名誉博士"),
        Person(),
    ],
    fails=[Person(full_time_degree="学士"), Person(in_service_degree="硕士学位"), Person(full_time_degree="双学士")],
)
def degree_without_discipline(person: Person) -> Flaws:
    for field in _FIELDS:
        written: str = getattr(person, field)
        if written and _BARE.fullmatch(written) is not None:
            yield at(field, "学位“{written}”没有写明学科", written=written)
