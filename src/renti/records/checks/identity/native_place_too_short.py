"""籍贯只写了省份，或者不是汉字。

直辖市和港澳台以外，籍贯至少写到市、县，一般不少于四个字。省份名称单独出现（“辽宁”“吉林省”）的提示；含字母、数字、标点的也提示。
与省同名的市写全，如“吉林吉林”。
"""

from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.place_form import PlaceProblem, read_place


@check(
    code="N12",
    severity=WARNING,
    source="干部任免审批表填写规范：籍贯；公务员管理信息系统校核规则",
    en="Native place {written} stops at the province or is not in Chinese characters",
    advice="补写市或县的简称。",
    passes=[Person(native_place="吉林吉林"), Person(native_place="重庆"), Person(native_place="安徽歙县"), Person()],
    fails=[Person(native_place="辽宁"), Person(native_place="吉林省"), Person(native_place="辽宁，大连")],
)
def native_place_too_short(person: Person, given: Given) -> Flaws:
    place = person.native_place
    if not place:
        return
    problem = read_place(place, given).problem
    if problem is PlaceProblem.PROVINCE_ALONE:
        yield at("native_place", "籍贯“{written}”只写到省，应写到市（县）", written=place)
    elif problem is PlaceProblem.NOT_CHINESE:
        yield at("native_place", "籍贯“{written}”含有汉字以外的字符", written=place)
