"""家庭成员行不完整：只有称谓或姓名。

一行里有称谓没有姓名、有姓名没有称谓，或者只有称谓和姓名而其余全空的，多半是忘了填或串了行。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative


@check(
    code="M15",
    severity=WARNING,
    source="任免审批表填写规则：家庭主要成员及重要社会关系逐项填写",
    en="Row {row} of the family is incomplete: {missing_en} missing",
    advice="补全该行，或删去多余的行。",
    passes=[
        Person(relatives=(Relative(relation="妻子", name="秦月", born=PartialDate(1975, 5), politics="群众", work="某县第一中学教师"),)),
        Person(relatives=(Relative(relation="父亲", name="张山", work="（已去世）"),)),
        Person(),
    ],
    fails=[
        Person(relatives=(Relative(relation="妻子"),)),
        Person(relatives=(Relative(relation="父亲", name="张山"),)),
        Person(relatives=(Relative(name="张明", work="某大学学生"),)),
    ],
)
def relative_row_incomplete(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.relation and relative.name and (relative.work or relative.born or relative.politics):
            continue
        missing, english = _missing(relative)
        yield at(f"relatives[{index}]", "家庭成员第{row}行不完整，缺{missing}", row=index + 1, missing=missing, missing_en=english)


def _missing(relative: Relative) -> tuple[str, str]:
    if not relative.relation:
        return "称谓", "relation"
    if not relative.name:
        return "姓名", "name"
    return "出生日期、政治面貌、工作单位及职务", "birth, politics and work"
