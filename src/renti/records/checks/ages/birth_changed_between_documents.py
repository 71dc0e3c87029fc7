"""同一个人在几份材料中出生年月不同。

同一公民身份号码、同一姓名的几份材料，后一份的出生年月比前一份小或大：越填越小多与任职年龄有关，应查档案；越填越大多是录入之误。
只写到年的与同年的月份不算不同；姓名不同的由“公民身份号码重复”提示。
"""

from collections.abc import Sequence

from renti.kernel.dates import PartialDate
from renti.records.agreement import dates_agree, same_name
from renti.records.check import WARNING, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person


def _item(born: PartialDate | None, filled_on: PartialDate | None = None, *, name: str = "秦月") -> Item:
    person = Person(name=name, id_number="990001197505061245", born=born, filled_on=filled_on)
    return Item(file=f"{filled_on}.lrmx", kind="lrmx", person=person)


@check(
    code="A06",
    severity=WARNING,
    scope="set",
    source="“三龄两历一身份”审核要求：出生时间",
    en="{name} is born {born} here and {other} in {file}: {direction_en}",
    advice="查档案中最早的出生记载，各份材料统一。",
    passes=[
        [_item(PartialDate(1975, 5), PartialDate(2017, 4)), _item(PartialDate(1975, 5), PartialDate(2024, 4))],
        [_item(PartialDate(1975), PartialDate(2017, 4)), _item(PartialDate(1975, 5, 6), PartialDate(2024, 4))],
        [_item(PartialDate(1975, 5)), _item(None)],
        [_item(PartialDate(1972, 5)), _item(PartialDate(1975, 5), name="王建国")],
    ],
    fails=[
        [_item(PartialDate(1972, 5), PartialDate(2017, 4)), _item(PartialDate(1975, 5), PartialDate(2024, 4))],
        [_item(PartialDate(1975, 5)), _item(PartialDate(1974, 5))],
    ],
)
def birth_changed_between_documents(items: Sequence[Item]) -> Flaws:
    first: dict[tuple[str, str], int] = {}
    for index, item in enumerate(items):
        person = item.person
        if person.born is None or not person.id_number or not person.name:
            continue
        other = items[first.setdefault((person.id_number.upper(), same_name(person.name)), index)]
        before = other.person.born
        if before is None or dates_agree(before, person.born):
            continue
        direction, direction_en = _direction(before, person.born)
        yield at(
            f"items[{index}].born",
            "{name}的出生年月为{born}，在{file}中为{other}，{direction}",
            name=person.name,
            born=person.born,
            other=before,
            file=other.file,
            direction=direction,
            direction_en=direction_en,
        )


def _direction(other: PartialDate, born: PartialDate) -> tuple[str, str]:
    return ("这里年龄较小", "younger here") if other.earliest < born.earliest else ("这里年龄较大", "older here")
