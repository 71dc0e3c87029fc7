"""近年年度考核结果没有写全。

年度考核写最近两年（有的地方要求三年，由检查设置 appraisal_years 定）的结果。以填表时间为准；每年四月底以前填的，
上一年结果可能还没有出来，写到前一年即可；年底填表而当年结果已经写上的，当年算一年。
参加工作当年及以前的年份不要求；已写明未参加考核或不定等次原因的年份算写了。只有姓名几项的名单不查。
"""

from renti.kernel.dates import PartialDate
from renti.records.appraisal_text import read_appraisals
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.completeness import is_form
from renti.records.person import Person
from renti.records.reference_day import reference_day
from renti.records.rows import Appraisal

RESULTS_ARE_OUT = 5
"""Month from which the result of the year before is surely known (appraisals are confirmed in the first quarter)."""

JUNE = PartialDate(2024, 6)


@check(
    code="K01",
    severity=WARNING,
    source="任免审批表填写规则：年度考核写近两年结果",
    en="Appraisal results of {years_en} are not shown",
    advice="补写所缺年份的考核结果；没有参加考核的写明原因。",
    passes=[
        Person(filled_on=JUNE, appraisal_text="2022年、2023年年度考核为称职。"),
        Person(filled_on=PartialDate(2024, 3), appraisal_text="2021年年度考核为优秀，2022年年度考核为称职。"),
        Person(filled_on=JUNE, began_work=PartialDate(2022, 7), appraisal_text="2023年年度考核为称职。"),
        Person(filled_on=JUNE, appraisals=(Appraisal(year=2022, grade="合格"), Appraisal(year=2023, grade="优秀"))),
        Person(name="张山"),
    ],
    fails=[
        Person(filled_on=JUNE, appraisal_text="2022年年度考核为称职。"),
        Person(filled_on=PartialDate(2024, 3), appraisal_text="2020年年度考核为优秀，2021年年度考核为称职。"),
        Person(filled_on=JUNE),
    ],
)
def last_years_not_shown(person: Person, given: Given) -> Flaws:
    if not is_form(person):
        return
    day = reference_day(person, asof=given.asof)
    shown = {result.year for result in read_appraisals(person.appraisal_text).results}
    shown.update(row.year for row in person.appraisals)
    began = person.began_work.year if person.began_work is not None else 0
    last = day.year if day.year in shown else day.year - 1
    missing = _missing(shown, last, began, given.appraisal_years)
    if missing and day.month < RESULTS_ARE_OUT:
        missing = _missing(shown, day.year - 2, began, given.appraisal_years)
    if missing:
        yield at(
            "appraisal_text",
            "没有写{years}的年度考核结果",
            years="、".join(f"{year}年" for year in missing),
            years_en=", ".join(map(str, missing)),
        )


def _missing(shown: set[int], last: int, began: int, count: int) -> list[int]:
    return [year for year in range(last - count + 1, last + 1) if year not in shown and year > began]
