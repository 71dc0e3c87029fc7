"""The people of an appointment document (任免通知), read from its text as records that hold only name, post and removal."""

from __future__ import annotations

import re
from typing import Final

from renti.records.person import Person

_NAME: Final = r"([\u4e00-\u9fff·]{2,18}?)"
_APPOINTED: Final = (
    re.compile(rf"(?:任命|聘任|决定任命){_NAME}(?:同志)?(?:为|担任|任)([^；;。\n]+?)(?=[；;。\n]|[，,](?:免|不再)|$)", re.MULTILINE),
    re.compile(
        rf"^[\s\d.、．（）()一二三四五六七八九十]*{_NAME}(?:同志)?(?:任|担任)([^；;。\n]+?)(?=[；;。\n]|[，,](?:免|不再)|$)", re.MULTILINE
    ),
)
_REMOVED: Final = re.compile(rf"免去{_NAME}(?:同志)?(?:的)([^；;。\n]+?)职务")
_REMOVED_THEM: Final = re.compile(r"免去(?:其|他|她)(?:的)?([^；;。\n]+?)职务")
_TRIAL: Final = re.compile(r"[（(]试用期.*?[）)]")


def read_decision(text: str) -> tuple[Person, ...]:
    """One record for each person appointed or removed, in the order of the document.

    >>> [(p.name, p.proposed_post, p.removed_post) for p in read_decision("张山同志任某县财政局局长，免去其某县审计局副局长职务。")]
    [('张山', '某县财政局局长', '某县审计局副局长')]
    """
    posts: dict[str, tuple[str, str]] = {}
    for line in re.split(r"[。；;\n]", text):
        appointed = next((found for pattern in _APPOINTED if (found := pattern.search(line))), None)
        removed = _REMOVED.search(line)
        them = _REMOVED_THEM.search(line)
        if appointed is not None:
            _put(posts, appointed[1], proposed=appointed[2], removed=them[1] if them else "")
        if removed is not None:
            _put(posts, removed[1], proposed="", removed=removed[2])
    return tuple(Person(name=name, proposed_post=proposed, removed_post=removed) for name, (proposed, removed) in posts.items())


def _put(posts: dict[str, tuple[str, str]], name: str, *, proposed: str, removed: str) -> None:
    before = posts.get(name, ("", ""))
    new = (_TRIAL.sub("", proposed).strip("，, "), removed.strip())
    posts[name] = ("、".join(filter(None, (before[0], new[0]))), "、".join(filter(None, (before[1], new[1]))))
