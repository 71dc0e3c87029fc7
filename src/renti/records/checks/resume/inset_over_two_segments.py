"""跨两段的“其间”没有另起一行写在后一段之后。

一件事跨两段经历的，应另起一行，写在最后一段的下面。写在前一段里、时间越出该段的，或同在一行而早于该段开始的，提示。
时间完全在别处的由“不在所在一段之内”提示。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.checks.resume.inset_outside_segment import is_outside
from renti.records.person import Person
from renti.records.resume import Inset, Segment
from renti.records.resume_view import first_month, last_month, view

FIRST = "1996.02--1998.01  某县教育局科员"


@check(
    code="R16",
    severity=WARNING,
    source="任免审批表填写规则：简历“其间”跨两段的另起一行",
    en="The period {inset} runs over the limits of {dates} and is not on its own line after the last segment",
    advice="把跨段的“其间”另起一行，写在最后一段之后。",
    passes=[
        Person(resume_text=FIRST + "\n1998.01--2001.03  某县审计局科员\n                  （其间：1997.09--2000.07某大学学习）"),
        Person(resume_text=FIRST + "（其间：1996.02--1998.01某大学法律专业学习）"),
        Person(resume_text="1996.02--         某县教育局科员（其间：2001.09--2004.07某大学法律专业学习）"),
    ],
    fails=[
        Person(resume_text=FIRST + "（其间：1997.09--2000.07某大学法律专业学习）\n1998.01--2001.03  某县审计局科员"),
        Person(resume_text=FIRST + "\n1998.01--2001.03  某县审计局科员（其间：1997.09--2000.07某大学学习）"),
    ],
)
def inset_over_two_segments(person: Person) -> Flaws:
    if "间" not in person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        for inset in segment.insets:
            if _runs_over(inset, segment) and not is_outside(inset, segment):
                yield at(
                    "resume_text",
                    "其间“{inset}”跨出“{dates}”，应另起一行写在最后一段之后",
                    span=inset.span,
                    inset=inset.dates,
                    dates=segment.dates,
                )


def _runs_over(inset: Inset, segment: Segment) -> bool:
    if inset.began is None or segment.began is None:
        return False
    if inset.ended is not None and segment.ended is not None and first_month(inset.ended) > last_month(segment.ended):
        return True
    return not inset.own_line and last_month(inset.began) < first_month(segment.began)
