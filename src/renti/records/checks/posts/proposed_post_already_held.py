"""拟任职务与现任职务相同。

拟任与现任完全相同，多半是把现任抄进了拟任。试用期满正式任职、连任、重新任命、机构改革更名后重新任命的，理由中已经写明，不提示。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.post_text import plain_post

AGAIN = re.compile("试用|转正|连任|换届|届满|重新任|机构改革|更名|续聘|聘期|晋升|职级")


@check(
    code="P03",
    severity=WARNING,
    source="任免审批表填写规则：拟任职务",
    en="Proposed post {proposed} is the post already held",
    advice="核对拟任职务；确为重新任命的，在任免理由中写明。",
    passes=[
        Person(current_post="某县财政局副局长", proposed_post="某县财政局局长"),
        Person(current_post="某县财政局局长", proposed_post="某县财政局局长", reason="试用期满，考核合格"),
        Person(current_post="某县财政局局长"),
    ],
    fails=[
        Person(current_post="某县财政局局长", proposed_post="某县财政局局长", reason="工作需要"),
        Person(current_post="中共某县委办公室主任", proposed_post="某县委办公室 主任"),
    ],
)
def proposed_post_already_held(person: Person) -> Flaws:
    proposed = person.proposed_post
    if proposed and plain_post(proposed) == plain_post(person.current_post) and not AGAIN.search(person.reason):
        yield at("proposed_post", "拟任职务“{proposed}”就是现任职务", proposed=proposed)
