"""入党时间在出生以前，或在检查之日以后。

两种情况必有一个日期写错。只写到年的按可能的最晚、最早时间比较。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.date_order import certainly_before
from renti.records.party_text import read_party_text
from renti.records.person import Person


@check(
    code="A13",
    severity=ERROR,
    source="干部信息管理系统校核规则：入党时间",
    en="Joining the Party in {joined} is {why_en}",
    advice="查入党志愿书，改正入党时间。",
    passes=[
        Person(born=PartialDate(1972, 4), joined_party="199506"),
        Person(born=PartialDate(1972, 4), joined_party="民建"),
        Person(born=PartialDate(1972, 4), joined_party="1972"),
        Person(joined_party="2001.08"),
    ],
    fails=[
        Person(born=PartialDate(1972, 4), joined_party="197203"),
        Person(born=PartialDate(1972, 4), joined_party="209506"),
    ],
)
def joined_party_out_of_time(person: Person, given: Given) -> Flaws:
    joined = read_party_text(person.joined_party).date if person.joined_party else None
    if joined is None:
        return
    if person.born is not None and certainly_before(joined, person.born):
        yield at(
            "joined_party",
            "入党时间{joined}{why}",
            joined=joined,
            why=f"在出生年月{person.born}以前",
            why_en=f"before the birth in {person.born}",
        )
    elif joined.year >= given.asof.year and joined.earliest > given.asof:
        yield at("joined_party", "入党时间{joined}{why}", joined=joined, why="在检查之日以后", why_en="after the day of the check")
