"""到龄年月与出生年月、性别、任职年龄界限推算的不符。

2025 年 1 月起渐进式延迟退休：男性原六十岁和女性原五十五岁的每四个月延迟一个月，女性原五十岁的每两个月延迟一个月。到龄年月按出生年月和
“改革前任职年龄界限”推算；没有写界限的，与该性别可能适用的任何一个时间表相符即可。界限为六十三、六十五、六十六岁的没有公布的时间表，不推算。
"""

from typing import Final

from renti.kernel.dates import PartialDate, YearMonth
from renti.records import codes
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.retirement import Category, limit_reached, retirement

CLASS_60: Final = "改革前任职年龄界限为60岁"
POSSIBLE: Final = {
    "男": (Category.MEN_60,),
    "女": (Category.WOMEN_55, Category.WOMEN_60, Category.WOMEN_50),
}


@check(
    code="A23",
    severity=WARNING,
    source="全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024-09-13）",
    en="The limit is {written}; from birth {born} it is {right_en}",
    advice="按延迟退休对照表改正到龄年月，或核对出生年月和任职年龄界限。",
    passes=[
        Person(sex="男", born=PartialDate(1969, 11), reaches_limit=PartialDate(2031, 2), age_limit_class=CLASS_60),
        Person(sex="女", born=PartialDate(1971, 4), reaches_limit=PartialDate(2026, 8)),
        Person(sex="男", born=PartialDate(1964, 12), reaches_limit=PartialDate(2024, 12)),
        Person(sex="男", born=PartialDate(1969, 11), reaches_limit=PartialDate(2032, 11), age_limit_class="改革前任职年龄界限为63岁"),
        Person(sex="男", born=PartialDate(1969, 11)),
    ],
    fails=[
        Person(sex="男", born=PartialDate(1969, 11), reaches_limit=PartialDate(2029, 11), age_limit_class=CLASS_60),
        Person(sex="女", born=PartialDate(1971, 4), reaches_limit=PartialDate(2026, 4)),
        Person(born=PartialDate(1976, 9), reaches_limit=PartialDate(2039, 10), age_limit_class=CLASS_60),
    ],
)
def limit_month_wrong(person: Person) -> Flaws:
    limit, born = person.reaches_limit, person.born
    if limit is None or born is None:
        return
    month, written = born.year_month, limit.year_month
    if month is None or written is None:
        return
    possible = _possible(person, month)
    if possible and written not in possible:
        right, right_en = (word.join(map(str, possible)) for word in ("或", " or "))
        yield at("reaches_limit", "到龄年月为{written}，{born}出生应为{right}", written=limit, born=born, right=right, right_en=right_en)


def _possible(person: Person, born: YearMonth) -> list[YearMonth]:
    if person.age_limit_class:
        reached = limit_reached(born, codes.table("NLLB").code(person.age_limit_class) or "")
        return [] if reached is None else [reached]
    return [retirement(born, each) for each in POSSIBLE.get(person.sex, ())]
