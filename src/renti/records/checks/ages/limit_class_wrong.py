"""改革前任职年龄界限不在选项之内，或与性别不符。

选项为五十五、六十、六十三、六十五、六十六岁和“已到龄人员”。五十五岁是女性的界限；六十三岁以上是省部级职务的界限，女性填写而职务看不出是
省部级的请核对。男性填五十五岁的提示。
"""

import re
from typing import Final

from renti.records import codes
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

_PROVINCIAL: Final = re.compile(r"省|自治区|国家|国务院|中央|全国|总局|[^织传战]部部长|院士|北京|天津|上海|重庆")


def _class(years: int) -> str:
    return f"改革前任职年龄界限为{years}岁"


@check(
    code="A24",
    severity=WARNING,
    source="干部任免审批表编辑软件通用代码：改革前任职年龄界限",
    en="The limit class {written} does not fit: {why_en}",
    advice="从选项中选择，并与性别、职务核对。",
    passes=[
        Person(sex="男", age_limit_class=_class(60)),
        Person(sex="女", age_limit_class=_class(55)),
        Person(sex="女", age_limit_class=_class(63), current_post="某省副省长"),
        Person(sex="女", age_limit_class="已到龄人员"),
        Person(sex="男"),
    ],
    fails=[
        Person(sex="女", age_limit_class=_class(63), current_post="某县教育局局长"),
        Person(sex="男", age_limit_class=_class(55)),
        Person(sex="男", age_limit_class="六十岁"),
    ],
)
def limit_class_wrong(person: Person) -> Flaws:
    written = person.age_limit_class
    if not written:
        return
    entry = codes.table("NLLB").entry(written)
    why = why_en = ""
    if entry is None:
        why, why_en = "不在选项之内", "no such option"
    elif person.sex == "男" and entry.code == "55":
        why, why_en = "五十五岁不是男性的界限", "fifty-five is no limit of men"
    elif person.sex == "女" and entry.code in {"63", "65", "66"} and _PROVINCIAL.search(person.current_post) is None:
        why, why_en = "现任职务看不出是省部级", "the current post does not show the provincial level"
    if why:
        yield at("age_limit_class", "改革前任职年龄界限“{written}”：{why}", written=written, why=why, why_en=why_en)
