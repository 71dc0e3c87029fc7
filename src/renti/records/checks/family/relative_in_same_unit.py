"""家庭成员与本人在同一单位。

家庭成员的工作单位与本人现任（拟任）职务的单位相同的，在此提示，由任职回避的条款判断，不是结论。
单位按文字开头的机构名称比较，不计省名和“中共”；县委、政府等范围太宽的名称和已退休、已去世的成员不比。隶属关系需要机构树，由回避审查另查。
"""

from renti.records.check import INFO, Flaws, at, check
from renti.records.person import Person, Relative
from renti.records.relative_marks import is_dead, is_retired
from renti.records.workplace import workplaces

POST = "某县教育局党组书记、局长"


@check(
    code="M16",
    severity=INFO,
    source="党政领导干部任职回避暂行规定（2006）；公务员法（2018）任职回避",
    en="{relation} {name} works in the same unit, {unit}",
    advice="由回避审查核对职务关系。",
    passes=[
        Person(current_post=POST, relatives=(Relative(relation="妻子", name="秦月", work="某县财政局科员"),)),
        Person(current_post=POST, relatives=(Relative(relation="父亲", name="张山", work="某县教育局干部（已退休）"),)),
        Person(current_post="某县县委书记", relatives=(Relative(relation="妻子", name="秦月", work="某县县委党校教师"),)),
        Person(current_post="某县第一中学校长", relatives=(Relative(relation="妻子", name="秦月", work="某县第二中学教师"),)),
    ],
    fails=[
        Person(current_post=POST, relatives=(Relative(relation="妻子", name="秦月", work="某省某县教育局人事股科员"),)),
        Person(
            current_post="某县财政局副局长",
            proposed_post="某县审计局局长",
            relatives=(Relative(relation="弟弟", name="张亮", work="某县审计局科员"),),
        ),
    ],
)
def relative_in_same_unit(person: Person) -> Flaws:
    if not person.relatives or not (person.current_post or person.proposed_post):
        return
    own = workplaces(person.current_post) | workplaces(person.proposed_post)
    if not own:
        return
    for index, relative in enumerate(person.relatives):
        if not any(unit in relative.work for unit in own) or is_retired(relative.work) or is_dead(relative.work):
            continue
        same = own & workplaces(relative.work)
        if same:
            yield at(
                f"relatives[{index}].work",
                "{relation}{name}也在“{unit}”工作",
                relation=relative.relation,
                name=relative.name,
                unit="、".join(sorted(same)),
            )
