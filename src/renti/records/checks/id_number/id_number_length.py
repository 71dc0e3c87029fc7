"""公民身份号码位数或字符不对。

号码是十八位（末位可为 X）或旧的十五位，此外都不是公民身份号码。中间用星号遮去的号码是有意不公开，不提示；全角数字和空格另有检查，
先按去掉以后的样子计数。
"""

import unicodedata
from functools import lru_cache

from renti.records.check import ERROR, Flaws, at, check
from renti.records.id_number import IdNumber, Problem
from renti.records.person import Person

MASK = "*＊"


@lru_cache(maxsize=4096)
def read_number(text: str) -> IdNumber | tuple[Problem, ...]:
    """IdNumber.parse, remembered: every check of this group asks for the same few numbers."""
    return IdNumber.parse(text)


def plain(text: str) -> str:
    """The number without blanks, its full-width digits and letters made half-width."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@check(
    code="I01",
    severity=ERROR,
    source="GB 11643—1999",
    en="The ID number {number} has {length} characters or a sign that cannot be in it",
    advice="核对身份证件或户籍登记，改正号码。",
    passes=[
        Person(id_number="990001198105031236"),
        Person(id_number="990001810503123"),
        Person(id_number="99000119810503123X"),
        Person(id_number="990001********1236"),
        Person(),
    ],
    fails=[
        Person(id_number="99000119810503123"),
        Person(id_number="9900011981O5031236"),
        Person(id_number="护照E12345678"),
    ],
)
def id_number_length(person: Person) -> Flaws:
    number = person.id_number
    if not number or isinstance(read_number(number), IdNumber) or any(sign in number for sign in MASK):
        return
    bare = plain(number)
    problems = read_number(bare)
    if not isinstance(problems, IdNumber) and (Problem.LENGTH in problems or Problem.CHARACTERS in problems):
        yield at("id_number", "公民身份号码“{number}”有{length}位，或含有不该有的字符", number=number, length=len(bare))
