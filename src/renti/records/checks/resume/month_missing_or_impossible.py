"""简历起止时间没有月份，或月份不在 1 至 12 之间。

起止时间必须写到月，年限由月份算起；认不出的日期（如“20155.08”）也在此列出。
1980 年以前的经历档案中常无月份，只写年的不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Segment
from renti.records.resume_view import view

FIRST_YEAR = 1980
"""Years before this one are often all that an archive holds of a beginning or an end (common practice of archive reviews)."""


@check(
    code="R05",
    severity=ERROR,
    source="任免审批表填写规则：简历起止时间写到月",
    en="{dates}: no month, or no month of the year",
    advice="对照档案补填或改正月份。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1968--1971.03  某县某公社民办教师\n1971.03--1976  某县某公社文书"),
        Person(),
    ],
    fails=[
        Person(resume_text="1990.09--1994.13  某大学中文系汉语言文学专业学习"),
        Person(resume_text="1990--1994.07  某大学中文系汉语言文学专业学习"),
        Person(resume_text="20155.08--2016.07  某县教育局科员"),
    ],
)
def month_missing_or_impossible(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen = view(person.resume_text)
    for segment in seen.segments:
        if _no_month(segment.began) or (segment.ended is not None and _no_month(segment.ended)) or _end_unread(segment):
            yield at("resume_text", "“{dates}”没有月份，或月份不对", span=segment.span, dates=segment.dates)


def _no_month(when: PartialDate | None) -> bool:
    return when is None or (when.month is None and when.year >= FIRST_YEAR)


def _end_unread(segment: Segment) -> bool:
    """Whether an end is written that is no date."""
    return segment.ended is None and not segment.open and bool(segment.separator)
