"""考核年度不早于填表年度，或同一年度写了两个结果。

年度考核在次年初进行，填表当年还没有结果（十二月填表的不提示）。同一年度写了两次而等次不同的，必有一处有误；文字与考核行的等次不同的，
也在此列出。
"""

from collections.abc import Iterator

from renti.kernel.dates import PartialDate
from renti.records.appraisal_text import read_appraisals
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.reference_day import reference_day
from renti.records.rows import Appraisal

JUNE = PartialDate(2024, 6)


@check(
    code="K04",
    severity=ERROR,
    source="公务员信息校核规则：考核年度；公务员考核规定",
    en="Result {grade} of {year}: {why_en}",
    advice="核对年度考核登记表，改正年度或等次。",
    passes=[
        Person(filled_on=JUNE, appraisal_text="2022年年度考核为称职，2023年年度考核为优秀。"),
        Person(filled_on=PartialDate(2024, 12), appraisal_text="2023年年度考核为称职，2024年年度考核为优秀。"),
        Person(filled_on=JUNE, appraisal_text="2023年年度考核为优秀。", appraisals=(Appraisal(year=2023, grade="优秀"),)),
    ],
    fails=[
        Person(filled_on=JUNE, appraisal_text="2023年年度考核为称职，2024年年度考核为优秀。"),
        Person(filled_on=JUNE, appraisal_text="2023年年度考核为称职，2023年年度考核为优秀。"),
        Person(filled_on=JUNE, appraisal_text="2023年年度考核为称职。", appraisals=(Appraisal(year=2023, grade="优秀"),)),
    ],
)
def appraisal_year_impossible(person: Person, given: Given) -> Flaws:
    if not person.appraisal_text and not person.appraisals:
        return
    day = reference_day(person, asof=given.asof)
    last = day.year if day.month == 12 else day.year - 1
    seen: dict[int, str] = {}
    for year, grade in _results(person):
        before = seen.setdefault(year, grade)
        if year > last:
            yield at(
                "appraisal_text", "{year}年{grade}：{why}", year=year, grade=grade, why="考核年度不早于填表年度", why_en="not yet over"
            )
        elif grade and before and before != grade:
            yield at("appraisal_text", "{year}年{grade}：{why}", year=year, grade=grade, why=f"另一处为“{before}”", why_en=f"also {before}")


def _results(person: Person) -> Iterator[tuple[int, str]]:
    for result in read_appraisals(person.appraisal_text).results:
        yield result.year, result.grade
    for row in person.appraisals:
        yield row.year, row.grade
