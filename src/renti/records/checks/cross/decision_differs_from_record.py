"""任免文件、表决票上的任免与任免表不一致。

任免通知和表决票写的拟任、拟免，应与任免表相同：表上没有而文件任命了的，或表上拟任、拟免的与文件不同的，逐项列出。
文件读成“decision”类、表决票读成“vote”类材料，按姓名与任免表比较；同名者有多份任免表时，只要与其中一份相符就不提示。
"""

from collections.abc import Iterator, Sequence

from renti.records.agreement import label, same_name
from renti.records.check import ERROR, Flaws, at, check
from renti.records.checks.cross.notice_differs_from_record import records_by_name
from renti.records.lint import Item
from renti.records.person import Person
from renti.records.post_text import plain_post, post_parts

KINDS = frozenset({"decision", "vote"})


def _item(kind: str, *, proposed_post: str = "", removed_post: str = "", name: str = "张山") -> Item:
    return Item(file=f"材料.{kind}", person=Person(name=name, proposed_post=proposed_post, removed_post=removed_post), kind=kind)


@check(
    code="X03",
    severity=ERROR,
    scope="set",
    source="党政领导干部选拔任用工作条例（2019）讨论决定、任职；任免审批表填写规则",
    en="{label} of {name} is {mine} in the document and {theirs} in {other_file}",
    advice="核对会议决定，改正填错的一份。",
    passes=[
        [_item("lrmx", proposed_post="某县财政局局长"), _item("decision", proposed_post="某县财政局局长")],
        [_item("lrmx", proposed_post="中共某县委委员、常委"), _item("decision", proposed_post="某县委委员、常委")],
        [_item("lrmx", proposed_post="某县财政局局长"), _item("decision", proposed_post="某县审计局局长", name="秦月")],
    ],
    fails=[
        [_item("lrmx", proposed_post="某县财政局局长"), _item("decision", proposed_post="某县财政局副局长")],
        [_item("vote", removed_post="某县审计局局长"), _item("lrmx", proposed_post="某县财政局局长", removed_post="某县审计局副局长")],
    ],
)
def decision_differs_from_record(items: Sequence[Item]) -> Flaws:
    papers = [index for index, item in enumerate(items) if item.kind in KINDS]
    if not papers:
        return
    records = records_by_name(items)
    for index in papers:
        item = items[index]
        others = [other for other in records.get(same_name(item.person.name), ()) if _proposes(items[other].person)]
        found = [list(_differing(item.person, items[other].person)) for other in others]
        if not found or [] in found:
            continue
        for name, mine, theirs in found[0]:
            yield at(
                f"items[{index}].{name}",
                "{name}的{label}：文件为“{mine}”，{other_file}中为“{theirs}”",
                name=item.person.name,
                label=label(name),
                mine=mine,
                theirs=theirs,
                file=item.file,
                other_file=items[others[0]].file,
            )


def _proposes(person: Person) -> bool:
    return bool(person.proposed_post or person.removed_post)


def _differing(paper: Person, record: Person) -> Iterator[tuple[str, str, str]]:
    for name in ("proposed_post", "removed_post"):
        mine, theirs = getattr(paper, name), getattr(record, name)
        if mine and set(post_parts(mine)) - set(post_parts(theirs)) and plain_post(mine) != plain_post(theirs):
            yield name, mine, theirs or "（空）"
