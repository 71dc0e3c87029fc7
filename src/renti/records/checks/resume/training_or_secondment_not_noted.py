"""三个月以上的党校学习、六个月以上的挂职没有写入简历。

参加党校（行政学院、干部学院）三个月以上的学习，挂职、借调六个月以上的，应在相应一段注明。只在培训、任职行写明起止时间时检查；
简历任何地方提到党校（挂职）且时间相交的，就算写了。
"""

import re
from collections.abc import Iterator

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import first_month, last_month, view, whole_text
from renti.records.rows import Post, Training

PARTY_SCHOOL = re.compile("党校|行政学院|干部学院|社会主义学院|团校")
SECONDED = re.compile("挂职|挂任|挂派|借调|借用|抽调|跟班|下派|选派|援|驻|帮扶|第一书记")
TRAINING_MONTHS, SECONDMENT_MONTHS = 3, 6
"""Months from which the form asks for a note."""

CAREER = "1998.07--         某县教育局科员"


def _training(first: PartialDate, last: PartialDate) -> Training:
    return Training(name="中青年干部培训班", organiser="某市委党校", began_on=first, ended_on=last)


@check(
    code="R17",
    severity=WARNING,
    source="任免审批表填写规则：党校三个月以上、挂职、离岗六个月以上在简历中注明",
    en="{what} ({began} to {ended}) is not noted in the résumé",
    advice="在相应一段后注明“（其间：……）”。",
    passes=[
        Person(
            resume_text=CAREER + "（其间：2015.03--2015.07某市委党校中青班学习）",
            trainings=(_training(PartialDate(2015, 3), PartialDate(2015, 7)),),
        ),
        Person(resume_text=CAREER, trainings=(_training(PartialDate(2015, 3), PartialDate(2015, 4)),)),
        Person(trainings=(_training(PartialDate(2015, 3), PartialDate(2015, 7)),)),
    ],
    fails=[
        Person(resume_text=CAREER, trainings=(_training(PartialDate(2015, 3), PartialDate(2015, 7)),)),
        Person(
            resume_text=CAREER,
            posts=(
                Post(
                    organisation="某县某乡政府",
                    title="副乡长",
                    decided_on=PartialDate(2016, 3),
                    ended_on=PartialDate(2017, 3),
                    seconded=True,
                ),
            ),
        ),
    ],
)
def training_or_secondment_not_noted(person: Person) -> Flaws:
    if not person.resume_text or not (person.trainings or person.posts):
        return
    for field, what, began, ended, word in _absences(person):
        if not _noted(person.resume_text, word):
            yield at(field, "{what}（{began}至{ended}）没有写入简历", what=what, began=began, ended=ended)


def _absences(person: Person) -> Iterator[tuple[str, str, PartialDate, PartialDate, re.Pattern[str]]]:
    for index, training in enumerate(person.trainings):
        if training.began_on is None or training.ended_on is None or not PARTY_SCHOOL.search(training.organiser + training.name):
            continue
        if first_month(training.ended_on) - last_month(training.began_on) >= TRAINING_MONTHS:
            yield f"trainings[{index}]", training.organiser + training.name, training.began_on, training.ended_on, PARTY_SCHOOL
    for index, post in enumerate(person.posts):
        if not post.seconded or post.ended_on is None or post.start[0] is None:
            continue
        start = post.start[0]
        if first_month(post.ended_on) - last_month(start) >= SECONDMENT_MONTHS:
            yield f"posts[{index}]", post.organisation + post.title, start, post.ended_on, SECONDED


def _noted(text: str, word: re.Pattern[str]) -> bool:
    return any(word.search(whole_text(segment)) for segment in view(text).segments)
