"""籍贯不是现行政区划的地名。

籍贯按现在的行政区划写。撤并、更名的地区和县（“安徽巢湖地区”“湖北襄樊”）请换成现名，简历中的旧地名仍按当时的写。
自治地方常用的缩写（科左中旗、湘西）不提示；区划表知道到 2024 年为止的变动，更晚新设的请以省名列入设定 `local_places` 或忽略。
"""

from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.place_form import PlaceProblem, read_place


@check(
    code="N13",
    severity=WARNING,
    source="干部任免审批表填写规范：籍贯按现行政区划",
    en="Native place {written} is not in today's divisions",
    advice="改为现行政区划的名称。",
    passes=[
        Person(native_place="安徽巢湖"),
        Person(native_place="湖北襄阳"),
        Person(native_place="内蒙古科左中旗"),
        Person(native_place="重庆万州"),
    ],
    fails=[Person(native_place="安徽巢湖地区"), Person(native_place="湖北襄樊"), Person(native_place="辽宁大廉")],
)
def native_place_not_current(person: Person, given: Given) -> Flaws:
    place = person.native_place
    if not place:
        return
    problem = read_place(place, given).problem
    if problem is PlaceProblem.FORMER:
        yield at("native_place", "籍贯“{written}”是旧地名，现行政区划中没有", written=place)
    elif problem is PlaceProblem.UNKNOWN:
        yield at("native_place", "籍贯“{written}”不在现行政区划之内", written=place)
