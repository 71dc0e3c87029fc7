"""姓名中有汉字和间隔号以外的字符。

重名者加注的字母、数字、括号不是姓名的一部分，带着它无法与身份证件核对。间隔号写法由“间隔号写法不对”提示，空格由“姓名中间有空格”提示；
系统造字（专用区字符）和看不见的控制字符另有检查，这里不重复。家庭成员可能是外国人，不检查。
"""

import re
from typing import Final

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person

_FOREIGN: Final = re.compile(
    "[^"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af〇々"
    "\ue000-\uf8ff\U000f0000-\U0010ffff"
    "·.．•∙・‧⋅●。･﹒"
    "\\s\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x1f\x7f"
    "]+"
)


@check(
    code="N03",
    severity=ERROR,
    source="干部任免审批表填写规范：姓名",
    en="The name {name} has {signs}, which is neither a Chinese character nor ·",
    advice="只保留户籍登记的姓名，区分重名的记号写在别处。",
    passes=[Person(name="秦月"), Person(name="阿依古丽·买买提"), Person(name="张\U00020be8"), Person(name="李〇一")],
    fails=[Person(name="张三A"), Person(name="李四2"), Person(name="王五（女）"), Person(name="赵＊六")],
)
def name_has_foreign_signs(person: Person) -> Flaws:
    found = _FOREIGN.search(person.name)
    if found is not None:
        yield at("name", "姓名“{name}”中有“{signs}”，不是汉字或间隔号", span=found.span(), name=person.name, signs=found[0])
