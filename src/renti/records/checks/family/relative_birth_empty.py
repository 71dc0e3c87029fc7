"""在世家庭成员的出生日期为空。

出生日期用来印年龄，在世成员必填；已去世的可以不填。只写了称谓或姓名的行由“家庭成员行不完整”提示，写了但认不出的由“出生日期没有写到月”
提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person, Relative
from renti.records.relative_marks import is_dead


@check(
    code="M13",
    severity=ERROR,
    source="任免审批表填写规则：出生日期",
    en="Birth of {relation} {name} is empty",
    advice="补填六位出生年月。",
    passes=[
        Person(relatives=(Relative(relation="妻子", name="秦月", born=PartialDate(1975, 5), work="某县第一中学教师"),)),
        Person(relatives=(Relative(relation="父亲", name="张山", work="某县农民（已去世）"),)),
        Person(relatives=(Relative(relation="妻子"),)),
    ],
    fails=[
        Person(relatives=(Relative(relation="妻子", name="秦月", work="某县第一中学教师"),)),
        Person(relatives=(Relative(relation="儿子", name="张明", politics="群众"),)),
    ],
)
def relative_birth_empty(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.born is not None or not relative.relation or not relative.name or not (relative.work or relative.politics):
            continue
        if relative.written.get("born", "").strip() or is_dead(relative.work):
            continue
        yield at(f"relatives[{index}].born", "{relation}{name}的出生日期未填", relation=relative.relation, name=relative.name)
