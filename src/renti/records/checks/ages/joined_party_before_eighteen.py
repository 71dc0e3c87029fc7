"""入党时不满十八岁。

党章规定年满十八岁才能申请入党，1982 年 9 月十二大以后的党章一直如此执行，此后入党不满十八岁的必须查清。此前的党章也写了十八岁，但战争
年代和“文革”中十六七岁入党而经组织承认的不少，所以 1982 年 9 月以前的只提示不满十四岁的。按可能的最大年龄计算，只写到年的不误报。
"""

from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.date_order import greatest_age
from renti.records.party_text import read_party_text
from renti.records.person import Person

LEAST_AGE: Final = 18
"""Years (中国共产党章程 第一条)."""
ENFORCED_FROM: Final = PartialDate(1982, 9)
"""The constitution of the Twelfth Congress, 1982-09-06."""
LEAST_AGE_BEFORE: Final = 14


@check(
    code="A14",
    severity=ERROR,
    source="中国共产党章程（1982 年以来）第一条",
    en="Born {born}, joined the Party in {joined}: {age} years old",
    advice="查入党志愿书和出生记载，改正入党时间或出生年月。",
    passes=[
        Person(born=PartialDate(1984, 8), joined_party="200208"),
        Person(born=PartialDate(1952, 3), joined_party="196907"),
        Person(born=PartialDate(1984), joined_party="2002"),
        Person(born=PartialDate(1984, 8), joined_party="民建"),
    ],
    fails=[
        Person(born=PartialDate(1984, 8), joined_party="200206"),
        Person(born=PartialDate(1984, 8), joined_party="2002.07；民建"),
        Person(born=PartialDate(1960, 3), joined_party="197302"),
    ],
)
def joined_party_before_eighteen(person: Person) -> Flaws:
    if person.born is None or not person.joined_party:
        return
    text = read_party_text(person.joined_party)
    joined = text.date
    if joined is None or "none" in text.kinds or text.kinds[0] == "party":
        return
    since = (joined.year, joined.month or 1) >= (ENFORCED_FROM.year, ENFORCED_FROM.month or 1)
    age = greatest_age(person.born, joined)
    if 0 <= age < (LEAST_AGE if since else LEAST_AGE_BEFORE):
        yield at("joined_party", "{born}出生，{joined}入党，只有{age}岁", born=person.born, joined=joined, age=age)
