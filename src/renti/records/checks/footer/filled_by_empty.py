"""填表人未填。

填表人对表格内容负责，应由填表的人署名。已经写了呈报单位和填表时间的表格才看，草稿和名册不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

APRIL_2026 = PartialDate(2026, 4)


@check(
    code="T02",
    severity=WARNING,
    source="干部任免审批表填写规范：填表人",
    en="Nobody signs as having filled in the form of {filled_on}",
    advice="由填表人署名。",
    passes=[
        Person(filled_by="秦月", filled_on=APRIL_2026, submitted_by="中共某县委组织部"),
        Person(resume_text="1996.07--         某县教育局干部"),
        Person(filled_on=APRIL_2026),
    ],
    fails=[
        Person(filled_on=APRIL_2026, submitted_by="中共某县委组织部"),
        Person(filled_on=APRIL_2026, proposed_post="某县教育局副局长"),
        Person(filled_on=APRIL_2026, filled_by="/", reason="工作需要"),
    ],
)
def filled_by_empty(person: Person) -> Flaws:
    if person.filled_on is None or person.filled_by.strip(" /-—无"):
        return
    if person.submitted_by or person.proposed_post or person.removed_post or person.reason:
        yield at("filled_by", "{filled_on}的表格没有填表人", filled_on=person.filled_on)
