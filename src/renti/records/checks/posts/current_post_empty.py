"""现任职务为空。

任免表、名册都要填现任工作单位及职务，含拟免的职务；没有职务的填单位和身份（如“某县财政局干部”“待安排”）。只有姓名几项的名单不查。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.completeness import is_form, is_whole
from renti.records.person import Person


@check(
    code="P01",
    severity=ERROR,
    source="任免审批表填写规则：现任职务",
    en="Current post of {name} is empty",
    advice="补填现任工作单位及职务。",
    passes=[Person(name="张山", current_post="某县财政局党组书记、局长"), Person(name="秦月")],
    fails=[Person(name="张山", version="3.2.1.16"), Person(name="秦月", proposed_post="某县财政局局长")],
)
def current_post_empty(person: Person) -> Flaws:
    if not person.current_post and (is_whole(person) or is_form(person)):
        yield at("current_post", "{name}的现任职务未填", name=person.name)
