"""“其间”的写法不合要求。

写作“（其间：YYYY.MM--YYYY.MM某事）”，只有一个时间的写“（其间：YYYY.MM某事）”；可以写在同一行，也可以另起一行、空十八列。
写成“期间”“其中”、缺冒号、时间不合写法、括号没有闭合的提示，能够确定的给出改法。半角括号和冒号由半角标点的检查提示。
"""

import re
from collections.abc import Iterator

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Inset
from renti.records.resume_view import Edit, edited, view

HEAD = re.compile(r"[（(]其间[：:]\s*")
OPENING = re.compile(r"[（(]\s*(?:其间|期间|其中)\s*[：:，,]?\s*")
DATES = re.compile(r"\d{4}\.\d{2}(?:--(?:\d{4}\.\d{2})?)?")


@check(
    code="R15",
    severity=WARNING,
    source="任免审批表填写规则：简历“其间”",
    en="{sample} is no （其间：YYYY.MM--YYYY.MM …）",
    advice="改写成“（其间：1996.09--1998.07某大学某专业学习）”。",
    passes=[
        Person(resume_text="1996.02--1999.01  某县教育局科员（其间：1996.09--1998.07某大学法律专业学习）"),
        Person(resume_text="1996.02--1999.01  某县教育局科员\n                  （其间：1996.09--1998.07某大学学习；1998.09参加某培训班）"),
        Person(resume_text="1996.02--1999.01  某县教育局科员(其间:1996.09--1998.07某大学法律专业学习)"),
        Person(resume_text="1996.02--1999.01  某县教育局科员，其间主持工作"),
    ],
    fails=[
        Person(resume_text="1996.02--1999.01  某县教育局科员(其间 1996-1998某大学法律专业学习)"),
        Person(resume_text="1996.02--1999.01  某县教育局科员（期间：1996.09--1998.07某大学法律专业学习）"),
        Person(resume_text="1996.02--1999.01  某县教育局科员（其间：1996年9月至1998年7月某大学法律专业学习）"),
    ],
)
def inset_form_wrong(person: Person) -> Flaws:
    text = person.resume_text
    if not text or ("间" not in text and "其中" not in text and "\n " not in text):
        return
    wrong = [inset for segment in view(text).segments for inset in segment.insets if not _is_well_written(inset, text)]
    if not wrong:
        return
    edits = [edit for inset in wrong for edit in _edits(inset, text)]
    fixed = edited(text, edits) if edits else None
    for inset in wrong:
        sample = text[inset.span[0] : inset.span[0] + 24]
        yield at("resume_text", "“{sample}”不是“（其间：YYYY.MM--YYYY.MM……）”的写法", fixed=fixed, span=inset.span, sample=sample)


def _is_well_written(inset: Inset, text: str) -> bool:
    if not inset.closed:
        return False
    if not inset.joined and HEAD.match(text, inset.span[0]) is None:
        return False
    return not inset.dates or DATES.fullmatch(inset.dates) is not None


def _edits(inset: Inset, text: str) -> Iterator[Edit]:
    """Replacements of the opening words and of dates whose months are known."""
    start = inset.span[0]
    opening = OPENING.match(text, start)
    if opening is not None and not inset.joined and HEAD.match(text, start) is None:
        yield Edit(start, opening.end(), "（其间：")
    if not inset.dates or DATES.fullmatch(inset.dates) or inset.began is None or inset.began.month is None or inset.began.day is not None:
        return
    at_ = text.find(inset.dates, start, inset.span[1])
    if at_ < 0 or (inset.ended is not None and (inset.ended.month is None or inset.ended.day is not None)):
        return
    until = f"--{inset.ended}" if inset.ended is not None else "--" if inset.open else ""
    yield Edit(at_, at_ + len(inset.dates), f"{inset.began}{until}")
