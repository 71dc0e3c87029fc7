"""简历某段的开始晚于结束。

按两个日期可能的范围比较，同月起止、只写到年的同年起止不提示。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import first_month, last_month, view


@check(
    code="R06",
    severity=ERROR,
    source="任免审批表填写规则：简历",
    en="{dates} begins after it ends",
    advice="对照档案改正起止时间。",
    passes=[
        Person(resume_text="1996.07--1996.07  某县教育局待分配\n1996.07--         某县教育局干部"),
        Person(resume_text="1971--1971.03  某县某公社知青"),
        Person(),
    ],
    fails=[
        Person(resume_text="1996.07--1994.09  某县教育局干部"),
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n2001.05--2001.03  某县教育局科员"),
    ],
)
def start_after_end(person: Person) -> Flaws:
    if not person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        if segment.began is not None and segment.ended is not None and first_month(segment.began) > last_month(segment.ended):
            yield at("resume_text", "“{dates}”开始晚于结束", span=segment.span, dates=segment.dates)
