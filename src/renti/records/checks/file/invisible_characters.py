"""文字中夹有看不见的字符。

从网页、PDF 或别的系统复制来的文字，常夹带零宽空格、方向符、BOM、控制字符（如竖向制表符）。看不见，却使姓名、职务比对不上，打印出方框。
改法是删去它们。
"""

import re
from itertools import chain
from operator import attrgetter

from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import FORM, RELATIVE
from renti.records.person import Person, Relative

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
NAMES = tuple(field.name for field in FORM if field.kind == "text")
COLUMNS = tuple(field.name for field in RELATIVE if field.kind == "text")
texts_of = attrgetter(*NAMES)
columns_of = attrgetter(*COLUMNS)


@check(
    code="F09",
    severity=WARNING,
    source="任免审批表填写规则；Unicode 格式字符与控制字符",
    en="{count} invisible characters in {field}: {codes}",
    advice="删去看不见的字符。",
    passes=[
        Person(name="王月", resume_text="1998.07--2001.03  某县财政局干部\n2001.03--         某县审计局科员"),
        Person(name="买买提·阿不都", relatives=(Relative(relation="妻子", name="古丽"),)),
    ],
    fails=[Person(name="王\u200b月"), Person(relatives=(Relative(relation="妻子", name="秦月", work="某县\x0b一中教师"),))],
)
def invisible_characters(person: Person) -> Flaws:
    texts = texts_of(person)
    rows = [columns_of(relative) for relative in person.relatives]
    if INVISIBLE.search("\n".join((*texts, *chain.from_iterable(rows)))) is None:
        return
    for name, text in zip(NAMES, texts, strict=True):
        yield from _seen(name, text)
    for index, columns in enumerate(rows):
        for name, text in zip(COLUMNS, columns, strict=True):
            yield from _seen(f"relatives[{index}].{name}", text)


def _seen(field: str, text: str) -> Flaws:
    found = INVISIBLE.findall(text)
    if found:
        codes = "、".join(dict.fromkeys(f"U+{ord(each):04X}" for each in found))
        fixed = INVISIBLE.sub("", text)
        yield at(field, "有{count}个看不见的字符（{codes}）", fixed=fixed, count=len(found), codes=codes, field=field)
