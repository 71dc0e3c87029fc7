"""出生年月在检查之日以后。

出生在将来的日期必是录入之误，多为世纪或数位写错（2030 应为 1930、2003）。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person


@check(
    code="A02",
    severity=ERROR,
    source="干部信息管理系统校核规则：出生日期",
    en="The birth {born} lies in the future",
    advice="核对档案，改正出生年月。",
    passes=[Person(born=PartialDate(1972, 4)), Person(born=PartialDate(2004)), Person()],
    fails=[Person(born=PartialDate(2030, 1)), Person(born=PartialDate(2072, 4, 9))],
)
def birth_in_future(person: Person, given: Given) -> Flaws:
    born = person.born
    if born is not None and born.year >= given.asof.year and born.earliest > given.asof:
        yield at("born", "出生年月{born}在检查之日以后", born=born)
