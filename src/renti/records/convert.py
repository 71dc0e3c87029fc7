"""Files of any format turned into files of another, with an account of everything that did not come along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from renti.records.format import FORMATS, Format
from renti.records.person import Person
from renti.records.rare_characters import in_person, warning
from renti.records.source import Source, Unit
from renti.records.write import FormatNotWritten, write_people


class FormatUnclear(Exception):
    """A file name does not say which format is meant; the arguments are the suffix and the formats it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to and how: the format, its edition, the file name where there is to be one file, and the order of the names in it.

    `order` is a sort key of a name, such as name_order.stroke_key; None keeps the order of reading.
    """

    format: Format
    edition: str = ""
    file: str = ""
    order: Callable[[str], Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One file made: its name, its bytes, the files beside it by name, and what a user must know, each in one line."""

    name: str
    data: bytes
    beside: Mapping[str, bytes]
    lost: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def target(file: str, *, to: str = "", edition: str = "", order: Callable[[str], Any] | None = None) -> Target:
    """The target of a conversion from its file name and what was asked for. Raises FormatNotWritten, FormatUnclear."""
    suffix = PurePath(file).suffix.lower()
    written = [entry for entry in FORMATS if entry.write is not None]
    if to:
        named = [entry for entry in written if entry.name == to]
        if not named:
            raise FormatNotWritten(to)
        return Target(format=named[0], edition=edition, file=file if suffix in named[0].suffixes else "", order=order)
    fitting = [entry for entry in written if suffix in entry.suffixes]
    if len(fitting) != 1:
        raise FormatUnclear(suffix, tuple(entry.name for entry in fitting or written))
    return Target(format=fitting[0], edition=edition, file=file, order=order)


def convert(sources: Iterable[Source], to: Target) -> Iterator[Result]:
    """The files made of everything that could be read: one for all people where the format and the target allow it, else one a person."""
    readable = [source for source in sources if source.reading is not None and not source.reading.excerpt]
    units = [unit for source in readable if source.reading for unit in source.reading.units]
    if to.format.many and to.file:
        everybody = [person for source in readable for person in _people(source)]
        yield _one(_sorted(everybody, to.order), name=to.file, to=to, units=units)
        return
    taken: set[str] = set()
    everyone = [(source, person) for source in readable for person in _people(source)]
    for source, person in everyone:
        first = not taken
        name = _free_name(_stem(source, person), to.format.suffixes[0], taken)
        if to.file and len(everyone) == 1:
            name = to.file
        yield _one([person], name=name, to=to, units=units if first or to.format.write_with_units else ())


def _sorted(people: Sequence[Person], order: Callable[[str], Any] | None) -> Sequence[Person]:
    return people if order is None else sorted(people, key=lambda person: order(person.name))


def _people(source: Source) -> Sequence[Person]:
    return source.reading.people if source.reading is not None else ()


def _stem(source: Source, person: Person) -> str:
    if len(_people(source)) == 1:
        return PurePath(source.name.replace("\\", "/")).stem
    return "".join(_FORBIDDEN.get(sign, sign) for sign in person.name if sign.isprintable()).strip(" .") or "无名"


_FORBIDDEN: Final = dict.fromkeys('/\\:*?"<>|', "_")
"""Signs that file names on Windows must not have."""


def _free_name(stem: str, suffix: str, taken: set[str]) -> str:
    number, name = 1, stem + suffix
    while name.lower() in taken:
        number += 1
        name = f"{stem}（{number}）{suffix}"
    taken.add(name.lower())
    return name


def _one(people: Sequence[Person], *, name: str, to: Target, units: Sequence[Unit] = ()) -> Result:
    written = write_people(people, to=to.format.name, edition=to.edition, units=units)
    lost = [
        f"{people[loss.person].name or '无名'}：{loss.difference.zh}“{_short(loss.difference.left)}”"
        + (f"成为“{_short(loss.difference.right)}”" if loss.difference.right else "未保留")
        for loss in written.losses
    ]
    lost += [f"机构 {unit.name or '无名'} 未完整保留" for unit in written.lost_units]
    if written.unread is not None:
        lost.append(f"写出的文件读不回来：{written.unread}")
    rare = {character: None for person in people for character in in_person(person)}
    beside = {PurePath(name).with_suffix(suffix).name: data for suffix, data in written.siblings.items()}
    return Result(name=name, data=written.data, lost=tuple(lost), warnings=tuple(map(warning, rare)), beside=beside)


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else one_line[:39] + "…"
