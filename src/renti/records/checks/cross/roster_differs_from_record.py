"""名册与任免表不一致。

名册里的性别、民族、出生年月、参加工作、入党时间、学历应与同一人的任免表一致。公民身份号码相同的直接比较；名册没有号码的，
按姓名并且至少有一个时间相符才比较，同名的另一人不会误报。
学历按标准用语比较（大学本科即大学）。名册的职务按惯例用简称，不比较；籍贯写法各异，也不比较。
"""

from collections.abc import Sequence
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, check
from renti.records.checks.cross.notice_differs_from_record import disagreements
from renti.records.lint import Item
from renti.records.person import Person

COMPARED = ("sex", "ethnicity", "born", "began_work", "joined_party", "full_time_education", "in_service_education")
MAY_1975 = PartialDate(1975, 5)


def _item(kind: str, **fields: Any) -> Item:
    return Item(file=f"材料.{kind}", person=Person(name="张山", **fields), kind=kind)


@check(
    code="X02",
    severity=ERROR,
    scope="set",
    source="干部人事管理实务：任免表、名册一致",
    en="{label} of {name} is {mine} in the roster and {theirs} in {other_file}",
    advice="核对档案，改正填错的一份。",
    passes=[
        [_item("lrmx", born=MAY_1975, joined_party="199506"), _item("roster", born=MAY_1975, joined_party="1995.06")],
        [_item("lrmx", born=PartialDate(1975, 5, 12)), _item("roster", born=MAY_1975)],
        [_item("lrmx", born=MAY_1975), _item("roster", born=PartialDate(1988, 2))],
        [_item("lrmx", born=MAY_1975, full_time_education="大学"), _item("roster", born=MAY_1975, full_time_education="大学本科")],
    ],
    fails=[
        [_item("lrmx", born=MAY_1975, full_time_education="大专"), _item("roster", born=MAY_1975, full_time_education="大学本科")],
        [_item("lrmx", born=MAY_1975, joined_party="199506"), _item("roster", born=MAY_1975, joined_party="199505")],
        [
            _item("lrmx", born=MAY_1975, id_number="990001197505011234"),
            _item("roster", born=PartialDate(1975, 6), id_number="990001197505011234"),
        ],
    ],
)
def roster_differs_from_record(items: Sequence[Item]) -> Flaws:
    return disagreements(items, "roster", said="名册", names=COMPARED)
