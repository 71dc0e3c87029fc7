"""The résumé (简历) as text and as segments: one grammar, tolerant on read (canonical writing stands in resume_write).

Shape: `dates gap text` per main period, lines that begin with no date continue the one above, （其间：…） marks a period inside a
segment, the last paragraph after a blank line (or a line of committee memberships) closes. Every character that is not white space lies
inside the span of a segment, of the closing paragraph or of an entry of `unread`.
Source: filling rules of the form editor 3.0; continuation and bracket habits as seen in stored forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.resume_dates import HEAD_FORM, NEXT_PERIOD, OPENER, PERIOD, is_now, read_date, read_end

Span = tuple[int, int]
"""Start and end offsets into the résumé text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """A period inside a segment: （其间：2005.04--2008.07 …）. `text` is what follows the dates.

    `ended` is None for a single date too; `open` only where the end says that it still runs. `dates` are the dates as written, "" for
    an inset without any. `at` is the offset into the segment's text at which the inset stands (None: at its end), `own_line` whether it
    begins a line, `joined` whether it shares the brackets of the inset before it, `closed` whether its bracket was closed.
    """

    began: PartialDate | None
    ended: PartialDate | None
    text: str
    span: Span
    dates: str = ""
    open: bool = False
    at: int | None = None
    own_line: bool = False
    joined: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One main period of the résumé.

    `ended` is None both for an open segment (`open`) and for an end that could not be read. `separator` is what stands between the two
    dates ("" where there is one date and nothing else) and `gap` what stands between the dates and the text, exactly as written. `text`
    is the activity without its insets, its lines joined; `breaks` are the offsets into `text` at which a line began.
    """

    began: PartialDate | None
    ended: PartialDate | None
    open: bool
    text: str
    insets: tuple[Inset, ...]
    span: Span
    dates: str
    separator: str
    gap: str
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A stretch of the text that no rule of the grammar could place, and why (in Chinese, for the reader)."""

    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """The whole résumé; `closing` is the last paragraph (committee memberships), "" when there is none."""

    text: str
    segments: tuple[Segment, ...]
    closing: str
    unread: tuple[Unread, ...]
    closing_span: Span | None = None


_HEAD: Final = re.compile(r"^(?:[^\S\n]{0,3}(?=\S)|[^\S\n]{4,9}(?=\S+.{0,3}[-—–－~～―─‐‑−﹣至到起]))" + HEAD_FORM, re.MULTILINE)
_INDENTED_HEAD: Final = re.compile(r"^[^\S\n]*" + HEAD_FORM, re.MULTILINE)
_BREAK: Final = re.compile(r"<br\s{0,9}/?>|\r\n?", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"[（(\[【〔）)\]】〕]")
_OPENING: Final = "（([【〔"
_CLOSING_LINE: Final = re.compile(r"\n(?=[^\S\n]{0,2}(?:中共|系|当选|曾?任|是)?[^\s（(，,、。]{0,10}?第?[一二三四五六七八九十]{1,3}[届次])")
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
_GAP: Final = re.compile(r"[\s：:，,、]*")


@lru_cache(maxsize=4096)
def read_resume(text: str) -> Resume:
    """Segments of a résumé text, in linear time; never raises: what is not understood stands in `unread`.

    `<br>` and a lone carriage return are read as line breaks.
    """
    plain = _BREAK.sub(_blank, text) if "<" in text or "\r" in text else text
    heads = list(_HEAD.finditer(plain)) or list(_INDENTED_HEAD.finditer(plain))
    unread: list[Unread] = []
    _note(unread, text, (0, heads[0].start() if heads else len(plain)), "首行之前没有起止时间" if heads else "没有起止时间")
    if not heads:
        return Resume(text=text, segments=(), closing="", unread=tuple(unread))
    end, closing_span = _closing(plain, heads[-1].end())
    bounds = [head.start() for head in heads[1:]] + [end]
    segments = tuple(_segment(plain, head, bound, unread) for head, bound in zip(heads, bounds, strict=True))
    if plain is not text:
        unread = [replace(note, text=text[slice(*note.span)]) for note in unread]
    closing = plain[slice(*closing_span)] if closing_span else ""
    return Resume(text=text, segments=segments, closing=closing, unread=tuple(unread), closing_span=closing_span)


def _blank(found: re.Match[str]) -> str:
    """A line break as long as what it stands for, so that offsets stay true."""
    return " " * (len(found[0]) - 1) + "\n"


def _note(unread: list[Unread], text: str, span: Span, why: str) -> None:
    start, end = _stripped(text, *span)
    if start < end:
        unread.append(Unread(span=(start, end), text=text[start:end], why=why))


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    kept = part.rstrip()
    return start + len(kept) - len(kept.lstrip()), start + len(kept)


def _closing(plain: str, start: int) -> tuple[int, Span | None]:
    """Where the last segment ends, and the closing paragraph behind it."""
    for form in (_BLANK_LINE, _CLOSING_LINE):
        found = form.search(plain, start)
        if found is not None and not _begins_period(plain, found.end()):
            span = _stripped(plain, found.end(), len(plain))
            if span[0] < span[1]:
                return found.start(), span
    return len(plain), None


def _begins_period(plain: str, at: int) -> bool:
    return any(form.match(plain, start) for start in (at, plain.rfind("\n", 0, at) + 1) for form in (OPENER, _INDENTED_HEAD))


def _segment(plain: str, head: re.Match[str], bound: int, unread: list[Unread]) -> Segment:
    mark, began_text, until, ended_text, from_, on, gap = head.groups()
    first, separator, end_text = began_text or on, until or from_ or "", ended_text or ""
    began, ended = read_date(first), None
    if end_text:
        ended = read_end(end_text, began)
    now = is_now(end_text) if ended is None else False
    body = head.end()
    start = body - len(gap) - len(end_text) - len(separator) - len(first)
    text, stop = plain[body:bound].rstrip(), 0
    stop = body + len(text) if text else _stripped(plain, start, body)[1]
    if mark:
        _note(unread, plain, head.span("mark"), "起止时间之前的编号或符号")
    if began is None:
        _note(unread, plain, (start, start + len(first)), "不是年月")
    if end_text and ended is None and not now:
        _note(unread, plain, (body - len(gap) - len(end_text), body - len(gap)), "不是年月")
    breaks: tuple[int, ...] = ()
    insets: tuple[Inset, ...] = ()
    if "\n" in text or "间" in text or "其中" in text:
        text, breaks, insets = _body(plain, body, stop, unread)
    return Segment(
        began=began,
        ended=ended,
        open=now or not (end_text or on),
        text=text,
        insets=insets,
        span=(start - len(mark or ""), stop),
        dates=plain[start : body - len(gap)],
        separator=separator,
        gap=gap,
        breaks=breaks,
    )


def _body(plain: str, start: int, stop: int, unread: list[Unread]) -> tuple[str, tuple[int, ...], tuple[Inset, ...]]:
    """The activity without its insets, where its lines began, and the insets."""
    text = ""
    breaks: list[int] = []
    insets: list[Inset] = []
    for run_start, run_end, found in _runs(plain, start, stop):
        lines = plain[run_start:run_end].split("\n")
        text += lines[0].strip() if text or insets else _after_gap(lines[0]).rstrip()
        for line in lines[1:]:
            kept = line.strip() if text or insets else _after_gap(line).rstrip()
            if kept and text:
                breaks.append(len(text))
            text += kept
        if found is not None:
            own_line = "\n" in plain[run_start + len(plain[run_start:run_end].rstrip()) : found.content]
            insets += _periods(plain, found, unread, at=len(text), own_line=own_line)
            if not found.closed:
                _note(unread, plain, (found.start, found.start + 1), "括号没有闭合")
    placed = tuple(replace(inset, at=None) if inset.at == len(text) else inset for inset in insets)
    return text, tuple(breaks), placed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bracket:
    """An inset before its dates are read: its extent, where its content stands, and whether its bracket was closed."""

    start: int
    content: int
    content_end: int
    end: int
    closed: bool


def _runs(plain: str, start: int, stop: int) -> Iterator[tuple[int, int, _Bracket | None]]:
    """Stretches of plain activity, each with the inset that follows it (None for the last)."""
    openers = list(OPENER.finditer(plain, start, stop))
    partner = _partners(plain, start, stop) if openers else {}
    at = start
    for number, opener in enumerate(openers):
        if opener.start() < at:
            continue
        following = openers[number + 1].start() if number + 1 < len(openers) else stop
        found = _bracket(plain, opener, partner, following)
        if found is not None:
            yield at, found.start, found
            at = found.end
    yield at, stop, None


def _partners(plain: str, start: int, stop: int) -> dict[int, int]:
    """For each closed bracket, where it closes."""
    waiting: list[int] = []
    partner = {}
    for bracket in _BRACKETS.finditer(plain, start, stop):
        if bracket[0] in _OPENING:
            waiting.append(bracket.start())
        elif waiting:
            partner[waiting.pop()] = bracket.start()
    return partner


def _bracket(plain: str, opener: re.Match[str], partner: dict[int, int], following: int) -> _Bracket | None:
    start = opener.start() + len(opener[0]) - len(opener[0].lstrip())
    if plain[start : start + 1] not in _OPENING or start == opener.end():
        line_end = plain.find("\n", opener.end(), following)
        end = line_end if line_end >= 0 else following
        if 2 * len(_partners(plain, start, end)) != sum(1 for _ in _BRACKETS.finditer(plain, start, end)):
            return None
        return _Bracket(start=start, content=opener.end(), content_end=end, end=end, closed=True)
    close = partner.get(start)
    if close is None:
        end = start + len(plain[start:following].rstrip())
        return _Bracket(start=start, content=opener.end(), content_end=end, end=end, closed=False)
    return _Bracket(start=start, content=opener.end(), content_end=close, end=close + 1, closed=True)


def _periods(plain: str, bracket: _Bracket, unread: list[Unread], *, at: int, own_line: bool) -> Iterator[Inset]:
    """The periods between one pair of brackets."""
    cuts = [found.span() for found in NEXT_PERIOD.finditer(plain, bracket.content, bracket.content_end)]
    starts = [bracket.content, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), bracket.content_end]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        first, last = number == 0, number == len(cuts)
        span = _stripped(plain, bracket.start if first else start, bracket.end if last else end)
        inset = _inset(plain[start:end], span, at=at, own_line=own_line and first, joined=not first, closed=bracket.closed or not last)
        if inset.dates and (inset.began is None or (inset.ended is None and not inset.open and read_date(inset.dates) is None)):
            _note(unread, plain, span, "其间的时间不是年月")
        yield inset


def _after_gap(text: str) -> str:
    return _GAP.sub("", text, count=1)


def _inset(content: str, span: Span, *, at: int, own_line: bool, joined: bool, closed: bool) -> Inset:
    content = _after_gap(content)
    found = PERIOD.match(content)
    dates = found[0] if found is not None else ""
    began = read_date(found["began"]) if found is not None else None
    end_text = (found["ended"] or "") if found is not None else ""
    ended = read_end(end_text, began) if end_text else None
    text = "".join(line.strip() for line in _after_gap(content[len(dates) :]).split("\n"))
    return Inset(
        began=began,
        ended=ended,
        text=text,
        span=span,
        dates=dates,
        open=found is not None and (bool(found["from"]) or (ended is None and is_now(end_text))),
        at=at,
        own_line=own_line,
        joined=joined,
        closed=closed,
    )
