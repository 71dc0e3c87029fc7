"""入党时间 as text: the date of joining the Communist Party, other parties, or neither.

The form writes the date first, other parties by their short names after a full-width semicolon: `200108；民建`. Stored forms also hold
`2001.08`, `民建200108`, `(民建)`, `200108,民建`, ` 群众` and full names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate

MEMBER: Final = "中共党员"
PROBATIONARY: Final = "预备党员"

_PARTIES: Final = {
    "中国国民党革命委员会": "民革",
    "民革": "民革",
    "中国民主同盟": "民盟",
    "民盟": "民盟",
    "中国民主建国会": "民建",
    "民建": "民建",
    "中国民主促进会": "民进",
    "民进": "民进",
    "中国农工民主党": "农工党",
    "农工民主党": "农工党",
    "农工党": "农工党",
    "中国致公党": "致公党",
    "致公党": "致公党",
    "九三学社": "九三学社",
    "九三": "九三学社",
    "台湾民主自治同盟": "台盟",
    "台盟": "台盟",
}
_NEITHER: Final = {"群众": "群众", "无党派人士": "无党派", "无党派民主人士": "无党派", "无党派": "无党派", "共青团员": "共青团员"}
_MEMBERSHIP: Final = {
    "中共预备党员": PROBATIONARY,
    "预备党员": PROBATIONARY,
    "中国共产党": MEMBER,
    "中共党员": MEMBER,
    "中共": MEMBER,
    "党员": MEMBER,
}


def _either(words: dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TOKEN: Final = re.compile(
    r"(?P<date>[12]\d{3}(?:\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?|\d{2}(?:\d{2})?(?!\d)|年?))"
    rf"|(?P<party>{_either(_PARTIES)})|(?P<neither>{_either(_NEITHER)})|(?P<member>{_either(_MEMBERSHIP)})"
    r"|(?P<filler>[\s；;，,、。（）()\[\]【】]+|加入|入党|参加|盟员|会员|社员|成员|时间|[：:])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """What 入党时间 says. `member` is None where it does not say whether the person is in the Communist Party.

    `date` is that of joining the Communist Party; `parties` the other parties by short name, in order; `neither` 群众, 无党派 or 共青团员;
    `canonical` whether the text is just what the form asks for; `unread` the spans that say something else.
    """

    text: str
    date: PartialDate | None
    member: bool | None
    probationary: bool
    parties: tuple[str, ...]
    neither: str
    canonical: bool
    unread: tuple[tuple[int, int], ...]


@lru_cache(maxsize=16384)
def read_affiliation(text: str) -> Affiliation:
    """Never raises; linear.

    >>> read_affiliation("民建200108").parties, str(read_affiliation("民建200108").date)
    (('民建',), '2001.08')
    """
    said = _Said()
    for token in _TOKEN.finditer(text):
        said.take(token)
    said.pass_over(len(text))
    date = _date(said.date)
    knows = bool(said.parties or said.neither) and not said.unread
    parties = tuple(dict.fromkeys(said.parties))
    plain = write_affiliation(date=date, parties=parties) or said.neither or "".join(said.memberships)
    return Affiliation(
        text=text,
        date=date,
        member=True if date is not None or said.memberships else (False if knows else None),
        probationary=PROBATIONARY in said.memberships,
        parties=parties,
        neither=said.neither,
        canonical=not said.unread and bool(text) and text in (plain, plain.replace("九三学社", "九三")),
        unread=tuple(said.unread),
    )


@dataclass(slots=True)
class _Said:
    """What the words of a text have said so far, and up to where it is read."""

    date: str = ""
    neither: str = ""
    parties: list[str] = field(default_factory=list)
    memberships: set[str] = field(default_factory=set)
    unread: list[tuple[int, int]] = field(default_factory=list)
    read: int = 0

    def take(self, token: re.Match[str]) -> None:
        self.pass_over(token.start())
        self.read = token.end()
        kind, word = str(token.lastgroup), token[0]
        if kind == "party":
            self.parties.append(_PARTIES[word])
        elif kind == "member":
            self.memberships.add(_MEMBERSHIP[word])
        elif kind == "neither":
            self.neither = _NEITHER[word]
        elif kind == "date" and (self.date or _date(word) is None):
            self.unread.append(token.span())
        elif kind == "date":
            self.date = word

    def pass_over(self, until: int) -> None:
        if until > self.read:
            self.unread.append((self.read, until))


def write_affiliation(*, date: PartialDate | None, parties: tuple[str, ...] = ()) -> str:
    """入党时间 as the form asks for it: `200108；民建`; "" for neither.

    >>> write_affiliation(date=PartialDate(2001, 8), parties=("民建",))
    '200108；民建'
    """
    return "；".join([date.compact] * (date is not None) + list(parties) if date is not None else list(parties))


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse("".join(text.split())) if text else None
    except DateUnreadable:
        return None
