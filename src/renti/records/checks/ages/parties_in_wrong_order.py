"""中共党员兼民主党派成员的，次序不对。

入党时间写在前，民主党派写在后：“200108；民建”。次序反了的给出改法。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.party_text import JOINT, read_party_text
from renti.records.person import Person


@check(
    code="A18",
    severity=ERROR,
    source="干部任免审批表填写规范：入党时间",
    en="The date stands behind the other party in {text}; {right} is meant",
    advice="入党时间写在前，民主党派写在后。",
    passes=[Person(joined_party="200108；民建"), Person(joined_party="民建；民盟"), Person(joined_party="民建200108")],
    fails=[Person(joined_party="民建；200108"), Person(joined_party="民建、民盟、2001.08")],
)
def parties_in_wrong_order(person: Person) -> Flaws:
    text = person.joined_party
    if not text or text.isascii():
        return
    read = read_party_text(text)
    if "other" in {each.kind for each in read.pieces} or set(read.kinds) != {"date", "party"} or read.kinds[0] == "date":
        return
    entries = [each for each in read.pieces if each.kind in {"date", "party"}]
    parted = all(each.kind == "joint" for each in read.pieces[1::2])
    if parted and read.kinds.count("date") == 1:
        right = JOINT.join(each.text for each in sorted(entries, key=lambda each: each.kind != "date"))
        yield at("joined_party", "入党时间“{text}”次序应为“{right}”", fixed=right, text=text, right=right)
