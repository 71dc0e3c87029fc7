"""日期、号码中有全角数字或字母。

出生年月、参加工作、入党时间、公民身份号码等只用半角数字和字母；全角的看上去一样，程序却认不出。改法是逐字换成半角。
"""

import re
from collections.abc import Iterator

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative

WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ．－／]")
NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width ASCII lies 0xFEE0 above plain ASCII."""

DATES = ("born", "began_work", "reaches_limit", "age_as_of", "filled_on")


@check(
    code="F08",
    severity=WARNING,
    source="任免审批表填写规则：日期、号码用半角数字",
    en="{text} in {field} has full-width digits or letters",
    advice="改为半角。",
    passes=[
        Person(born=PartialDate(1990, 9), id_number="99000119900901123X", joined_party="201106；民建"),
        Person(born=PartialDate(1990, 9), written={"born": "1990.09"}),
        Person(honours="获２０１９年度先进"),
    ],
    fails=[
        Person(born=PartialDate(1990, 9), written={"born": "１９９０．０９"}),
        Person(id_number="99000119900901123Ｘ"),
        Person(relatives=(Relative(relation="父亲", born=PartialDate(1960, 1), written={"born": "１９６００１"}),)),
    ],
)
def wide_digits(person: Person) -> Flaws:
    for field, text in _texts(person):
        if WIDE.search(text):
            yield at(field, "“{text}”中有全角数字或字母", fixed=text.strip().translate(NARROW), text=text, field=field)


def _texts(person: Person) -> Iterator[tuple[str, str]]:
    """Texts of dates and numbers as they were written; a date that reads as its value has no written text."""
    yield "id_number", person.id_number
    yield "joined_party", person.joined_party
    if person.written:
        for name in DATES:
            yield name, person.written.get(name, "")
    for index, relative in enumerate(person.relatives):
        if relative.written:
            yield f"relatives[{index}].born", relative.written.get("born", "")
