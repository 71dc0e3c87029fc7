"""What the texts of a form become: fields with their written text, family rows, and a note of the elements there were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from renti.records.fields import FORM, RELATIVE, VERSION_ELEMENT
from renti.records.formats.date_text import dated
from renti.records.formats.lrmx_write import ALL, ELEMENTS_KEY, ITEMS_KEY, STANDARD
from renti.records.person import Relative

FIELDS: Final = {field.element: (field.name, field.kind == "date") for field in FORM} | {VERSION_ELEMENT: ("version", False)}
COLUMNS: Final = {field.element: (field.name, field.kind == "date") for field in RELATIVE}
"""Attribute of each element, and whether it is a date."""

_EMPTY: Final = Relative()


def fill(leaves: Iterable[tuple[str, str]], columns: Mapping[str, tuple[str, bool]], values: dict[str, Any]) -> None:
    """Values of the fields that hold text; the text itself goes to `written` where it differs from what its value writes."""
    written: dict[str, str] = {}
    for tag, text in leaves:
        value = text.strip()
        column = columns.get(tag)
        if not value or column is None:
            continue
        name, is_date = column
        if is_date:
            values[name], differs = dated(text)
            if differs:
                written[name] = text
        else:
            values[name] = value
            if value != text:
                written[name] = text
    written.pop("version", None)
    if written:
        values["written"] = written


def row_of(leaves: Iterable[tuple[str, str]]) -> Relative:
    """A family row of its leaves."""
    values: dict[str, Any] = {}
    fill(leaves, COLUMNS, values)
    return Relative(**values)


def relatives_of(rows: list[Relative], kept: dict[str, str]) -> tuple[Relative, ...]:
    """The rows without empty ones at the end, whose number is kept."""
    filled = len(rows)
    while filled and not rows[filled - 1].name and rows[filled - 1] == _EMPTY:
        filled -= 1
    if filled < len(rows):
        kept[ITEMS_KEY] = str(len(rows))
    return tuple(rows[:filled])


def note_elements(present: frozenset[str], kept: dict[str, str]) -> None:
    """Keep which elements a source lacks or has beyond edition 3.2."""
    note = _elements_note(present)
    if note:
        kept[ELEMENTS_KEY] = note


@lru_cache(maxsize=256)
def _elements_note(present: frozenset[str]) -> str:
    missing = [f"-{tag}" for tag in sorted(STANDARD - present)]
    return " ".join(missing + [f"+{tag}" for tag in sorted((present & ALL) - STANDARD)])


@lru_cache(maxsize=256)
def regular_counts(tags: tuple[str, ...], items: int) -> tuple[tuple[str, int, int, int], ...]:
    """The account of a form with nothing unusual: every element read is stored."""
    counts: Mapping[str, int] = Counter(tags) + Counter({"Item": items}) + Counter(dict.fromkeys(COLUMNS, items))
    return tuple(sorted((tag, number, number, 0) for tag, number in counts.items()))
