"""公民身份号码校验位不对。

十八位号码的末位由前十七位按国家标准算出，不符就是某一位写错了。算出的末位只供核对：错的可能是前面任何一位，不能照改。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.checks.id_number.id_number_length import plain, read_number
from renti.records.id_number import IdNumber, Problem, check_character
from renti.records.person import Person


@check(
    code="I02",
    severity=ERROR,
    source="GB 11643—1999（校验码按 ISO 7064 MOD 11-2）",
    en="The ID number {number} ends in {last}; its other digits ask for {right}",
    advice="核对身份证件，改正写错的一位。",
    passes=[
        Person(id_number="990001198105031236"),
        Person(id_number="99000119491231105x"),
        Person(id_number="990001810503123"),
        Person(id_number="9900011981050312"),
    ],
    fails=[
        Person(id_number="990001198105031234"),
        Person(id_number="990001194912310021"),
        Person(id_number="990001 19810503 1234"),
    ],
)
def id_number_check_character(person: Person) -> Flaws:
    number = person.id_number
    if not number or isinstance(read_number(number), IdNumber):
        return
    bare = plain(number)
    problems = read_number(bare)
    if isinstance(problems, IdNumber) or Problem.CHECK_CHARACTER not in problems:
        return
    right = check_character(bare[:17])
    yield at("id_number", "公民身份号码“{number}”的末位是{last}，按前十七位应为{right}", number=number, last=bare[17], right=right)
