"""`.lrmx`: the 干部任免审批表 as XML, editions 3.0 (no ID number), 3.2 and the newest (with 到龄年月 and 改革前任职年龄界限).

Elements are found by name, in any order. What is missing stays missing; what belongs to no field is kept in `Person.kept` under
`lrmx:` and its path (`lrmx:Foo`, `lrmx:JiaTingChengYuan/Item[2]/Foo`, `lrmx:XingMing/@a`). Comments, processing instructions and stray
text between elements are rejected and listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final
from xml.etree.ElementTree import Element

from renti.records.fields import FORM, PHOTO_ELEMENT, RELATIVE, RELATIVES_ELEMENT, VERSION_ELEMENT
from renti.records.format import FORMATS, Format, Input
from renti.records.formats import lrmx_write
from renti.records.formats.date_text import dated
from renti.records.formats.lrmx_plain import plain_leaves
from renti.records.formats.lrmx_write import ALL, ELEMENTS_KEY, ITEMS_KEY, PREFIX, STANDARD
from renti.records.formats.portrait import accepted
from renti.records.formats.safe_xml import as_utf8, tree
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.source import Reading, Refused, Rejected

_FIELDS: Final = {field.element: (field.name, field.kind == "date") for field in FORM} | {VERSION_ELEMENT: ("version", False)}
_COLUMNS: Final = {field.element: (field.name, field.kind == "date") for field in RELATIVE}
_ITEM: Final = [field.element for field in RELATIVE]
_PHOTO_START: Final = f"<{PHOTO_ELEMENT}>".encode()
_SHORTEST_PHOTO: Final = 65
_CONTAINERS: Final = frozenset({"Person", "Item", RELATIVES_ELEMENT})
_EMPTY: Final = Relative()


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
    _fill(form, _FIELDS, values)
    values["relatives"] = _relatives([_row(row) for row in rows], kept)
    tags = tuple([tag for tag, _ in form])
    _note_elements(frozenset(tags), kept)
    person = Person(**values, kept=kept)
    return Reading(people=(person,), counts=_regular_counts(tags, len(rows)), format="lrmx")


def _parsed(data: bytes) -> Reading:
    """The reading of any document, by the XML parser. A photo is cut out beforehand where that is safe."""
    rest, photo = _without_photo(data)
    if photo is None or b"!" in rest:
        return _Form(*tree(data), photo=None).reading()
    try:
        root, passed = tree(rest)
    except Refused:
        root, passed = tree(data)  # refused again, with the place of the fault in the whole file
    return _Form(root, passed, photo=accepted(photo)).reading()


def _without_photo(data: bytes) -> tuple[bytes, Photo | None]:
    """The document without the text of its photo, and the photo, which is neither parsed nor copied."""
    start = data.find(_PHOTO_START) + len(_PHOTO_START)
    stop = data.find(b"<", start)
    if start == len(_PHOTO_START) - 1 or stop - start < _SHORTEST_PHOTO:
        return data, None
    return data[:start] + data[stop:], Photo.of_base64(data, start, stop)


class _Form:
    """A form that the XML parser read: what goes to fields, what is kept, what is rejected."""

    def __init__(self, root: Element, passed: list[str], *, photo: Photo | None) -> None:
        self.root = root
        self.rejected = [Rejected(place="Person", text=text[:200], why="注释或处理指令不属于表格内容") for text in passed]
        self.kept: dict[str, str] = {}
        self.values: dict[str, Any] = {"photo": photo, "kept": self.kept}
        if root.tag != "Person":
            self._drop_namespace()

    def reading(self) -> Reading:
        self._keep_attributes(self.root, "")
        known = self._first_of_each(self.root, ALL, "")
        _fill([(leaf.tag, leaf.text or "") for leaf in known], _FIELDS, self.values)
        self._stray(self.root)
        for element in known:
            if element.tag == RELATIVES_ELEMENT:
                self._take_relatives(element)
            elif element.tag == PHOTO_ELEMENT and (element.text or "").strip():
                self.values["photo"] = accepted(Photo.of_base64((element.text or "").encode()))
        _note_elements(frozenset(child.tag for child in self.root), self.kept)
        return Reading(people=(Person(**self.values),), rejected=tuple(self.rejected), counts=self._counts(), format="lrmx")

    def _drop_namespace(self) -> None:
        space, _, tag = self.root.tag.rpartition("}")
        if tag != "Person":
            detail = f"是 {self.root.tag[:40]}，不是 Person"
            raise Refused(reason="bad_record", place="根元素", detail=detail, advice="请确认这是任免审批表文件")
        for element in self.root.iter():
            element.tag = element.tag.rpartition("}")[2]
        self.rejected.append(Rejected(place="Person", text=space.lstrip("{")[:200], why="命名空间声明不含内容"))

    def _first_of_each(self, parent: Element, tags: Collection[str], prefix: str) -> list[Element]:
        """The first element of each known name; all others, and everything unusual on the known ones, are kept."""
        known: dict[str, Element] = {}
        for element, path in _paths(parent, prefix):
            if element.tag not in tags or element.tag in known:
                self._keep(element, path)
                continue
            known[element.tag] = element
            self._keep_attributes(element, path + "/")
            if len(element) and element.tag != RELATIVES_ELEMENT:
                self._keep_children(element, path)
        return list(known.values())

    def _take_relatives(self, container: Element) -> None:
        rows = []
        for item, path in _paths(container, RELATIVES_ELEMENT + "/"):
            if item.tag != "Item":
                self._keep(item, path)
                continue
            self._keep_attributes(item, path + "/")
            leaves = self._first_of_each(item, _COLUMNS, path + "/")
            rows.append(_row([(leaf.tag, leaf.text or "") for leaf in leaves]))
            self._stray(item)
        self.values["relatives"] = _relatives(rows, self.kept)
        self._stray(container)

    def _keep(self, element: Element, path: str) -> None:
        text = element.text or ""
        self.kept[PREFIX + path] = text.strip() if len(element) else text
        self._keep_attributes(element, path + "/")
        self._keep_children(element, path)

    def _keep_children(self, element: Element, path: str) -> None:
        for child, place in _paths(element, path + "/"):
            self._keep(child, place)
        self._stray(element)

    def _keep_attributes(self, element: Element, path: str) -> None:
        for name, text in element.items():
            self.kept[f"{PREFIX}{path}@{name}"] = text

    def _stray(self, element: Element) -> None:
        """List text that stands between elements, where no form has any."""
        texts = [child.tail or "" for child in element]
        if element.tag in _CONTAINERS:
            texts.append(element.text or "")
        for text in texts:
            if text.strip():
                self.rejected.append(Rejected(place=element.tag, text=text.strip()[:200], why="元素之间的文字不属于任何栏目"))

    def _counts(self) -> tuple[tuple[str, int, int, int], ...]:
        counts = Counter(element.tag for element in self.root.iter() if element is not self.root)
        stray = Counter(text.place for text in self.rejected)
        rows = sorted((tag, number, number, 0) for tag, number in counts.items())
        return (*rows, *((f"{place} 之外", number, 0, number) for place, number in stray.items()))


def _fill(leaves: Iterable[tuple[str, str]], columns: Mapping[str, tuple[str, bool]], values: dict[str, Any]) -> None:
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


def _row(leaves: Iterable[tuple[str, str]]) -> Relative:
    values: dict[str, Any] = {}
    _fill(leaves, _COLUMNS, values)
    return Relative(**values)


def _relatives(rows: list[Relative], kept: dict[str, str]) -> tuple[Relative, ...]:
    """The rows without empty ones at the end, whose number is kept."""
    filled = len(rows)
    while filled and not rows[filled - 1].name and rows[filled - 1] == _EMPTY:
        filled -= 1
    if filled < len(rows):
        kept[ITEMS_KEY] = str(len(rows))
    return tuple(rows[:filled])


def _note_elements(present: frozenset[str], kept: dict[str, str]) -> None:
    """Keep which elements a source lacks or has beyond edition 3.2."""
    note = _elements_note(present)
    if note:
        kept[ELEMENTS_KEY] = note


@lru_cache(maxsize=256)
def _elements_note(present: frozenset[str]) -> str:
    missing = [f"-{tag}" for tag in sorted(STANDARD - present)]
    return " ".join(missing + [f"+{tag}" for tag in sorted((present & ALL) - STANDARD)])


def _paths(elements: Any, prefix: str) -> Iterator[tuple[Element, str]]:
    seen: Counter[str] = Counter()
    for element in elements:
        seen[element.tag] += 1
        yield element, f"{prefix}{element.tag}{_index(seen[element.tag])}"


def _index(number: int) -> str:
    return f"[{number}]" if number > 1 else ""


@lru_cache(maxsize=256)
def _regular_counts(tags: tuple[str, ...], items: int) -> tuple[tuple[str, int, int, int], ...]:
    counts: Mapping[str, int] = Counter(tags) + Counter({"Item": items}) + Counter(dict.fromkeys(_ITEM, items))
    return tuple(sorted((tag, number, number, 0) for tag, number in counts.items()))


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
