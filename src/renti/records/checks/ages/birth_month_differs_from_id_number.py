"""出生年月与公民身份号码不一致。

公民身份号码第七至十四位（十五位号码第七至十二位）是出生日期。两者不同只是线索：以档案中最早的记载认定，号码有误的请户籍机关更正。
档案审核已经认定了表上这个出生时间的不再提示；号码中的日期不存在的由号码的检查提示。
"""

from datetime import date

from renti.kernel.dates import PartialDate
from renti.records.agreement import dates_agree
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Verification
from renti.records.verified import BIRTH, verified_dates

MAY_1981 = PartialDate(1981, 5)
CONFIRMED = Verification(fact="出生时间", value="1980.05", material="入团志愿书", verified_by="秦月", verified_on=date(2024, 3, 1))


@check(
    code="A04",
    severity=WARNING,
    source="GB 11643—1999；“三龄两历一身份”审核要求",
    en="Birth month {born} differs from the ID number's {written}",
    advice="对照档案中最早的出生记载认定；号码有误的，由本人到户籍机关更正。",
    passes=[
        Person(born=MAY_1981, id_number="990001198105031236"),
        Person(born=MAY_1981),
        Person(id_number="990001198105031236"),
        Person(born=PartialDate(1981), id_number="990001198105031236"),
        Person(born=PartialDate(1980, 5), id_number="990001198105031236", verifications=(CONFIRMED,)),
    ],
    fails=[
        Person(born=PartialDate(1980, 5), id_number="990001198105031236"),
        Person(born=PartialDate(1981, 6), id_number="990001810503123"),
        Person(born=PartialDate(1980, 5), id_number="990001198105031234"),
    ],
)
def birth_month_differs_from_id_number(person: Person) -> Flaws:
    born, number = person.born, person.id_number
    if born is None or len(number) not in (15, 18) or not number[:15].isdecimal():
        return
    month = number[6:12] if len(number) == 18 else "19" + number[6:10]
    if born.month is not None and month == f"{born.year}{born.month:02d}":
        return
    if not "01" <= month[4:] <= "12" or month[:4] < "1800":
        return
    written = PartialDate(int(month[:4]), int(month[4:]))
    same = written.year == born.year and born.month in (None, written.month)
    if same or any(dates_agree(value, born) for value, _ in verified_dates(person, BIRTH)):
        return
    yield at("born", "出生年月为{born}，公民身份号码中为{written}", born=born, written=written)
