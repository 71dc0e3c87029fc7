"""计算年龄时间未填，或晚于填表时间。

年龄按计算年龄时间的月份算，一般就是填表的当月；换届时可以写代表大会召开的时间，因而可以晚于填表时间。已有填表时间或呈报单位的表格
空着的提示，草稿和名册不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.date_order import certainly_before
from renti.records.person import Person

APRIL_2026 = PartialDate(2026, 4)


@check(
    code="A08",
    severity=WARNING,
    source="干部任免审批表填写规范：计算年龄时间",
    en="The date for the age is {seen_en}, the form was filled in {filled_on}",
    advice="填写计算年龄的年月，一般与填表时间相同。",
    passes=[
        Person(age_as_of=APRIL_2026, filled_on=APRIL_2026),
        Person(age_as_of=PartialDate(2026, 4, 30), filled_on=APRIL_2026),
        Person(age_as_of=PartialDate(2026, 9), filled_on=APRIL_2026, reason="换届提名"),
        Person(age_as_of=PartialDate(2017, 8, 6)),
        Person(filled_on=APRIL_2026),
    ],
    fails=[
        Person(age_as_of=PartialDate(2026, 9), filled_on=APRIL_2026, reason="工作需要"),
        Person(filled_on=APRIL_2026, submitted_by="中共某县委组织部", version="3.2.1.16"),
    ],
)
def age_date_missing_or_late(person: Person) -> Flaws:
    filled_on, age_as_of = person.filled_on, person.age_as_of
    if filled_on is None:
        return
    if age_as_of is None:
        if (person.version or person.submitted_by) and not person.text("age_as_of").strip():
            yield at("age_as_of", "计算年龄时间{age_as_of}（填表时间{filled_on}）", age_as_of="未填", seen_en="empty", filled_on=filled_on)
        return
    if certainly_before(filled_on, age_as_of) and not ("换届" in person.reason or "换届" in person.proposed_post):
        yield at("age_as_of", "计算年龄时间{age_as_of}晚于填表时间{filled_on}", age_as_of=age_as_of, seen_en=age_as_of, filled_on=filled_on)
