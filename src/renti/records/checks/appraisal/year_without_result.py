"""某一年度没有考核结果，也没有说明原因。

没有考核结果的年度，要写明原因，如“2022年未参加年度考核（2022年9月参加工作）”“因病假超过半年，不进行考核”。
"""

from collections.abc import Iterator

from renti.records.appraisal_text import read_appraisals
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Appraisal

NO_RESULT = frozenset({"", "不进行考核", "未考核", "未参加考核", "其他原因不进行考核"})


@check(
    code="K02",
    severity=WARNING,
    source="任免审批表填写规则：没有考核结果的写明原因",
    en="{year} has no result and no reason",
    advice="补写考核结果，或写明没有结果的原因。",
    passes=[
        Person(appraisal_text="2022年未参加年度考核（2022年9月参加工作），2023年年度考核为称职。"),
        Person(appraisal_text="2022年、2023年年度考核均为称职。"),
        Person(appraisals=(Appraisal(year=2022, grade="", reason="病假超过半年"), Appraisal(year=2023, grade="合格"))),
        Person(),
    ],
    fails=[
        Person(appraisal_text="2022年年度考核为称职，2023年年度考核"),
        Person(appraisals=(Appraisal(year=2022, grade=""), Appraisal(year=2023, grade="合格"))),
    ],
)
def year_without_result(person: Person) -> Flaws:
    for year in _without_result(person):
        yield at("appraisal_text", "{year}年没有考核结果，也没有说明原因", year=year)


def _without_result(person: Person) -> Iterator[int]:
    if person.appraisal_text:
        for result in read_appraisals(person.appraisal_text).results:
            if not result.grade and not result.reason:
                yield result.year
        return
    for row in person.appraisals:
        if row.grade in NO_RESULT and not row.reason:
            yield row.year
