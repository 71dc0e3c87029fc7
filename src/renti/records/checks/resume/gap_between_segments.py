"""简历前后两段之间空断。

前后时间应首尾相接：下一段从上一段结束的月份开始。相差一个月（如上段至 1994.07，下段从 1994.08 起）可能只是月末与月初之分，不提示；
空出两个月以上的提示。
并行的兼职、其间学习不影响判断；某段未写结束的，其后不判断；只写到年的按可能的最短空档判断。待分配、待业、病休也应写明，不得空着。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

LEAST_MONTHS = 2
"""Difference in months from which a gap is certain: an end on the last day and a start on the first of the next month leave none."""


@check(
    code="R07",
    severity=ERROR,
    source="任免审批表填写规则：简历前后衔接，不得空断",
    en="Nothing is said for the time between {before} and {after}",
    advice="补写空档期间的经历（学习、待分配、待业、病休等）。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.07--1996.05  某县教育局干部\n1996.05--         某县教育局科员"),
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.08--         某县教育局干部"),
        Person(resume_text="1968--1971  某县某公社知青\n1972--1976.12  某部队战士"),
        Person(resume_text="1994.07--2006.05  某县教育局科员\n1998.03--1999.03  某县某乡挂职\n2006.05--         某县教育局副局长"),
    ],
    fails=[
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.09--         某县教育局干部"),
        Person(resume_text="1968--1971  某县某公社知青\n1974.02--1976.12  某部队战士"),
    ],
)
def gap_between_segments(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen = view(person.resume_text)
    for gap in seen.gaps:
        if gap.months >= LEAST_MONTHS:
            before, after = seen.segments[gap.before], seen.segments[gap.after]
            yield at(
                "resume_text",
                "{before}之后到{after}之间空断",
                span=after.span,
                before=before.ended,
                after=after.began,
            )
