"""Writes the exchange package: thirteen tables of rows, the head, and the photos."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from renti.records import image
from renti.records.format import Output
from renti.records.formats.exchange_read import KEY_KEPT, PHOTO_KEPT, PHOTO_NAME, PREFIX, Row
from renti.records.formats.exchange_tables import KEY, MORE, Table, encoded, tables
from renti.records.formats.workbook_columns import FIELD_CODE, FORM_ONLY, ID_NUMBER, Column
from renti.records.formats.workbook_columns import NAME as PERSON_NAME
from renti.records.formats.workbook_texts import DEFAULTS, attribute_of, kept_texts, records_of, text_in_column
from renti.records.formats.xml_text import NAME, escaped
from renti.records.person import Person
from renti.records.source import Unit

EDITION_2017: Final = "2017"
"""Only the columns of data version 2017.01; what has none is left out, and reported as lost."""

_HEAD: Final = {"type": "23", "dataversion": "2017.01"}
_NUMBERED: Final = re.compile(rf"({FIELD_CODE.pattern})(?:\[(\d{{1,4}})\])?")
_ATTRIBUTE: Final = re.compile(NAME, re.ASCII)
_SUFFIX: Final = {"jpeg": "jpg", "png": "png", "gif": "gif", "bmp": "bmp", None: "jpg"}
_STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; packages of the same people are the same bytes."""


def write(people: Sequence[Person], edition: str) -> Output:
    """A package of these people, without units."""
    return Output(data=write_package(people, edition=edition))


def write_with_units(people: Sequence[Person], edition: str, units: Sequence[Unit]) -> Output:
    """A package of these people and units."""
    return Output(data=write_package(people, units=units, edition=edition))


def write_package(
    people: Sequence[Person], *, units: Sequence[Unit] = (), head: Mapping[str, str] | None = None, edition: str = ""
) -> bytes:
    """A package of these people and units. `head` gives nodes of `gwyinfo.xml`; the number of people is set."""
    keyed = list(zip(_keys(people), people, strict=True))
    made: dict[str, list[Row]] = {code: [] for code in tables()}
    photos: dict[str, bytes] = {}
    for key, person in keyed:
        for code, row in _rows(person, key, strict=edition == EDITION_2017):
            made.setdefault(code, []).append(row)
        if person.photo is not None:
            name = _photo_name(person, key)
            photos[name] = person.photo.data
    made["B01"] = [dict(unit.details) for unit in units]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, "gwyinfo.xml", _head_text({**_HEAD, **(head or {}), "psncount": str(len(people))}, list(made)))
        for code, rows in made.items():
            _put(package, f"Table/{code}.xml", _table_text(tables().get(code), rows))
        for name, data in photos.items():
            _put(package, f"Photos/{name}", data)
    return stream.getvalue()


def _put(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _STAMP)
    info.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(info, data)


def _keys(people: Sequence[Person]) -> Iterator[str]:
    """A0000 of each person: the one the source had, else the next free number."""
    held = {person.kept.get(KEY_KEPT, "") for person in people}
    used: set[str] = set()
    number = 0
    for person in people:
        key = person.kept.get(KEY_KEPT, "").strip()
        while not key or key in used:
            number += 1
            key = "" if f"{number:08d}" in held else f"{number:08d}"
        used.add(key)
        yield key


def _photo_name(person: Person, key: str) -> str:
    """A file name for the photo that no other person's can be."""
    assert person.photo is not None
    held = person.kept.get(PHOTO_KEPT, "")
    if held and re.fullmatch(r"[^/\\:\x00-\x1f]{1,200}", held) and held.rpartition(".")[0] == key:
        return held
    return f"{re.sub(r'[^0-9A-Za-z-]', '_', key)[:64]}.{_SUFFIX[image.kind(person.photo.head)]}"


def _rows(person: Person, key: str, *, strict: bool) -> Iterator[tuple[str, Row]]:
    """Every row of a person with the code of its table."""
    details, more = _parted(person)
    for code, table in tables().items():
        if code == "A01":
            yield code, {KEY: key} | _person_row(table, person, details, strict=strict)
        elif table.columns.rows not in (MORE, "units"):
            for record in records_of(table.columns, person):
                yield code, {KEY: key} | _record_row(table, record, strict=strict)
    if person.photo is not None:
        more.setdefault(("A57", 1), {})[PHOTO_NAME] = _photo_name(person, key)
    elif PHOTO_KEPT in person.kept:
        more.setdefault(("A57", 1), {})[PHOTO_NAME] = person.kept[PHOTO_KEPT]
    for (code, _), row in sorted(more.items()):
        if code in tables() or not strict:
            yield code, {KEY: key} | row


def _parted(person: Person) -> tuple[dict[str, str], dict[tuple[str, int], Row]]:
    """Details that stand in A01, and those of rows without a kind of their own, by table and number."""
    own: dict[str, str] = {}
    more: dict[tuple[str, int], Row] = {}
    for name, text in person.details.items():
        match = _NUMBERED.fullmatch(name)
        if match is None:
            continue
        code = _more_table(match[1])
        if code:
            more.setdefault((code, int(match[2] or 1)), {})[match[1]] = text
        elif not match[2]:
            own[name] = text
    return own, more


def _more_table(field: str) -> str:
    """The table that holds this field among those whose rows become details; "" where it stands in A01."""
    for code, table in tables().items():
        if field in table.fields and field != KEY:
            return code if table.columns.rows == MORE else ""
    return "" if field[:3] in tables() or field.startswith("A99Z") or field[:3] == "A53" else field[:3]


def _person_row(table: Table, person: Person, details: Mapping[str, str], *, strict: bool) -> Row:
    columns = table.columns.columns
    kept = dict(details) | {column.field: person.written[column.to] for column in columns if column.to in person.written}
    row = {}
    for column in columns:
        entry = column.to.startswith("entry.")
        record: Any = person.entry if entry else person
        row[column.field] = encoded(column, text_in_column(record, column, kept, column.to.removeprefix("entry.") if entry else ""))
    row |= {PERSON_NAME: person.text("name"), ID_NUMBER: person.text("id_number")}
    if strict:
        return row
    row |= {name: text for name, text in details.items() if name not in row}
    row |= {column.field: text for column in FORM_ONLY if (text := person.text(column.to))}
    extra = {name.removeprefix(PREFIX): text for name, text in person.kept.items() if name.startswith(PREFIX)}
    return row | {name: text for name, text in extra.items() if name not in (KEY, PHOTO_NAME, *row)}


def _record_row(table: Table, record: Any, *, strict: bool) -> Row:
    spec = table.columns
    kept = kept_texts(spec, record)
    row = {column.field: encoded(column, text_in_column(record, column, kept)) for column in spec.columns}
    if strict:
        return row
    for column in spec.further:
        if column.field in kept or not _is_default(record, column):
            row[column.field] = encoded(column, text_in_column(record, column, kept))
    return row | {name: text for name, text in record.details if name not in row}


def _is_default(record: Any, column: Column) -> bool:
    """Whether a row holds in this column of ours what it holds where nothing was said."""
    name = attribute_of(record, column)
    return not name or getattr(record, name, None) == DEFAULTS[type(record)].get(name)


def _table_text(table: Table | None, rows: Sequence[Row]) -> bytes:
    """The rows in the order of the table's attributes, all of them written; others follow where they hold something."""
    fields = table.fields if table is not None else (KEY,)
    known = frozenset(fields)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<xml>", "<data>"]
    for row in rows:
        names = [*fields, *(name for name, text in row.items() if text and name not in known and _ATTRIBUTE.fullmatch(name))]
        attributes = " ".join(f'{name}="{escaped(row.get(name, ""), quoted=True)}"' for name in names)
        lines.append(f"<row {attributes}/>")
    return "\n".join([*lines, "</data>", "</xml>", ""]).encode("utf-8")


def _head_text(nodes: Mapping[str, str], codes: Sequence[str]) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<root>"]
    lines += [f'<node name="{escaped(name, quoted=True)}" value="{escaped(text, quoted=True)}"/>' for name, text in nodes.items()]
    lines += ["<tablelist>", *(f'<tablelist name="{code}"/>' for code in codes), "</tablelist>", "</root>", ""]
    return "\n".join(lines).encode("utf-8")
