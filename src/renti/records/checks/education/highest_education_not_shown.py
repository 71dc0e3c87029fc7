"""学历信息中最高的一行没有标为输出。

任免审批表输出全日制、在职各自最高的学历。信息集里低一级的学历标了输出、更高的没有标，打印出来的就不是最高学历。
同级的几行标哪一行都可以；没有标明全日制或在职的行不看。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import level_of


@check(
    code="E21",
    severity=WARNING,
    source="公务员管理信息系统：学历学位输出标识",
    en="{higher} is not marked for output, {shown} is",
    advice="把最高学历标为输出。",
    passes=[
        Person(studies=(Study(education="大专", full_time=True, shown=False), Study(education="大学", full_time=True))),
        Person(studies=(Study(education="大学", full_time=True), Study(education="研究生", full_time=False))),
        Person(studies=(Study(education="大专", full_time=True), Study(education="大学", full_time=True))),
        Person(studies=(Study(education="研究生", shown=False), Study(education="大学", full_time=True))),
    ],
    fails=[
        Person(studies=(Study(education="大专", full_time=True), Study(education="大学", full_time=True, shown=False))),
        Person(studies=(Study(education="研究生", full_time=False, shown=False), Study(education="省委党校大学", full_time=False))),
    ],
)
def highest_education_not_shown(person: Person) -> Flaws:
    if len(person.studies) < 2:
        return
    for full_time in (True, False):
        rows = [(level_of(each.education) or 0, index, each) for index, each in enumerate(person.studies) if each.full_time is full_time]
        shown = max((row for row in rows if row[2].shown and row[0]), default=None, key=lambda row: row[0])
        higher = max((row for row in rows if not row[2].shown), default=None, key=lambda row: row[0])
        if shown is not None and higher is not None and higher[0] > shown[0]:
            yield at(
                f"studies[{higher[1]}].education",
                "“{higher}”没有标为输出，输出的是“{shown}”",
                higher=higher[2].education,
                shown=shown[2].education,
            )
