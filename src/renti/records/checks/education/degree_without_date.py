"""填了学位名称而没有学位授予时间。

信息采集表中学位名称与学位授予时间成对填写。只看写了入学或毕业时间的学历信息行；任免审批表不填学位授予时间，不看。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study


@check(
    code="E15",
    severity=ERROR,
    source="公务员管理信息系统校核规则：学位授予时间",
    en="{degree} of {school} has no date",
    advice="按学位证书补填授予时间。",
    passes=[
        Person(studies=(Study(degree="法学学士", ended_on=PartialDate(1994, 7), degree_on=PartialDate(1994, 7)),)),
        Person(studies=(Study(education="大学", ended_on=PartialDate(1994, 7)),)),
        Person(full_time_degree="法学学士"),
        Person(studies=(Study(degree="法学学士"),)),
    ],
    fails=[
        Person(studies=(Study(degree="法学学士", school="某某大学", ended_on=PartialDate(1994, 7)),)),
        Person(studies=(Study(degree="法学硕士", school="某某大学", began_on=PartialDate(1996, 9)),)),
    ],
)
def degree_without_date(person: Person) -> Flaws:
    for index, study in enumerate(person.studies):
        dated = study.began_on is not None or study.ended_on is not None
        if study.degree and study.degree_on is None and dated:
            yield at(f"studies[{index}].degree_on", "{school}的{degree}没有授予时间", school=study.school or "本行", degree=study.degree)
