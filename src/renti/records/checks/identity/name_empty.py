"""姓名为空。

姓名是每份材料对人的第一依据，没有姓名的记录无法归档，也无法与其他材料核对。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person


@check(
    code="N01",
    severity=ERROR,
    source="干部任免审批表填写规范：姓名",
    en="The name is empty",
    advice="按户籍登记的姓名补填。",
    passes=[Person(name="秦月"), Person(name="买买提·阿不都")],
    fails=[Person(), Person(sex="女", ethnicity="汉族")],
)
def name_empty(person: Person) -> Flaws:
    if not person.name:
        yield at("name", "姓名未填")
