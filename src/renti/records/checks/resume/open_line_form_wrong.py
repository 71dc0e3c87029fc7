"""简历末行（至今的一段）写法不合要求。

最后一段只写起始年月和“--”，空九个半角空格（七格代替终止年月，再空两格），不写“至今”“现在”“起”。改法只动时间和空格。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import Edit, dates_start, edited, view

SPACES = " " * 9
"""Seven for the missing date, two before the text."""


@check(
    code="R04",
    severity=WARNING,
    source="任免审批表填写规则：简历",
    en="Open line is written {sample}; the start, -- and nine spaces are asked",
    advice="末行写“起始年月--”加九个空格，删去“至今”。",
    passes=[
        Person(resume_text="2014.11--         某县教育局局长"),
        Person(resume_text="2010.03--2014.11  某县教育局副局长\n2014.11--\n                  某县教育局局长"),
        Person(),
    ],
    fails=[
        Person(resume_text="2014.11--至今  某县教育局局长"),
        Person(resume_text="2014.11--  某县教育局局长"),
        Person(resume_text="2014.11起 某县教育局局长"),
    ],
)
def open_line_form_wrong(person: Person) -> Flaws:
    text = person.resume_text
    if not text:
        return
    seen = view(text)
    edits, sample = [], ""
    for segment in seen.segments:
        if not segment.open or segment.began is None or segment.began.month is None:
            continue
        start = dates_start(seen.resume, segment)
        end = start + len(segment.dates) + len(segment.gap)
        right = f"{segment.began}--" + ("" if end >= len(text) or text[end] in "\r\n" else SPACES)
        said = segment.dates.partition(segment.separator)[2]
        if said or segment.separator == "起" or (segment.gap != SPACES and right.endswith(SPACES)):
            edits.append(Edit(start, end, right))
            sample = sample or segment.dates + segment.gap + segment.text[:6]
    if edits:
        yield at(
            "resume_text",
            "未结束的一段写作“{sample}”，应为起始年月、“--”和九个空格",
            fixed=edited(text, edits),
            span=(edits[0].start, edits[0].end),
            sample=sample,
        )
