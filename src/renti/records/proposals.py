"""Posts found in the résumé and in 现任职务, each with a proposed organisation, tier and role and the words they were read from.

A proposal is no fact: it becomes a row of `Person.posts` only when a person confirms it. Organisations are found by their full, short
and former names at the beginning of a post; titles by the table of titles. Several that fit are listed, none is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.activity import Activity, activity
from renti.records.organisation import Organisation, Organisations
from renti.records.person import Person
from renti.records.resume import Segment
from renti.records.rows import Role
from renti.records.title_words import TitleWord, grade_in_brackets, title_word

_CUT: Final = re.compile(r"[、，,；;。]\s*(?![^（(]*[）)])|\s+(?![^（(]*[）)])")
_LEAD: Final = re.compile(
    r"^(?:(?:19|20)\d{2}[.年]\d{1,2}月?\s*[，,]?)?(?:起?(?:历任|调任|改任|转任|担任|兼任|任|兼|挂任|挂职任|挂职))?(?:中共)?"
)
_PLACE: Final = re.compile(r"省|自治区|市|自治州|地区|盟")
_BRACKET: Final = re.compile(r"[（(][^（）()]*[）)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPost:
    """A post as the text has it.

    `field` and `span` say where it was read (`resume_text[span]`). `organisation_id` is set where exactly one organisation fits;
    `candidates` holds all that do. `tier` and `role` follow from the organisation's tier and the title, or from a grade in brackets
    (`why` says which: organisation, brackets, or "" for neither). `inherited`: the organisation was named by the post before it.
    """

    field: str
    span: tuple[int, int]
    organisation: str
    organisation_id: str
    candidates: tuple[str, ...]
    inherited: bool
    title: str
    role: Role | None
    tier: int | None
    why: str
    leading: bool | None
    began_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    current: bool = False
    main: bool = True
    seconded: bool = False


def propose_posts(person: Person, units: Organisations) -> list[ProposedPost]:
    """The posts of every working period of the résumé, oldest first, then those of 现任职务 (dates unknown there)."""
    found: list[ProposedPost] = []
    resume = person.resume
    for segment in resume.segments:
        if activity(segment.text) in (Activity.WORK, Activity.SOLDIER):
            found += _of_segment(resume.text, segment, units)
    return found + _of_field("current_post", person.current_post, 0, units, current=True)


def _of_segment(text: str, segment: Segment, units: Organisations) -> list[ProposedPost]:
    start = segment.span[0] + len(segment.dates) + len(segment.gap)
    return _of_field(
        "resume_text",
        segment.text,
        text.find(segment.text[:4], start) if segment.text else start,
        units,
        began=segment.began,
        ended=segment.ended,
        current=segment.open,
    )


def _of_field(
    field: str,
    text: str,
    offset: int,
    units: Organisations,
    *,
    began: PartialDate | None = None,
    ended: PartialDate | None = None,
    current: bool = False,
) -> list[ProposedPost]:
    posts: list[ProposedPost] = []
    before: tuple[str, tuple[Organisation, ...]] = ("", ())
    for start, end in _parts(text):
        part = text[start:end]
        plain = _BRACKET.sub("", part)
        name, fitting, rest = _organisation(plain, units, began)
        inherited = not name and bool(before[0]) and _names_no_organisation(plain)
        if inherited:
            name, fitting = before
        word = _own(title_word(rest), rest, named=bool(name))
        if word is None and not posts:
            name, rest = name or plain, rest if name else ""
        if name and not inherited:
            before = (name, fitting)
        post = _proposed(part, name, fitting, rest, word)
        posts.append(
            replace(
                post,
                field=field,
                span=(offset + start, offset + end),
                inherited=inherited,
                began_on=began,
                ended_on=ended,
                current=current,
                main=not posts,
            )
        )
    return _members(posts)


def _proposed(part: str, name: str, fitting: tuple[Organisation, ...], rest: str, word: TitleWord | None) -> ProposedPost:
    """What the words of one post say, without where it stands and when it was held."""
    tier, role, why = _grade(part, word, fitting)
    return ProposedPost(
        field="",
        span=(0, 0),
        organisation=name,
        organisation_id=fitting[0].id if len(fitting) == 1 else "",
        candidates=tuple(each.id for each in fitting),
        inherited=False,
        title=rest,
        role=role,
        tier=tier,
        why=why,
        leading=None if word is None else word.group in ("chief", "deputy"),
        began_on=None,
        ended_on=None,
        current=False,
        main=False,
        seconded="挂职" in part or "挂任" in part,
    )


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the single posts: cut at 、，； and blanks outside brackets, without leading dates and 任."""
    cuts = [found.span() for found in _CUT.finditer(text)]
    for start, end in zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True):
        lead = _LEAD.match(text, start, end) if start == 0 else _LEAD.match(text[start:end])
        begin = start + (len(lead[0]) if lead is not None else 0)
        if begin < end and text[begin:end].strip():
            yield begin, end


def _organisation(part: str, units: Organisations, on: PartialDate | None) -> tuple[str, tuple[Organisation, ...], str]:
    """The longest known name that begins a post, the organisations that bore it then, and what follows it.

    The name of a province or city may stand before it, as the filling rules ask for counties.
    """
    day = on.latest if on is not None else None
    for begin in (0, *(found.end() for found in _PLACE.finditer(part, 0, 20))):
        for length in range(len(part) - begin - 1, 2, -1):
            name = part[begin : begin + length]
            fitting = units.named(name, on=day) or units.named(name)
            if fitting:
                return name, fitting, part[begin + length :]
    return "", (), part


def _names_no_organisation(part: str) -> bool:
    """A title alone (局长, 党组书记), or one of a Party body or inner office of the organisation named before."""
    word = title_word(part)
    return (
        word is not None
        and re.fullmatch(r"(?:党委|党组|党总支|党支部|党工委|机关党委|[一-龥]{0,8}(?:股|科|室|处|所|站|队|中心))?", part[: -len(word.word)])
        is not None
    )


def _own(word: TitleWord | None, title: str, *, named: bool) -> TitleWord | None:
    """站长 or 所长 right behind the name of an organisation is that of the organisation, not of an inner office."""
    if (
        word is None
        or not named
        or word.group != "internal"
        or title != word.word
        or word.word.endswith(("秘书", "办公室主任", "办公室副主任"))
    ):
        return word
    return TitleWord(word.word, "deputy" if title.startswith("副") else "chief")


def _grade(part: str, word: TitleWord | None, fitting: tuple[Organisation, ...]) -> tuple[int | None, Role | None, str]:
    written = grade_in_brackets(part)
    if written is not None:
        return written[0], written[1], "brackets"
    role = word.role if word is not None else None
    tiers = {each.tier for each in fitting}
    if role in (Role.CHIEF, Role.DEPUTY) and len(tiers) == 1 and None not in tiers:
        return tiers.pop(), role, "organisation"
    return None, role, ""


def _members(posts: list[ProposedPost]) -> list[ProposedPost]:
    """党组成员 and the like take role and tier of the other post in their organisation."""
    leaders = {each.organisation: each for each in posts if each.role in (Role.CHIEF, Role.DEPUTY)}
    done = []
    for each in posts:
        word = title_word(each.title)
        leader = leaders.get(each.organisation)
        if word is not None and word.group == "member" and leader is not None:
            done.append(replace(each, role=leader.role, tier=leader.tier, why=leader.why, leading=leader.leading))
        else:
            done.append(each)
    return done
