"""Corrections of pure form, taken from the findings themselves; nothing is guessed and no content changes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.check import Finding, Given
from renti.records.fields import BY_NAME, RELATIVE_BY_NAME, Field
from renti.records.lint import EVERYTHING, Choice, lint_person
from renti.records.person import Person, Relative

ROUNDS: Final = 20
"""A correction may bare the next one (full-width digits, then a hyphen); this many rounds are enough for any chain of checks."""


class FixUnplaced(Exception):
    """A correction names a field that a record does not have; the argument is the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One corrected field: where, what it was, what it is, and the checks that asked for it."""

    place: str
    before: str
    after: str
    codes: tuple[str, ...]


def fixed(person: Person, given: Given, *, choice: Choice = EVERYTHING) -> tuple[Person, list[Change]]:
    """The record with every correction of pure form applied, and the list of them; checks are run again until none is left."""
    changes: dict[str, Change] = {}
    for _ in range(ROUNDS):
        finding = next((each for each in lint_person(person, given, choice=choice) if _useful(person, each)), None)
        if finding is None:
            break
        before = text_at(person, finding.field)
        person = with_text(person, finding.field, finding.fixed or "")
        earlier = changes.get(finding.field)
        changes[finding.field] = Change(
            place=finding.field,
            before=earlier.before if earlier else before,
            after=finding.fixed or "",
            codes=(*(earlier.codes if earlier else ()), finding.code),
        )
    return person, list(changes.values())


def _useful(person: Person, finding: Finding) -> bool:
    return finding.fixed is not None and finding.fixed != text_at(person, finding.field)


_ROW: Final = re.compile(r"relatives\[(\d+)\]\.(\w+)")


def text_at(person: Person, place: str) -> str:
    """The text of a field by its place: `born`, `relatives[2].work`. Raises FixUnplaced."""
    row = _ROW.fullmatch(place)
    if row is None:
        if place not in BY_NAME:
            raise FixUnplaced(place)
        return person.text(place)
    return _relative(person, row).text(row[2])


def with_text(person: Person, place: str, text: str) -> Person:
    """The record with one field set from text, as a reader of a form file would set it. Raises FixUnplaced."""
    row = _ROW.fullmatch(place)
    if row is None:
        if place not in BY_NAME:
            raise FixUnplaced(place)
        value, written = value_of(text, BY_NAME[place])
        changes: dict[str, Any] = {place: value, "written": _written(person.written, place, written)}
        return replace(person, **changes)
    relative = _relative(person, row)
    value, written = value_of(text, RELATIVE_BY_NAME[row[2]])
    changes = {row[2]: value, "written": _written(relative.written, row[2], written)}
    changed = replace(relative, **changes)
    place_of_row = int(row[1])
    return replace(person, relatives=(*person.relatives[:place_of_row], changed, *person.relatives[place_of_row + 1 :]))


def value_of(text: str, field: Field) -> tuple[PartialDate | str | None, str | None]:
    """The value of a field's text, and the text itself where the value would be written otherwise."""
    stripped = text.strip()
    if field.kind == "text":
        return stripped, None if stripped == text else text
    try:
        value = PartialDate.parse(stripped) if stripped else None
    except DateUnreadable:
        value = None
    canonical = value.compact if value is not None else ""
    return value, None if canonical == text else text


def _written(written: Mapping[str, str], name: str, text: str | None) -> dict[str, str]:
    kept = {key: value for key, value in written.items() if key != name}
    return kept if text is None else {**kept, name: text}


def _relative(person: Person, row: re.Match[str]) -> Relative:
    number = int(row[1])
    if number >= len(person.relatives) or row[2] not in RELATIVE_BY_NAME:
        raise FixUnplaced(row[0])
    return person.relatives[number]
