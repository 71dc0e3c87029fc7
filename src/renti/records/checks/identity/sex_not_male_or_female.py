"""性别不是“男”或“女”。

性别栏只填一个字。写成“男性”“女性”或代码 1、2 的给出改法；名册没有性别一栏的不提示，整份表格中空着的提示。
"""

from typing import Final

from renti.records.check import ERROR, Flaws, at, check
from renti.records.completeness import is_whole
from renti.records.person import Person

ALLOWED: Final = frozenset({"男", "女"})
RIGHT: Final = {"男性": "男", "女性": "女", "1": "男", "2": "女", "１": "男", "２": "女"}


@check(
    code="N07",
    severity=ERROR,
    source="GB/T 2261.1—2003",
    en="The sex is {sex_en}; it must be 男 or 女",
    advice="改为“男”或“女”。",
    passes=[Person(sex="男"), Person(sex="女"), Person(name="秦月")],
    fails=[Person(sex="男性"), Person(sex="2"), Person(name="秦月", version="3.2.1.16")],
)
def sex_not_male_or_female(person: Person) -> Flaws:
    sex = person.sex
    if sex in ALLOWED or (not sex and not is_whole(person)):
        return
    yield at("sex", "性别为“{sex}”，应填“男”或“女”", fixed=RIGHT.get(sex), sex=sex or "空", sex_en=sex or "empty")
