"""奖惩情况为空，没有写“无”。

没有奖惩的填“无”，以示已经核对；空着的分不清是没有还是漏填。只查任免审批表，名单、名册不查。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.completeness import is_form
from renti.records.person import Person


@check(
    code="K06",
    severity=WARNING,
    source="任免审批表填写规则：奖惩情况，没有的填“无”",
    en="Rewards and sanctions are empty; 无 is asked where there are none",
    advice="补写奖惩；确实没有的填“无”。",
    passes=[
        Person(version="3.2.1.16", honours="无"),
        Person(version="3.2.1.16", honours="2012年7月，被某市委评为优秀共产党员。"),
        Person(name="张山", current_post="某县财政局局长"),
    ],
    fails=[Person(version="3.2.1.16"), Person(proposed_post="某县财政局局长")],
)
def honours_empty(person: Person) -> Flaws:
    if not person.honours and is_form(person):
        yield at("honours", "奖惩情况未填，没有奖惩的应填“无”")
