"""The rows of 家庭主要成员 as they stand on a form of a given month: relation words, politics, work, retired, dead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from renti.county.families import Family, Member
from renti.county.steps import partial
from renti.records.person import Relative

ORDER: Final = "长次三四五"
Occupation = Callable[[int, int], tuple[str, int | None]]
"""Of a person with a form: the work on a form of that month, and the month of joining the Party."""


def relatives(family: Family, *, sex: str, at: int, of_county: Occupation) -> tuple[Relative, ...]:
    """Spouse, children by age, father, mother; the unborn are left out."""
    rows = []
    if family.spouse is not None:
        rows.append(_row("妻子" if sex == "男" else "丈夫", family.spouse, at=at, of_county=of_county))
    born = [child for child in family.children if child.born <= at]
    for child in born:
        rows.append(_row(_child_word(child, born), child, at=at, of_county=of_county))
    rows.append(_row("父亲", family.father, at=at, of_county=of_county))
    rows.append(_row("母亲", family.mother, at=at, of_county=of_county))
    return tuple(rows)


def _child_word(child: Member, children: list[Member]) -> str:
    same = [other for other in children if other.sex == child.sex]
    if len(same) == 1:
        return "儿子" if child.sex == "男" else "女儿"
    place = next(position for position, other in enumerate(same) if other is child)
    return ORDER[place] + ("子" if child.sex == "男" else "女")


def _row(relation: str, member: Member, *, at: int, of_county: Occupation) -> Relative:
    if member.index is not None:
        work, joined = of_county(member.index, at)
    else:
        work, joined = _work(member, at=at), member.joined
    return Relative(
        relation=relation, name=member.name, born=partial(member.born), politics=politics(member.born, joined, at=at), work=work
    )


def politics(born: int, joined: int | None, *, at: int) -> str:
    """中共党员 from joining on; the young of 14–24 are members of the League (all but those named by their birth month)."""
    if joined is not None and joined <= at:
        return "中共党员"
    age = (at - born) // 12
    return "共青团员" if 15 <= age <= 24 and born % 3 else "群众"


def _work(member: Member, *, at: int) -> str:
    """What an invented relative does in the month of the form."""
    age = (at - member.born) // 12
    if member.died is not None and member.died <= at:
        return f"{member.work}（已去世）"
    if age < 23:
        return _pupil(age) if "留学生" not in member.work or age < 18 else member.work
    farmer = member.work.endswith("村民")
    if farmer or "留学生" in member.work:
        return member.work if farmer or age <= 30 else "望州市恒信建材有限公司职工"
    retired = age >= (60 if member.sex == "男" else 55)
    return f"{member.work}（已退休）" if retired else member.work


def _pupil(age: int) -> str:
    for until, place in (
        (3, "学龄前儿童"),
        (6, "青禾县机关幼儿园幼儿"),
        (12, "青禾县城关小学学生"),
        (15, "青禾县第二中学学生"),
        (18, "青禾县第一中学学生"),
    ):
        if age < until:
            return place
    return "澜江大学学生"
