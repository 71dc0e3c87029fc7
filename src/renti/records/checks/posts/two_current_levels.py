"""同时有两个在任职务层次或两个在任职级。

职务层次、职级各只能有一个在任，晋升后前一个应填终止日期。职务层次与职级各算各的，二者并存是正常的。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Rank

KINDS = {"level": "职务层次", "rank": "职级"}


def _rank(kind: str, name: str, year: int, *, current: bool = True) -> Rank:
    return Rank(kind=kind, name=name, approved_on=PartialDate(year, 6), current=current)


@check(
    code="P11",
    severity=WARNING,
    source="公务员信息校核规则：职务层次、职级不可重复在任",
    en="Two current entries of one kind: {first} and {second}",
    advice="给前一个职务层次（职级）补填终止日期，状态改为已免。",
    passes=[
        Person(ranks=(_rank("level", "乡科级正职", 2016), _rank("rank", "二级主任科员", 2019))),
        Person(ranks=(_rank("rank", "三级主任科员", 2019, current=False), _rank("rank", "二级主任科员", 2021))),
        Person(),
    ],
    fails=[
        Person(ranks=(_rank("rank", "三级主任科员", 2019), _rank("rank", "二级主任科员", 2021))),
        Person(ranks=(_rank("level", "乡科级副职", 2012), _rank("rank", "四级调研员", 2021), _rank("level", "乡科级正职", 2016))),
    ],
)
def two_current_levels(person: Person) -> Flaws:
    seen: dict[str, str] = {}
    for index, rank in enumerate(person.ranks):
        if not rank.current or rank.ended_on is not None:
            continue
        first = seen.setdefault(rank.kind, rank.name)
        if first != rank.name:
            kind = KINDS.get(rank.kind, rank.kind)
            yield at(f"ranks[{index}]", "{kind}“{first}”和“{second}”同时在任", kind=kind, first=first, second=rank.name)
