"""性别与公民身份号码不一致。

十八位号码看第十七位，十五位号码看末位：奇数为男，偶数为女。号码位数不对或含有其他字符的，先由号码的检查提示。
"""

import re
from typing import Final

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person

_SEX_DIGIT: Final = re.compile(r"[0-9]{16}([0-9])[0-9Xx]|[0-9]{14}([0-9])")


@check(
    code="N08",
    severity=ERROR,
    source="GB 11643—1999",
    en="The sex is {sex}, the ID number says {other}",
    advice="核对户籍登记，改正性别或公民身份号码。",
    passes=[
        Person(sex="女", id_number="990001197505061247"),
        Person(sex="男", id_number="990001750506123"),
        Person(sex="女"),
        Person(sex="女", id_number="9900011975050612"),
    ],
    fails=[
        Person(sex="男", id_number="990001197505061247"),
        Person(sex="女", id_number="990001750506123"),
    ],
)
def sex_differs_from_id_number(person: Person) -> Flaws:
    if person.sex not in {"男", "女"}:
        return
    found = _SEX_DIGIT.fullmatch(person.id_number)
    if found is None:
        return
    other = "男" if int(found[1] or found[2]) % 2 else "女"
    if other != person.sex:
        yield at("sex", "性别为“{sex}”，公民身份号码中为“{other}”", sex=person.sex, other=other)
