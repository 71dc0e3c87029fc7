"""姓名中间有空格。

两个字的姓名打印时常在中间空一格对齐，存储时不留空格；留了空格，同一个人在查重、比对时会成为两个人。家庭成员的姓名同样检查。
拉丁字母姓名中的空格是姓名的一部分，不提示。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative

_SPACE: Final = re.compile(r"\s")
_LATIN: Final = re.compile(r"[A-Za-z]")


@check(
    code="N02",
    severity=WARNING,
    source="干部任免审批表填写规范：姓名",
    en="The name {name} has a space inside",
    advice="去掉姓名中的空格；打印时的字距由模板处理。",
    passes=[
        Person(name="祝三"),
        Person(name="张秋水"),
        Person(name="秦月", relatives=(Relative(relation="女婿", name="John Smith"),)),
    ],
    fails=[
        Person(name="祝 三"),
        Person(name="祝　三"),
        Person(name="秦月", relatives=(Relative(relation="父亲", name="秦 山"),)),
    ],
)
def space_inside_name(person: Person) -> Flaws:
    if _has_space(person.name):
        yield at("name", "姓名“{name}”中间有空格", fixed=_SPACE.sub("", person.name), name=person.name)
    for index, relative in enumerate(person.relatives):
        if _has_space(relative.name):
            fixed = _SPACE.sub("", relative.name)
            yield at(f"relatives[{index}].name", "家庭成员姓名“{name}”中间有空格", fixed=fixed, name=relative.name)


def _has_space(name: str) -> bool:
    return _SPACE.search(name) is not None and _LATIN.search(name) is None
