"""长子、次子等称谓与人数或年龄不符。

有两个以上儿子的写长子、次子……，只有一个的写儿子；女儿同样。年长者在前。有子有女而按出生先后统排（如长子、次女）的不提示；继子女、
养子女也算一个。年龄按可能的日期比较，同年只写到年的不提示。
"""

import itertools
from collections.abc import Sequence

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.kinship import KIN, Group
from renti.records.person import Person, Relative

ALONE = {"男": "儿子", "女": "女儿"}

ELDER = Relative(relation="长子", name="张明", born=PartialDate(1998, 3))
YOUNGER = Relative(relation="次子", name="张亮", born=PartialDate(2004, 9))


@check(
    code="M05",
    severity=WARNING,
    source="任免审批表填写规则：称谓",
    en="{relation} {name}: {why_en}",
    advice="只有一个儿子（女儿）的写儿子（女儿）；两个以上的按年龄写长、次、三……。",
    passes=[
        Person(relatives=(ELDER, YOUNGER)),
        Person(relatives=(Relative(relation="长子", name="张明"), Relative(relation="次女", name="张禾"))),
        Person(relatives=(Relative(relation="儿子", name="张明"), Relative(relation="女儿", name="张禾"))),
        Person(relatives=(Relative(relation="次子", born=PartialDate(1998)), Relative(relation="长子", born=PartialDate(1998, 9)))),
    ],
    fails=[
        Person(relatives=(Relative(relation="长子", name="张明", born=PartialDate(1998, 3)),)),
        Person(
            relatives=(
                Relative(relation="长女", name="张禾", born=PartialDate(2004, 9)),
                Relative(relation="次女", name="张苗", born=PartialDate(1998, 3)),
            )
        ),
    ],
)
def birth_order_words_wrong(person: Person) -> Flaws:
    ranked = [(index, KIN[each.relation].rank) for index, each in enumerate(person.relatives) if _is_ranked(each)]
    if not ranked:
        return
    if len(ranked) == 1:
        yield from _alone(person.relatives, ranked[0][0])
        return
    for sex in ("男", "女"):
        same = sorted((rank, index) for index, rank in ranked if KIN[person.relatives[index].relation].sex == sex)
        for (_, elder), (_, younger) in itertools.pairwise(same):
            yield from _too_young(person.relatives[elder], person.relatives[younger], elder)


def _is_ranked(relative: Relative) -> bool:
    kin = KIN.get(relative.relation)
    return kin is not None and kin.rank > 0


def _alone(relatives: Sequence[Relative], index: int) -> Flaws:
    relation = relatives[index].relation
    sex = KIN[relation].sex
    if any(kin.group is Group.CHILD for each in relatives if each.relation != relation and (kin := KIN.get(each.relation)) is not None):
        return
    yield at(
        f"relatives[{index}].relation",
        "{relation}{name}：{why}",
        fixed=ALONE[sex],
        relation=relation,
        name=relatives[index].name,
        why=f"没有其他子女，应写“{ALONE[sex]}”",
        why_en="there is no other child",
    )


def _too_young(elder: Relative, younger: Relative, index: int) -> Flaws:
    if elder.born is None or younger.born is None or elder.born.earliest <= younger.born.latest:
        return
    yield at(
        f"relatives[{index}].relation",
        "{relation}{name}：{why}",
        relation=elder.relation,
        name=elder.name,
        why=f"出生于{elder.born}，比{younger.relation}{younger.name}（{younger.born}）还小",
        why_en=f"born {elder.born}, younger than {younger.name} ({younger.born})",
    )
