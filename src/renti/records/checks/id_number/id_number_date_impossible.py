"""公民身份号码中的出生日期不存在。

第七至十四位（十五位号码第七至十二位）是出生日期，出现二月三十日、十三月之类，或者落在检查日以后、一百三十年以前的，号码必有一位写错。
"""

from renti.kernel.dates import full_years
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.checks.id_number.id_number_length import plain, read_number
from renti.records.id_number import IdNumber, Problem
from renti.records.person import Person

OLDEST = 130
"""Years nobody has lived."""


@check(
    code="I03",
    severity=ERROR,
    source="GB 11643—1999",
    en="The birth date {digits} in the ID number {number} does not exist",
    advice="核对身份证件，改正号码中的出生日期。",
    passes=[
        Person(id_number="990001198105031236"),
        Person(id_number="990001200002290016"),
        Person(id_number="990001810503123"),
        Person(id_number="99000119810503"),
    ],
    fails=[
        Person(id_number="990001811503123"),
        Person(id_number="990001199002300012"),
        Person(id_number="990001198113030014"),
        Person(id_number="990001209905030013"),
    ],
)
def id_number_date_impossible(person: Person, given: Given) -> Flaws:
    number = person.id_number
    if not number:
        return
    bare = plain(number) if not number.isascii() or " " in number else number
    read = read_number(bare)
    if isinstance(read, IdNumber):
        if read.born <= given.asof and full_years(read.born, given.asof) < OLDEST:
            return
    elif Problem.DATE not in read:
        return
    digits = bare[6:14] if len(bare) == 18 else bare[6:12]
    yield at("id_number", "公民身份号码“{number}”中的出生日期“{digits}”不存在", number=number, digits=digits)
