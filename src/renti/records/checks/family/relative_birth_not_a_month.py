"""家庭成员出生日期没有写到月，或写法不合要求。

出生日期写六位年月（如 200911）或八位年月日。写成“2009.11”“2009年11月”的给出改法；只有年份的请补月份。已去世的长辈月份常不可考，不提示；
完全没写的由“家庭成员出生日期为空”提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative
from renti.records.relative_marks import is_dead


@check(
    code="M06",
    severity=WARNING,
    source="任免审批表填写规则：出生日期六位或八位",
    en="Birth of {relation} {name} is written {written}; YYYYMM is asked",
    advice="按六位年月补全，如 200911。",
    passes=[
        Person(relatives=(Relative(relation="儿子", name="张明", born=PartialDate(2009, 11)),)),
        Person(relatives=(Relative(relation="父亲", name="张山", born=PartialDate(1938), work="某县农民（已去世）"),)),
        Person(relatives=(Relative(relation="母亲", name="秦月"),)),
    ],
    fails=[
        Person(relatives=(Relative(relation="儿子", name="张明", born=PartialDate(2011)),)),
        Person(relatives=(Relative(relation="儿子", name="张明", born=PartialDate(2011, 5), written={"born": "2011.05"}),)),
        Person(relatives=(Relative(relation="母亲", name="秦月", written={"born": "五十年代"}),)),
    ],
)
def relative_birth_not_a_month(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        written = relative.written.get("born", "").strip()
        if relative.born is None and not written:
            continue
        whole = relative.born is not None and relative.born.month is not None
        if (whole and (not written or written.isdecimal())) or is_dead(relative.work):
            continue
        yield at(
            f"relatives[{index}].born",
            "{relation}{name}的出生日期写作“{written}”，应写到年月",
            fixed=relative.born.compact if whole and relative.born is not None else None,
            relation=relative.relation,
            name=relative.name,
            written=written or str(relative.born),
        )
