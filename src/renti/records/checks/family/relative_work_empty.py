"""家庭成员的工作单位及职务为空。

在读的写学校，没有工作的写居民、村民、无业等，已去世的写原单位并注明。七岁以下儿童不查；只写了称谓或姓名的行由“家庭成员行不完整”提示。
"""

from renti.kernel.dates import PartialDate, full_years
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person, Relative
from renti.records.reference_day import reference_day

SCHOOL_AGE = 7
FILLED = PartialDate(2017, 4)


@check(
    code="M12",
    severity=ERROR,
    source="任免审批表填写规则：工作单位及职务",
    en="Work of {relation} {name} is empty",
    advice="补填工作单位及职务；在读的写学校，无工作的如实写明。",
    passes=[
        Person(relatives=(Relative(relation="妻子", name="秦月", born=PartialDate(1975, 5), work="某县第一中学教师"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="女儿", name="张禾", born=PartialDate(2012, 5)),)),
        Person(relatives=(Relative(relation="妻子"),)),
    ],
    fails=[
        Person(relatives=(Relative(relation="妻子", name="秦月", born=PartialDate(1975, 5), politics="群众"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="儿子", name="张明", born=PartialDate(2005, 5), politics="群众"),)),
    ],
)
def relative_work_empty(person: Person, given: Given) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.work or not relative.relation or not relative.name or not (relative.born or relative.politics):
            continue
        if relative.born is not None and full_years(relative.born.earliest, reference_day(person, asof=given.asof)) < SCHOOL_AGE:
            continue
        yield at(f"relatives[{index}].work", "{relation}{name}的工作单位及职务未填", relation=relative.relation, name=relative.name)
