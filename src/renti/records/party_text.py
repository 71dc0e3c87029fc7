"""The text of 入党时间, piece by piece: a date for the Communist Party, short names for the other parties, and what joins them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from renti.kernel.dates import DateUnreadable, PartialDate

Kind = Literal["date", "party", "none", "cpc", "joint", "other"]

JOINT: Final = "；"
"""What the form asks for between two entries."""

OTHER_PARTIES: Final = {
    "中国国民党革命委员会": "民革",
    "中国民主同盟": "民盟",
    "中国民主建国会": "民建",
    "中国民主促进会": "民进",
    "中国农工民主党": "农工党",
    "中国致公党": "致公党",
    "九三学社": "九三",
    "台湾民主自治同盟": "台盟",
    "民革": "民革",
    "民盟": "民盟",
    "民建": "民建",
    "民进": "民进",
    "农工党": "农工党",
    "农工": "农工党",
    "致公党": "致公党",
    "致公": "致公党",
    "九三": "九三",
    "台盟": "台盟",
}
"""Full and short names of the eight parties → the short name of the form (GB/T 4762)."""

_TOKEN: Final = re.compile(
    r"(?P<date>\d{4}(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[.．\-/]\d{1,2}(?:[.．\-/]\d{1,2})?(?!\d)|\d{2}(?:\d{2})?(?!\d)|年?(?![\d.]))\.?)"
    rf"|(?P<party>{'|'.join(OTHER_PARTIES)})(?:盟员|会员|党员|社员|成员)?"
    r"|(?P<none>无党派(?:人士|民主人士)?|群众)"
    r"|(?P<cpc>(?:中国共产党|中共)(?:预备)?党?员?|预备党员|党员)"
    r"|(?P<joint>\s*[；;、,，/|和及]\s*|\s+)"
    r"|(?P<other>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece as written; `name` is the form's short name of a party, else the text itself."""

    kind: Kind
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class PartyText:
    """All pieces in order; signs around them (brackets, 入党) are pieces of kind other."""

    pieces: tuple[Piece, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of dates, parties and statements of none, in order."""
        return tuple(each.kind for each in self.pieces if each.kind not in {"joint", "other"})

    @property
    def date_text(self) -> str:
        """The first date as written, "" when there is none."""
        return next((each.text for each in self.pieces if each.kind == "date"), "")

    @property
    def date(self) -> PartialDate | None:
        """The first date, None where there is none or it cannot be one."""
        try:
            return PartialDate.parse(self.date_text.replace("．", ".").replace(" ", "")) if self.date_text else None
        except DateUnreadable:
            return None


@lru_cache(maxsize=16384)
def read_party_text(text: str) -> PartyText:
    """The pieces of one text; nothing is lost: the pieces joined are the text.

    >>> read_party_text("200108；民建").kinds, str(read_party_text("民建2001.08").date)
    (('date', 'party'), '2001.08')
    """
    pieces = []
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        assert kind is not None
        pieces.append(Piece(kind, found[0], OTHER_PARTIES.get(found[kind], found[0])))  # type: ignore[arg-type]  # the groups are the kinds
    return PartyText(tuple(pieces))
