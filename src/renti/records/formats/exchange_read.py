"""Reads the exchange package: every table to rows, the rows to people by A0000, units and head data beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final

from renti.records.archive import Archive, Member
from renti.records.format import MEGABYTE
from renti.records.formats.exchange_tables import KEY, MORE, decoded, further_table, tables
from renti.records.formats.gathered import MAKERS, Gathered, person_of
from renti.records.formats.portrait import MAX_PHOTO, accepted
from renti.records.formats.safe_xml import as_utf8, rows, tree
from renti.records.formats.workbook_rows import RowUnreadable, people_values, rows_of
from renti.records.formats.workbook_table import Account, TextTable
from renti.records.photo import Photo
from renti.records.source import Reading, Refused, Rejected, Unit

PREFIX: Final = "exchange:"
KEY_KEPT: Final = PREFIX + KEY
PHOTO_NAME: Final = "A5714"
PHOTO_KEPT: Final = PREFIX + PHOTO_NAME
MAX_TABLE: Final = 512 * MEGABYTE
MAX_ROWS: Final = 2_000_000
TABLE_FILE: Final = re.compile(r"(?:^|/)table/([A-Z]\d{2}(?:Z\d)?)\.xml$", re.IGNORECASE)
HEAD_FILE: Final = re.compile(r"(?:^|/)gwyinfo\.xml$", re.IGNORECASE)
PHOTO_FILE: Final = re.compile(r"(?:^|/)photos/([^/]+)$", re.IGNORECASE)

Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """All that a package holds: people and units (B01), and the nodes of its head by name."""

    reading: Reading
    head: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A package being read: its members by what they are, and the account of every value."""

    archive: Archive
    account: Account
    tables: dict[str, Member] = field(default_factory=dict)
    photos: dict[str, Member] = field(default_factory=dict)
    head: Member | None = None
    used: set[str] = field(default_factory=set)


def read_package(data: bytes) -> Package:
    """Everything in a package. Raises Refused, and nothing else, whatever the bytes."""
    with Archive(data) as archive:
        package = _sorted(_Open(archive, Account()))
        if "A01" not in package.tables:
            raise Refused(reason="unknown_format", place="压缩包", detail="没有 Table/A01.xml", advice="请确认这是通用格式数据包")
        people = _people(package)
        units: tuple[Unit, ...] = ()
        for code in package.tables:
            if code == "B01":
                units = _units(_text_table(package, code)[0])
            elif code != "A01":
                _join(package, code, people)
        _add_photos(package, people.values())
        head = _head(package)
    found = [person_of(each) for each in people.values()]
    reading = Reading(people=found, rejected=package.account.rejected, counts=package.account.counts(), format="exchange", units=units)
    return Package(reading=reading, head=head)


def _sorted(package: _Open) -> _Open:
    for member in package.archive:
        if match := TABLE_FILE.search(member.name):
            package.tables.setdefault(match[1].upper(), member)
        elif match := PHOTO_FILE.search(member.name):
            package.photos.setdefault(match[1].lower(), member)
        elif HEAD_FILE.search(member.name):
            package.head = member
        else:
            package.account.rejected.append(Rejected(place="压缩包", text=member.name, why="不是数据包的组成部分，未读"))
    return package


def _rows(package: _Open, member: Member) -> list[Row]:
    try:
        found, strange = rows(as_utf8(package.archive.read(member, limit=MAX_TABLE)), most=MAX_ROWS)
    except Refused as refusal:
        if refusal.reason == "bad_archive":
            raise
        place = f"{member.name} {refusal.place}"
        raise Refused(reason=refusal.reason, place=place, detail=refusal.detail, advice=refusal.advice) from refusal
    for tag, number in strange.items():
        package.account.rejected.append(Rejected(place=member.name, text=tag, why=f"不是数据行，{number} 处"))
    return found


def _text_table(package: _Open, code: str, *, keys: Mapping[str, Any] | None = None) -> tuple[TextTable, list[str]]:
    """A table as columns of texts, and the key of each row; rows whose key is not among `keys` are rejected."""
    found = _rows(package, package.tables[code])
    names = list(dict.fromkeys(name for row in found for name in row))
    table = tables().get(code) or further_table(code, names)
    known = {column.field: column for column in table.columns.known}
    lines = TextTable(sheet=table.columns, columns={}, unknown={}, numbers=list(range(1, len(found) + 1)), account=package.account)
    for name in names:
        column = known.get(name)
        texts = ["" if (text := row.get(name, "")).isspace() else text for row in found]
        if column is not None:
            words = {text: decoded(column, text) for text in set(texts)}
            lines.columns[name] = [words[text] for text in texts]
        elif name != KEY or keys is None:
            lines.unknown[name] = texts
        label = lines.label(column.header if column is not None else name)
        package.account.read[label] += sum(bool(text.strip()) for text in texts) if name == KEY else len(texts) - texts.count("")
    return lines, [row.get(KEY, "").strip() for row in found]


def _people(package: _Open) -> dict[str, Gathered]:
    table, _ = _text_table(package, "A01")
    people: dict[str, Gathered] = {}
    for values in people_values(table, PREFIX):
        key = values["details"].pop(KEY, "")
        if key and key not in people:
            values["kept"][KEY_KEPT] = key
        else:
            why = "A0000 与前面的人相同，其他表的行归前面的人" if key else "没有 A0000，其他表的行无法归到此人"
            package.account.rejected.append(Rejected(place=f"A01 {values.get('name', '')}", text=key, why=why))
            package.account.refused[table.label(KEY)] += bool(key)
            key = f"\x00{len(people)}"
        people[key] = Gathered(values)
    return people


def _join(package: _Open, code: str, people: Mapping[str, Gathered]) -> None:
    table, keys = _text_table(package, code, keys=people)
    kind = table.sheet.rows
    for row, made in enumerate(rows_of(table, MAKERS.get(kind, lambda values, details: (values, details)))):
        person = people.get(keys[row])
        why = _why_not(made, kind, person)
        if why:
            table.reject(row, why)
            package.account.refused[table.label(KEY)] += bool(keys[row])
        elif person is not None and kind == MORE:
            _add_details(person, made[1])
        elif person is not None:
            person.rows.setdefault(kind, []).append(made)


def _why_not(made: Any, kind: str, person: Gathered | None) -> str:
    """Why a row joins nobody; "" where it does."""
    if person is None:
        return "A01 中没有这个 A0000"
    if isinstance(made, RowUnreadable):
        return str(made)
    return "同一人在此表有两行，已取第一行" if kind == "entry" and "entry" in person.rows else ""


def _add_details(person: Gathered, details: Iterable[tuple[str, str]]) -> None:
    """Fields of a row without a kind of its own; those of a second row are numbered."""
    held = person.values["details"]
    for name, text in details:
        number, key = 1, name
        while key in held:
            number += 1
            key = f"{name}[{number}]"
        held[key] = text


def _add_photos(package: _Open, people: Iterable[Gathered]) -> None:
    for person in people:
        name = person.values["details"].pop(PHOTO_NAME, "")
        if not name:
            continue
        person.values["kept"][PHOTO_KEPT] = name
        file = PurePosixPath(name.replace("\\", "/")).name.lower()
        member = package.photos.get(file)
        if member is None:
            package.account.rejected.append(Rejected(place="A57", text=name, why="数据包中没有这个照片文件"))
            continue
        package.used.add(file)
        person.values["photo"] = _photo(package, member)
    for file in package.photos.keys() - package.used:
        package.account.rejected.append(Rejected(place="Photos", text=file, why="没有人引用这张照片"))


def _photo(package: _Open, member: Member) -> Photo:
    try:
        return accepted(Photo(data=package.archive.read(member, limit=MAX_PHOTO)))
    except Refused as refusal:
        raise Refused(reason=refusal.reason, place=member.name, detail=refusal.detail, advice=refusal.advice) from refusal


def _units(table: TextTable) -> tuple[Unit, ...]:
    made = [dict(details) for _, details in rows_of(table, lambda values, details: (values, details))]
    return tuple(Unit(name=fields.get("B0101", ""), details=fields) for fields in made)


def _head(package: _Open) -> dict[str, str]:
    if package.head is None:
        return {}
    root, _ = tree(as_utf8(package.archive.read(package.head, limit=MEGABYTE)))
    return {node.get("name", ""): node.get("value", "") for node in root.iter("node")}
