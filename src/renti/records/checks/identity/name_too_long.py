"""姓名超过十八个字。

表格的姓名栏最多存十八个字，再长会被截断。较长的少数民族姓名在这个长度之内；超出的多是把曾用名、说明写进了姓名栏。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import BY_NAME
from renti.records.person import Person

LIMIT = BY_NAME["name"].limit
"""Characters the field holds."""


@check(
    code="N05",
    severity=WARNING,
    source="干部任免审批表编辑软件：姓名栏长度",
    en="The name {name} has {length} characters; {limit} fit",
    advice="只写户籍登记的姓名；确有更长姓名的，与公安登记一致并报系统管理员。",
    passes=[Person(name="秦月"), Person(name="努尔买买提·阿不都热合曼·吐尔逊尼牙"), Person(name="古" * 18)],
    fails=[Person(name="古" * 19), Person(name="秦月（曾用名秦小月，一九九五年改为现用名）")],
)
def name_too_long(person: Person) -> Flaws:
    length = len(person.name)
    if length > LIMIT:
        yield at("name", "姓名“{name}”有{length}个字，表格只容{limit}个字", name=person.name, length=length, limit=LIMIT)
