"""公示内容与任免表不一致。

公示里的性别、民族、籍贯、出生年月、参加工作、入党时间、现任和拟任职务，应与任免表逐项一致：公示出去的一处错误，就可能使整个公示无效。
公示文本读成“notice”类材料后与同名的任免表比较；同名而出生、工作、入党时间没有一项相符、职务也不同的，当作同名的另一人，不比。
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.agreement import differences, label, same_name, share_a_date
from renti.records.check import ERROR, Flaws, at, check
from renti.records.lint import Item
from renti.records.person import Person

COMPARED = ("sex", "ethnicity", "native_place", "born", "began_work", "joined_party", "current_post", "proposed_post")
NOT_RECORDS = frozenset({"notice", "decision", "vote", "roster"})
MAY_1975 = PartialDate(1975, 5)
JULY_1998 = PartialDate(1998, 7)


def records_by_name(items: Sequence[Item]) -> Mapping[str, list[int]]:
    """Indexes of the full records of each name."""
    found: dict[str, list[int]] = {}
    for index, item in enumerate(items):
        if item.kind not in NOT_RECORDS and item.person.name:
            found.setdefault(same_name(item.person.name), []).append(index)
    return found


def counterparts(person: Person, items: Sequence[Item], candidates: Sequence[int]) -> Iterator[int]:
    """Those of the candidates that are surely about this person: by ID number, else by a shared date or proposed post."""
    for index in candidates:
        other = items[index].person
        if person.id_number and other.id_number:
            if person.id_number == other.id_number:
                yield index
        elif share_a_date(person, other) or (person.proposed_post and person.proposed_post == other.proposed_post):
            yield index


def disagreements(items: Sequence[Item], kind: str, *, said: str, names: Sequence[str]) -> Flaws:
    """The fields in which papers of one kind differ from the records of the same people; `said` is what the kind is called."""
    papers = [index for index, item in enumerate(items) if item.kind == kind]
    if not papers:
        return
    records = records_by_name(items)
    for index in papers:
        item = items[index]
        for other in counterparts(item.person, items, records.get(same_name(item.person.name), ())):
            for name, mine, theirs in differences(item.person, items[other].person, names):
                yield at(
                    f"items[{index}].{name}",
                    f"{{name}}的{{label}}：{said}为“{{mine}}”，{{other_file}}中为“{{theirs}}”",
                    name=item.person.name,
                    label=label(name),
                    mine=mine,
                    theirs=theirs,
                    file=item.file,
                    other_file=items[other].file,
                )


def _item(kind: str, **fields: Any) -> Item:
    return Item(file=f"材料.{kind}", person=Person(name="张山", **fields), kind=kind)


@check(
    code="X01",
    severity=ERROR,
    scope="set",
    source="党政领导干部选拔任用工作条例（2019）任前公示；任免审批表填写规则",
    en="{label} of {name} is {mine} in the notice and {theirs} in {other_file}",
    advice="核对档案后改正；已经公示的，按规定更正或重新公示。",
    passes=[
        [_item("lrmx", born=MAY_1975, began_work=JULY_1998), _item("notice", born=MAY_1975, began_work=JULY_1998)],
        [_item("lrmx", born=MAY_1975, joined_party="200106；民建"), _item("notice", born=PartialDate(1975), joined_party="200106")],
        [_item("lrmx", born=MAY_1975), _item("notice", born=PartialDate(1988, 2))],
    ],
    fails=[
        [_item("lrmx", born=MAY_1975, began_work=JULY_1998), _item("notice", born=PartialDate(1972, 5), began_work=JULY_1998)],
        [_item("notice", born=MAY_1975, proposed_post="某县财政局局长"), _item("lrmx", born=MAY_1975, proposed_post="某县审计局局长")],
    ],
)
def notice_differs_from_record(items: Sequence[Item]) -> Flaws:
    return disagreements(items, "notice", said="公示", names=COMPARED)
