"""呈报单位未填，或写的不是单位的全称或规范简称。

呈报单位是提出任免请示的党委（党组）或组织人事部门，写全称或规范简称。写“本单位”“组织部”“人事科”之类看不出是哪个单位的提示；
提出了拟任、拟免并写了填表时间而没有呈报单位的提示，草稿和名册不提示。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

APRIL_2026 = PartialDate(2026, 4)
_NAMELESS: Final = re.compile(
    r"(?:本|我|该|此)(?:单位|局|委|县|市|省|区|镇|乡|校|院|公司|部门?|厅|党委|党组).{0,6}"
    r"|单位|上级|同上|无|待定|县|市|省|区|局|领导|组织|/|-+|—+"
    r"|(?:县委|市委|区委|省委|党委|党组)?(?:组织部|组织科|人事科|人事处|干部科|干部处|组织人事科|组织人事处|政治处|政工科|办公室|党委|党组)"
)
_NAMED_BY_LEVEL: Final = re.compile(r"(?:县委|市委|区委|省委)组织部")


@check(
    code="T03",
    severity=WARNING,
    source="干部任免审批表填写规范：呈报单位",
    en="The submitting body is {written_en}; a full or standard short name is asked",
    advice="写呈报单位的全称或规范简称。",
    passes=[
        Person(submitted_by="中共某县委组织部"),
        Person(submitted_by="某县教育局党组"),
        Person(submitted_by="县委组织部"),
        Person(proposed_post="某县教育局副局长"),
    ],
    fails=[
        Person(submitted_by="本单位"),
        Person(submitted_by="人事科"),
        Person(proposed_post="某县教育局副局长", filled_on=APRIL_2026),
    ],
)
def submitting_body_unclear(person: Person) -> Flaws:
    body = person.submitted_by
    if not body:
        if person.filled_on is not None and (person.proposed_post or person.removed_post):
            yield at("submitted_by", "呈报单位{written}", written="未填", written_en="empty")
        return
    if _NAMELESS.fullmatch(body) is not None and _NAMED_BY_LEVEL.fullmatch(body) is None:
        yield at("submitted_by", "呈报单位写作“{written}”，看不出是哪个单位", written=body, written_en=body)
