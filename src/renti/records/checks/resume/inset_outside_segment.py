"""“其间”的时间不在所在一段之内。

“（其间：……）”写的是所在一段期间的事。起止与该段完全不相交的，时间必有一处有误。跨两段的另有检查；没有写明起止的、未结束的不查。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Inset, Segment
from renti.records.resume_view import first_month, last_month, view


def is_outside(inset: Inset, segment: Segment) -> bool:
    """Whether the inset certainly ends before the segment begins, or begins after it ends."""
    if inset.began is None:
        return False
    end = inset.ended or (None if inset.open else inset.began)
    if segment.began is not None and end is not None and last_month(end) < first_month(segment.began):
        return True
    return segment.ended is not None and first_month(inset.began) > last_month(segment.ended)


@check(
    code="R14",
    severity=ERROR,
    source="任免审批表填写规则：简历“其间”",
    en="The period {inset} lies outside its segment {dates}",
    advice="改正时间，或把“其间”移到所属的一段。",
    passes=[
        Person(resume_text="1996.02--1999.01  某县教育局科员（其间：1996.09--1998.07某大学法律专业学习）"),
        Person(resume_text="1996.02--1998.01  某县教育局科员（其间：1998.01参加某培训班）"),
        Person(resume_text="1996.02--         某县教育局科员（其间：2001.09--2004.07某大学法律专业学习）"),
    ],
    fails=[
        Person(resume_text="1996.02--1998.01  某县教育局科员（其间：1998.03--1999.07某大学法律专业学习）"),
        Person(resume_text="1994.10--1996.04  某县某乡副乡长（其间：1994.01某大学法律专业毕业）"),
    ],
)
def inset_outside_segment(person: Person) -> Flaws:
    if "间" not in person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        for inset in segment.insets:
            if is_outside(inset, segment):
                yield at("resume_text", "其间“{inset}”不在“{dates}”之内", span=inset.span, inset=inset.dates, dates=segment.dates)
