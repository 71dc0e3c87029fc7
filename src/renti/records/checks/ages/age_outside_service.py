"""年龄不满十八岁，或超过六十五岁。

按填表时间（没有填表时间的按计算年龄时间，再没有的按检查之日）计算，过去的表格按当时的年龄看。十八岁是录用的最低年龄；六十五岁以上仍在
表中的多为出生年月之误，少数任职年龄更高的职务请说明。上限可用设定 `oldest_age` 改；现任职务写明退休、离休的不提示。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.check_settings import whole_number
from renti.records.date_order import greatest_age, least_age
from renti.records.person import Person
from renti.records.reference_day import reference_day

YOUNGEST: Final = 18
"""Years at recruitment (公务员法 2018 第十三条)."""
OLDEST_AGE: Final = 65
"""Years; chiefs of provinces and ministries serve until 65."""

_RETIRED: Final = re.compile(r"退休|离休|退职|去世|^原")


@check(
    code="A03",
    severity=WARNING,
    source="公务员法（2018）第十三条；公务员管理信息系统校核规则",
    en="Born {born}, the person is {age} on {when}",
    advice="核对出生年月；确属特殊情况的说明。",
    passes=[
        Person(born=PartialDate(1972, 4)),
        Person(born=PartialDate(1945, 3), filled_on=PartialDate(2004, 6)),
        Person(born=PartialDate(2006)),
        Person(born=PartialDate(1945, 3), current_post="某县教育局原局长（已退休）"),
    ],
    fails=[
        Person(born=PartialDate(2010, 4)),
        Person(born=PartialDate(1945, 3), filled_on=PartialDate(2024, 6)),
        Person(born=PartialDate(1999, 1), filled_on=PartialDate(2016, 6)),
    ],
)
def age_outside_service(person: Person, given: Given) -> Flaws:
    born = person.born
    if born is None:
        return
    day = reference_day(person, asof=given.asof)
    years = day.year - born.year
    if YOUNGEST < years <= OLDEST_AGE or years < 0:
        return
    when = PartialDate.of(day)
    if greatest_age(born, when) < YOUNGEST or (
        least_age(born, when) > whole_number(given, "oldest_age", OLDEST_AGE) and not _RETIRED.search(person.current_post)
    ):
        yield at("born", "出生年月{born}，到{when}为{age}岁", born=born, when=when, age=greatest_age(born, when))
