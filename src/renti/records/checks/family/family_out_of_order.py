"""家庭成员排列顺序不合规定。

先配偶，再子女，再父母，再其他重要社会关系（岳父母、公婆、兄弟姐妹等）。父与母、子与女之间不论先后；女婿、
儿媳跟在子女之后或列在最后都可以。称谓认不出的行不参与比较。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.kinship import KIN, Group
from renti.records.person import Person, Relative

PLACE = {Group.SPOUSE: 0, Group.CHILD: 1, Group.PARENT: 2, Group.OTHER: 3}

MOTHER = Relative(relation="母亲", name="秦月")
FATHER = Relative(relation="父亲", name="张山")
WIFE = Relative(relation="妻子", name="李禾")
SON = Relative(relation="儿子", name="张明")


@check(
    code="M03",
    severity=WARNING,
    source="任免审批表填写规则：家庭主要成员按配偶、子女、父母的顺序填写",
    en="{relation} {name} stands after {before}; the order is spouse, children, parents, others",
    advice="按配偶、子女、父母、其他重要社会关系的顺序重排。",
    passes=[
        Person(relatives=(WIFE, SON, MOTHER, FATHER, Relative(relation="岳父", name="李川"))),
        Person(relatives=(WIFE, SON, Relative(relation="儿媳", name="赵云"), FATHER)),
        Person(relatives=(FATHER, MOTHER)),
    ],
    fails=[
        Person(relatives=(FATHER, MOTHER, WIFE)),
        Person(relatives=(WIFE, Relative(relation="岳母", name="周兰"), SON)),
    ],
)
def family_out_of_order(person: Person) -> Flaws:
    highest, before = -1, ""
    for index, relative in enumerate(person.relatives):
        kin = KIN.get(relative.relation)
        if kin is None or kin.group is Group.CHILD_IN_LAW:
            continue
        place = PLACE[kin.group]
        if place < highest:
            yield at(
                f"relatives[{index}].relation",
                "{relation}{name}排在{before}之后，应按配偶、子女、父母、其他的顺序",
                relation=relative.relation,
                name=relative.name,
                before=before,
            )
            return
        highest, before = place, relative.relation
