"""入党时间像是转正时间。

入党时间填支部大会通过为预备党员之日所在的年月，转正在其后一年。档案审核认定的入党时间、或信息集中的入党时间比表上早十至二十四个月的，
表上写的多半是转正时间。党龄从转正算起，入党时间不是。各地对早年“无预备期”的解释不同，所以只提示。
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate, YearMonth
from renti.records.check import WARNING, Flaws, at, check
from renti.records.party_text import read_party_text
from renti.records.person import Person, Verification
from renti.records.verified import JOINED_PARTY, verified_dates

TRIAL: Final = range(10, 25)
"""Months between joining on trial and full membership: one year, with a prolonged trial up to two."""
CODE: Final = "A0144"
"""参加组织日期 of the information set."""


def _confirmed(value: str) -> tuple[Verification, ...]:
    return (Verification(fact="入党时间", value=value, material="入党志愿书", verified_by="秦月", verified_on=date(2024, 3, 1)),)


@check(
    code="A22",
    severity=WARNING,
    source="中国共产党章程；“三龄两历一身份”审核要求：入党时间",
    en="Joined {joined}; {other} is recorded elsewhere, so this looks like full membership",
    advice="查入党志愿书，入党时间填接收为预备党员的年月。",
    passes=[
        Person(joined_party="199506", verifications=_confirmed("1995.06")),
        Person(joined_party="199506", details={"A0144": "19950612"}),
        Person(joined_party="199506", verifications=_confirmed("1990.06")),
        Person(joined_party="199506"),
    ],
    fails=[
        Person(joined_party="199606", verifications=_confirmed("1995.06")),
        Person(joined_party="1996.06", details={"A0144": "19950612"}),
    ],
)
def joined_party_is_full_membership(person: Person) -> Flaws:
    if not person.joined_party or not (person.verifications or CODE in person.details):
        return
    joined = read_party_text(person.joined_party).date
    month = joined.year_month if joined is not None else None
    for other in _recorded(person) if month is not None else ():
        if month is not None and other.months_until(month) in TRIAL:
            yield at("joined_party", "入党时间为{joined}，另有记载为{other}，像是转正时间", joined=joined, other=other)


def _recorded(person: Person) -> Iterator[YearMonth]:
    dates = [value for value, _ in verified_dates(person, JOINED_PARTY)]
    with suppress(DateUnreadable):
        dates.append(PartialDate.parse(person.details.get(CODE, "")))
    for each in dates:
        month = each.year_month
        if month is not None:
            yield month
