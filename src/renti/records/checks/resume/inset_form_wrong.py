"""“其间”的写法不合要求。

写作“（其间：YYYY.MM--YYYY.MM某事）”，只有一个时间的写“（其间：YYYY.MM某事）”；可以写在同一行，也可以另起一行、空十八列。
写成“期间”“其中”、缺冒号、时间不合写法、括号没有闭合的提示。半角括号和冒号由半角标点的检查提示。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Inset
from renti.records.resume_view import view

HEAD = re.compile(r"[（(]其间[：:]\s*")
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
    for segment in view(text).segments:
        for inset in segment.insets:
            if not _is_well_written(inset, text):
                sample = text[inset.span[0] : inset.span[0] + 24]
                yield at("resume_text", "“{sample}”不是“（其间：YYYY.MM--YYYY.MM……）”的写法", span=inset.span, sample=sample)


def _is_well_written(inset: Inset, text: str) -> bool:
    if not inset.closed:
        return False
    if not inset.joined and HEAD.match(text, inset.span[0]) is None:
        return False
    return not inset.dates or DATES.fullmatch(inset.dates) is not None
