"""进入公务员队伍或公务员登记的时间不合先后。

进入公务员队伍不早于参加工作；公务员登记从 2006 年 7 月开始，登记不早于进入。参加工作与进入同月的不提示。
"""

from datetime import date

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaw, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Entry

FIRST_REGISTRATION = date(2006, 7, 1)
"""Registration under the Civil Servant Law began in July 2006 (as the national system's own check has it)."""

JULY_1998 = PartialDate(1998, 7)


@check(
    code="P12",
    severity=ERROR,
    source="公务员法（2006 年施行）公务员登记；公务员信息校核规则",
    en="{what_en} {date} lies before {limit}",
    advice="核对录用审批表和公务员登记表。",
    passes=[
        Person(began_work=JULY_1998, entry=Entry(entered_on=JULY_1998, registered_on=PartialDate(2006, 7))),
        Person(began_work=JULY_1998, entry=Entry(entered_on=PartialDate(2010, 12, 1), registered_on=PartialDate(2012, 1, 5))),
        Person(began_work=JULY_1998),
    ],
    fails=[
        Person(began_work=JULY_1998, entry=Entry(entered_on=PartialDate(1997, 12))),
        Person(began_work=JULY_1998, entry=Entry(registered_on=PartialDate(2005, 3))),
        Person(entry=Entry(entered_on=PartialDate(2010, 12), registered_on=PartialDate(2009, 1))),
    ],
)
def entry_dates_out_of_order(person: Person) -> Flaws:
    entry = person.entry
    if entry is None:
        return
    entered, registered, worked = entry.entered_on, entry.registered_on, person.began_work
    if entered is not None and worked is not None and entered.latest < worked.earliest:
        yield _flaw("entered_on", "进入公务员队伍时间", "Entry", entered, worked)
    if registered is None:
        return
    if registered.latest < FIRST_REGISTRATION:
        yield _flaw("registered_on", "公务员登记时间", "Registration", registered, FIRST_REGISTRATION)
    elif entered is not None and registered.latest < entered.earliest:
        yield _flaw("registered_on", "公务员登记时间", "Registration", registered, entered)


def _flaw(field: str, what: str, english: str, day: PartialDate, limit: object) -> Flaw:
    return at(f"entry.{field}", "{what}{date}早于{limit}", what=what, what_en=english, date=day, limit=limit)
