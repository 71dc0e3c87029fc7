"""上小学、中学的年龄不合常理。

小学入学通常五至十二岁，初中十至十八岁，高中、中专十三至二十三岁。超出的多为出生年月或学习时间有误（如“2岁上小学”）。
1977 年前推荐入学、停课复课造成的大龄不查：只对出生于 1965 年及以后的查上限；成人、在职、函授、夜校的不查。
"""

import re
from collections.abc import Iterator

from renti.kernel.dates import PartialDate
from renti.records.check import INFO, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import first_month, last_month, view

STAGES = (
    ("小学", re.compile("小学(?:学习|读书|就读|上学|学生|念书)|上小学|读小学"), 5, 12),
    ("初中", re.compile("初中(?:学习|读书|就读|上学|学生)|上初中|读初中"), 10, 18),
    ("高中", re.compile("高中(?:学习|读书|就读|上学|学生)|上高中|读高中"), 13, 23),
)
"""Stage, how it is written, least and greatest usual age in years at its start."""

NOT_CHECKED = re.compile("成人|在职|函授|夜校|自考|补习|党校")
FIRST_YEAR_OF_UPPER_LIMIT = 1965

BORN = PartialDate(1975, 5)


@check(
    code="R27",
    severity=INFO,
    source="义务教育入学年龄的通常做法；档案审核案例",
    en="{stage} begun at {age}: born {born}, {dates}",
    advice="核对出生年月和学习起止时间。",
    passes=[
        Person(born=BORN, resume_text="1981.09--1987.07  某县某乡小学学习\n1987.09--1990.07  某县某乡中学初中学习"),
        Person(born=PartialDate(1952, 5), resume_text="1975.09--1977.07  某县第一中学高中学习"),
        Person(born=BORN, resume_text="1995.07--         某县某乡小学教师"),
        Person(resume_text="1977.09--1983.07  某县某乡小学学习"),
    ],
    fails=[
        Person(born=BORN, resume_text="1977.09--1983.07  某县某乡小学学习"),
        Person(born=BORN, resume_text="1999.09--2002.07  某县第一中学高中学习"),
    ],
)
def school_age_not_plausible(person: Person) -> Flaws:
    text = person.resume_text
    if person.born is None or ("小学" not in text and "初中" not in text and "高中" not in text):
        return
    for what, began, span, dates in _activities(text):
        if began is None or NOT_CHECKED.search(what):
            continue
        for stage, pattern, least, greatest in STAGES:
            if not pattern.search(what):
                continue
            oldest = (last_month(began) - first_month(person.born)) // 12
            youngest = (first_month(began) - last_month(person.born)) // 12
            if oldest < least or (youngest > greatest and person.born.year >= FIRST_YEAR_OF_UPPER_LIMIT):
                yield at(
                    "resume_text",
                    "出生于{born}，“{dates}”{age}岁上{stage}",
                    span=span,
                    born=person.born,
                    dates=dates,
                    age=oldest,
                    stage=stage,
                )


def _activities(text: str) -> Iterator[tuple[str, PartialDate | None, tuple[int, int], str]]:
    for segment in view(text).segments:
        yield segment.text, segment.began, segment.span, segment.dates
        for inset in segment.insets:
            yield inset.text, inset.began, inset.span, inset.dates
