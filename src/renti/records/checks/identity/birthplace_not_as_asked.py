"""出生地写法不合要求。

出生地与籍贯的写法相同：省和市（县）的简称，按现行政区划，直辖市只写“上海”。生在国外的写国名，不提示。
表外的省份列入设定 `local_places`，与样例用的虚构省份一样，只看写法。
"""

from typing import Final

from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.place_form import PlaceProblem, read_place

WHY: Final = {
    PlaceProblem.LONG: "应写简称",
    PlaceProblem.MUNICIPALITY_LONG: "应写简称",
    PlaceProblem.NO_PROVINCE: "没有以省份开头",
    PlaceProblem.PROVINCE_ALONE: "只写到省",
    PlaceProblem.NOT_CHINESE: "含有汉字以外的字符",
    PlaceProblem.FORMER: "是旧地名，现行政区划中没有",
    PlaceProblem.UNKNOWN: "不在现行政区划之内",
}


@check(
    code="N15",
    severity=WARNING,
    source="干部任免审批表填写规范：出生地",
    en="Birthplace {written} is not written as asked: {why_en}",
    advice="按现行政区划写省和市（县）的简称。",
    passes=[
        Person(birthplace="河北盐山"),
        Person(birthplace="上海"),
        Person(birthplace="印度尼西亚"),
        Person(native_place="辽宁省大连市"),
        Person(birthplace="吉林延边"),
    ],
    fails=[
        Person(birthplace="河北省盐山县"),
        Person(birthplace="上海市"),
        Person(birthplace="辽宁"),
        Person(birthplace="湖北襄樊"),
        Person(birthplace="盐山"),
    ],
)
def birthplace_not_as_asked(person: Person, given: Given) -> Flaws:
    place = person.birthplace
    if not place:
        return
    reading = read_place(place, given)
    if reading.problem is not None:
        why = WHY[reading.problem] + (f"“{reading.right}”" if reading.right else "")
        why_en = reading.problem.value + (f" ({reading.right} is meant)" if reading.right else "")
        yield at("birthplace", "出生地“{written}”{why}", fixed=reading.right or None, written=place, why=why, why_en=why_en)
