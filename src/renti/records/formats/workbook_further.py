"""Columns behind the standard ones: what people and units hold and the workbook of 2017 has no place for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from renti.records.formats.workbook_columns import FORM_ONLY, Column, SheetColumns
from renti.records.formats.workbook_read import KEPT
from renti.records.formats.workbook_texts import DEFAULTS, attribute_of, kept_texts, records_of, text_in_column
from renti.records.person import Person
from renti.records.source import Unit


@dataclass(frozen=True, slots=True)
class Further:
    """A column behind the standard ones: its header, and the text of a person, row or unit in it."""

    header: str
    text: Callable[[Any], str]


def further(spec: SheetColumns, people: Sequence[Person], units: Sequence[Unit]) -> list[Further]:
    """The columns somebody fills: ours first, then the source's own in the order met."""
    if spec.rows == "units":
        return [Further(key, partial(_detail, key)) for key in _unknown(spec, (unit.details for unit in units))]
    if spec.rows == "person":
        return _of_people(spec, people)
    records = [record for person in people for record in records_of(spec, person)]
    ours = [Further(column.header, partial(_own, spec, column)) for column in spec.further]
    filled = [column for column in ours if any(column.text(record) for record in records)]
    own = _unknown(spec, (dict(record.details) for record in records if record.details))
    return filled + [Further(key, partial(_detail, key)) for key in own]


def _of_people(spec: SheetColumns, people: Sequence[Person]) -> list[Further]:
    ours = [column for column in FORM_ONLY if any(person.text(column.to) for person in people)]
    codes = _unknown(spec, (person.details for person in people))
    headers = dict.fromkeys(key for person in people for key in person.kept if key.startswith(KEPT))
    return [
        *(Further(column.header, partial(_form_text, column.to)) for column in ours),
        *(Further(code, partial(_detail, code)) for code in codes),
        *(Further(key.removeprefix(KEPT), partial(_kept, key)) for key in headers),
    ]


def _unknown(spec: SheetColumns, details: Iterable[Iterable[str]]) -> list[str]:
    """The fields among these details that are no known column, in the order met."""
    known = {column.field for column in spec.known}
    return [key for key in dict.fromkeys(key for each in details for key in each) if key not in known]


def _own(spec: SheetColumns, column: Column, record: Any) -> str:
    """A fact's text; nothing where it is what a record holds when nothing was said."""
    name = attribute_of(record, column)
    kept = kept_texts(spec, record)
    if name and column.field not in kept and getattr(record, name, None) == DEFAULTS[type(record)].get(name):
        return ""
    return text_in_column(record, column, kept)


def _detail(key: str, holder: Any) -> str:
    details: dict[str, str] = dict(holder.details)
    return details.get(key, "")


def _form_text(name: str, person: Person) -> str:
    return person.text(name)


def _kept(key: str, person: Person) -> str:
    return person.kept.get(key, "")
