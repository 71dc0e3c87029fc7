"""同一正职有两人在任，或领导职数超过核定数。

一批材料里，两个人的现任职务是同一单位的同一正职（局长、书记、县长等只设一人的职务），而没有一人拟免的，请核对是否超职数。
填表年份不同的表说的是不同时候，不比。
检查设置 quotas（机构名称 → 核定正职数、副职数）提供后，按任职行逐机构核对；没有提供时只查同一正职两人在任。兼任不占职数的任职行（兼任、
不占职数）不计。
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.agreement import same_name
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.lint import Item
from renti.records.person import Person
from renti.records.post_text import plain_post
from renti.records.rows import Post, Role

SINGLE = re.compile(
    r"(?<![副助理])(?:局长|县长|市长|区长|乡长|镇长|校长|院长|党委书记|县委书记|区委书记|市委书记|党组书记|检察长|委员会主任|办公室主任)$"
)
MANY = re.compile("副|助理|原|[、，；（(]|分局|乡镇长|学院$")


def _item(name: str, post: str, *, removed: str = "", kind: str = "lrmx", filled_on: PartialDate | None = None) -> Item:
    person = Person(name=name, current_post=post, removed_post=removed, filled_on=filled_on)
    return Item(file=f"{name}.{kind}", person=person, kind=kind)


@check(
    code="X05",
    severity=WARNING,
    scope="set",
    source="党政领导干部选拔任用工作条例（2019）：不得超职数配备干部；信息集 B0183、B0185",
    en="{name} holds {post}, as does {other} in {other_file}",
    advice="核对两人的任免文件和该单位核定职数。",
    passes=[
        [_item("张山", "某县财政局局长"), _item("秦月", "某县审计局局长")],
        [_item("张山", "某县财政局副局长"), _item("秦月", "某县财政局副局长")],
        [_item("张山", "某县财政局局长", removed="某县财政局局长"), _item("秦月", "某县财政局局长")],
        [_item("张山", "某县财政局局长"), _item("张山", "某县财政局局长", kind="roster")],
        [_item("张山", "某县财政局局长", filled_on=PartialDate(2004, 3)), _item("秦月", "某县财政局局长", filled_on=PartialDate(2024, 3))],
    ],
    fails=[
        [_item("张山", "某县财政局局长"), _item("秦月", "某县财政局局长")],
        [_item("张山", "中共某县某乡党委书记"), _item("李禾", "某县财政局副局长"), _item("秦月", "某县某乡党委书记")],
    ],
)
def posts_over_quota(items: Sequence[Item], given: Given) -> Flaws:
    first: dict[tuple[str, int | None], int] = {}
    for index, item in enumerate(items):
        person = item.person
        post = plain_post(person.current_post)
        if not SINGLE.search(post) or MANY.search(post) or person.removed_post:
            continue
        year = person.filled_on.year if person.filled_on is not None else None
        before = items[first.setdefault((post, year), index)]
        if same_name(before.person.name) == same_name(person.name):
            continue
        yield _flaw(index, item, before)
    quotas = given.settings.get("quotas")
    if isinstance(quotas, Mapping):
        yield from _over(items, quotas)


def _flaw(index: int, item: Item, before: Item) -> Any:
    return at(
        f"items[{index}].current_post",
        "{name}现任“{post}”，{other_file}中的{other}也是",
        name=item.person.name,
        post=item.person.current_post,
        other=before.person.name,
        file=item.file,
        other_file=before.file,
    )


def _over(items: Sequence[Item], quotas: Mapping[Any, Any]) -> Flaws:
    """Holders beyond the approved number, by organisation and role; `quotas[organisation] = (chiefs, deputies)`."""
    holders: dict[tuple[str, Role], dict[str, int]] = {}
    for index, item in enumerate(items):
        for post in _counted(item.person):
            if post.role is not None:
                holders.setdefault((post.organisation, post.role), {}).setdefault(item.person.id_number or item.person.name, index)
    for (organisation, role), people in holders.items():
        if organisation not in quotas or role is Role.INTERNAL:
            continue
        limit = quotas[organisation][0 if role is Role.CHIEF else 1]
        indexes = list(people.values())
        for index in indexes[limit:]:
            yield _flaw(index, items[index], items[indexes[0]])


def _counted(person: Person) -> Iterator[Post]:
    return (post for post in person.posts if post.current and not post.concurrent and not post.seconded)
