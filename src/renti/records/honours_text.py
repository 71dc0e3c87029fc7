"""奖惩情况 as text: rewards with date, authority and name; sanctions with cause, authority, kind and end; the rest listed as unread."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.measure_kinds import WORDS, measure_kind

_DATE: Final = r"(?:19|20)\d{2}(?:\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?|[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?|\d{2}(?!\d))"
_SENTENCE: Final = re.compile(r"[^。；;\n\r]+")
_STARTS: Final = re.compile(rf"\s*(?P<date>{_DATE})\s?[，,、：:]?\s*(?:度\s?)?")
_GIVEN: Final = re.compile(
    r"(?:曾?(?:被|经|由|受到|受|获得?|荣获|荣立|因))?(?P<authority>[^，,]{0,40}?)"
    r"(?:[，,]?(?:共同|联合)?(?P<verb>评选为|评为|授予|表彰为|表彰|确定为|命名为|认定为|通报表扬|通报嘉奖|嘉奖|奖励|记(?=[个人集体]{0,2}[一二三]等功)|立(?=[一二三]等功)))"
    r"(?:[，,：:]|为)?(?P<name>.*)"
)
_PLAIN: Final = re.compile(r"(?:曾?(?:获得?|荣获|荣立|立|记|受到))(?P<name>.+)")
_CAUSE: Final = re.compile(r"因(?P<cause>[^，,]{1,60})[，,]")
_BY: Final = re.compile(
    r"(?:被|受到|受|经|由)(?P<authority>[^，,]{2,40}?)(?:给予|作出|予以|处以|处分|(?=党内|政务|行政|撤销|留党|开除|记|降|撤职|诫勉|警告|严重))"
)
_END: Final = re.compile(
    rf"(?P<date>{_DATE})\s?(?:起)?(?:解除|期满|影响期满|恢复)|(?:解除|影响期)[^，,]{{0,6}}?(?:至|于)(?P<date2>{_DATE})"
)
_NONE: Final = frozenset({"", "无", "没有", "无。"})
_SANCTION: Final = re.compile(r"处分|诫勉|警告|记大过|记过|撤职|降级|开除|留党察看|引咎辞职|责令辞职|停职检查|降职")


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardText:
    """A reward as the text has it; `authority` and `name` are "" and `date` None where it does not say."""

    date: PartialDate | None
    authority: str
    name: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionText:
    """A sanction or measure as the text has it; `kind` is its standard word, "" where the text names no known kind."""

    date: PartialDate | None
    cause: str
    authority: str
    kind: str
    ended: PartialDate | None
    span: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Honours:
    """What 奖惩情况 says; `unread` are the spans of sentences that are neither a reward nor a sanction."""

    rewards: tuple[RewardText, ...]
    sanctions: tuple[SanctionText, ...]
    unread: tuple[tuple[int, int], ...]
    none: bool


@lru_cache(maxsize=16384)
def read_honours(text: str) -> Honours:
    """Never raises; linear.

    >>> read_honours("2012年7月，被某某市委评为优秀共产党员。").rewards[0].name
    '优秀共产党员'
    """
    rewards: list[RewardText] = []
    sanctions: list[SanctionText] = []
    unread: list[tuple[int, int]] = []
    if text.strip(" 。\t\n\u3000") in _NONE:
        return Honours(rewards=(), sanctions=(), unread=(), none=bool(text.strip()))
    for found in _SENTENCE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        sentence = found[0].strip()
        span = (start, start + len(sentence))
        if not sentence:
            continue
        if sanctions and not _SANCTION.search(sentence) and _lifted(sentence) is not None:
            sanctions[-1] = _with_end(sanctions[-1], sentence, span)
        elif _is_sanction(sentence):
            sanctions.append(_sanction(sentence, span))
        elif (reward := _reward(sentence, span)) is not None:
            rewards.append(reward)
        else:
            unread.append(span)
    return Honours(rewards=tuple(rewards), sanctions=tuple(sanctions), unread=tuple(unread), none=False)


def _is_sanction(sentence: str) -> bool:
    return _SANCTION.search(sentence) is not None and "等功" not in sentence


def _reward(sentence: str, span: tuple[int, int]) -> RewardText | None:
    date, rest = _dated(sentence)
    given = _GIVEN.fullmatch(rest)
    if given is not None:
        verb = given["verb"]
        name = _name(given["name"]) or ("" if verb in ("授予", "评为", "评选为", "确定为") else verb)
        authority = given["authority"].strip(" ，,")
        return RewardText(date=date, authority="" if authority in ("个人", "集体") else authority, name=name, span=span)
    plain = _PLAIN.fullmatch(rest)
    if plain is None:
        return None
    return RewardText(date=date, authority="", name=_name(plain["name"]), span=span)


def _name(text: str) -> str:
    """The name of the honour without quotation marks and the word for honorary title."""
    return re.sub(r"(?:的|荣誉)*称号$", "", text.strip(" ，,")).strip(' “”"《》')


def _sanction(sentence: str, span: tuple[int, int]) -> SanctionText:
    date, rest = _dated(sentence)
    cause, by = _CAUSE.search(rest), _BY.search(rest)
    named = WORDS.search(rest)
    kind = measure_kind(rest)
    return SanctionText(
        date=date,
        cause=cause["cause"] if cause else "",
        authority=by["authority"].strip() if by else "",
        kind=kind.word if kind is not None else (named[0] if named else ""),
        ended=_lifted(rest),
        span=span,
    )


def _with_end(sanction: SanctionText, sentence: str, span: tuple[int, int]) -> SanctionText:
    return SanctionText(
        date=sanction.date,
        cause=sanction.cause,
        authority=sanction.authority,
        kind=sanction.kind,
        ended=_lifted(sentence) or sanction.ended,
        span=(sanction.span[0], span[1]),
    )


def _lifted(text: str) -> PartialDate | None:
    found = _END.search(text)
    return _date(found["date"] or found["date2"]) if found else None


def _dated(sentence: str) -> tuple[PartialDate | None, str]:
    found = _STARTS.match(sentence)
    if found is None:
        return None, sentence
    return _date(found["date"]), sentence[found.end() :]


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse("".join(text.split()))
    except DateUnreadable:
        return None
