"""Writes the information workbook: ten sheets with title, red required headers, one row per row of the record, all cells as safe text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from renti.records.cells import safe_text
from renti.records.format import Output
from renti.records.formats.workbook_columns import ID_NUMBER, NAME, SheetColumns, sheets
from renti.records.formats.workbook_further import Further, further
from renti.records.formats.workbook_texts import kept_texts, records_of, text_in_column
from renti.records.person import Person
from renti.records.source import Unit

EDITION_2017: Final = "2017"
"""Exactly the 134 columns; without an edition, what has no column there follows in further columns."""

WIDE: Final = frozenset({"A1701", "A14Z101", "A15Z101", "A0192A", "A0192", "A3611"})

Row = Sequence[str]


def write(people: Sequence[Person], edition: str) -> Output:
    """A workbook of these people, without units."""
    return Output(data=write_workbook(people, edition=edition))


def write_with_units(people: Sequence[Person], edition: str, units: Sequence[Unit]) -> Output:
    """A workbook of these people and units."""
    return Output(data=write_workbook(people, units=units, edition=edition))


def write_workbook(people: Sequence[Person], *, units: Sequence[Unit] = (), edition: str = "") -> bytes:
    """The `.xlsx` bytes. Rows are handed to the file as they are made; only the finished file is held."""
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        styles = _styles(book)
        for spec in sheets():
            extra = () if edition == EDITION_2017 else further(spec, people, units)
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


def _write_sheet(page: Any, spec: SheetColumns, extra: Sequence[Further], rows: Iterable[Row], styles: Mapping[str, Any]) -> None:
    formats = [styles["wide" if column.field in WIDE else "cell"] for column in spec.columns] + [styles["cell"]] * len(extra)
    for index, column in enumerate(spec.columns):
        page.set_column(index, index, 48 if column.field in WIDE else 20 if column.kind == "id" else 14, formats[index])
    page.freeze_panes(2, 0 if spec.rows == "units" else 2)
    page.write_string(0, 0, spec.name, styles["title"])
    for index, column in enumerate(spec.columns):
        page.write_string(1, index, column.header, styles["required" if column.required else "header"])
    for index, column_behind in enumerate(extra, len(spec.columns)):
        page.write_string(1, index, safe_text(column_behind.header), styles["header"])
    for number, row in enumerate(rows, 2):
        for index, text in enumerate(row):
            if text:
                page.write_string(number, index, safe_text(text), formats[index])


def _rows(spec: SheetColumns, extra: Sequence[Further], people: Sequence[Person], units: Sequence[Unit]) -> Iterator[Row]:
    if spec.rows == "units":
        for unit in units:
            yield [unit.details.get(column.field, "") for column in spec.columns] + [behind.text(unit) for behind in extra]
        return
    for person in people:
        if spec.rows == "person":
            yield _person_row(spec, extra, person)
            continue
        identity = {NAME: person.text("name"), ID_NUMBER: person.text("id_number")}
        for record in records_of(spec, person):
            yield _record_row(spec, extra, record, identity)


def _record_row(spec: SheetColumns, extra: Sequence[Further], record: Any, identity: Mapping[str, str]) -> Row:
    kept = kept_texts(spec, record)
    texts = [identity.get(column.field) or text_in_column(record, column, kept) for column in spec.columns]
    return texts + [behind.text(record) for behind in extra]


def _person_row(spec: SheetColumns, extra: Sequence[Further], person: Person) -> Row:
    kept = kept_texts(spec, person)
    texts = []
    for column in spec.columns:
        if column.to.startswith("entry."):
            texts.append(text_in_column(person.entry, column, kept, column.to.removeprefix("entry.")))
        else:
            texts.append(text_in_column(person, column, kept))
    return texts + [behind.text(person) for behind in extra]
