"""入党时间写法不合要求。

中共党员只写入党的六位年月（200108；带点的 2001.08 也认得），民主党派只写简称，如“民建”“九三”。写成“2001年8月”“2001.8”的给出改法；
写“中共党员”而没有时间的、写民主党派全称的、夹有其他字的也提示。分隔号、次序、民主党派带时间的由各自的检查提示。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.party_text import PartyText, read_party_text
from renti.records.person import Person

_DATE: Final = re.compile(r"\d{6}|\d{8}|\d{4}\.\d{2}(?:\.\d{2})?", re.ASCII)
_SIGNS: Final = re.compile(r"[()（）]*")
_USUAL: Final = re.compile(r"\d{6}|\d{4}\.\d{2}", re.ASCII)


@check(
    code="A15",
    severity=WARNING,
    source="干部任免审批表填写规范：入党时间",
    en="The text {text} is not written as asked; {right_en}",
    advice="中共党员写六位年月，民主党派写简称。",
    passes=[
        Person(joined_party="200108"),
        Person(joined_party="1972.04"),
        Person(joined_party="200108；民建"),
        Person(joined_party="（民建）"),
        Person(joined_party="无党派"),
        Person(),
    ],
    fails=[
        Person(joined_party="2001年8月"),
        Person(joined_party="2001.8"),
        Person(joined_party="中共党员"),
        Person(joined_party="2001"),
        Person(joined_party="2001.08入党"),
        Person(joined_party="九三学社"),
    ],
)
def joined_party_form(person: Person) -> Flaws:
    text = person.joined_party
    if not text or _USUAL.fullmatch(text) is not None:
        return
    read = read_party_text(text)
    right = _right(read)
    if right == text:
        return
    other = "".join(each.text for each in read.pieces if each.kind == "other")
    clear = right is not None and _SIGNS.fullmatch(other) is not None
    if clear:
        yield at("joined_party", "入党时间写作“{text}”，应写“{right}”", fixed=right, text=text, right=right, right_en=f"{right} is meant")
    else:
        yield at(
            "joined_party",
            "入党时间写作“{text}”，{right}",
            text=text,
            right="应写六位年月或党派简称",
            right_en="YYYYMM or the short name of the party is asked",
        )


def _right(read: PartyText) -> str | None:
    """The text with its date and party names as asked and all else as it is; None where something cannot be placed."""
    parts = []
    for piece in read.pieces:
        if piece.kind == "date" and _DATE.fullmatch(piece.text) is None:
            if read.date is None or read.date.month is None:
                return None
            parts.append(read.date.compact)
        elif piece.kind == "cpc" or (piece.kind == "other" and _SIGNS.fullmatch(piece.text) is None):
            return None
        else:
            parts.append("无党派" if piece.text.startswith("无党派") else piece.name)
    return "".join(parts)
