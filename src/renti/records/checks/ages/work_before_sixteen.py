"""参加工作时不满十六岁。

劳动法 1995 年 1 月 1 日起禁止招用未满十六岁的人，此后不满十六岁参加工作的请说明。此前十五六岁参加工作、参军、下乡的很多，不提示，
只有不满十四岁的才疑为录入之误。文艺、体育单位和特种工艺单位依法招用的除外：简历的第一段工作写明剧团、文工团、体校、运动员等的不提示。
按可能的最大年龄计算，只写到年的不误报。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.activity import Activity, activity
from renti.records.check import WARNING, Flaws, at, check
from renti.records.date_order import greatest_age
from renti.records.person import Person

LEAST_AGE: Final = 16
"""Years (劳动法 第十五条)."""
LABOUR_LAW: Final = PartialDate(1995, 1, 1)
LEAST_AGE_BEFORE: Final = 14
"""Years; below this no career of any time begins, a child performer's apart."""

_ARTS_AND_SPORT: Final = re.compile(
    r"剧团|剧院|文工团|歌舞团|戏校|戏曲学校|杂技|曲艺团|乐团|艺术团|宣传队|体校|体工队|运动员|运动队|演员|工艺|学徒"
)


@check(
    code="A11",
    severity=WARNING,
    source="劳动法（1995-01-01 起施行）第十五条",
    en="Born {born}, work from {began_work}: {age} years old",
    advice="核对出生年月和参加工作时间；确属依法招用的说明。",
    passes=[
        Person(born=PartialDate(1950, 3), began_work=PartialDate(1965, 8)),
        Person(born=PartialDate(1979, 1), began_work=PartialDate(1995, 1)),
        Person(born=PartialDate(1975, 1), began_work=PartialDate(1990, 12)),
        Person(born=PartialDate(1956, 3), began_work=PartialDate(1970, 3)),
        Person(born=PartialDate(1985), began_work=PartialDate(2001, 1)),
        Person(born=PartialDate(1985, 5), began_work=PartialDate(1999, 9), resume_text="1999.09--         某省杂技团演员"),
    ],
    fails=[
        Person(born=PartialDate(1985, 5), began_work=PartialDate(1999, 9), resume_text="1999.09--         某县文化体育局干部"),
        Person(born=PartialDate(1985, 1), began_work=PartialDate(2000, 12)),
        Person(born=PartialDate(1979, 2), began_work=PartialDate(1995, 1)),
        Person(born=PartialDate(1960, 3), began_work=PartialDate(1973, 8)),
    ],
)
def work_before_sixteen(person: Person) -> Flaws:
    born, began = person.born, person.began_work
    if born is None or began is None or began.year - born.year > LEAST_AGE:
        return
    least = LEAST_AGE if began.year >= LABOUR_LAW.year else LEAST_AGE_BEFORE
    age = greatest_age(born, began)
    if 0 <= age < least and _ARTS_AND_SPORT.search(_first_work(person)) is None:
        yield at("began_work", "{born}出生，{began_work}参加工作，只有{age}岁", born=born, began_work=began, age=age)


def _first_work(person: Person) -> str:
    return next((each.text for each in person.resume.segments if activity(each.text) is not Activity.STUDY), "")
