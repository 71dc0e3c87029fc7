"""The people of an appointment document (任免通知), read from its text as records that hold only name, post and removal."""

from __future__ import annotations

import re
from typing import Final

from renti.records.person import Person

_NAME: Final = r"(?P<name>[\u4e00-\u9fff]{2,4}?|[\u4e00-\u9fff]{1,10}(?:·[\u4e00-\u9fff]{1,10})+)"
_START: Final = r"^[\s\d.、．（）()一二三四五六七八九十]*(?:经?研究)?(?:决定)?[，,:：]?"
_UNTIL: Final = r"(?=[，,](?:同时)?(?:免|不再|试用)|[（(]试用|$)"
_APPOINTED: Final = (
    re.compile(rf"(?:任命|聘任|任用){_NAME}(?:同志)?(?:为|担任|任)(?P<post>.+?){_UNTIL}"),
    re.compile(rf"{_START}{_NAME}(?:同志)?(?:担任|任|为|兼任)(?P<post>.+?){_UNTIL}"),
)
_REMOVED: Final = (
    re.compile(rf"免去{_NAME}(?:同志的|同志|的)(?P<post>.+?)的?职务"),
    re.compile(rf"{_START}{_NAME}(?:同志)?不再担任(?P<post>.+?)(?:的?职务|$)"),
)
_THEIRS: Final = re.compile(r"(?:免去|不再担任)(?:其|他|她)?(?:担任|原任|现任|兼任)?的?(?P<post>.+?)的?职务")
_NOMINATED: Final = re.compile(r"[，,、]?(?:并)?提名(?:为|任)?|(?:的)?(?:人选|候选人)")
_CLAUSE: Final = re.compile(r"[。；;\n]")
_LONGEST: Final = 500
"""Characters of a clause that is read; a longer one appoints nobody."""

_HEADING: Final = re.compile(r"^\s*关于|(?:通知|决定|公告)\s*$")
_NO_NAME: Final = re.compile("同志|不再|任命|决定|研究|[县市省]委")


def read_decision(text: str) -> tuple[Person, ...]:
    """One record for each person appointed or removed, in the order of the document.

    >>> [(p.name, p.proposed_post, p.removed_post) for p in read_decision("张山同志任某县财政局局长，免去其某县审计局副局长职务。")]
    [('张山', '某县财政局局长', '某县审计局副局长')]
    """
    posts: dict[str, tuple[str, str]] = {}
    for clause in _CLAUSE.split(text):
        if len(clause) <= _LONGEST and not _HEADING.search(clause):
            _read(clause.strip(), posts)
    return tuple(Person(name=name, proposed_post=proposed, removed_post=removed) for name, (proposed, removed) in posts.items())


def _read(clause: str, posts: dict[str, tuple[str, str]]) -> None:
    removed = _first(_REMOVED, clause)
    if removed is not None:
        _put(posts, removed["name"], proposed="", removed=removed["post"])
        return
    appointed = _first(_APPOINTED, clause)
    if appointed is None:
        return
    theirs = _THEIRS.search(clause, appointed.end())
    post = _NOMINATED.sub(lambda found: "、" if "提名" in found[0] else "", appointed["post"])
    _put(posts, appointed["name"], proposed=post, removed=theirs["post"] if theirs else "")


def _first(patterns: tuple[re.Pattern[str], ...], clause: str) -> re.Match[str] | None:
    found = (pattern.search(clause) for pattern in patterns)
    return next((each for each in found if each is not None and not _NO_NAME.search(each["name"])), None)


def _put(posts: dict[str, tuple[str, str]], name: str, *, proposed: str, removed: str) -> None:
    before = posts.get(name, ("", ""))
    new = (proposed.strip("，,、 "), removed.strip())
    posts[name] = ("、".join(filter(None, (before[0], new[0]))), "、".join(filter(None, (before[1], new[1]))))
