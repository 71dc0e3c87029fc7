"""既写无党派或群众，又写了党派。

无党派、群众与任何党派、与入党时间不能并存，必有一项是错的。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.party_text import read_party_text
from renti.records.person import Person


@check(
    code="A19",
    severity=ERROR,
    source="公务员管理信息系统校核规则：政治面貌",
    en="{none} and {party} exclude each other",
    advice="按实际情况保留一项。",
    passes=[Person(joined_party="无党派"), Person(joined_party="200108；民建"), Person(joined_party="群众"), Person()],
    fails=[Person(joined_party="无党派；民建"), Person(joined_party="群众、民盟"), Person(joined_party="200108；无党派")],
)
def no_party_and_party(person: Person) -> Flaws:
    text = person.joined_party
    if not text or text.isascii():
        return
    pieces = read_party_text(text).pieces
    none = next((each for each in pieces if each.kind == "none"), None)
    party = next((each for each in pieces if each.kind in {"party", "date", "cpc"}), None)
    if none is not None and party is not None:
        yield at("joined_party", "“{none}”与“{party}”不能并存", none=none.text, party=party.text)
