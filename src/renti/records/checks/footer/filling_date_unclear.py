"""填表时间没有写到月，或晚于检查之日。

填表时间填呈报请示的当月，写六位年月或八位年月日。整份表格（有呈报单位、拟任免职务或理由的）空着的提示；只有检查之日以后的才算不是当月，
过去的表格按它自己的日期看待。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person

_RIGHT: Final = re.compile(r"\d{6}|\d{8}|\d{4}\.\d{2}(?:\.\d{2})?", re.ASCII)


@check(
    code="T01",
    severity=WARNING,
    source="干部任免审批表填写规范：填表时间",
    en="The date of filling in is {written_en}; the month of the request is asked",
    advice="填呈报请示的年月，如 202604。",
    passes=[
        Person(reason="工作需要", submitted_by="中共某县委组织部", filled_on=PartialDate(2026, 4)),
        Person(reason="工作需要", submitted_by="中共某县委组织部", filled_on=PartialDate(2017, 4, 6)),
        Person(filled_on=PartialDate(2026, 4), written={"filled_on": "2026.04"}),
        Person(name="秦月"),
    ],
    fails=[
        Person(reason="工作需要", submitted_by="中共某县委组织部"),
        Person(filled_on=PartialDate(2026)),
        Person(filled_on=PartialDate(2026, 4), written={"filled_on": "2026年4月"}),
        Person(filled_on=PartialDate(2062, 4)),
    ],
)
def filling_date_unclear(person: Person, given: Given) -> Flaws:
    filled = person.filled_on
    text = person.text("filled_on").strip()
    if not text:
        if person.submitted_by and person.reason:
            yield at("filled_on", "填表时间{written}，应填呈报请示的年月", written="未填", written_en="empty")
        return
    if filled is None or filled.month is None or _RIGHT.fullmatch(text) is None:
        fixed = filled.compact if filled is not None and filled.month is not None else None
        yield at("filled_on", "填表时间写作“{written}”，应写到年月", fixed=fixed, written=text, written_en=text)
    elif (filled.year, filled.month) > (given.asof.year, given.asof.month):
        yield at("filled_on", "填表时间“{written}”晚于检查之日", written=text, written_en=text)
