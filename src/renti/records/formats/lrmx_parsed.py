"""A `.lrmx` as the XML parser read it, with everything unusual: kept under its path, or rejected and listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

from renti.records.fields import PHOTO_ELEMENT, RELATIVES_ELEMENT
from renti.records.formats.lrmx_values import COLUMNS, FIELDS, fill, note_elements, relatives_of, row_of
from renti.records.formats.lrmx_write import ALL, PREFIX
from renti.records.formats.portrait import accepted
from renti.records.person import Person
from renti.records.photo import Photo
from renti.records.source import Reading, Refused, Rejected

_CONTAINERS: Final = frozenset({"Person", "Item", RELATIVES_ELEMENT})


class ParsedForm:
    """A form that the XML parser read: what goes to fields, what is kept, what is rejected."""

    def __init__(self, root: Element, passed: list[str], *, photo: Photo | None) -> None:
        self.root = root
        self.rejected = [Rejected(place="Person", text=text[:200], why="注释或处理指令不属于表格内容", layout=True) for text in passed]
        self.kept: dict[str, str] = {}
        self.values: dict[str, Any] = {"photo": photo, "kept": self.kept}
        if root.tag != "Person":
            self._drop_namespace()

    def reading(self) -> Reading:
        self._keep_attributes(self.root, "")
        known = self._first_of_each(self.root, ALL, "")
        fill([(leaf.tag, leaf.text or "") for leaf in known], FIELDS, self.values)
        self._stray(self.root)
        for element in known:
            if element.tag == RELATIVES_ELEMENT:
                self._take_relatives(element)
            elif element.tag == PHOTO_ELEMENT and (element.text or "").strip():
                self.values["photo"] = accepted(Photo.of_base64((element.text or "").encode()))
        note_elements(frozenset(child.tag for child in self.root), self.kept)
        return Reading(people=(Person(**self.values),), rejected=tuple(self.rejected), counts=self._counts(), format="lrmx")

    def _drop_namespace(self) -> None:
        space, _, tag = self.root.tag.rpartition("}")
        if tag != "Person":
            detail = f"是 {self.root.tag[:40]}，不是 Person"
            raise Refused(reason="bad_record", place="根元素", detail=detail, advice="请确认这是任免审批表文件")
        for element in self.root.iter():
            element.tag = element.tag.rpartition("}")[2]
        self.rejected.append(Rejected(place="Person", text=space.lstrip("{")[:200], why="命名空间声明不含内容", layout=True))

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
            leaves = self._first_of_each(item, COLUMNS, path + "/")
            rows.append(row_of([(leaf.tag, leaf.text or "") for leaf in leaves]))
            self._stray(item)
        self.values["relatives"] = relatives_of(rows, self.kept)
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


def _paths(elements: Iterable[Element], prefix: str) -> Iterator[tuple[Element, str]]:
    seen: Counter[str] = Counter()
    for element in elements:
        seen[element.tag] += 1
        yield element, f"{prefix}{element.tag}{_index(seen[element.tag])}"


def _index(number: int) -> str:
    return f"[{number}]" if number > 1 else ""
