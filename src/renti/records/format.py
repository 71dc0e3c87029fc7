"""What a file format is: one entry with its name, how to know it, how to read it and how to write it.

Adding a format is adding one module to `renti.records.formats` that calls `FORMATS.add(Format(...))`; reading, writing, converting and
the reference pages find it there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renti.kernel.registry import Registry
from renti.records.person import Person
from renti.records.source import Reading, Unit

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file as a reader gets it: its name, its bytes, and the files beside it (by lower-case name, e.g. the `.pic` of a `.lrm`)."""

    name: str
    data: bytes
    siblings: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file as a writer gives it: its bytes, and the files that belong beside it, by suffix (`{".pic": …}`)."""

    data: bytes
    siblings: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One file format.

    `suffixes` are lower-case with their dot, the usual one first. `sniff(data, name)` tells from the content (and, where it helps, the
    lower-case name) whether a file is of this format; it never raises. `read` raises `source.Refused` and nothing else, whatever the
    bytes. `write(people, edition)` takes exactly one person unless `many`; `edition` is one of `editions`, or "" for that of the source.
    `limit` is the size in bytes above which a file is not even opened. `layout` names the keys of `Person.kept` that say only how a file
    was laid out (losing them loses no content). `write` is None for a format that is only read; `write_with_units` is there where a file
    holds units (B01) beside people.
    """

    name: str
    zh: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], bool]
    read: Callable[[Input], Reading]
    write: Callable[[Sequence[Person], str], Output] | None = None
    write_with_units: Callable[[Sequence[Person], str, Sequence[Unit]], Output] | None = None
    many: bool = False
    editions: tuple[str, ...] = ()
    limit: int = 8 * MEGABYTE
    layout: frozenset[str] = frozenset()


FORMATS: Final[Registry[Format]] = Registry("renti.records.formats", lambda entry: entry.name)
