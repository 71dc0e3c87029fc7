"""Two records of one person held against each other, field by field: what differs, in the reader's words.

Values are compared, not their spelling: 1978.05 and 197805 are the same month, outer white space and the kind of line end do not count.
Family members are paired by name, other rows by content.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from renti.kernel.dates import PartialDate
from renti.records.fields import FORM, RELATIVE
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.row_names import COLUMNS, ROW_SETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place where two records differ. `left` or `right` is "" where that side has nothing."""

    field: str
    zh: str
    left: str
    right: str

    @property
    def one_sided(self) -> bool:
        return not self.left or not self.right


def differences(left: Person, right: Person) -> list[Difference]:
    """Everything in which the content of two records differs; editor version and layout are no content."""
    found = [*_form(left, right), *_relatives(left.relatives, right.relatives), *_photo(left.photo, right.photo)]
    for name, zh in ROW_SETS.items():
        found += _rows(name, zh, getattr(left, name), getattr(right, name))
    found += _columns("entry", "进入方式", left.entry, right.entry)
    found += _mapping("details", "指标", left.details, right.details)
    return found


def kept_differences(left: Person, right: Person, *, layout: frozenset[str] = frozenset()) -> list[Difference]:
    """What two records keep beyond their fields; keys in `layout` say only how a file was laid out and do not count."""
    here, there = ({key: text for key, text in person.kept.items() if key not in layout} for person in (left, right))
    return _mapping("kept", "保留内容", here, there)


def shown(value: object) -> str:
    """A value as a reader wants to see it; "" for a missing one."""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Photo):
        return f"照片（{len(value.data)} 字节）"
    if isinstance(value, tuple):
        return "；".join(" ".join(map(str, part)) if isinstance(part, tuple) else str(part) for part in value)
    return str(value)


def _form(left: Person, right: Person) -> Iterator[Difference]:
    for field in FORM:
        yield from _field(field.name, field.zh, left, right)


def _field(name: str, zh: str, left: Person | Relative, right: Person | Relative, *, prefix: str = "") -> Iterator[Difference]:
    one, other = _content(left, name), _content(right, name)
    if one != other:
        yield Difference(field=prefix + name, zh=zh, left=str(one), right=str(other))


def _content(record: Person | Relative, name: str) -> str | PartialDate:
    value = getattr(record, name)
    if value is None:
        return record.text(name).strip()
    return value if isinstance(value, PartialDate) else str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _relatives(left: Sequence[Relative], right: Sequence[Relative]) -> Iterator[Difference]:
    pairs, only_left, only_right = _paired(left, right)
    for here, there in pairs:
        zh = f"家庭成员 {left[here].relation}{left[here].name}"
        for field in RELATIVE:
            yield from _field(field.name, f"{zh}：{field.zh}", left[here], right[there], prefix=f"relatives[{here}].")
    for index in only_left:
        yield Difference(field=f"relatives[{index}]", zh="家庭成员", left=_relative_text(left[index]), right="")
    for index in only_right:
        yield Difference(field=f"relatives[{index}]", zh="家庭成员", left="", right=_relative_text(right[index]))
    order = [there for _, there in pairs]
    if order != sorted(order):
        names = ["、".join(person.name for person in side) for side in (left, right)]
        yield Difference(field="relatives", zh="家庭成员顺序", left=names[0], right=names[1])


def _relative_text(relative: Relative) -> str:
    return " ".join(text for field in RELATIVE if (text := relative.text(field.name).strip()))


def _paired(left: Sequence[Relative], right: Sequence[Relative]) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs of positions: same relation and name first, then same name, then same relation; and who has no partner."""
    pairs: dict[int, int] = {}
    free = dict(enumerate(right))
    for key in (lambda one: (one.relation, one.name), lambda one: one.name, lambda one: one.relation):
        for here, person in enumerate(left):
            if here in pairs:
                continue
            match = next((there for there, other in free.items() if key(other) == key(person)), None)
            if match is not None:
                pairs[here] = match
                del free[match]
    return sorted(pairs.items()), [here for here in range(len(left)) if here not in pairs], list(free)


def _photo(left: Photo | None, right: Photo | None) -> Iterator[Difference]:
    if left != right:
        one, other = shown(left), shown(right)
        yield Difference(field="photo", zh="照片", left=one, right=other if other != one else other + "，内容不同")


def _rows(name: str, zh: str, left: Sequence[Any], right: Sequence[Any]) -> list[Difference]:
    remaining = list(right)
    unmatched = []
    for index, row in enumerate(left):
        if row in remaining:
            remaining.remove(row)
        else:
            unmatched.append((index, row))
    found: list[Difference] = []
    for index, row in unmatched:
        partner = remaining.pop(0) if remaining else None
        found += _columns(f"{name}[{index}]", f"{zh} {_title(row)}", row, partner)
    return found + [Difference(field=name, zh=f"{zh} {_title(row)}", left="", right=_row_text(row)) for row in remaining]


def _columns(place: str, zh: str, left: Any, right: Any) -> list[Difference]:
    if left == right:
        return []
    if left is None or right is None:
        return [Difference(field=place, zh=zh, left=_row_text(left), right=_row_text(right))]
    found = []
    for field in dataclasses.fields(left):
        one, other = getattr(left, field.name), getattr(right, field.name)
        if one != other:
            label = f"{zh}：{COLUMNS[field.name]}"
            found.append(Difference(field=f"{place}.{field.name}", zh=label, left=shown(one), right=shown(other)))
    return found


_TITLES: Final = ("title", "name", "education", "kind", "year", "fact", "degree")


def _title(row: object) -> str:
    return next((shown(value) for name in _TITLES if (value := getattr(row, name, None))), "")


def _row_text(row: Any) -> str:
    if row is None:
        return ""
    defaults = {field.name: field.default for field in dataclasses.fields(row)}
    texts = (shown(getattr(row, name)) for name, default in defaults.items() if getattr(row, name) != default)
    return " ".join(text for text in texts if text) or "（空行）"


def _mapping(name: str, zh: str, left: Mapping[str, str], right: Mapping[str, str]) -> list[Difference]:
    keys = [*left, *(key for key in right if key not in left)]
    return [
        Difference(field=f"{name}.{key}", zh=f"{zh} {key}", left=left.get(key, ""), right=right.get(key, ""))
        for key in keys
        if left.get(key, "") != right.get(key, "")
    ]
