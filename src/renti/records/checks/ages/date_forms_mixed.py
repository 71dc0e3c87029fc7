"""同一份表格中日期写法不一致。

出生年月、入党时间、参加工作时间等日期应用同一种写法，表格文件中写六位年月。入党写“1995.05”而出生写“196702”的，按多数的写法统一；
八位的年月日与六位年月同属一种写法。
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import BY_NAME
from renti.records.party_text import read_party_text
from renti.records.person import Person

DATES: Final = ("born", "began_work", "reaches_limit", "age_as_of", "filled_on")
COMPACT: Final = "六位年月"
_FORMS: Final = (
    (COMPACT, re.compile(r"\d{6}|\d{8}", re.ASCII)),
    ("带点的年月", re.compile(r"\d{4}[.．]\d{1,2}(?:[.．]\d{1,2})?", re.ASCII)),
    ("带横线或斜线的年月", re.compile(r"\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?", re.ASCII)),
    ("用汉字的年月", re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月.*", re.ASCII)),
)


@check(
    code="A21",
    severity=WARNING,
    source="干部任免审批表填写规范：日期写法一致",
    en="{field} {written} is written unlike the other dates ({form})",
    advice="统一为六位年月。",
    passes=[
        Person(born=PartialDate(1967, 2), joined_party="199505"),
        Person(born=PartialDate(1967, 2), began_work=PartialDate(1987, 8), written={"born": "1967.02", "began_work": "1987.08"}),
        Person(born=PartialDate(1967, 2), age_as_of=PartialDate(2017, 8, 6), joined_party="199505；民建"),
        Person(joined_party="1995.05"),
    ],
    fails=[
        Person(born=PartialDate(1967, 2), joined_party="1995.05"),
        Person(born=PartialDate(1967, 2), began_work=PartialDate(1987, 8), joined_party="198811", written={"born": "1967-02"}),
    ],
)
def date_forms_mixed(person: Person) -> Flaws:
    if not person.written and (not person.joined_party or person.joined_party[:6].isdecimal()):
        return
    found = list(_forms(person))
    counts = Counter(form for _, _, form in found)
    if len(counts) < 2:
        return
    usual = COMPACT if counts[COMPACT] * 2 >= len(found) else counts.most_common(1)[0][0]
    for name, written, form in found:
        if form != usual:
            yield at(
                name,
                "{field}写作“{written}”，其他日期为{form}",
                fixed=_compact(person, name, written) if usual == COMPACT else None,
                field=BY_NAME[name].zh,
                written=written,
                form=usual,
            )


def _forms(person: Person) -> Iterator[tuple[str, str, str]]:
    texts = [(name, person.text(name).strip()) for name in DATES]
    texts.append(("joined_party", read_party_text(person.joined_party).date_text))
    for name, text in texts:
        form = next((form for form, pattern in _FORMS if text and pattern.fullmatch(text) is not None), None)
        if form is not None:
            yield name, text, form


def _compact(person: Person, name: str, written: str) -> str | None:
    if name == "joined_party":
        joined = read_party_text(person.joined_party).date
        return person.joined_party.replace(written, joined.compact) if joined is not None else None
    value = getattr(person, name)
    return value.compact if isinstance(value, PartialDate) else None
