"""毕业到工作之间的待分配、待业没有写明。

毕业后等待分配、待业、病休的时间应当写成一段（如“1994.07--1994.11  待分配”）。毕业月份的次月报到的不提示；空出两个月以上、三年以内的提示。
空断本身另有检查。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

LEAST_MONTHS, MOST_MONTHS = 2, 36
"""A shorter gap is the time between graduation and reporting for work, a longer one more than waiting."""


@check(
    code="R11",
    severity=WARNING,
    source="任免审批表填写规则：待分配、待业、病休写明",
    en="Between graduation ({before}) and {after} nothing is said",
    advice="补写“待分配”“待业”等一段。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.07--1994.11  待分配\n1994.11--         某县教育局干部"),
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.08--         某县教育局干部"),
        Person(resume_text="1990.09--1994.07  某县教育局干部\n1994.11--         某县教育局科员"),
    ],
    fails=[
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.10--         某县教育局干部"),
        Person(resume_text="1986.09--1989.07  某县师范学校普师专业学习\n1989.12--         某县某镇中学教师"),
    ],
)
def waiting_time_left_out(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen = view(person.resume_text)
    for gap in seen.gaps:
        if LEAST_MONTHS <= gap.months <= MOST_MONTHS and seen.studies[gap.before] and not seen.studies[gap.after]:
            before, after = seen.segments[gap.before], seen.segments[gap.after]
            yield at(
                "resume_text", "{before}毕业后到{after}之间没有写明待分配或待业", span=after.span, before=before.ended, after=after.began
            )
