"""简历写到了填表时间之后。

经历不应晚于填表时间；没有填表时间的，不应晚于检查之日。填表当月的不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.resume_view import first_month, view

APRIL = PartialDate(2017, 4)


@check(
    code="R22",
    severity=ERROR,
    source="任免审批表填写规则：填表时间",
    en="{dates} lies after {limit}",
    advice="改正简历的时间或填表时间。",
    passes=[
        Person(filled_on=APRIL, resume_text="2010.03--2017.04  某县教育局科员\n2017.04--         某县教育局副局长"),
        Person(filled_on=PartialDate(2017), resume_text="2010.03--         某县教育局科员"),
        Person(filled_on=APRIL),
    ],
    fails=[
        Person(filled_on=APRIL, resume_text="2010.03--2017.08  某县教育局科员"),
        Person(resume_text="2010.03--2999.01  某县教育局科员"),
    ],
)
def ends_after_form_was_filled(person: Person, given: Given) -> Flaws:
    if not person.resume_text:
        return
    limit = person.filled_on.latest if person.filled_on is not None else given.asof
    month = limit.year * 12 + limit.month - 1
    for segment in view(person.resume_text).segments:
        for when in (segment.began, segment.ended):
            if when is not None and first_month(when) > month:
                yield at(
                    "resume_text", "“{dates}”晚于{limit}", span=segment.span, dates=segment.dates, limit=f"{limit.year}.{limit.month:02d}"
                )
                break
