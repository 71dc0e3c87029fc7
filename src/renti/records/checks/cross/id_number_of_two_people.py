"""两个人用了同一个公民身份号码。

号码相同而姓名完全不同，或者姓名只差个别字而出生年月互相矛盾的，至少有一份填错。姓名相同的是同一人，出生年月不一致另有检查；
姓名只差个别字的，按用字不固定另行提示；十五位与十八位号码分别比较。
"""

from collections.abc import Sequence

from renti.kernel.dates import PartialDate
from renti.records.agreement import dates_agree, is_slip_of, same_name
from renti.records.check import ERROR, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person

ID = "990001198003021234"


def _item(name: str, file: str, *, born: PartialDate | None = None, id_number: str = ID) -> Item:
    return Item(file=file, person=Person(name=name, id_number=id_number, born=born), kind="lrmx")


@check(
    code="I05",
    severity=ERROR,
    scope="set",
    source="GB 11643—1999：公民身份号码一人一号；干部信息管理系统校核规则",
    en="ID number {number} of {name} is also that of {other} in {other_file}",
    advice="核对两人的身份证，改正填错的号码。",
    passes=[
        [_item("张明", "甲.lrmx"), _item("张明", "名册.xlsx")],
        [_item("刘丽", "甲.lrmx"), _item("刘莉", "乙.lrmx")],
        [_item("张明", "甲.lrmx", born=PartialDate(1980, 3)), _item("张明", "乙.lrmx", born=PartialDate(1982, 3))],
        [_item("张明", "甲.lrmx", id_number=""), _item("秦月", "乙.lrmx", id_number="")],
    ],
    fails=[
        [_item("张明", "甲.lrmx"), _item("秦月", "乙.lrmx")],
        [_item("张明", "甲.lrmx", born=PartialDate(1980, 3)), _item("张亮", "乙.lrmx", born=PartialDate(1982, 3))],
    ],
)
def id_number_of_two_people(items: Sequence[Item]) -> Flaws:
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        person = item.person
        number = person.id_number
        if not number or not person.name:
            continue
        before = items[first.setdefault(number, index)]
        mine, theirs = same_name(person.name), same_name(before.person.name)
        if mine == theirs or (is_slip_of(mine, theirs) and not _contradict(person.born, before.person.born)):
            continue
        yield at(
            f"items[{index}].id_number",
            "{name}的公民身份号码{number}与{other_file}中{other}的相同",
            name=person.name,
            number=number,
            other=before.person.name,
            file=item.file,
            other_file=before.file,
        )


def _contradict(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and not dates_agree(one, other)
