"""民主党派写了加入的时间。

入党时间一栏的时间只指加入中国共产党，民主党派只写简称，不写加入的时间。时间紧跟在党派名称后面的提示；
“200108；民建”是中共党员又参加民建，时间写在前面，不提示。
"""

from itertools import pairwise

from renti.records.check import WARNING, Flaws, at, check
from renti.records.party_text import read_party_text
from renti.records.person import Person


@check(
    code="A16",
    severity=WARNING,
    source="干部任免审批表填写规范：入党时间（不填加入民主党派的时间）",
    en="The party {party} is written with the date {date}",
    advice="去掉加入民主党派的时间；如是加入中共的时间，写在前面并用“；”隔开。",
    passes=[Person(joined_party="200108；民建"), Person(joined_party="民建；民盟"), Person(joined_party="民建；200108")],
    fails=[Person(joined_party="民建2001.08"), Person(joined_party="九三（199506）"), Person(joined_party="民盟 2001年8月")],
)
def other_party_with_date(person: Person) -> Flaws:
    text = person.joined_party
    if not text or text.isascii():
        return
    pieces = [each for each in read_party_text(text).pieces if each.kind != "other" and each.text.strip()]
    for party, following in pairwise(pieces):
        if party.kind == "party" and following.kind == "date":
            yield at("joined_party", "民主党派“{party}”写了加入的时间{date}", party=party.name, date=following.text)
