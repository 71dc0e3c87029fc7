"""`.lrmx`: the 干部任免审批表 as XML, editions 3.0 (no ID number), 3.2 and the newest (with 到龄年月 and 改革前任职年龄界限).

Elements are found by name, in any order. What is missing stays missing; what belongs to no field is kept in `Person.kept` under
`lrmx:` and its path (`lrmx:Foo`, `lrmx:JiaTingChengYuan/Item[2]/Foo`, `lrmx:XingMing/@a`). Comments, processing instructions and stray
text between elements are rejected and listed.
"""

from __future__ import annotations

from typing import Any, Final

from renti.records.fields import PHOTO_ELEMENT
from renti.records.format import FORMATS, Format, Input
from renti.records.formats import lrmx_write
from renti.records.formats.lrmx_parsed import ParsedForm
from renti.records.formats.lrmx_plain import plain_leaves
from renti.records.formats.lrmx_values import FIELDS, fill, note_elements, regular_counts, relatives_of, row_of
from renti.records.formats.lrmx_write import ELEMENTS_KEY, ITEMS_KEY
from renti.records.formats.portrait import accepted
from renti.records.formats.safe_xml import as_utf8, tree
from renti.records.person import Person
from renti.records.photo import Photo
from renti.records.source import Reading, Refused

_PHOTO_START: Final = f"<{PHOTO_ELEMENT}>".encode()
_SHORTEST_PHOTO: Final = 65
"""Characters of base64 from which a photo is cut out; shorter texts are none."""


def read(given: Input) -> Reading:
    """One person. Raises Refused, and nothing else, whatever the bytes."""
    data = as_utf8(given.data)
    return _plain(data) or _parsed(data)


def sniff(data: bytes, _name: str) -> bool:
    """XML whose first element is Person, in UTF-8, GB or UTF-16."""
    head = data[:2000].replace(b"\x00", b"")
    return b"<Person" in head and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def _plain(data: bytes) -> Reading | None:
    """The reading of a plain document; None where the parser must judge."""
    rest, photo = _without_photo(data)
    try:
        found = plain_leaves(rest.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    if found is None:
        return None
    form, rows = found
    values: dict[str, Any] = {"photo": photo and accepted(photo)}
    kept: dict[str, str] = {}
    fill(form, FIELDS, values)
    values["relatives"] = relatives_of([row_of(row) for row in rows], kept)
    tags = tuple([tag for tag, _ in form])
    note_elements(frozenset(tags), kept)
    person = Person(**values, kept=kept)
    return Reading(people=(person,), counts=regular_counts(tags, len(rows)), format="lrmx")


def _parsed(data: bytes) -> Reading:
    """The reading of any document, by the XML parser. A photo is cut out beforehand where that is safe."""
    rest, photo = _without_photo(data)
    if photo is None or b"!" in rest:
        return ParsedForm(*tree(data), photo=None).reading()
    try:
        root, passed = tree(rest)
    except Refused:
        root, passed = tree(data)  # refused again, with the place of the fault in the whole file
    return ParsedForm(root, passed, photo=accepted(photo)).reading()


def _without_photo(data: bytes) -> tuple[bytes, Photo | None]:
    """The document without the text of its photo, and the photo, which is neither parsed nor copied."""
    start = data.find(_PHOTO_START) + len(_PHOTO_START)
    stop = data.find(b"<", start)
    if start == len(_PHOTO_START) - 1 or stop - start < _SHORTEST_PHOTO:
        return data, None
    return data[:start] + data[stop:], Photo.of_base64(data, start, stop)


FORMATS.add(
    Format(
        name="lrmx",
        zh="任免审批表（lrmx）",
        suffixes=(".lrmx",),
        sniff=sniff,
        read=read,
        write=lrmx_write.write,
        editions=lrmx_write.EDITIONS,
        layout=frozenset({ELEMENTS_KEY, ITEMS_KEY}),
    )
)
