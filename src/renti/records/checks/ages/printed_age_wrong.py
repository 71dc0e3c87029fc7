"""表上印的年龄不是计算年龄时间的实足年龄。

年龄按计算年龄时间的当月实足计算：当月满几周岁就写几岁。名册的“年龄”一栏，或出生年月后括号里的岁数，与算出的不同就提示。
没有计算年龄时间和填表时间的无从计算，不提示。
"""

import re
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person

COLUMNS: Final = ("年龄", "实足年龄", "岁数", "周岁")
_NUMBER: Final = re.compile(r"\s*([1-9]\d)\s*(?:周?岁)?\s*", re.ASCII)
_WITH_AGE: Final = re.compile(r"\s*(\d{4}[.\-/年]?\d{1,2}月?)\s*[（(]\s*([1-9]\d)\s*(?:周?岁)?\s*[）)]\s*", re.ASCII)


@check(
    code="A07",
    severity=ERROR,
    source="干部任免审批表填写规范：当月实足年龄",
    en="The printed age is {printed}; born {born}, it is {age} in {when}",
    advice="按计算年龄时间重算年龄。",
    passes=[
        Person(born=PartialDate(1970, 8), age_as_of=PartialDate(2024, 8), kept={"年龄": "54"}),
        Person(age_as_of=PartialDate(2024, 8), written={"born": "1970.09（53岁）"}),
        Person(born=PartialDate(1970, 9), kept={"年龄": "54"}),
        Person(born=PartialDate(1970, 9), age_as_of=PartialDate(2024, 8)),
    ],
    fails=[
        Person(born=PartialDate(1970, 9), age_as_of=PartialDate(2024, 8), kept={"年龄": "54"}),
        Person(age_as_of=PartialDate(2024, 8), written={"born": "1970.09（54岁）"}),
    ],
)
def printed_age_wrong(person: Person) -> Flaws:
    if not (person.kept or "born" in person.written):
        return
    when = person.age_as_of or person.filled_on
    born, printed = _born_and_age(person)
    if born is None or printed is None or when is None or born.year_month is None or when.year_month is None:
        return
    age = born.year_month.months_until(when.year_month) // 12
    if age != printed:
        yield at("born", "表上年龄为{printed}岁，{born}出生，到{when}应为{age}岁", printed=printed, born=born, when=when, age=age)


def _born_and_age(person: Person) -> tuple[PartialDate | None, int | None]:
    found = _WITH_AGE.fullmatch(person.written.get("born", ""))
    if found is not None:
        try:
            return PartialDate.parse(found[1]), int(found[2])
        except DateUnreadable:
            return None, None
    for column in COLUMNS:
        number = _NUMBER.fullmatch(person.kept.get(column, ""))
        if number is not None:
            return person.born, int(number[1])
    return person.born, None
