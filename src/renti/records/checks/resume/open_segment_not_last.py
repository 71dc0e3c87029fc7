"""简历中未结束的一段不在最后，或有两段未结束。

只有最后一段可以不写终止时间。最后几段并列的现任（写明兼任、挂职、主持、援派等）可以都不写终止时间。
"""

import re

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

CONCURRENT = re.compile("兼|挂职|借调|主持|援|驻|抽调|同时|其间|代管|分管|联系|委员|代表|会员|会长|理事")


@check(
    code="R09",
    severity=ERROR,
    source="任免审批表填写规则：简历",
    en="{dates} has no end and is not the last segment",
    advice="补填这一段的终止时间。",
    passes=[
        Person(resume_text="1994.07--1996.05  某县教育局干部\n1996.05--         某县教育局科员"),
        Person(resume_text="2014.08--         某县教育局局长\n2016.03--         兼某县体育中心主任"),
        Person(resume_text="1994.07--1996.05  某县教育局干部"),
    ],
    fails=[
        Person(resume_text="1994.07--         某县教育局干部\n1996.05--         某县教育局科员"),
        Person(resume_text="1994.07--         某县教育局干部\n1996.05--1999.03  某县教育局科员"),
    ],
)
def open_segment_not_last(person: Person) -> Flaws:
    if not person.resume_text:
        return
    segments = view(person.resume_text).segments
    for index, segment in enumerate(segments[:-1]):
        if segment.open and not all(later.open and CONCURRENT.search(later.text) for later in segments[index + 1 :]):
            yield at("resume_text", "“{dates}”没有终止时间，却不是最后一段", span=segment.span, dates=segment.dates)
