"""同一批材料中，同一人可能用了两个公民身份号码。

姓名、性别、出生年月、籍贯、参加工作时间全部相同而号码不同的，多半是同一人录了两次，其中一个号码有误。真有两人五项全同的，核实后保留。
号码一个十五位、一个十八位而实为同号的，不提示。
"""

from collections.abc import Sequence

from renti.kernel.dates import PartialDate
from renti.records.agreement import same_name
from renti.records.check import WARNING, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person

BORN = PartialDate(1980, 3)
WORKED = PartialDate(2002, 7)


def _item(id_number: str, *, native_place: str = "河北盐山", began_work: PartialDate | None = WORKED) -> Item:
    person = Person(name="张明", sex="男", born=BORN, native_place=native_place, began_work=began_work, id_number=id_number)
    return Item(file=f"{id_number}.lrmx", person=person, kind="lrmx")


@check(
    code="X04",
    severity=WARNING,
    scope="set",
    source="干部信息管理系统校核规则：人员重复",
    en="{name} stands twice, as {number} and as {other} in {other_file}",
    advice="核实是否同一人；是的，删去一份并改正号码。",
    passes=[
        [_item("990001198003021234"), _item("990001198003021234")],
        [_item("990001198003021234"), _item("990001198003024321", native_place="辽宁大连")],
        [_item("990001198003021234"), _item("990001800302123")],
        [_item("990001198003021234", began_work=None), _item("990001198003024321", began_work=None)],
    ],
    fails=[
        [_item("990001198003021234"), _item("990001198003024321")],
        [_item("990001198003021234"), _item(""), _item("990001198003021243")],
    ],
)
def person_twice_in_batch(items: Sequence[Item]) -> Flaws:
    first: dict[tuple[object, ...], int] = {}
    for index, item in enumerate(items):
        person = item.person
        if not person.id_number or person.born is None or person.began_work is None or not person.native_place:
            continue
        key = (same_name(person.name), person.sex, person.born, person.native_place, person.began_work)
        before = items[first.setdefault(key, index)]
        if _same_number(person.id_number, before.person.id_number):
            continue
        yield at(
            f"items[{index}].id_number",
            "{name}在{other_file}中已有一份，号码为{other}，此处为{number}",
            name=person.name,
            number=person.id_number,
            other=before.person.id_number,
            file=item.file,
            other_file=before.file,
        )


def _same_number(one: str, other: str) -> bool:
    """Equal, or the 15-digit and 18-digit form of one number."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 15 and len(long) == 18 and short == long[:6] + long[8:17]
