"""简历起止时间之间不是两个半角连字符。

起止时间用“--”连接，前后没有空格。用“—”“–”“~”“至”或一个“-”的，给出改法；正文里的破折号不动。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import Edit, dates_start, edited, view

RIGHT = "--"


@check(
    code="R02",
    severity=WARNING,
    source="任免审批表填写规则：简历",
    en="{count} separators are not two hyphens, e.g. {sample}",
    advice="起止时间之间改为两个半角连字符“--”。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1990.09--1994.07  某大学中文系—汉语言文学专业学习"),
        Person(),
    ],
    fails=[
        Person(resume_text="2000.09—2003.06  某大学中文系汉语言文学专业学习"),
        Person(resume_text="2000.09--2003.06  某县教育局科员\n2003.06-2006.01  某县教育局副股长"),
        Person(resume_text="2000.09 至 2003.06  某县教育局科员"),
    ],
)
def separator_wrong(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen = view(person.resume_text)
    wrong = [segment for segment in seen.segments if segment.separator not in {RIGHT, "", "起"}]
    if not wrong:
        return
    edits = []
    for segment in wrong:
        start = dates_start(seen.resume, segment)
        at_ = start + segment.dates.index(segment.separator)
        edits.append(Edit(at_, at_ + len(segment.separator), RIGHT))
    yield at(
        "resume_text",
        "有{count}处起止时间的连接号不是“--”，如“{sample}”",
        fixed=edited(person.resume_text, edits),
        span=(edits[0].start, edits[0].end),
        count=len(wrong),
        sample=wrong[0].dates,
    )
