"""成年家庭成员的政治面貌为空。

年满十八岁的成员应填政治面貌，没有参加党派团体的填“群众”。按填表时间算年龄，只在确已满十八岁时提示；已去世的、外国国籍的不查。
"""

import re

from renti.kernel.dates import PartialDate, full_years
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person, Relative
from renti.records.reference_day import reference_day
from renti.records.relative_marks import is_dead

ADULT = 18
FOREIGN = re.compile("国籍|外籍|国公民")
FILLED = PartialDate(2017, 4)


@check(
    code="M09",
    severity=WARNING,
    source="任免审批表填写规则：政治面貌",
    en="{relation} {name} is {age} and has no political status",
    advice="补填政治面貌；没有参加党派团体的填“群众”。",
    passes=[
        Person(filled_on=FILLED, relatives=(Relative(relation="女儿", name="张禾", born=PartialDate(2000, 5)),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="母亲", name="秦月", born=PartialDate(1950, 5), politics="群众"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="父亲", name="张山", born=PartialDate(1931), work="某县农民（已去世）"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="女婿", born=PartialDate(1985, 1), work="某公司职员（加拿大国籍）"),)),
    ],
    fails=[
        Person(filled_on=FILLED, relatives=(Relative(relation="妻子", name="秦月", born=PartialDate(1975, 5), work="某县一中教师"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="儿子", name="张明", born=PartialDate(1998, 12)),)),
    ],
)
def politics_empty_for_adult(person: Person, given: Given) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.politics or relative.born is None or is_dead(relative.work) or FOREIGN.search(relative.work):
            continue
        age = full_years(relative.born.latest, reference_day(person, asof=given.asof))
        if age >= ADULT:
            yield at(
                f"relatives[{index}].politics",
                "{relation}{name}已满{age}岁，政治面貌未填",
                relation=relative.relation,
                name=relative.name,
                age=age,
            )
