"""文字超过该栏的最大字数。

编辑器对每栏限定字数（如现任职务 324 字、年度考核 414 字、奖惩 552 字），超出的部分在编辑器中会被截去。姓名、日期、
号码的长短由各自的检查管。
"""

from operator import attrgetter

from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import FORM, RELATIVE
from renti.records.person import Person, Relative

CHECKED = tuple(field for field in FORM if field.limit and field.kind == "text" and field.name not in {"name", "sex", "id_number"})
COLUMNS = tuple(field for field in RELATIVE if field.kind == "text")
LIMITS = tuple(field.limit for field in CHECKED)
texts_of = attrgetter(*(field.name for field in CHECKED))


@check(
    code="F10",
    severity=WARNING,
    source="任免表编辑器：各栏字数限制",
    en="{label} has {length} characters; the form takes {limit}",
    advice="精简文字，使其不超过限定字数。",
    passes=[
        Person(current_post="某" * 324, honours="无"),
        Person(relatives=(Relative(relation="父亲", name="张山", work="某" * 124),)),
        Person(resume_text="某" * 5000),
    ],
    fails=[Person(current_post="某" * 400), Person(relatives=(Relative(relation="父亲", name="张山", work="某" * 125),))],
)
def text_too_long(person: Person) -> Flaws:
    texts = texts_of(person)
    for text, limit, field in zip(texts, LIMITS, CHECKED, strict=True):
        if len(text) > limit:
            yield at(field.name, "{label}有{length}字，最多{limit}字", label=field.zh, length=len(text), limit=limit)
    for index, relative in enumerate(person.relatives):
        for field in COLUMNS:
            length = len(getattr(relative, field.name))
            if length > field.limit:
                place = f"relatives[{index}].{field.name}"
                yield at(place, "{label}有{length}字，最多{limit}字", label=field.zh, length=length, limit=field.limit)
