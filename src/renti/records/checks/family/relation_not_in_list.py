"""称谓不在规定用语之内。

家庭成员的称谓按 GB/T 4761 的用语填写，如“妻子”“长子”“岳父”。“爱人”“爸爸”等口头称呼能唯一对应规定用语的，给出改法。
称谓为空的由“家庭成员行不完整”提示。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.kinship import ALIASES, KIN
from renti.records.person import Person, Relative

SPOUSE_WORD = {"男": "妻子", "女": "丈夫"}
"""The word for the spouse, by the sex of the person whose form it is."""


@check(
    code="M01",
    severity=WARNING,
    source="GB/T 4761 家庭关系代码；任免审批表填写规则",
    en="Relation {relation} is not a word of the kinship list",
    advice="改用规定称谓，如妻子、丈夫、儿子、长女、父亲、岳母。",
    passes=[
        Person(sex="男", relatives=(Relative(relation="妻子", name="秦月"), Relative(relation="长子", name="张明"))),
        Person(sex="女", relatives=(Relative(relation="公公", name="李山"), Relative(relation="外孙女", name="李禾"))),
        Person(relatives=(Relative(name="张明"),)),
    ],
    fails=[
        Person(sex="男", relatives=(Relative(relation="爱人", name="秦月"),)),
        Person(relatives=(Relative(relation="父亲", name="张山"), Relative(relation="老表", name="秦川"))),
    ],
)
def relation_not_in_list(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.relation in KIN or not relative.relation:
            continue
        fixed = SPOUSE_WORD.get(person.sex) if relative.relation in {"爱人", "配偶"} else ALIASES.get(relative.relation)
        yield at(f"relatives[{index}].relation", "称谓“{relation}”不是规定用语", fixed=fixed, relation=relative.relation)
