"""配偶一栏与婚姻、子女情况对不上。

列了亲生子女而没有配偶，或者婚姻状况与配偶一栏相反（未婚、离异却列配偶，已婚却不列）。离异、丧偶而不列配偶是正常的：婚姻状况已经写明，
或表中有“离异”“丧偶”字样的不提示；只有养子女、继子女的也不提示。
表上没有婚姻状况一栏，没有写明时无从分辨离异与漏填，所以这一项只作提示（原规则为警告）。婚姻状况取信息集 A0127（GB/T 2261.2 代码或文字）。
"""

from renti.records.check import INFO, Flaw, Flaws, at, check
from renti.records.kinship import KIN, Group
from renti.records.person import Person, Relative
from renti.records.relative_marks import is_dead

MARRIED = ("2", "已婚", "初婚", "再婚", "复婚")
SINGLE = ("1", "4", "未婚", "离")
WIDOWED = ("3", "丧偶")
SAID = ("离异", "离婚", "丧偶", "前妻", "前夫")

SON = Relative(relation="儿子", name="张明")
WIFE = Relative(relation="妻子", name="秦月")


@check(
    code="M18",
    severity=INFO,
    source="任免审批表填写规则：家庭主要成员；GB/T 2261.2 婚姻状况代码",
    en="Spouse row does not fit: {seen_en}",
    advice="漏填配偶的补填；确为离异、丧偶的不必处理。",
    passes=[
        Person(relatives=(WIFE, SON)),
        Person(details={"A0127": "40"}, relatives=(SON,)),
        Person(relatives=(SON, Relative(relation="母亲", name="李兰", work="某县居民（丧偶）"))),
        Person(relatives=(Relative(relation="养女", name="张禾"),)),
        Person(),
    ],
    fails=[
        Person(relatives=(SON, Relative(relation="父亲", name="张山"))),
        Person(details={"A0127": "未婚"}, relatives=(WIFE,)),
        Person(details={"A0127": "20"}, relatives=(SON,)),
    ],
)
def spouse_row_contradicts_marriage(person: Person) -> Flaws:
    if not person.relatives:
        return
    status = person.details.get("A0127", "")
    groups = [kin for each in person.relatives if (kin := KIN.get(each.relation)) is not None]
    if any(kin.group is Group.SPOUSE for kin in groups):
        if status.startswith(SINGLE) or (status.startswith(WIDOWED) and not _spouse_is_dead(person)):
            yield _flaw(f"婚姻状况为“{status}”，却列有配偶", f"marital status {status}, yet a spouse is listed")
    elif status.startswith(MARRIED):
        yield _flaw(f"婚姻状况为“{status}”，没有列配偶", f"marital status {status}, yet no spouse is listed")
    elif not status and any(kin.group is Group.CHILD and kin.blood for kin in groups) and not _said(person):
        yield _flaw("列有子女，没有列配偶", "children are listed, a spouse is not")


def _flaw(seen: str, english: str) -> Flaw:
    return at("relatives", "{seen}", seen=seen, seen_en=english)


def _spouse_is_dead(person: Person) -> bool:
    return any(is_dead(each.work) for each in person.relatives if each.relation in {"妻子", "丈夫"})


def _said(person: Person) -> bool:
    return any(word in each.work or word in each.relation for each in person.relatives for word in SAID)
