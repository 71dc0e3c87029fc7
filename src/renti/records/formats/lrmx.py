"""`.lrmx`: the 干部任免审批表 as XML, editions 3.0 (no ID number), 3.2 and the newest (with 到龄年月 and 改革前任职年龄界限).

Elements are found by name, in any order. What is missing stays missing; what belongs to no field is kept in `Person.kept` under
`lrmx:` and its path (`lrmx:Foo`, `lrmx:JiaTingChengYuan/Item[2]/Foo`, `lrmx:XingMing/@a`). Comments, processing instructions and stray
text between elements are rejected and listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final
from xml.etree.ElementTree import Element

from renti.records.fields import FORM, PHOTO_ELEMENT, RELATIVE, RELATIVES_ELEMENT, VERSION_ELEMENT
from renti.records.format import FORMATS, Format, Input
from renti.records.formats import lrmx_write
from renti.records.formats.date_text import dated
from renti.records.formats.lrmx_write import ALL, ELEMENTS_KEY, ITEMS_KEY, PREFIX, STANDARD
from renti.records.formats.portrait import accepted
from renti.records.formats.safe_xml import as_utf8, tree
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.source import Reading, Refused, Rejected

_FIELDS: Final = {field.element: (field.name, field.kind == "date") for field in FORM}
_COLUMNS: Final = {field.element: (field.name, field.kind == "date") for field in RELATIVE}
_ITEM: Final = [field.element for field in RELATIVE]
_PHOTO_START: Final = f"<{PHOTO_ELEMENT}>".encode()
_EMPTY: Final = Relative()


def read(given: Input) -> Reading:
    """One person. Raises Refused, and nothing else, whatever the bytes."""
    data = as_utf8(given.data)
    root, passed, plain, photo = _parsed(data)
    rejected = [Rejected(place="Person", text=text[:200], why="注释或处理指令不属于表格内容") for text in passed]
    if root.tag != "Person":
        root = _without_namespace(root, rejected)
    return _Form(root, plain=plain, photo=photo, rejected=rejected).reading()


def sniff(data: bytes, _name: str) -> bool:
    """XML whose first element is Person, in UTF-8, GB or UTF-16."""
    head = data[:2000].replace(b"\x00", b"")
    return b"<Person" in head and head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def _parsed(data: bytes) -> tuple[Element, list[str], bool, Photo | None]:
    """The tree, what was passed over, whether it surely has no attributes, and the photo.

    The photo is cut out beforehand where that is safe, so that its text is neither parsed nor copied.
    """
    start = data.find(_PHOTO_START) + len(_PHOTO_START)
    stop = data.find(b"<", start)
    if start > len(_PHOTO_START) and stop - start > 64:
        rest = data[:start] + data[stop:]
        if b"<!" not in rest:
            try:
                return *tree(rest), _no_attributes(rest), accepted(Photo.of_base64(data, start, stop))
            except Refused:
                pass  # judged again below on the whole text, where the place of the fault is exact
    return *tree(data), False, None


def _no_attributes(data: bytes) -> bool:
    return data.find(b"=", data.find(b"?>") if data.startswith(b"<?xml") else 0) < 0


def _without_namespace(root: Element, rejected: list[Rejected]) -> Element:
    space, _, tag = root.tag.rpartition("}")
    if tag != "Person":
        raise Refused(reason="bad_record", place="根元素", detail=f"是 {root.tag[:40]}，不是 Person", advice="请确认这是任免审批表文件")
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    rejected.append(Rejected(place="Person", text=space.lstrip("{")[:200], why="命名空间声明不含内容"))
    return root


class _Form:
    """One form being read: what goes to fields, what is kept, what is rejected."""

    def __init__(self, root: Element, *, plain: bool, photo: Photo | None, rejected: list[Rejected]) -> None:
        self.root = root
        self.plain = plain
        self.rejected = rejected
        self.kept: dict[str, str] = {}
        self.written: dict[str, str] = {}
        self.values: dict[str, Any] = {"written": self.written, "kept": self.kept}
        self.relatives: list[Relative] = []
        self.counts: Counter[str] | None = None
        if photo is not None:
            self.values["photo"] = photo

    def reading(self) -> Reading:
        children = list(self.root)
        tags = tuple(child.tag for child in children)
        present = frozenset(tags)
        regular = self.plain and len(present) == len(tags) and present <= ALL
        if not regular:
            children = self._sorted_out(children)
        for child in children:
            self._take(child)
        self._stray(self.root)
        if present != STANDARD:
            self._note_elements(present)
        person = Person(**self.values)
        return Reading(people=(person,), rejected=tuple(self.rejected), counts=self._counted(tags, regular=regular), format="lrmx")

    def _sorted_out(self, children: list[Element]) -> list[Element]:
        """The first element of each known name; all others, and every attribute, are kept."""
        self._keep_attributes(self.root, "")
        known: dict[str, Element] = {}
        for child, path in _paths(children, ""):
            if child.tag in ALL and child.tag not in known:
                known[child.tag] = child
                self._keep_attributes(child, path + "/")
            else:
                self._keep(child, path)
        return list(known.values())

    def _take(self, child: Element) -> None:
        tag = child.tag
        if tag == RELATIVES_ELEMENT:
            self._take_relatives(child)
            return
        text = child.text
        if len(child):
            self._keep_children(child, tag)
        if not text:
            return
        if tag == PHOTO_ELEMENT:
            if not text.isspace():
                self.values["photo"] = accepted(Photo.of_base64(text.encode()))
            return
        if tag == VERSION_ELEMENT:
            self.values["version"] = text.strip()
            return
        _fill(text, _FIELDS[tag], self.values, self.written)

    def _take_relatives(self, container: Element) -> None:
        rows = []
        for item, path in _paths(container, RELATIVES_ELEMENT + "/"):
            if item.tag != "Item":
                self._keep(item, path)
                continue
            rows.append(self._relative(item, path))
        filled = len(rows)
        while filled and rows[filled - 1] == _EMPTY:
            filled -= 1
        if filled < len(rows):
            self.kept[ITEMS_KEY] = str(len(rows))
        self.values["relatives"] = tuple(rows[:filled])
        self._stray(container)

    def _relative(self, item: Element, path: str) -> Relative:
        values: dict[str, Any] = {}
        written: dict[str, str] = {}
        if not self.plain:
            self._keep_attributes(item, path + "/")
        seen: list[str] = []
        for leaf in item:
            column = _COLUMNS.get(leaf.tag)
            if column is None or leaf.tag in seen:
                self._keep(leaf, f"{path}/{leaf.tag}{_index(seen.count(leaf.tag) + 1)}")
            else:
                if leaf.text:
                    _fill(leaf.text, column, values, written)
                if not self.plain or len(leaf):
                    self._keep_attributes(leaf, f"{path}/{leaf.tag}/")
                    self._keep_children(leaf, f"{path}/{leaf.tag}")
            seen.append(leaf.tag)
        self._stray(item)
        return Relative(**values, written=written) if written else Relative(**values)

    def _keep(self, element: Element, path: str) -> None:
        if path.count("/") == 0 or not len(element) or (element.text or "").strip():
            self.kept[PREFIX + path] = (element.text or "").strip() if len(element) else element.text or ""
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
        texts = [child.tail for child in element]
        if element.tag in ("Person", "Item", RELATIVES_ELEMENT):
            texts.append(element.text)
        for text in texts:
            if text and not text.isspace():
                self.rejected.append(Rejected(place=element.tag, text=text.strip()[:200], why="元素之间的文字不属于任何栏目"))

    def _note_elements(self, present: frozenset[str]) -> None:
        differences = [f"-{tag}" for tag in sorted(STANDARD - present)] + [f"+{tag}" for tag in sorted((present & ALL) - STANDARD)]
        if differences:
            self.kept[ELEMENTS_KEY] = " ".join(differences)

    def _counted(self, tags: tuple[str, ...], *, regular: bool) -> tuple[tuple[str, int, int, int], ...]:
        items = [] if (container := self.root.find(RELATIVES_ELEMENT)) is None else list(container)
        if regular and not self.rejected and all([leaf.tag for leaf in item] == _ITEM for item in items):
            return _regular_counts(tags, len(items))
        counts = Counter(element.tag for element in self.root.iter() if element is not self.root)
        stray = Counter(text.place for text in self.rejected)
        rows = [(tag, number, number, 0) for tag, number in counts.items()]
        return (*rows, *((f"{place} 之外", number, 0, number) for place, number in stray.items()))


def _fill(text: str, column: tuple[str, bool], values: dict[str, Any], written: dict[str, str]) -> None:
    name, is_date = column
    value = text.strip()
    if not value:
        return
    if is_date:
        values[name], differs = dated(text)
        if differs:
            written[name] = text
        return
    values[name] = value
    if value != text:
        written[name] = text


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
    return tuple((tag, number, number, 0) for tag, number in counts.items())


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
