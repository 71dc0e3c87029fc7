"""入党时间前后有空格，或写了“群众”。

没有参加党派的，这一栏空着；无党派人士写“无党派”。多写的空格给出改法；“群众”是否应为“无党派”要由人判断，不给改法。
存储时值后面的换行是软件留下的，不提示。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person


@check(
    code="A20",
    severity=WARNING,
    source="干部任免审批表填写规范：入党时间",
    en="The text {text} has blanks, or says 群众 where the field stays empty",
    advice="去掉空格；未参加党派的留空，无党派人士写“无党派”。",
    passes=[
        Person(joined_party="200108"),
        Person(joined_party="无党派"),
        Person(joined_party="民建", written={"joined_party": "民建\n    "}),
        Person(),
    ],
    fails=[
        Person(joined_party="群众", written={"joined_party": " 群众"}),
        Person(joined_party="群众"),
        Person(joined_party="2001 08"),
    ],
)
def joined_party_space_or_masses(person: Person) -> Flaws:
    text = person.joined_party
    if not text:
        return
    bare = "".join(text.split())
    if bare != person.written.get("joined_party", text).rstrip():
        yield at("joined_party", "入党时间“{text}”有多余的空格", fixed=bare, text=person.text("joined_party").rstrip())
    if bare == "群众":
        yield at("joined_party", "入党时间写作“{text}”，未参加党派的应留空", text=text)
