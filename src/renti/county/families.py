"""Families: spouse, children, parents; some of them work in the county themselves, and then each form names the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import Final

from renti.county.chance import likely, stream, weighted
from renti.county.lives import Sketch, sketch
from renti.county.names import family_name, full_name
from renti.county.places import TOWNS, VILLAGES
from renti.county.steps import month

HOUSEHOLD: Final = 5
"""People are drawn in households of five neighbouring indices: 0 and 1 may be married, 2 a child of 3; 4 stands alone."""

EMPLOYED: Final = (
    "望州市机床厂职工", "望州市恒信建材有限公司职工", "望州市第三医院医生", "望州市第五中学教师", "望州市公共交通公司职工", "望州市邮政局职工",
    "望州市农业银行职员", "望州市图书馆馆员", "望州市自来水公司职工", "望州市供电公司职工",
)  # fmt: skip
ABROAD: Final = ("英国曼彻斯特大学留学生", "美国华盛顿大学留学生", "加拿大多伦多大学留学生", "日本东京大学留学生")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody in a family. `index` is set for those with a form of their own; `died` is a month, `joined` the month of joining the Party."""

    name: str
    sex: str
    born: int
    work: str = ""
    index: int | None = None
    died: int | None = None
    joined: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The close family of one person."""

    spouse: Member | None
    children: tuple[Member, ...]
    father: Member
    mother: Member


@lru_cache(maxsize=1024)
def household(seed: int, block: int) -> tuple[tuple[Sketch, ...], frozenset[str]]:
    """The five sketches of a household and its ties: "couple" (0 and 1), "child" (2 of 3)."""
    first = block * HOUSEHOLD
    members = [sketch(seed, first + position) for position in range(HOUSEHOLD)]
    rng = stream(seed, "household", block)
    ties = set()
    if likely(rng, 45):
        partner = sketch(seed, first + 1, sex="女" if members[0].sex == "男" else "男")
        if abs(partner.born_month - members[0].born_month) <= 96:
            members[1] = partner
            ties.add("couple")
    years = (members[2].born_month - members[3].born_month) / 12
    if 22 <= years <= 38:
        if members[3].sex == "男" and "·" not in members[2].name + members[3].name:
            members[2] = replace(members[2], name=family_name(members[3].name) + members[2].name[len(family_name(members[2].name)) :])
        ties.add("child")
    return tuple(members), frozenset(ties)


def member_of_county(who: Sketch) -> Member:
    return Member(name=who.name, sex=who.sex, born=who.born_month, index=who.index)


def family(seed: int, index: int) -> Family:
    """The family of person `index`; reciprocal for those with forms of their own."""
    block, position = divmod(index, HOUSEHOLD)
    members, ties = household(seed, block)
    who = members[position]
    spouse = member_of_county(members[1 - position]) if position < 2 and "couple" in ties else invented_spouse(seed, who)
    if position == 2 and "child" in ties:
        parent = members[3]
        other = invented_spouse(seed, parent, always=True)
        assert other is not None
        pair = {parent.sex: member_of_county(parent), other.sex: other}
        father, mother = pair["男"], pair["女"]
    else:
        father, mother = _parents(seed, who)
    key = min(index, spouse.index) if spouse is not None and spouse.index is not None else index
    root = members[key - block * HOUSEHOLD]
    children = list(_children(seed, root, spouse)) if spouse is not None else []
    if position == 3 and "child" in ties:
        children = [child for child in children if abs(child.born - members[2].born_month) > 18][:1]
        children = sorted([*children, member_of_county(members[2])], key=lambda child: child.born)
    return Family(spouse=spouse, children=tuple(children), father=father, mother=mother)


def invented_spouse(seed: int, who: Sketch, *, always: bool = False) -> Member | None:
    """A spouse without a form; nobody marries before 25, a few never do."""
    rng = stream(seed, "spouse", who.index)
    married = likely(rng, 94) and who.form - who.born_month >= 27 * 12
    sex = "女" if who.sex == "男" else "男"
    born = max(who.born_month + rng.randint(-48, 48), month(1930, 1))
    if not married and not always and not _has_child_in_county(seed, who):
        return None
    return _somebody(rng, sex=sex, born=born, ethnicity=who.ethnicity if likely(rng, 50) else "汉族")


def _has_child_in_county(seed: int, who: Sketch) -> bool:
    block, position = divmod(who.index, HOUSEHOLD)
    return position == 3 and "child" in household(seed, block)[1]


def _parents(seed: int, who: Sketch) -> tuple[Member, Member]:
    rng = stream(seed, "parents", who.index)
    born = who.born_month - rng.randint(22 * 12, 33 * 12)
    father = _somebody(rng, sex="男", born=born, ethnicity=who.ethnicity, surname=family_name(who.name))
    mother = _somebody(rng, sex="女", born=min(born + rng.randint(-36, 48), who.born_month - 20 * 12), ethnicity="汉族")
    return father, mother


def _children(seed: int, root: Sketch, spouse: Member) -> tuple[Member, ...]:
    """The children of a couple, the same from both sides; one for most, two for those born early or late."""
    rng = stream(seed, "children", root.index)
    mother_born = spouse.born if spouse.sex == "女" else root.born_month
    father = root.name if root.sex == "男" else spouse.name
    youngest = max(root.born_month, spouse.born)
    many = mother_born < month(1956, 1) or mother_born > month(1978, 1)
    number = weighted(rng, ((0, 8), (1, 55), (2, 37))) if many else weighted(rng, ((0, 6), (1, 90), (2, 4)))
    children: list[Member] = []
    born = youngest + rng.randint(24 * 12, 29 * 12)
    for _ in range(number):
        sex = rng.choice("男女")
        child = _somebody(rng, sex=sex, born=born, ethnicity="汉族", surname=family_name(father))
        if all(child.name != other.name for other in children):
            children.append(replace(child, work=rng.choice(ABROAD) if likely(rng, 1) else child.work))
        born += rng.randint(20, 60)
    return tuple(children)


def _somebody(rng: Random, *, sex: str, born: int, ethnicity: str, surname: str = "") -> Member:
    name = full_name(rng, sex=sex, born=born // 12, ethnicity=ethnicity, family=surname)
    farmer = born < month(1975, 1) and likely(rng, 55)
    work = f"青禾县{rng.choice(TOWNS)}镇{rng.choice(VILLAGES)}村村民" if farmer else rng.choice(EMPLOYED)
    age_at_death = max(58.0, rng.gauss(80, 9))
    joined = born + rng.randint(20 * 12, 40 * 12) if likely(rng, 22) else None
    return Member(name=name, sex=sex, born=born, work=work, died=born + int(age_at_death * 12), joined=joined)
