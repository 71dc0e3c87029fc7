"""拟任时仍在处分影响期内。

拟任职务时，处分或组织处理的影响期还没有满的，在此提示，由资格审查按条款判断，不是结论。影响期按处分种类的月数从决定之日算起；
只写到年月的，按整月可能的最晚日期算。
没有拟任职务的、已经写明解除或期满的、种类没有固定期限的不提示。
"""

from collections.abc import Iterator
from datetime import date

from renti.kernel.dates import PartialDate, plus_months
from renti.records.check import INFO, Flaws, Given, at, check
from renti.records.honours_text import read_honours
from renti.records.measure_kinds import measure_kind
from renti.records.person import Person
from renti.records.reference_day import reference_day
from renti.records.rows import Measure

POST = "某县财政局局长"
JUNE = PartialDate(2024, 6)


@check(
    code="K10",
    severity=INFO,
    source="中国共产党纪律处分条例（2023）第十条至第十三条；公职人员政务处分法（2020）第八条、第十九条",
    en="{kind} of {decided} is in effect until {until}",
    advice="由资格审查按有关条款处理。",
    passes=[
        Person(proposed_post=POST, filled_on=JUNE, measures=(Measure(kind="党内警告", decided_on=PartialDate(2023, 5, 10)),)),
        Person(filled_on=JUNE, measures=(Measure(kind="党内警告", decided_on=PartialDate(2024, 3)),)),
        Person(
            proposed_post=POST,
            filled_on=JUNE,
            measures=(Measure(kind="诫勉", decided_on=PartialDate(2024, 3), lifted_on=PartialDate(2024, 5)),),
        ),
    ],
    fails=[
        Person(proposed_post=POST, filled_on=JUNE, measures=(Measure(kind="党内警告", decided_on=PartialDate(2023, 9, 10)),)),
        Person(proposed_post=POST, filled_on=JUNE, honours="2023年2月，因工作失职，被某县纪委给予党内严重警告处分。"),
    ],
)
def sanction_still_in_effect(person: Person, given: Given) -> Flaws:
    if not person.proposed_post or (not person.measures and (not person.honours or person.honours == "无")):
        return
    day = reference_day(person, asof=given.asof)
    for field, text, decided, lifted in _measures(person):
        kind = measure_kind(text)
        if kind is None or kind.months is None or decided is None or (lifted is not None and lifted.earliest <= day):
            continue
        until = plus_months(decided.latest, kind.months)
        if decided.earliest <= day and _begins(day, person) < until:
            yield at(field, "{kind}（{decided}）的影响期到{until}", kind=kind.word, decided=decided, until=until)


def _begins(day: date, person: Person) -> date:
    """The first day the form can speak of: a form of June may be of its first day."""
    return min(day, person.filled_on.earliest) if person.filled_on is not None else day


def _measures(person: Person) -> Iterator[tuple[str, str, PartialDate | None, PartialDate | None]]:
    for index, row in enumerate(person.measures):
        yield f"measures[{index}]", row.kind, row.decided_on, row.lifted_on
    if person.honours and not person.measures:
        for sanction in read_honours(person.honours).sanctions:
            yield "honours", sanction.kind or person.honours[slice(*sanction.span)], sanction.date, sanction.ended
