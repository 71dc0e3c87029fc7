"""公民身份号码写法不合要求。

末位的 x 用大写，号码中间不留空格，给出改法。十五位的旧号码自 2013 年起不再有效，请换成十八位；换算只供核对，不直接改。
全角数字由文件的检查提示。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.checks.id_number.id_number_length import read_number
from renti.records.id_number import IdNumber, to_18
from renti.records.person import Person


@check(
    code="I06",
    severity=WARNING,
    source="GB 11643—1999；居民身份证法",
    en="The ID number {number} is written with a small x, blanks or 15 digits; {right} is meant",
    advice="改为十八位、末位大写、不留空格的号码。",
    passes=[
        Person(id_number="990001198105031236"),
        Person(id_number="99000119491231105X"),
        Person(id_number="9900011981050312"),
        Person(),
    ],
    fails=[
        Person(id_number="99000119491231105x"),
        Person(id_number="990001 19810503 1236"),
        Person(id_number="990001810503123"),
    ],
)
def id_number_form(person: Person) -> Flaws:
    number = person.id_number
    if not number or (len(number) == 18 and number.isalnum() and not number.endswith("x")):
        return
    right = "".join(number.split()).upper()
    if right != number and len(right) in (15, 18):
        yield at("id_number", "公民身份号码“{number}”应写作“{right}”", fixed=right, number=number, right=right)
        return
    if len(number) == 15 and isinstance(read_number(number), IdNumber):
        right = to_18(number)
        yield at("id_number", "公民身份号码“{number}”是十五位旧号，十八位应为“{right}”", number=number, right=right)
