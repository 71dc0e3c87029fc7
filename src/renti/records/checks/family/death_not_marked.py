"""已去世成员没有用“（已去世）”注明。

编辑器只认工作单位及职务末尾的“（已去世）”：写成“已故”“病故”或半角括号的，表上仍会印出年龄。改法是把这几个字换成规定写法，放在末尾。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative
from renti.records.relative_marks import DEAD_MARK, is_dead

MARK = re.compile(r"[（(，,、；;\s]*(?:已故|(?:已|因病|现已)*(?:去世|逝世|病故|病逝|过世|亡故)|已逝|已殁)[）)。\s]*$")


@check(
    code="M10",
    severity=WARNING,
    source="任免审批表填写规则：已去世的在括号中注明",
    en="Death of {relation} {name} is not marked （已去世）: {work}",
    advice="在原工作单位及职务后注明“（已去世）”。",
    passes=[
        Person(relatives=(Relative(relation="父亲", name="张山", work="某县林业局干部（已去世）"),)),
        Person(relatives=(Relative(relation="母亲", name="秦月", work="（已去世）"),)),
        Person(relatives=(Relative(relation="岳父", name="李川", work="某县第一中学教师（已退休）"),)),
    ],
    fails=[
        Person(relatives=(Relative(relation="父亲", name="张山", work="某县林业局干部(已故)"),)),
        Person(relatives=(Relative(relation="母亲", name="秦月", work="已去世"),)),
        Person(relatives=(Relative(relation="祖父", name="张根", work="某县农民，已病故"),)),
    ],
)
def death_not_marked(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        work = relative.work
        if not is_dead(work) or work.endswith(DEAD_MARK):
            continue
        bare, replaced = MARK.subn("", work)
        yield at(
            f"relatives[{index}].work",
            "{relation}{name}已去世，应以“（已去世）”注明：{work}",
            fixed=bare + DEAD_MARK if replaced else None,
            relation=relative.relation,
            name=relative.name,
            work=work,
        )
