"""简历中只写职务，没有写单位。

每一段都写单位和职务。只写“科员”“副局长、书记”的提示；知青、战士、待业等本来没有单位可写的不提示。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.post_titles import is_bare_title
from renti.records.resume_view import view

NO_UNIT = re.compile("知青|战士|学员|工人|村官|选调生")


@check(
    code="R23",
    severity=WARNING,
    source="任免审批表填写规则：简历写明单位和职务",
    en="{text} names no organisation",
    advice="补写单位名称。",
    passes=[
        Person(resume_text="1996.02--         某县教育局科员"),
        Person(resume_text="1968.12--1971.03  知青\n1971.03--1976.12  战士"),
        Person(resume_text="1996.02--         某县某村党支部书记"),
    ],
    fails=[
        Person(resume_text="1996.02--         科员"),
        Person(resume_text="1994.07--1996.02  某县教育局科员\n1996.02--         副局长、书记"),
    ],
)
def post_without_organisation(person: Person) -> Flaws:
    if not person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        if is_bare_title(segment.text) and not NO_UNIT.search(segment.text):
            yield at("resume_text", "“{text}”没有写单位", span=segment.span, text=segment.text)
