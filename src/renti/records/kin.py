"""Kinship from the relatives of the form: its line and degree by the words of GB/T 4761, and who of one set of records is kin of whom.

The circle of recusal in office (任职回避) is spouses, direct blood kin, collateral kin within three generations, near in-laws:
公务员法（2018）第七十四条, read. Near in-laws are the spouse's parents and siblings with their spouses, the children's spouses and their
parents, the spouses of collateral kin within three generations: 公务员回避规定（试行）2011, believed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.person import Person, Relative


class Line(Enum):
    """The four kinds of kinship that the rules of recusal name."""

    SPOUSE = "spouse"
    DIRECT = "direct"
    COLLATERAL = "collateral"
    AFFINAL = "affinal"

    @property
    def zh(self) -> str:
        return _ZH[self]


_ZH: Final = {Line.SPOUSE: "夫妻", Line.DIRECT: "直系血亲", Line.COLLATERAL: "旁系血亲", Line.AFFINAL: "姻亲"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What a word says: `degree` counts generations (parents and children 1 apart; siblings are collateral of 2, cousins of 3).

    `older` is the relative's generation against the person's own: 1 for a parent, 0 for a sibling, −1 for a child. `sex` is the
    relative's. `close` says whether the circle of recusal in office holds the word.
    """

    line: Line
    degree: int
    older: int
    sex: str
    close: bool = True


_CHILD_WORDS: Final = ("", "长", "次", "二", "三", "四", "五", "六", "小", "大", "独生")


def _rows() -> Iterator[tuple[str, Kinship]]:
    for words, sex, line, degree, older in _TABLE:
        for word in words.split():
            yield word, Kinship(line=line, degree=degree, older=older, sex=sex)
    for order in _CHILD_WORDS:
        for word, sex in (("儿子", "男"), ("子", "男"), ("女儿", "女"), ("女", "女")):
            if order or len(word) > 1:
                yield order + word, Kinship(line=Line.DIRECT, degree=1, older=-1, sex=sex)
        for word, sex in (("女婿", "男"), ("儿媳", "女"), ("媳", "女")):
            if order or len(word) > 1:
                yield order + word, Kinship(line=Line.AFFINAL, degree=1, older=-1, sex=sex)


_TABLE: Final = (
    ("妻子 妻", "女", Line.SPOUSE, 0, 0),
    ("丈夫 夫", "男", Line.SPOUSE, 0, 0),
    ("父亲 父 养父 继父", "男", Line.DIRECT, 1, 1),
    ("母亲 母 养母 继母", "女", Line.DIRECT, 1, 1),
    ("养子 继子", "男", Line.DIRECT, 1, -1),
    ("养女 继女 其他女儿", "女", Line.DIRECT, 1, -1),
    ("祖父 外祖父 爷爷 外公", "男", Line.DIRECT, 2, 2),
    ("祖母 外祖母 奶奶 外婆", "女", Line.DIRECT, 2, 2),
    ("曾祖父", "男", Line.DIRECT, 3, 3),
    ("曾祖母", "女", Line.DIRECT, 3, 3),
    ("孙子 外孙子 外孙", "男", Line.DIRECT, 2, -2),
    ("孙女 外孙女", "女", Line.DIRECT, 2, -2),
    ("哥哥 弟弟 兄 弟 大哥 二哥 大弟 二弟", "男", Line.COLLATERAL, 2, 0),
    ("姐姐 妹妹 姐 妹 大姐 二姐 大妹 二妹", "女", Line.COLLATERAL, 2, 0),
    ("伯父 叔父 舅父 伯伯 叔叔 舅舅", "男", Line.COLLATERAL, 3, 1),
    ("姨母 姑母 姑姑 姨妈", "女", Line.COLLATERAL, 3, 1),
    ("堂兄 堂弟 表兄 表弟 堂哥 表哥", "男", Line.COLLATERAL, 3, 0),
    ("堂姐 堂妹 表姐 表妹", "女", Line.COLLATERAL, 3, 0),
    ("侄子 外甥", "男", Line.COLLATERAL, 3, -1),
    ("侄女 外甥女", "女", Line.COLLATERAL, 3, -1),
    ("公公 岳父", "男", Line.AFFINAL, 1, 1),
    ("婆婆 岳母", "女", Line.AFFINAL, 1, 1),
    ("姐夫 妹夫 妻兄 妻弟 内兄 内弟 大舅子 小舅子 大伯子 小叔子 连襟", "男", Line.AFFINAL, 2, 0),
    ("嫂子 嫂 弟媳 弟妹 妻姐 妻妹 大姨子 小姨子 大姑子 小姑子 妯娌", "女", Line.AFFINAL, 2, 0),
    ("姨父 姨夫 姑父 姑夫", "男", Line.AFFINAL, 3, 1),
    ("伯母 婶母 舅母 婶婶 舅妈", "女", Line.AFFINAL, 3, 1),
)
"""Words, sex of the relative, line, degree, generation. Adoptive and step kin stand with the direct line, as the law treats them."""

_WORDS: Final = dict(_rows())


@lru_cache(maxsize=1024)
def kinship(word: str) -> Kinship | None:
    """The kinship of a word of the form, None for a word that names none.

    >>> kinship("妻弟").line.zh, kinship("表妹").degree
    ('姻亲', 3)
    """
    return _WORDS.get("".join(word.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two records of one set whose forms fit: `row` of `person` names `other`, and `other_row` of `other` names `person` back.

    `other_row` is None where the other form does not name the person (it may be too young or the form may stop short): such a tie is a
    proposal, never a fact.
    """

    person: int
    row: int
    other: int
    other_row: int | None
    line: Line

    @property
    def mutual(self) -> bool:
        return self.other_row is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A row that fits several records."""

    person: int
    row: int
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """All ties of a set of records, and the rows that fit more than one record and therefore none."""

    ties: tuple[Tie, ...]
    ambiguous: tuple[Ambiguous, ...]


def kin_ties(people: Sequence[Person]) -> Ties:
    """Who names whom: by name, the sex the word implies, and birth; mutual naming decides between namesakes. Linear in the rows.

    A tie without mutual naming needs the same month of birth on both sides; several records that fit leave the row ambiguous.
    """
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(people):
        by_name[_plain(person.name)].append(number)
    ties: list[Tie] = []
    ambiguous: list[Ambiguous] = []
    for number, person in enumerate(people):
        for row, relative in enumerate(person.relatives):
            known = kinship(relative.relation)
            if known is None:
                continue
            fitting = [each for each in by_name.get(_plain(relative.name), ()) if each != number and _fits(relative, known, people[each])]
            back = {each: _named_back(person, known, people[each]) for each in fitting}
            mutual = [each for each in fitting if back[each] is not None]
            chosen = mutual or [each for each in fitting if relative.born is not None and people[each].born is not None]
            if len(chosen) == 1:
                ties.append(Tie(person=number, row=row, other=chosen[0], other_row=back[chosen[0]], line=known.line))
            elif chosen:
                ambiguous.append(Ambiguous(person=number, row=row, others=tuple(chosen)))
    return Ties(ties=tuple(ties), ambiguous=tuple(ambiguous))


def _fits(relative: Relative, known: Kinship, other: Person) -> bool:
    """Nothing in the row contradicts the record."""
    if other.sex and other.sex != known.sex:
        return False
    return _may_be_same(relative.born, other.born)


def _named_back(person: Person, known: Kinship, other: Person) -> int | None:
    """The row of the other form that names this person in the opposite generation of the same line."""
    for number, relative in enumerate(other.relatives):
        back = kinship(relative.relation)
        if back is None or _plain(relative.name) != _plain(person.name) or (person.sex and back.sex != person.sex):
            continue
        if back.line is known.line and back.older == -known.older and _may_be_same(relative.born, person.born):
            return number
    return None


def _may_be_same(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def _plain(name: str) -> str:
    return "".join(name.split())
