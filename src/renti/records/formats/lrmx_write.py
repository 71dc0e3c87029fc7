"""Writes `.lrmx` in the element order of the 3.2 editor; the edition decides which elements there are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from renti.records.fields import FORM, PHOTO_ELEMENT, RELATIVE, RELATIVES_ELEMENT, VERSION_ELEMENT
from renti.records.format import Output
from renti.records.formats.xml_text import NAME, escaped
from renti.records.person import Person, Relative
from renti.records.photo import Photo

PREFIX: Final = "lrmx:"
ELEMENTS_KEY: Final = "lrmx:elements"
"""Which elements a source lacks (-) or has beyond the 3.2 edition (+)."""

ITEMS_KEY: Final = "lrmx:items"
"""How many family rows a source has, empty ones at the end included."""

EDITIONS: Final = ("3.0", "3.2", "newest")
_VERSIONS: Final = {"3.0": "3.0.2.12", "3.2": "3.2.1.16"}
"""Program versions seen in real files of these editions; none is known for the newest."""

_ORDER: Final = (
    *(field.element for field in FORM if field.name != "id_number"),
    "ShenFenZheng",
    PHOTO_ELEMENT,
    VERSION_ELEMENT,
)
_NEWEST: Final = frozenset(field.element for field in FORM if field.newest)
ALL: Final = frozenset((*_ORDER, RELATIVES_ELEMENT))
STANDARD: Final = ALL - _NEWEST
"""The elements of edition 3.2."""

_BY_EDITION: Final = {"3.0": STANDARD - {"ShenFenZheng"}, "3.2": STANDARD, "newest": ALL}
_FIELD: Final = {field.element: field.name for field in FORM}
_STEP: Final = re.compile(rf"(@?)({NAME})(?:\[(\d{{1,4}})\])?", re.ASCII)


def write(people: Sequence[Person], edition: str) -> Output:
    """The form file of the one person in `people`. `edition` "" keeps the source's elements and version."""
    (person,) = people
    root = Element("Person")
    for tag in _order(_elements(person, edition)):
        element = SubElement(root, tag)
        if tag == RELATIVES_ELEMENT:
            _add_relatives(element, person)
        elif tag == PHOTO_ELEMENT:
            element.text = _photo_text(person.photo)
        elif tag == VERSION_ELEMENT:
            element.text = _version(person.version, edition)
        else:
            element.text = person.text(_FIELD[tag])
    _add_kept(root, person.kept)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', *_serialised(root, 0), ""]
    return Output(data="\n".join(lines).encode("utf-8"))


def _elements(person: Person, edition: str) -> frozenset[str]:
    if edition:
        return _BY_EDITION[edition]
    named = person.kept.get(ELEMENTS_KEY, "").split()
    missing = {name[1:] for name in named if name.startswith("-")}
    more = {name[1:] for name in named if name.startswith("+")} & ALL
    return frozenset(tag for tag in ALL if _filled(person, tag) or ((tag in STANDARD or tag in more) and tag not in missing))


def _filled(person: Person, tag: str) -> bool:
    if tag == RELATIVES_ELEMENT:
        return bool(person.relatives)
    if tag == PHOTO_ELEMENT:
        return person.photo is not None
    return bool(person.version if tag == VERSION_ELEMENT else person.text(_FIELD[tag]))


def _order(tags: frozenset[str]) -> list[str]:
    ordered = [tag for tag in _ORDER if tag in tags]
    if RELATIVES_ELEMENT in tags:
        before = _ORDER.index("RenMianLiYou")
        ordered.insert(sum(1 for tag in ordered if _ORDER.index(tag) <= before), RELATIVES_ELEMENT)
    return ordered


def _version(version: str, edition: str) -> str:
    if not edition or version.startswith(edition):
        return version
    return _VERSIONS.get(edition, version)


def _add_relatives(container: Element, person: Person) -> None:
    slots = person.kept.get(ITEMS_KEY, "")
    number = int(slots) if re.fullmatch("[0-9]{1,2}", slots) else 0
    rows = [*person.relatives, *[Relative()] * (number - len(person.relatives))]
    for relative in rows:
        item = SubElement(container, "Item")
        for field in RELATIVE:
            SubElement(item, field.element).text = relative.text(field.name)


def _photo_text(photo: Photo | None) -> str:
    if photo is None:
        return ""
    clean = photo if photo.intact else Photo(data=photo.data)
    return clean.base64.decode("ascii")


def _add_kept(root: Element, kept: Mapping[str, str]) -> None:
    """Put kept content back at its path; a key that is no path of this format is passed over."""
    for key, text in kept.items():
        if not key.startswith(PREFIX) or key in (ELEMENTS_KEY, ITEMS_KEY):
            continue
        steps = [_STEP.fullmatch(step) for step in key.removeprefix(PREFIX).split("/")]
        if len(steps) > 12 or any(step is None or (step[1] and step is not steps[-1]) for step in steps):
            continue
        _put(root, [step.groups() for step in steps if step is not None], text)


def _put(root: Element, steps: Sequence[tuple[str, ...]], text: str) -> None:
    element = root
    for at, name, index in steps:
        if at:
            element.set(name, text)
            return
        wanted = int(index or 1)
        same = element.findall(name)
        if len(same) + 1 < wanted:
            return
        if element is root and name in ALL and wanted == 1 and not same:
            return
        element = same[wanted - 1] if len(same) >= wanted else SubElement(element, name)
    element.text = text


def _serialised(element: Element, depth: int) -> list[str]:
    start = element.tag + "".join(f' {name}="{escaped(text, quoted=True)}"' for name, text in element.items())
    indent, text = "  " * depth, escaped(element.text or "")
    if not len(element):
        return [f"{indent}<{start}>{text}</{element.tag}>"]
    children = [line for child in element for line in _serialised(child, 0 if text else depth + 1)]
    if text:
        return [f"{indent}<{start}>{text}{''.join(children)}</{element.tag}>"]
    return [f"{indent}<{start}>", *children, f"{indent}</{element.tag}>"]
