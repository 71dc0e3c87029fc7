"""姓名的间隔号写法不对。

少数民族姓名和外国姓名译写中的间隔号用“·”（U+00B7），与公安户籍登记一致；写成句点、项目符号或片假名中点，按姓名检索不到本人。
家庭成员的姓名同样检查。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative

DOT: Final = "·"
_WRONG: Final = re.compile(r"(?<=[^\x00-\x7f])\s*[.．•∙・‧⋅●。･﹒]\s*(?=[^\x00-\x7f])")


@check(
    code="N04",
    severity=WARNING,
    source="干部任免审批表填写规范：姓名（间隔号）",
    en="The name {name} has a wrong dot; {right} is meant",
    advice="把间隔号改为“·”。",
    passes=[
        Person(name="买买提·阿不都"),
        Person(name="秦月"),
        Person(name="秦月", relatives=(Relative(relation="女婿", name="J.Smith"),)),
    ],
    fails=[
        Person(name="买买提.阿不都"),
        Person(name="买买提•阿不都"),
        Person(name="秦月", relatives=(Relative(relation="丈夫", name="艾力・吐尔逊"),)),
    ],
)
def wrong_dot_in_name(person: Person) -> Flaws:
    names = _names(person)
    if _WRONG.search("\n".join([name for _, name in names])) is None:
        return
    for place, name in names:
        right = _WRONG.sub(DOT, name)
        if right != name:
            yield at(place, "姓名“{name}”的间隔号应为“·”", fixed=right, name=name, right=right)


def _names(person: Person) -> list[tuple[str, str]]:
    return [("name", person.name), *((f"relatives[{index}].name", each.name) for index, each in enumerate(person.relatives))]
