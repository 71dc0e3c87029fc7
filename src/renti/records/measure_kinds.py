"""Sanctions and measures by the words of their system, with the months in which each bars promotion.

Sources: 中国共产党纪律处分条例 (warning 12, serious warning 18, removal 24 months; 60 months before an expelled member may be readmitted)
and the law on state sanctions (政务处分法，2020) article 8 (6, 12, 18, 24, 24 months): articles read. 诫勉 6, 调整职务 12, 降职 24 months
and the year after a resignation over responsibility: believed. A record page shows them; what a measure forbids is decided by the rule
packs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """One kind: its standard word, its system, and the months it bars promotion (None: no fixed period)."""

    word: str
    system: str
    months: int | None


PARTY, STATE, INSTITUTION, ORGANISATIONAL = "党纪处分", "政务处分", "事业单位处分", "组织处理"

KINDS: Final = (
    MeasureKind("党内严重警告", PARTY, 18),
    MeasureKind("党内警告", PARTY, 12),
    MeasureKind("撤销党内职务", PARTY, 24),
    MeasureKind("留党察看", PARTY, None),
    MeasureKind("开除党籍", PARTY, 60),
    MeasureKind("政务警告", STATE, 6),
    MeasureKind("行政警告", STATE, 6),
    MeasureKind("记大过", STATE, 18),
    MeasureKind("记过", STATE, 12),
    MeasureKind("降低岗位等级", INSTITUTION, 24),
    MeasureKind("降级", STATE, 24),
    MeasureKind("政务撤职", STATE, 24),
    MeasureKind("撤职", STATE, 24),
    MeasureKind("开除公职", STATE, None),
    MeasureKind("诫勉", ORGANISATIONAL, 6),
    MeasureKind("引咎辞职", ORGANISATIONAL, 12),
    MeasureKind("责令辞职", ORGANISATIONAL, 12),
    MeasureKind("停职检查", ORGANISATIONAL, None),
    MeasureKind("调整职务", ORGANISATIONAL, 12),
    MeasureKind("调整不适宜担任现职", ORGANISATIONAL, 12),
    MeasureKind("降职", ORGANISATIONAL, 24),
    MeasureKind("免职问责", ORGANISATIONAL, 12),
)
BY_WORD: Final = {kind.word: kind for kind in KINDS}
_ALSO: Final = {
    "严重警告": "党内严重警告",
    "诫勉谈话": "诫勉",
    "行政记过": "记过",
    "行政记大过": "记大过",
    "政务记过": "记过",
    "政务记大过": "记大过",
}
WORDS: Final = re.compile("|".join(sorted([*BY_WORD, *_ALSO, "警告"], key=len, reverse=True)))


OTHER: Final = "其他"
_INSTITUTION_MONTHS: Final = {"警告": 6, "记过": 12, "降低岗位等级": 24, "撤职": 24}
_ELSEWHERE: Final = re.compile(r"军人|军籍|企业职工|团员|团籍|团内|留团")


def measure_kind(text: str) -> MeasureKind | None:
    """The kind named in a text, also as ZB65 writes it (警告（党员）); a bare 警告 whose system the text does not name is none of them.

    Sanctions of staff of institutions keep the plain words (警告, 记过 …) under their own system; those of soldiers, workers and members
    of the youth league are of no system that bars promotion here.

    >>> measure_kind("党内严重警告处分").months, measure_kind("警告（事业单位工作人员）").system
    (18, '事业单位处分')
    """
    found = WORDS.search(text)
    if found is None:
        return None
    word = _ALSO.get(found[0], found[0])
    if _ELSEWHERE.search(text):
        return MeasureKind(found[0], OTHER, None)
    if "事业单位" in text:
        return MeasureKind(word, INSTITUTION, _INSTITUTION_MONTHS.get(word))
    if word == "警告":
        word = "党内警告" if re.search("党[员内纪]", text) else "政务警告" if re.search("公务员|政务|行政", text) else word
    return BY_WORD.get(word)
