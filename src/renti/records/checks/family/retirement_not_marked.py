"""早已到退休年龄的成员没有注明“（已退休）”。

按填表时间满六十一岁、工作单位及职务仍写单位职务而没有“（已退休）”的，请核实。2025 年起退休年龄逐步延迟，
1965 年及以后出生的满六十四岁才提示。
省部级领导、院士、教授、人大政协任职和农民、个体、公司股东等没有退休问题的不提示。
"""

import re

from renti.kernel.dates import PartialDate, full_years
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person, Relative
from renti.records.reference_day import reference_day
from renti.records.relative_marks import is_dead, is_not_employed, is_retired

LAST_AGE, LAST_AGE_AFTER_REFORM = 60, 63
"""Years of age at which men retire, before and after the reform of 2025 (full extent)."""

FIRST_YEAR_OF_REFORM = 1965
"""Men born from 1965 on retire later than at sixty."""

SERVES_LONGER = re.compile(
    "省长|省委|部长|部委|院士|教授|研究员|人大|政协|参事|文史|主席|董事|顾问|返聘|延迟退休|公司|学生|主任医师|村党|村支|村委|[社居]委会|社区|律师|宗教|住持"
)
SERVES = re.compile("[局厅处科委办部院所站校厂矿社行]|政府|中学|小学|中心|干部|教师|职工|工人|医生|护士|司机")
FILLED = PartialDate(2017, 4)


@check(
    code="M11",
    severity=WARNING,
    source="任免审批表填写规则：已退休的在括号中注明；国务院关于渐进式延迟法定退休年龄的办法（2025 年起）",
    en="{relation} {name} is {age} and not marked as retired: {work}",
    advice="核实后在原工作单位及职务后注明“（已退休）”。",
    passes=[
        Person(filled_on=FILLED, relatives=(Relative(relation="父亲", born=PartialDate(1950, 3), work="某县林业局干部（已退休）"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="父亲", born=PartialDate(1957, 3), work="某县林业局副局长"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="母亲", born=PartialDate(1950, 3), work="某县某乡某村村民"),)),
        Person(relatives=(Relative(relation="父亲", work="某县林业局干部"),)),
    ],
    fails=[
        Person(filled_on=FILLED, relatives=(Relative(relation="父亲", name="张山", born=PartialDate(1950, 3), work="某县林业局干部"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="母亲", name="秦月", born=PartialDate(1955), work="某县第一中学教师"),)),
    ],
)
def retirement_not_marked(person: Person, given: Given) -> Flaws:
    for index, relative in enumerate(person.relatives):
        born, work = relative.born, relative.work
        if born is None or not work:
            continue
        limit = LAST_AGE if born.year < FIRST_YEAR_OF_REFORM else LAST_AGE_AFTER_REFORM
        if given.asof.year - born.year <= limit:
            continue
        day = reference_day(person, asof=given.asof)
        if day.year - born.year <= limit or _need_not_retire(work) or full_years(born.latest, day) <= limit:
            continue
        yield at(
            f"relatives[{index}].work",
            "{relation}{name}已满{age}岁，未注明是否退休：{work}",
            relation=relative.relation,
            name=relative.name,
            age=full_years(born.latest, day),
            work=work,
        )


def _need_not_retire(work: str) -> bool:
    if is_retired(work) or is_dead(work) or is_not_employed(work):
        return True
    return SERVES_LONGER.search(work) is not None or SERVES.search(work) is None
