"""Writes the information workbook: ten sheets with title, red required headers, one row per row of the record, all cells as safe text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from io import BytesIO
from typing import Any, Final

from renti.records.cells import safe_text
from renti.records.format import Output
from renti.records.formats.workbook_columns import FORM_ONLY, ID_NUMBER, NAME, Column, SheetColumns, sheets
from renti.records.formats.workbook_read import KEPT, Unit
from renti.records.formats.workbook_values import text_to_write
from renti.records.person import Person
from renti.records.rows import Entry, Measure, Post, Rank, Reward, Study

EDITION_2017: Final = "2017"
"""Exactly the 134 columns; without an edition, what has no column there follows in further columns."""

WIDE: Final = frozenset({"A1701", "A14Z101", "A15Z101", "A0192A", "A0192", "A3611"})

Row = Sequence[str]


def write(people: Sequence[Person], edition: str) -> Output:
    """A workbook of these people, without units."""
    return Output(data=write_workbook(people, edition=edition))


def write_workbook(people: Sequence[Person], *, units: Sequence[Unit] = (), edition: str = "") -> bytes:
    """The `.xlsx` bytes. Rows are handed to the file as they are made; only the finished file is held."""
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        styles = _styles(book)
        for spec in sheets():
            extra = () if edition == EDITION_2017 else _further(spec, people, units)
            _write_sheet(book.add_worksheet(spec.name), spec, extra, _rows(spec, extra, people, units), styles)
    return out.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    plain = {"num_format": "@", "valign": "top", "font_size": 10}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "required": book.add_format({"bold": True, "font_color": "#C00000", "bottom": 1, "text_wrap": True}),
        "header": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "cell": book.add_format(plain),
        "wide": book.add_format(plain | {"text_wrap": True}),
    }


def _write_sheet(page: Any, spec: SheetColumns, extra: Sequence[str], rows: Iterable[Row], styles: Mapping[str, Any]) -> None:
    formats = [styles["wide" if column.field in WIDE else "cell"] for column in spec.columns] + [styles["cell"]] * len(extra)
    for index, column in enumerate(spec.columns):
        page.set_column(index, index, 48 if column.field in WIDE else 20 if column.kind == "id" else 14, formats[index])
    page.freeze_panes(2, 0 if spec.rows == "units" else 2)
    page.write_string(0, 0, spec.name, styles["title"])
    for index, column in enumerate(spec.columns):
        page.write_string(1, index, column.header, styles["required" if column.required else "header"])
    for index, header in enumerate(extra, len(spec.columns)):
        page.write_string(1, index, safe_text(header), styles["header"])
    for number, row in enumerate(rows, 2):
        for index, text in enumerate(row):
            if text:
                page.write_string(number, index, safe_text(text), formats[index])


def _rows(spec: SheetColumns, extra: Sequence[str], people: Sequence[Person], units: Sequence[Unit]) -> Iterator[Row]:
    if spec.rows == "units":
        for unit in units:
            yield [unit.details.get(column.field, "") for column in spec.columns] + [unit.details.get(key, "") for key in extra]
        return
    for person in people:
        if spec.rows == "person":
            yield _person_row(spec, extra, person)
            continue
        identity = {NAME: person.text("name"), ID_NUMBER: person.text("id_number")}
        for record in records_of(spec, person):
            yield _record_row(spec, extra, record, identity)


def _record_row(spec: SheetColumns, extra: Sequence[str], record: Any, identity: Mapping[str, str]) -> Row:
    kept = dict(record.details)
    kept.update({column.field: record.written[column.to] for column in spec.own if column.to in getattr(record, "written", ())})
    texts = [identity.get(column.field) or text_in_column(record, column, kept) for column in spec.columns]
    return texts + [kept.get(key, "") for key in extra]


def _person_row(spec: SheetColumns, extra: Sequence[str], person: Person) -> Row:
    kept = dict(person.details) | {column.field: person.written[column.to] for column in spec.columns if column.to in person.written}
    texts = []
    for column in spec.columns:
        if column.to.startswith("entry."):
            texts.append(text_in_column(person.entry, column, kept, column.to.removeprefix("entry.")))
        else:
            texts.append(text_in_column(person, column, kept))
    return texts + [_further_text(person, key) for key in extra]


def text_in_column(record: Any, column: Column, kept: Mapping[str, str], attribute: str = "") -> str:
    """The text of a record (or of its attribute named) in a column; `kept` holds texts of the source by field."""
    name = attribute or _attribute(record, column)
    if not name:
        return kept.get(column.field, "")
    value = record.start[0] if name == "dated_on" else getattr(record, name, None)
    return text_to_write(column, value, kept.get(column.field), _DEFAULTS.get(type(record), {}).get(name))


def _attribute(record: Any, column: Column) -> str:
    """The attribute of this column; the sheet of rewards and measures serves two kinds of rows."""
    if isinstance(record, Measure) and column.to == "name":
        return "kind"
    if isinstance(record, Reward):
        return {"decided_on": "awarded_on", "lifted_on": ""}.get(column.to, column.to)
    return column.to


_DEFAULTS: Final[Mapping[type, Mapping[str, Any]]] = {
    kind: {field.name: field.default for field in fields(kind) if field.default is not MISSING} for kind in (Post, Rank, Study)
}
"""Of the rows that have flags with a default."""

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
    stated = (entry.recruited, entry.recruited_on, entry.selected_graduate, entry.selected_graduate_on)
    return any(value is not None for value in stated) or bool(entry.details)


_FORM_ONLY: Final = {column.header: column.to for column in FORM_ONLY}


def _further(spec: SheetColumns, people: Sequence[Person], units: Sequence[Unit]) -> tuple[str, ...]:
    """Headers of what these people (or units) hold and the standard sheet has no column for, in the order met."""
    known = spec.fields
    met: dict[str, None] = {}
    if spec.rows == "units":
        for unit in units:
            met.update(dict.fromkeys(key for key in unit.details if key not in known))
    elif spec.rows == "person":
        for person in people:
            met.update(dict.fromkeys(key for key in person.details if key not in known))
            met.update(dict.fromkeys(key.removeprefix(KEPT) for key in person.kept if key.startswith(KEPT)))
        met.update(dict.fromkeys(column.header for column in FORM_ONLY if any(person.text(column.to) for person in people)))
    else:
        for person in people:
            for record in records_of(spec, person):
                if record.details:
                    met.update(dict.fromkeys(key for key, _ in record.details if key not in known))
    return tuple(met)


def _further_text(person: Person, key: str) -> str:
    if key in _FORM_ONLY:
        return person.text(_FORM_ONLY[key])
    return person.details.get(key) or person.kept.get(KEPT + key, "")
