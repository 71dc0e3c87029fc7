"""出生年月与公民身份号码不一致。

公民身份号码第 7–14 位是出生日期。两者不同只是线索：以档案中最早的记载认定，号码有误的请户籍机关更正。
"""

from renti.kernel.dates import DateUnreadable, PartialDate, YearMonth
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

MAY_1981 = PartialDate(1981, 5)


@check(
    code="A04",
    severity=WARNING,
    source="GB 11643—1999",
    en="Birth month {born} differs from the ID number's {written}",
    advice="对照档案中最早的出生记载认定；号码有误的，由本人到户籍机关更正。",
    passes=[Person(born=MAY_1981, id_number="990001198105031234"), Person(born=MAY_1981), Person(id_number="990001198105031234")],
    fails=[Person(born=PartialDate(1980, 5), id_number="990001198105031234")],
)
def birth_month_differs_from_id_number(person: Person) -> Flaws:
    if person.born is None or len(person.id_number) != 18:
        return
    try:
        written = YearMonth.parse(person.id_number[6:12])
    except DateUnreadable:
        return
    if person.born.year_month not in (None, written):
        yield at("born", "出生年月为 {born}，公民身份号码中为 {written}", born=person.born, written=written)
