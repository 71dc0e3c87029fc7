"""The value a finding speaks of, as it stands in the record: the text around the place, with the place marked."""

from __future__ import annotations

import re
from typing import Final

from renti.records.check import Context, Flaw
from renti.records.fields import BY_NAME, RELATIVE_BY_NAME
from renti.records.person import Person

LONGEST: Final = 120
"""Characters of text shown; what goes beyond is cut and shown as an ellipsis."""

_RELATIVE: Final = re.compile(r"relatives\[(\d+)\](?:\.(\w+))?")


def context_of(person: Person, flaw: Flaw) -> Context | None:
    """What stands before the flawed place, the place, and what follows it; None where the flaw points to no text.

    Without a span the whole field is the place. Of a text in lines, only the lines that the place touches are shown.
    """
    text = _text(person, flaw.field)
    if not text.strip():
        return None
    start, end = flaw.span or (0, len(text))
    if not 0 <= start <= end <= len(text):
        return None
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, place, after = text[first:start], text[start:end], text[end : last if last >= 0 else len(text)]
    room = max(LONGEST - len(place), 20) // 2
    return _tail(before, room), _head(place, LONGEST), _head(after, room)


def _text(person: Person, field: str) -> str:
    if field in BY_NAME:
        return person.text(field)
    found = _RELATIVE.fullmatch(field)
    if found is None or int(found[1]) >= len(person.relatives):
        return ""
    row = person.relatives[int(found[1])]
    if found[2] in RELATIVE_BY_NAME:
        return row.text(found[2])
    return " ".join(text for name in RELATIVE_BY_NAME if (text := row.text(name)))


def _head(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _tail(text: str, room: int) -> str:
    return text if len(text) <= room else "…" + text[1 - room :]
