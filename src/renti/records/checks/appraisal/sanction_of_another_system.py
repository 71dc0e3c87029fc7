"""处分种类与本人身份不符。

非中共党员受党纪处分、入党之前受党纪处分、过了三十岁受团纪处分的，种类或身份必有一处填错。被开除党籍的已不是党员，不提示；
入党时间没有写明的不查。
"""

import re
from collections.abc import Iterator

from renti.kernel.dates import PartialDate
from renti.records.affiliation import Affiliation, read_affiliation
from renti.records.check import ERROR, Flaws, at, check
from renti.records.date_order import certainly_before, least_age
from renti.records.honours_text import read_honours
from renti.records.person import Person
from renti.records.rows import Measure

PARTY = re.compile("党内(?:严重)?警告|撤销党内|留党察看")
LEAGUE = re.compile("团内(?:严重)?警告|撤销团内|留团察看|开除团籍|[（(]团员[)）]")
EXPELLED = "开除党籍"
LAST_LEAGUE_AGE = 30
"""Members leave the Communist Youth League at 28; two years are left for those who stay as its cadres."""

SANCTION = "2015年5月，因工作失职，被某县纪委给予党内警告处分。"


@check(
    code="K09",
    severity=ERROR,
    source="ZB65 奖惩名称代码；中国共产党纪律处分条例；中国共产主义青年团章程",
    en="{kind}: {why_en}",
    advice="核对处分决定和政治面貌，改正填错的一处。",
    passes=[
        Person(joined_party="199506", honours=SANCTION),
        Person(honours=SANCTION),
        Person(joined_party="群众", honours=SANCTION.replace("党内警告", "开除党籍")),
        Person(born=PartialDate(1990, 5), measures=(Measure(kind="警告（团员）", decided_on=PartialDate(2012, 5)),)),
    ],
    fails=[
        Person(joined_party="民建", honours=SANCTION),
        Person(joined_party="201809", honours=SANCTION),
        Person(born=PartialDate(1970, 5), measures=(Measure(kind="警告（团员）", decided_on=PartialDate(2020, 5)),)),
    ],
)
def sanction_of_another_system(person: Person) -> Flaws:
    if not person.measures and (not person.honours or person.honours == "无"):
        return
    party = read_affiliation(person.joined_party)
    expelled = EXPELLED in person.honours or any(EXPELLED in row.kind for row in person.measures)
    for field, kind, decided in _sanctions(person):
        found = None
        if PARTY.search(kind) and not expelled:
            found = _not_a_member(party, decided)
        elif LEAGUE.search(kind) and person.born is not None and decided is not None and least_age(person.born, decided) > LAST_LEAGUE_AGE:
            found = f"时年已过{LAST_LEAGUE_AGE}岁", f"older than {LAST_LEAGUE_AGE} then"
        if found is not None:
            why, english = found
            yield at(field, "“{kind}”：{why}", kind=kind, why=why, why_en=english)


def _not_a_member(party: Affiliation, decided: PartialDate | None) -> tuple[str, str] | None:
    if party.member is False:
        return f"本人政治面貌为“{party.text}”", f"the person is {party.text}"
    if party.date is not None and decided is not None and certainly_before(decided, party.date):
        return f"时在入党（{party.date}）之前", f"before joining the Party ({party.date})"
    return None


def _sanctions(person: Person) -> Iterator[tuple[str, str, PartialDate | None]]:
    if person.honours:
        for sanction in read_honours(person.honours).sanctions:
            yield "honours", person.honours[slice(*sanction.span)], sanction.date
    for index, row in enumerate(person.measures):
        yield f"measures[{index}]", row.kind, row.decided_on
