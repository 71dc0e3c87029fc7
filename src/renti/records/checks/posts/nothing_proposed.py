"""填了任免理由，却没有拟任也没有拟免。

任免理由写了“工作需要”等，拟任、拟免两栏应至少填一栏。只作登记表使用、理由也空着的，不提示；职级、待遇等在理由中说明而不任免职务的，
也不提示。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

NO_POST = re.compile("职级|待遇|备案|登记|退休|信息采集|存档|考察|无")


@check(
    code="P04",
    severity=WARNING,
    source="任免审批表填写规则：拟任职务、拟免职务",
    en="Reason {reason} is given but nothing is proposed or removed",
    advice="补填拟任或拟免职务；不是任免用表的，清空任免理由。",
    passes=[
        Person(reason="工作需要", proposed_post="某县财政局局长"),
        Person(reason="任职年龄到限", removed_post="某县财政局局长"),
        Person(current_post="某县财政局局长"),
    ],
    fails=[Person(reason="工作需要", current_post="某县财政局局长"), Person(reason="任职年龄到限")],
)
def nothing_proposed(person: Person) -> Flaws:
    reason = person.reason
    if reason and not person.proposed_post and not person.removed_post and not NO_POST.search(reason):
        yield at("proposed_post", "任免理由为“{reason}”，拟任、拟免职务都没有填", reason=reason)
