"""The rows of a record as texts of the workbook's columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, Final

from renti.records.formats.workbook_columns import Column, SheetColumns
from renti.records.formats.workbook_values import text_to_write
from renti.records.person import Person, Relative
from renti.records.rows import Appraisal, Entry, Measure, Post, Rank, Reward, Study, Title


def kept_texts(spec: SheetColumns, record: Any) -> dict[str, str]:
    """The texts a person or row keeps as they were typed, by field."""
    kept = dict(record.details)
    written = getattr(record, "written", None)
    if written:
        kept.update({column.field: written[column.to] for column in spec.known if column.to in written})
    return kept


def text_in_column(record: Any, column: Column, kept: Mapping[str, str], attribute: str = "") -> str:
    """The text of a record (or of its attribute named) in a column; `kept` holds texts of the source by field."""
    name = attribute or attribute_of(record, column)
    if not name:
        return kept.get(column.field, "")
    value = record.start[0] if name == "dated_on" else getattr(record, name, None)
    return text_to_write(column, value, kept.get(column.field), DEFAULTS.get(type(record), {}).get(name))


def attribute_of(record: Any, column: Column) -> str:
    """The attribute of this column; the sheet of rewards and measures serves two kinds of rows."""
    if isinstance(record, Measure) and column.to == "name":
        return "kind"
    if isinstance(record, Reward):
        return {"decided_on": "awarded_on", "lifted_on": "", "cause": ""}.get(column.to, column.to)
    return column.to


DEFAULTS: Final[Mapping[type, Mapping[str, Any]]] = {
    kind: {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    for kind in (Post, Rank, Title, Study, Reward, Measure, Appraisal, Relative, Entry)
}
"""What each kind of row holds where nothing was said."""

_RECORDS: Final[Mapping[str, Callable[[Person], Sequence[Any]]]] = {
    "posts": lambda person: person.posts,
    "ranks": lambda person: person.ranks,
    "titles": lambda person: person.titles,
    "studies": lambda person: person.studies,
    "honours_and_measures": lambda person: (*person.rewards, *person.measures),
    "appraisals": lambda person: person.appraisals,
    "relatives": lambda person: person.relatives,
    "entry": lambda person: (person.entry,) if _has_entry_row(person.entry) else (),
}


def records_of(spec: SheetColumns, person: Person) -> Sequence[Any]:
    """The rows of a person that stand in this sheet."""
    return _RECORDS[spec.rows](person)


def _has_entry_row(entry: Entry | None) -> bool:
    """Whether an entry holds more than the date of registration, which stands in A01."""
    if entry is None:
        return False
    stated = (entry.recruited, entry.recruited_on, entry.selected_graduate, entry.selected_graduate_on, entry.entered_on)
    return any(value is not None for value in stated) or bool(entry.channel or entry.details)
