"""同一人的几份材料中，单位或职务名称写法不一。

任免表、名册、呈报材料里的拟任、拟免职务应当一字不差，用全称或规范简称。一份写“市住建局”、另一份写“市住房和城乡建设局”的，在此列出。
只比较同一公民身份号码、同一批材料（拟任或拟免职务，或者填表时间相同的现任职务）之间的写法；职务确实不同的不在此列。名册按惯例用简称，
现任职务不与名册比。
"""

from collections.abc import Iterator, Sequence
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person
from renti.records.post_text import abbreviates, plain_post

APRIL = PartialDate(2024, 4)


def _item(file: str, kind: str = "lrmx", **fields: Any) -> Item:
    return Item(file=file, person=Person(name="张山", id_number="990001197505011234", filled_on=APRIL, **fields), kind=kind)


@check(
    code="P05",
    severity=ERROR,
    scope="set",
    source="任免审批表填写规则：单位、职务用全称或规范简称",
    en="{name}: {text} here, {other} in {other_file}",
    advice="几份材料统一为全称或规范简称。",
    passes=[
        [_item("甲.lrmx", proposed_post="某市住建局局长"), _item("乙.lrmx", proposed_post="某市住建局局长")],
        [_item("甲.lrmx", proposed_post="某市住建局局长"), _item("乙.lrmx", proposed_post="某市财政局局长")],
        [_item("甲.lrmx", current_post="某市住房和城乡建设局局长"), _item("名册.xlsx", "roster", current_post="某市住建局局长")],
        [_item("甲.lrmx", current_post="某市财政局副局长"), _item("乙.lrmx", current_post="某市财政局党组成员、副局长")],
    ],
    fails=[
        [_item("甲.lrmx", proposed_post="某市住房和城乡建设局局长"), _item("乙.lrmx", proposed_post="某市住建局局长")],
        [_item("甲.lrmx", current_post="某市发展和改革委员会副主任"), _item("乙.lrmx", current_post="某市发改委副主任")],
    ],
)
def organisation_named_in_two_ways(items: Sequence[Item]) -> Flaws:
    first: dict[tuple[str, ...], tuple[int, str]] = {}
    for index, item in enumerate(items):
        for field, key, text in _posts(item):
            where, other = first.setdefault(key, (index, text))
            if where != index and text != other and _same_post(plain_post(text), plain_post(other)):
                yield at(
                    f"items[{index}].{field}",
                    "{name}的职务此处写作“{text}”，{other_file}中写作“{other}”",
                    name=item.person.name,
                    text=text,
                    other=other,
                    file=item.file,
                    other_file=items[where].file,
                )


def _posts(item: Item) -> Iterator[tuple[str, tuple[str, ...], str]]:
    person = item.person
    if not person.id_number:
        return
    if person.proposed_post:
        yield "proposed_post", (person.id_number, "proposed"), person.proposed_post
    if person.removed_post:
        yield "removed_post", (person.id_number, "removed"), person.removed_post
    if person.current_post and person.filled_on is not None and item.kind != "roster":
        yield "current_post", (person.id_number, "current", str(person.filled_on)), person.current_post


def _same_post(one: str, other: str) -> bool:
    """Whether one text abbreviates the other and both are one post: no list signs, the same two last characters."""
    if one[-2:] != other[-2:] or any(sign in one + other for sign in "、，；"):
        return False
    return abbreviates(one, of=other) or abbreviates(other, of=one)
