"""简历起止时间之后不是两个空格。

“YYYY.MM--YYYY.MM”之后空两个半角空格再写内容，这样各行从第十八列对齐。没有空格、空一格、用制表符或全角空格、冒号隔开的，给出改法。
未结束的末行另有检查。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import Edit, dates_start, edited, view

RIGHT = "  "


@check(
    code="R03",
    severity=WARNING,
    source="任免审批表填写规则：简历",
    en="{count} lines do not have two spaces after the dates, e.g. {sample}",
    advice="起止时间后空两个半角空格。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1990.09--1994.07\n                  某大学中文系汉语言文学专业学习"),
        Person(),
    ],
    fails=[
        Person(resume_text="1990.09--1994.07某大学中文系汉语言文学专业学习"),
        Person(resume_text="1990.09--1994.07\t某大学中文系汉语言文学专业学习"),
        Person(resume_text="1990.09--1994.07  某县教育局干部\n1994.07--1996.08：某县教育局科员"),
    ],
)
def gap_after_dates_wrong(person: Person) -> Flaws:
    text = person.resume_text
    if not text:
        return
    seen = view(text)
    edits, sample = [], ""
    for segment in seen.segments:
        if segment.open or segment.ended is None or segment.gap == RIGHT:
            continue
        start = dates_start(seen.resume, segment) + len(segment.dates)
        end = start + len(segment.gap)
        if end >= len(text) or text[end] in "\r\n<" or not segment.text:
            continue
        edits.append(Edit(start, end, RIGHT))
        sample = sample or segment.dates + segment.gap + segment.text[:6]
    if edits:
        yield at(
            "resume_text",
            "有{count}处起止时间之后不是两个空格，如“{sample}”",
            fixed=edited(text, edits),
            span=(edits[0].start, edits[0].end),
            count=len(edits),
            sample=sample,
        )
