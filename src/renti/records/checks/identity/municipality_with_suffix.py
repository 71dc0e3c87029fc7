"""直辖市的籍贯多写了“市”“区”等字。

籍贯是直辖市的只写“上海”“北京”；写到区县的用简称，如“北京海淀”“重庆万州”，不带“市”“区”“县”。出生地由“出生地写法不合要求”提示。
"""

from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.place_form import PlaceProblem, read_place


@check(
    code="N14",
    severity=WARNING,
    source="干部任免审批表填写规范：籍贯（直辖市）",
    en="Native place {written} should read {right}",
    advice="改为直辖市的简称。",
    passes=[Person(native_place="上海"), Person(native_place="北京海淀"), Person(native_place="辽宁大连"), Person()],
    fails=[Person(native_place="上海市"), Person(native_place="重庆市万州区")],
)
def municipality_with_suffix(person: Person, given: Given) -> Flaws:
    place = person.native_place
    if not place:
        return
    reading = read_place(place, given)
    if reading.problem is PlaceProblem.MUNICIPALITY_LONG:
        yield at("native_place", "籍贯“{written}”应写“{right}”", fixed=reading.right, written=place, right=reading.right)
