"""The inside of an `.xlsx` file, looked at before any cell is read: bounds, formula errors, hidden rows, number formats.

A reader that lays cells out in a rectangle asks for memory by the farthest cell, so two cells in opposite corners of a five-kilobyte file
would end the process. The bounds are therefore measured first, in one pass over the parts as a stream.
"""

from __future__ import annotations

import lzma
import re
import struct
import xml.etree.ElementTree as ET
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO, Final

from renti.records.source import Refused

UNPACKED_LIMIT: Final = 512 * 1024 * 1024
"""Bytes of all parts together after unpacking."""

CELL_LIMIT: Final = 20_000_000
"""Cells of the rectangle from A1 to the farthest cell of one sheet."""

TAG_LIMIT: Final = 1 << 20
"""Bytes of one tag with its attributes."""

CHUNK: Final = 1 << 20

BROKEN: Final = (
    *(LookupError, ValueError, OSError, EOFError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ET.ParseError),
)
"""What the standard library raises, across its layers, for damaged archives and XML."""

Place = tuple[int, int]
"""Row and column of a cell, both from 0."""

PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff")

_COUNT: Final = re.compile(rb"""ount\s*=\s*["']\s*\+?\d{8}""")
"""A declared count of ten million and more, for which a reader would set memory aside."""

_FAR: Final = re.compile(rb"""\sr\s*=\s*["'](?:[A-Za-z]{3}|[D-Zd-z][A-Za-z]|[A-Za-z]*\d{6})""")
_NEAR_CELLS: Final = 104 * 99_999
_TAG: Final = re.compile(rb"""<(?:\w+:)?(c|row|mergeCell)\b([^>]*)>""")
_ATTRIBUTE: Final = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_REFERENCE: Final = re.compile(r"([A-Za-z]{0,20})(\d{1,20})")


@dataclass(slots=True, kw_only=True)
class Survey:
    """What one sheet holds beside its values. Rows and columns count from 0."""

    errors: set[Place] = field(default_factory=set)
    hidden: list[int] = field(default_factory=list)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


def open_package(data: bytes, *, place: str) -> zipfile.ZipFile:
    """The parts of a workbook; raises Refused when it is no zip archive or would unpack beyond the limit."""
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except BROKEN as broken:
        raise _damaged(place) from broken
    if sum(part.file_size for part in package.infolist()) > UNPACKED_LIMIT:
        raise Refused(reason="too_large", place=place, detail="展开后超过 512 MB", advice="请拆成几个文件，或删去表中的图片后另存")
    return package


def sheet_parts(package: zipfile.ZipFile, *, place: str) -> dict[str, str]:
    """The part in which each sheet stands, by the sheet's name, in the order of the workbook."""
    targets = {
        entry.get("Id", ""): entry.get("Target", "")
        for entry in _tree(package, "xl/_rels/workbook.xml.rels", place)
        if entry.get("Type", "").endswith("/worksheet")
    }
    parts = {}
    for sheet in _tree(package, "xl/workbook.xml", place).iterfind(".//{*}sheet"):
        target = next((targets[value] for name, value in sheet.items() if name.endswith("}id") and value in targets), "")
        if target and sheet.get("name", "") in parts:
            raise _damaged(place)
        if target:
            parts[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") else "xl/" + target
    return parts


def surveys(package: zipfile.ZipFile, *, place: str) -> dict[str, Survey]:
    """What each sheet holds beside its values, by its name.

    Every part that is no picture is looked at, whatever it is called: another reader may take another part for the sheet. Raises Refused
    for a document type, an oversized rectangle, a count that no file of this size can have, XML in UTF-16 (where none of this could be
    seen), or a damaged part.
    """
    parts = [part.filename for part in package.infolist()]
    if len({part.lower() for part in parts}) < len(parts):
        raise _damaged(place)
    seen = {part: _survey(package, part, place) for part in parts if not part.lower().endswith(PICTURES)}
    sheets = sheet_parts(package, place=place)
    if not set(sheets.values()) <= seen.keys():
        raise _damaged(place)
    return {name: seen[part] for name, part in sheets.items()}


def _survey(package: zipfile.ZipFile, part: str, place: str) -> Survey:
    found = Survey()
    far = False
    for text in _pieces(package, part, place):
        if b"<!DOCTYPE" in text:
            raise _with_doctype(place)
        if _COUNT.search(text) is not None or (b"\x00" in text and part.lower().endswith((".xml", ".rels"))):
            raise _damaged(place)
        if b"hidden" in text or b"mergeCell" in text or b'"e"' in text or b"'e'" in text:
            _note(found, text)
        far = far or _FAR.search(text) is not None
    if far:
        _measure(found, _pieces(package, part, place))
        if found.rows * found.columns > CELL_LIMIT:
            detail = f"数据区为 {found.rows} 行 × {found.columns} 列，疑为误填到远处的单元格"
            raise Refused(reason="too_large", place=place, detail=detail, advice="请删去数据区以外的行和列后另存")
    return found


def cell_formats(data: bytes, sheet: str, *, place: str) -> dict[Place, str]:
    """The number format of each cell of a sheet that has one other than General: a format code, or `#27` for a built-in one."""
    with open_package(data, place=place) as package:
        part = sheet_parts(package, place=place).get(sheet)
        styles = _styles(package, place)
        formats: dict[Place, str] = {}
        for text in _pieces(package, part, place) if part else ():
            for kind, attributes in _TAG.findall(text):
                if kind == b"c" and b"s=" in attributes:
                    given = _attributes(attributes)
                    code = styles.get(given.get("s", ""), "")
                    cell = cell_place(given.get("r", ""))
                    if code and cell is not None:
                        formats[cell] = code
    return formats


def cell_place(reference: str) -> Place | None:
    """Row and column of a reference such as `B5`, from 0; None where it names no cell.

    >>> cell_place("B5"), cell_place("AA1")
    ((4, 1), (0, 26))
    """
    found = _REFERENCE.fullmatch(reference)
    if found is None or not found[1]:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _note(found: Survey, text: bytes) -> None:
    for kind, attributes in _TAG.findall(text):
        if kind == b"row" and b"hidden" in attributes:
            given = _attributes(attributes)
            if given.get("hidden") in ("1", "true") and given.get("r", "").isdigit():
                found.hidden.append(int(given["r"]) - 1)
        elif kind == b"c" and (b'"e"' in attributes or b"'e'" in attributes):
            given = _attributes(attributes)
            cell = cell_place(given.get("r", ""))
            if given.get("t") == "e" and cell is not None:
                found.errors.add(cell)
        elif kind == b"mergeCell":
            first, _, last = _attributes(attributes).get("ref", "").partition(":")
            ends = cell_place(first), cell_place(last)
            if ends[0] is not None and ends[1] is not None:
                found.merged.append((ends[0], ends[1]))


def _measure(found: Survey, pieces: Iterator[bytes]) -> None:
    for text in pieces:
        for kind, attributes in _TAG.findall(text):
            reference = _attributes(attributes).get("r", "")
            if kind == b"row" and reference.isdigit():
                found.rows = max(found.rows, int(reference))
            cell = cell_place(reference)
            if cell is not None:
                found.rows, found.columns = max(found.rows, cell[0] + 1), max(found.columns, cell[1] + 1)


def _pieces(package: zipfile.ZipFile, part: str, place: str) -> Iterator[bytes]:
    """The part in pieces of about a megabyte, each ending before a tag begins, so that no tag is cut."""
    try:
        with package.open(part) as stream:
            yield from _cut(stream, place)
    except BROKEN as broken:
        raise _damaged(place) from broken


def _cut(stream: IO[bytes], place: str) -> Iterator[bytes]:
    rest = b""
    while chunk := stream.read(CHUNK):
        text = rest + chunk
        cut = text.rfind(b"<")
        if cut <= 0 and len(text) > TAG_LIMIT:
            raise _damaged(place)
        yield text[:cut] if cut > 0 else b""
        rest = text[max(cut, 0) :]
    yield rest


def _styles(package: zipfile.ZipFile, place: str) -> dict[str, str]:
    """The number format of each cell style, by its number; General is left out."""
    if "xl/styles.xml" not in package.namelist():
        return {}
    root = _tree(package, "xl/styles.xml", place)
    own = {entry.get("numFmtId", ""): entry.get("formatCode", "") for entry in root.iterfind(".//{*}numFmt")}
    styles = {}
    for index, style in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        number = style.get("numFmtId", "0")
        if number != "0":
            styles[str(index)] = own.get(number, f"#{number}")
    return styles


def _tree(package: zipfile.ZipFile, part: str, place: str) -> ET.Element:
    try:
        text = package.read(part)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise _with_doctype(place)
        return ET.fromstring(text)  # noqa: S314  document types and entities were refused above; the size was bounded on opening
    except BROKEN as broken:
        raise _damaged(place) from broken


def _attributes(text: bytes) -> dict[str, str]:
    return {name.decode(): value.decode("utf-8", "replace") for name, value in _ATTRIBUTE.findall(text)}


def _with_doctype(place: str) -> Refused:
    return Refused(reason="doctype", place=place, detail="文件内有文档类型声明（DOCTYPE）", advice="请在 Excel 或 WPS 中打开后另存为 .xlsx")


def _damaged(place: str) -> Refused:
    return Refused(
        reason="bad_archive",
        place=place,
        detail="不是完好的 .xlsx 文件",
        advice="请在 Excel 或 WPS 中打开后另存为 .xlsx；有密码的先去掉密码",
    )
