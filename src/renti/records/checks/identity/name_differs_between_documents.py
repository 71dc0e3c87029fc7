"""同一个人在两份材料中姓名用字不同。

公民身份号码相同（没有号码时，简历全文和出生年月都相同），姓名却不同：多半是同音字、繁简字或录入之误，用字应当固定，与户籍一致。
只差空格、间隔号的由各自的检查提示。姓名完全不像的，是号码填错，由“公民身份号码重复”提示。
"""

from collections.abc import Iterator, Sequence

from renti.kernel.dates import PartialDate
from renti.records.agreement import is_slip_of, same_name
from renti.records.check import ERROR, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person

RESUME = "1996.07--         某县教育局干部"


def _item(name: str, *, number: str = "", born: PartialDate | None = None, resume: str = "") -> Item:
    return Item(file=f"{name}.lrmx", kind="lrmx", person=Person(name=name, id_number=number, born=born, resume_text=resume))


@check(
    code="N06",
    severity=ERROR,
    scope="set",
    source="干部任免审批表填写规范：姓名用字应固定",
    en="{name} is written {other} in {file}",
    advice="以户籍登记为准统一用字，改正写错的一份。",
    passes=[
        [_item("刘丽", number="990001197505061247"), _item("刘丽", number="990001197505061247")],
        [_item("祝三", number="990001197505061247"), _item("祝 三", number="990001197505061247")],
        [_item("刘丽", born=PartialDate(1975, 5)), _item("刘莉", born=PartialDate(1975, 5))],
        [_item("刘丽", number="990001197505061247"), _item("王建国", number="990001197505061247")],
    ],
    fails=[
        [_item("刘丽", number="990001197505061247"), _item("刘莉", number="990001197505061247")],
        [
            _item("张秋水", born=PartialDate(1975, 5), resume=RESUME),
            _item("张秋永", born=PartialDate(1975, 5), resume=RESUME),
        ],
    ],
)
def name_differs_between_documents(items: Sequence[Item]) -> Flaws:
    first_seen: dict[object, int] = {}
    for index, item in enumerate(items):
        for key in _keys(item.person):
            other = items[first_seen.setdefault(key, index)]
            if _looks_like_a_slip(item.person.name, other.person.name):
                yield at(
                    f"items[{index}].name",
                    "姓名写作“{name}”，在{file}中写作“{other}”",
                    name=item.person.name,
                    other=other.person.name,
                    file=other.file,
                )
                break


def _keys(person: Person) -> Iterator[object]:
    if person.id_number:
        yield person.id_number.upper()
    elif person.resume_text and person.born is not None:
        yield person.born, person.resume_text


def _looks_like_a_slip(name: str, other: str) -> bool:
    return name != other and is_slip_of(same_name(name), same_name(other))
