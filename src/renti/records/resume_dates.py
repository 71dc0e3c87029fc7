"""The dates of a résumé line as people write them: one pattern for the head of a line, one for a period inside brackets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate

_NUMERALS: Final = "〇○零一二三四五六七八九"
_SPACE: Final = r"[^\S\n]{0,3}"
_DASHES: Final = r"[-—–－~～―─‐‑−﹣]+"
_YEAR: Final = r"[12１２]\d{3}"
_MONTH: Final = (
    rf"(?:{_YEAR}(?:[.．。/／] ?\d{{1,2}}(?:[.．。/／]\d{{1,2}})?(?!\d)[.．]?|-\d{{1,2}}(?:-\d{{1,2}})?(?!\d)"
    rf"| ?年 ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号])?|\d{{2}}(?:\d{{2}})?(?!\d))"
    rf"|[{_NUMERALS}]{{4}}年(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})月(?:[一二三四五六七八九十]{{1,3}}[日号])?)"
)
"""A date with a month: 1998.07, 1998-7, 1998/7, 199807, 1998年7月, 一九九八年七月, with or without a day."""
_DATE: Final = rf"(?:{_MONTH}|{_YEAR}(?! ?年度)(?: ?年)?|[{_NUMERALS}]{{4}}年)"
_DAMAGED: Final = r"[\dOolI][\dOolI.．。年月/,]{3,10}"
"""What stands in the place of a date and is none: 20155.08, 1998,07, l998.07."""
_NOW: Final = r"(?:至今|现在|目前|今(?![日年后天晚明]))"
_END: Final = rf"(?:{_DATE}(?![\d.])|{_NOW}|\d{{1,2}}(?:月|(?=\s))|\d[\d.．。年月]{{3,10}})"
_UNTIL: Final = rf"{_SPACE}(?:{_DASHES}|[至到]){_SPACE}"

HEAD_FORM: Final = (
    rf"(?P<mark>\d{{1,2}}[、)）][^\S\n]{{0,2}}|[●•◆■*]|自|从)?"
    rf"(?:(?P<began>{_DATE}|{_DAMAGED}(?={_SPACE}{_DASHES}))"
    rf"(?:(?P<until>{_UNTIL})(?P<ended>{_END})|(?P<from>{_SPACE}(?:{_DASHES}|起)))"
    rf"|(?P<on>{_MONTH}))"
    r"(?P<gap>(?:[^\S\n]|[：:，,、])*)"
)
"""The dates at the head of a line: a period, a damaged date, an open period, a single month."""
PERIOD: Final = re.compile(
    rf"(?P<began>{_DATE}|{_DAMAGED}(?={_DASHES}))(?:(?P<until>{_UNTIL})(?P<ended>{_END})|(?P<from>{_SPACE}(?:{_DASHES}|起)))?"
)
"""The dates of an inset; a single date is allowed."""
NEXT_PERIOD: Final = re.compile(rf"(?<![；;，,、。\s])[；;，,、。\s]++(?={_MONTH}{_UNTIL}{_DATE})|[；;]\s*(?={_MONTH})")
"""What parts two periods inside one pair of brackets."""
_DATED_LINE: Final = rf"{_DATE}{_UNTIL}(?:{_DATE}|{_NOW})"
OPENER: Final = re.compile(
    rf"[（(\[【〔]\s*(?:其间|(?:期间|其中)(?=\s*[：:，,]?\s*{_DATE}))"
    rf"|^[^\S\n]*(?:其间(?=\s*[：:，,]?\s*{_DATE})|(?={_DATED_LINE}))",
    re.MULTILINE,
)
"""What begins an inset: a bracket with 其间 (or 期间, 其中 before a date), or a line of its own that begins with 其间 or a period."""

_FORMS: Final = (
    re.compile(r"(\d{4})(?:年?|(\d{2})(?:(\d{2}))?)"),
    re.compile(r"(\d{4})[.．。/／-](\d{1,2})(?:[.．。/／-](\d{1,2}))?[.．]?"),
    re.compile(
        rf"(\d{{4}}|[{_NUMERALS}]{{4}})年(?:(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})月(?:(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号])?)?"
    ),
)
_ONLY_MONTH: Final = re.compile(r"(\d{1,2})月?")
_IS_NOW: Final = re.compile(_NOW)


@lru_cache(maxsize=65536)
def read_date(text: str) -> PartialDate | None:
    """The date of a token matched by the patterns above; None when it is no date (2015.13) or means the present."""
    bare = "".join(text.split())
    for form in _FORMS:
        found = form.fullmatch(bare)
        if found is None:
            continue
        try:
            year, month, day = (_number(part) for part in found.groups())
            return PartialDate(year or 0, month, day)
        except DateUnreadable:
            return None
    return None


def read_end(text: str, began: PartialDate | None) -> PartialDate | None:
    """The end of a period; a bare month belongs to the year of the beginning."""
    month = _ONLY_MONTH.fullmatch(text)
    if month is None:
        return read_date(text)
    if began is None:
        return None
    try:
        return PartialDate(began.year, int(month[1]))
    except DateUnreadable:
        return None


def is_now(text: str) -> bool:
    """Whether the end of a period says that it still runs."""
    return _IS_NOW.fullmatch(text) is not None


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if text[0].isdigit() and text[0] not in _NUMERALS:
        return int(text)
    if len(text) == 4:
        return int("".join(str(max(0, _NUMERALS.index(digit) - 2)) for digit in text))
    tens, ten, ones = text.partition("十")
    if not ten:
        return _NUMERALS.index(text) - 2 if len(text) == 1 else 0
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (_NUMERALS.index(tens) - 2 if tens else 1) * 10 + (_NUMERALS.index(ones) - 2 if ones else 0)
