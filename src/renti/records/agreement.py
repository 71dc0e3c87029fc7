"""Whether two papers about one person say the same: dates at the precision both have, text without blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.affiliation import read_affiliation
from renti.records.attainment import education_word
from renti.records.fields import BY_NAME
from renti.records.person import Person
from renti.records.post_text import abbreviates, plain_post
from renti.records.post_titles import leading_titles

Difference = tuple[str, str, str]
"""A field name, and its text in the first and in the second paper."""

EDUCATIONS: Final = frozenset({"full_time_education", "in_service_education"})
_DEGREE: Final = re.compile("学士|硕士|博士")
POSTS: Final = frozenset({"current_post", "proposed_post", "removed_post"})
_BLANKS: Final = re.compile(r"[\s\u3000]")


def same_name(name: str) -> str:
    """The name as a key: blanks and the kind of dot do not count."""
    return _BLANKS.sub("", name).replace("•", "·").replace(".", "·").replace("・", "·")


def party_date(text: str) -> PartialDate | None:
    """The date inside an 入党时间 text (`200108；民建`); None for parties without a date."""
    return read_affiliation(text).date if text else None


def is_slip_of(one: str, other: str) -> bool:
    """Whether two different names can be one name written wrongly: as many characters, and at least half of them in place."""
    same = sum(1 for mine, theirs in zip(one, other, strict=False) if mine == theirs)
    return len(one) == len(other) and 0 < same < len(one) and same >= len(one) // 2


def dates_agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether both can be the same day."""
    return one.earliest <= other.latest and other.earliest <= one.latest


def differences(one: Person, other: Person, names: Sequence[str]) -> Iterator[Difference]:
    """The fields both papers have and in which they cannot mean the same."""
    for name in names:
        mine, theirs = getattr(one, name), getattr(other, name)
        if not mine or not theirs or mine == theirs:
            continue
        if not _agree(name, mine, theirs):
            yield name, str(mine), str(theirs)


def _agree(name: str, mine: object, theirs: object) -> bool:
    if isinstance(mine, PartialDate) and isinstance(theirs, PartialDate):
        return dates_agree(mine, theirs)
    one, other = str(mine), str(theirs)
    if name == "joined_party":
        first, second = party_date(one), party_date(other)
        return first is None or second is None or dates_agree(first, second)
    if name in POSTS:
        return _same_posts(plain_post(one), plain_post(other))
    if name == "native_place":
        return one == other or abbreviates(one, of=other) or abbreviates(other, of=one)
    if name in EDUCATIONS:
        return _same_education(one, other)
    return _BLANKS.sub("", one) == _BLANKS.sub("", other)


def _same_education(one: str, other: str) -> bool:
    """The same standard word; a cell that holds a degree too, or no word of the list, is not held against another."""
    first, second = education_word(one), education_word(other)
    return first is None or second is None or first == second or _DEGREE.search(one + other) is not None


def _same_posts(one: str, other: str) -> bool:
    """Equal, or one leaves out characters of the other (a province, 党组成员) while the leading titles are the same."""
    if one == other:
        return True
    return leading_titles(one) == leading_titles(other) and (abbreviates(one, of=other) or abbreviates(other, of=one))


def share_a_date(one: Person, other: Person) -> bool:
    """Whether birth, start of work or joining the Party agree: two papers that share none of them may be about namesakes."""
    for name in ("born", "began_work"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is not None and theirs is not None and dates_agree(mine, theirs):
            return True
    first, second = party_date(one.joined_party), party_date(other.joined_party)
    return first is not None and second is not None and dates_agree(first, second)


def label(name: str) -> str:
    """The Chinese name of a form field."""
    return BY_NAME[name].zh
