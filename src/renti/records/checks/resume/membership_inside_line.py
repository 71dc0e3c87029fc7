"""党代表、委员、人大代表等任职写在经历行中。

县以上党委委员、纪委委员、党代表、人大代表、政协委员等，应在简历末尾另起一段，写明届次。常委是职务，随经历写；乡镇党委委员也是职务，
不提示。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view, whole_text

MEMBERSHIP = re.compile(
    "(?:[省市县区州盟旗]|中央)(?:委|纪委)(?:候补)?委员(?!会)|第?[一二三四五六七八九十]{1,3}[届次][^，,、；;。（）()]{0,12}(?:委员(?!会)|代表(?!大会)|候补委员)"
)


@check(
    code="R20",
    severity=WARNING,
    source="任免审批表填写规则：委员、代表在简历末段写明届次",
    en="Membership {text} stands inside a line; the last paragraph is asked",
    advice="把委员、代表任职移到简历末尾另起一段，写明届次。",
    passes=[
        Person(resume_text="2014.08--         某县县委常委、组织部部长\n\n某县第十三届县委委员"),
        Person(resume_text="2011.08--2014.08  某县某乡党委委员、副乡长\n2014.08--         某县人大常委会代表工作委员会主任"),
        Person(resume_text="2014.08--         某县政协委员联络办公室主任"),
    ],
    fails=[
        Person(resume_text="2014.08--         某县县委委员、教育局局长"),
        Person(resume_text="2011.08--2014.08  某县某乡党委书记（其间：2011.11当选某县第十三届人大代表）\n2014.08--         某县教育局局长"),
    ],
)
def membership_inside_line(person: Person) -> Flaws:
    text = person.resume_text
    if "委员" not in text and "代表" not in text:
        return
    for segment in view(text).segments:
        found = MEMBERSHIP.search(whole_text(segment))
        if found is not None:
            yield at("resume_text", "“{text}”写在经历行中，应在末尾另起一段", span=segment.span, text=found[0])
