"""两个党派之间的分隔号不对。

同时参加几个党派的，各项之间用全角分号“；”隔开。用顿号、逗号、半角分号，或者时间与党派之间没有分隔的，给出改法。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.party_text import JOINT, Piece, read_party_text
from renti.records.person import Person


@check(
    code="A17",
    severity=WARNING,
    source="干部任免审批表填写规范：入党时间（用分号隔开）",
    en="The entries of {text} are not parted by ；; {right} is meant",
    advice="改用全角分号“；”。",
    passes=[Person(joined_party="民建；民盟"), Person(joined_party="200108；民建"), Person(joined_party="200108")],
    fails=[Person(joined_party="民建、民盟"), Person(joined_party="200108;民建"), Person(joined_party="200108民建")],
)
def parties_joined_wrongly(person: Person) -> Flaws:
    text = person.joined_party
    if not text or text.isascii():
        return
    right = _joined(read_party_text(text).pieces)
    if right != text:
        yield at("joined_party", "入党时间“{text}”各项之间应用“；”，写作“{right}”", fixed=right, text=text, right=right)


def _joined(pieces: tuple[Piece, ...]) -> str:
    """The text with ； between two entries; a date right behind a party stays, it is a fault of its own."""
    parts: list[str] = []
    for index, piece in enumerate(pieces):
        before = pieces[index - 1] if index else None
        between = before is not None and index + 1 < len(pieces)
        if piece.kind == "joint" and between and piece.text.strip():
            parts.append(JOINT)
            continue
        if before is not None and before.kind == "date" and piece.kind == "party":
            parts.append(JOINT)
        parts.append(piece.text)
    return "".join(parts)
