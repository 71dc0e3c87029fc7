"""父母与子女的年龄差不足十五岁。

父母比本人、本人比子女大不到十五岁的，出生年月必有一处可疑；子女比父母年长的也在其内。按两个日期可能的最大差计算，只写到年的不误报。
继父母、养父母、继子女、养子女不比。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.date_order import greatest_age
from renti.records.kinship import KIN, Group
from renti.records.person import Person, Relative

LEAST_YEARS = 15
"""Years between parent and child below which a date is doubted; first marriages before 1950 were at 16 and over."""

MAY_1975 = PartialDate(1975, 5)


@check(
    code="M04",
    severity=ERROR,
    source="任免审批表填写规则：出生年月前后一致",
    en="{relation} {name} is born {born}, {years} years from the person's birth {own}",
    advice="核对本人与该家庭成员的出生年月。",
    passes=[
        Person(born=MAY_1975, relatives=(Relative(relation="母亲", name="秦月", born=PartialDate(1960, 5)),)),
        Person(born=MAY_1975, relatives=(Relative(relation="女儿", name="张禾", born=PartialDate(1990)),)),
        Person(born=MAY_1975, relatives=(Relative(relation="继母", name="李兰", born=PartialDate(1966, 2)),)),
        Person(born=MAY_1975, relatives=(Relative(relation="父亲", name="张山"),)),
    ],
    fails=[
        Person(born=MAY_1975, relatives=(Relative(relation="父亲", name="张山", born=PartialDate(1961, 3)),)),
        Person(born=MAY_1975, relatives=(Relative(relation="儿子", name="张明", born=PartialDate(1973, 8)),)),
    ],
)
def parent_too_young(person: Person) -> Flaws:
    own = person.born
    if own is None or not person.relatives:
        return
    for index, relative in enumerate(person.relatives):
        kin = KIN.get(relative.relation)
        if kin is None or relative.born is None or not kin.blood:
            continue
        if kin.group is Group.PARENT:
            elder, younger = relative.born, own
        elif kin.group is Group.CHILD:
            elder, younger = own, relative.born
        else:
            continue
        years = greatest_age(elder, younger)
        if years < LEAST_YEARS:
            yield at(
                f"relatives[{index}].born",
                "{relation}{name}出生于{born}，本人出生于{own}，相差只有{years}岁",
                relation=relative.relation,
                name=relative.name,
                born=relative.born,
                own=own,
                years=years,
            )
