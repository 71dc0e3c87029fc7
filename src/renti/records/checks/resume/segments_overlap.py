"""简历前后两段时间重叠。

主线各段应首尾相接。后一段在前一段结束前开始的，要么时间有误，要么应写成“（其间：……）”。写明兼任、挂职、借调、在职学习等并行经历的不提示；
只写到年的按可能的范围比较。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Segment
from renti.records.resume_view import first_month, last_month, view

PARALLEL = re.compile(
    "兼|挂职|借调|抽调|其间|同时|在职|函授|自考|自学|夜大|电大|党校|进修|培训|驻|援|帮扶|保留|脱产|学习|研究生|下派|蹲点|代"
)


@check(
    code="R08",
    severity=WARNING,
    source="任免审批表填写规则：简历前后衔接",
    en="{after} begins before {before} ends",
    advice="改正时间；并行的经历写入“（其间：……）”。",
    passes=[
        Person(resume_text="1994.07--1996.05  某县教育局干部\n1996.05--         某县教育局科员"),
        Person(resume_text="1994.07--2006.05  某县教育局科员\n1998.03--1999.03  某县某乡挂职任副乡长\n2006.05--         某县教育局副局长"),
        Person(resume_text="1968--1971  某县某公社知青\n1971--1976.12  某部队战士"),
    ],
    fails=[
        Person(resume_text="1994.07--1996.05  某县教育局干部\n1996.03--         某县教育局科员"),
        Person(resume_text="1994.07--2006.05  某县教育局科员\n2001.03--         某县审计局副局长"),
    ],
)
def segments_overlap(person: Person) -> Flaws:
    if not person.resume_text:
        return
    before: Segment | None = None
    for segment in view(person.resume_text).segments:
        if before is not None and _overlap(before, segment):
            yield at("resume_text", "“{after}”在“{before}”结束之前开始", span=segment.span, before=before.dates, after=segment.dates)
        before = segment


def _overlap(before: Segment, after: Segment) -> bool:
    if before.ended is None or after.began is None or last_month(after.began) >= first_month(before.ended):
        return False
    return PARALLEL.search(after.text) is None and PARALLEL.search(before.text) is None
