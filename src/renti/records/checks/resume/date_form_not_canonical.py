"""简历起止时间的写法不合要求，或有文字没有起止时间。

每行写“YYYY.MM--YYYY.MM”，年四位、月两位，中间用英文句点。写成“1990年9月”“199009”“1990.9”的给出改法；写到日的、行首编号、
没有起止时间的文字请人工处理。
连接号、空格、未写月份各有单独的检查。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import Edit, dates_start, edited, view

LINE = re.compile(r"\d{4}\.\d{2}--(?:\d{4}\.\d{2})?")
DIGITS = re.compile(r"\d{4}(?:\.\d{2})?")
ELSEWHERE = frozenset({"不是年月", "括号没有闭合"})


@check(
    code="R01",
    severity=WARNING,
    source="任免审批表填写规则：简历",
    en="{count} places are no YYYY.MM--YYYY.MM line, e.g. {sample}",
    advice="按“1990.09--1994.07  ”的样式改写。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1968--1971.10  某县某公社知青"),
        Person(resume_text="1994.07--至今  某县教育局干部\n\n中共某县第十三届县委委员"),
        Person(),
    ],
    fails=[
        Person(resume_text="1990年9月--1994年7月  某大学中文系学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1990.9--1994.07  某大学中文系汉语言文学专业学习"),
        Person(resume_text="1990.09.01--1994.07.15  某大学中文系汉语言文学专业学习"),
        Person(resume_text="张山同志简历\n1990.09--1994.07  某大学中文系汉语言文学专业学习"),
    ],
)
def date_form_not_canonical(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen = view(person.resume_text)
    edits: list[Edit] = []
    days: list[str] = []
    for segment in seen.segments:
        if LINE.fullmatch(segment.dates):
            continue
        start = dates_start(seen.resume, segment)
        first, _, rest = segment.dates.partition(segment.separator) if segment.separator else (segment.dates, "", "")
        for when, written, offset in ((segment.began, first, 0), (segment.ended, rest, len(segment.dates) - len(rest))):
            if when is not None and when.day is not None:
                days.append(written)
            elif when is not None and not DIGITS.fullmatch(written):
                edits.append(Edit(start + offset, start + offset + len(written), str(when)))
    strays = days + [stray.text for stray in seen.resume.unread if stray.why not in ELSEWHERE]
    if not edits and not strays:
        return
    sample = person.resume_text[edits[0].start : edits[0].end] if edits else strays[0][:20]
    yield at(
        "resume_text",
        "有{count}处不是“YYYY.MM--YYYY.MM”的写法，如“{sample}”",
        fixed=edited(person.resume_text, edits) if edits else None,
        span=(edits[0].start, edits[0].end) if edits else None,
        count=len(edits) + len(strays),
        sample=sample,
    )
