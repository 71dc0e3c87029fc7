"""简历中同一段写了两次。

起止时间和内容都相同的两段，多半是复制时重复。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view


@check(
    code="R24",
    severity=WARNING,
    source="任免审批表填写规则：简历",
    en="{dates} {text} stands twice",
    advice="删去重复的一段。",
    passes=[
        Person(resume_text="1994.07--1996.02  某县教育局科员\n1996.02--1998.03  某县教育局科员"),
        Person(resume_text="1994.07--1996.02  某县教育局科员\n1994.07--1996.02  某县团委委员"),
        Person(),
    ],
    fails=[
        Person(resume_text="1994.07--1996.02  某县教育局科员\n1994.07--1996.02  某县教育局科员"),
        Person(resume_text="1994.07--1996.02  某县教育局科员\n1996.02--         某县审计局科员\n1996.02--         某县审计局科员"),
    ],
)
def segment_written_twice(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen: set[tuple[str, str]] = set()
    for segment in view(person.resume_text).segments:
        key = (segment.dates, segment.text)
        if key in seen:
            yield at("resume_text", "“{dates}  {text}”写了两次", span=segment.span, dates=segment.dates, text=segment.text)
        seen.add(key)
