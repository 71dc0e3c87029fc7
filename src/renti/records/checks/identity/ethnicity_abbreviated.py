"""民族没有写全称。

民族写全称，如“汉族”“维吾尔族”。只写“汉”“维族”等简称的给出改法。
"""

from typing import Final

from renti.records import codes
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person

SPOKEN: Final = {
    "维族": "维吾尔族",
    "哈族": "哈萨克族",
    "柯族": "柯尔克孜族",
    "塔族": "塔吉克族",
    "达族": "达斡尔族",
    "蒙族": "蒙古族",
    "朝族": "朝鲜族",
    "鲜族": "朝鲜族",
    "蒙": "蒙古族",
    "维": "维吾尔族",
}
"""Short names people use that are no prefix of the full name."""


@check(
    code="N09",
    severity=ERROR,
    source="GB/T 3304—1991；干部任免审批表填写规范：民族写全称",
    en="The ethnic group {ethnicity} is abbreviated; {right} is meant",
    advice="改写为民族全称。",
    passes=[Person(ethnicity="汉族"), Person(ethnicity="蒙古族"), Person(), Person(ethnicity="满州族")],
    fails=[Person(ethnicity="汉"), Person(ethnicity="维族"), Person(ethnicity="哈萨克")],
)
def ethnicity_abbreviated(person: Person) -> Flaws:
    ethnicity = person.ethnicity
    groups = codes.table("GB3304")
    if not ethnicity or groups.has(ethnicity):
        return
    full = SPOKEN.get(ethnicity, ethnicity + "族")
    if groups.has(full):
        yield at("ethnicity", "民族“{ethnicity}”应写全称“{right}”", fixed=full, ethnicity=ethnicity, right=full)
