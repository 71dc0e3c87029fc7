"""家庭成员多于表上的行数。

表上印七行，多出的印不出来；旧式 .lrm 文件最多存十二人，再多就会丢失。请保留最主要的成员，其余另附页。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative

PRINTED = 7
"""Family rows on the printed form."""

BROTHER = Relative(relation="弟弟", name="张亮")


@check(
    code="M14",
    severity=WARNING,
    source="任免审批表版式：家庭成员七行",
    en="{count} relatives; the form prints {rows}",
    advice="按配偶、子女、父母、其他的顺序保留七人，其余另附页。",
    passes=[Person(relatives=(BROTHER,) * 7), Person(), Person(relatives=(BROTHER,))],
    fails=[Person(relatives=(BROTHER,) * 8), Person(relatives=(BROTHER,) * 13)],
)
def more_relatives_than_rows(person: Person) -> Flaws:
    count = len(person.relatives)
    if count > PRINTED:
        yield at("relatives", "家庭成员{count}人，表上只印{rows}行", count=count, rows=PRINTED)
