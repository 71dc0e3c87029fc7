"""籍贯没有写成“省＋市县”的简称。

籍贯写省和市（县）的简称，不带“省”“市”“县”，如“辽宁大连”“河北盐山”；中间不写地级市。县名与同省的市名相同的，保留“县”字。
没有写省份的也提示。直辖市、不成县市的写法、已撤并的地名由别的检查提示。
表外的省份列入设定 `local_places`，与样例用的虚构省份一样，只看写法。
"""

from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.place_form import PlaceProblem, read_place


@check(
    code="N11",
    severity=WARNING,
    source="干部任免审批表填写规范：籍贯",
    en="Native place {written} is not in the short form of province and county{right_en}",
    advice="按现行政区划写省和市（县）的简称。",
    passes=[
        Person(native_place="辽宁大连"),
        Person(native_place="上海"),
        Person(native_place="湖南长沙县"),
        Person(native_place="新疆巴州"),
        Person(native_place="某某某某"),
        Person(native_place="澜江鹿鸣"),
    ],
    fails=[
        Person(native_place="辽宁省大连市"),
        Person(native_place="湖北荆州江陵"),
        Person(native_place="大连"),
        Person(native_place="澜江省鹿鸣县"),
    ],
)
def native_place_not_short(person: Person, given: Given) -> Flaws:
    place = person.native_place
    if not place:
        return
    reading = read_place(place, given)
    if reading.problem is PlaceProblem.LONG:
        right = reading.right
        yield at("native_place", "籍贯“{written}”应写简称{right}", fixed=right, written=place, right=f"“{right}”", right_en=f": {right}")
    elif reading.problem is PlaceProblem.NO_PROVINCE:
        yield at("native_place", "籍贯“{written}”没有以省份开头，应写省和市（县）的简称{right}", written=place, right="", right_en="")
