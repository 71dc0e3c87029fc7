"""The code tables of personnel records: what a code is called, what a name is coded as.

Each table is one file in `codes/`: a first line with group, Chinese title and source, a header, then one row per code. Where only the
official names and their order are known, the code is empty. Rows keep the order of the standard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

MARK: Final = "# "
SEPARATOR: Final = "\t"
SPELLINGS: Final = "|"


class NoSuchTable(KeyError):
    """No code table of that group or file name; the argument is what was asked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `code` is "" where not known, `also` other spellings in use, `more` the further columns by name."""

    code: str
    name: str
    also: tuple[str, ...]
    more: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One code table. A code or name it does not hold answers None."""

    group: str
    zh: str
    source: str
    entries: tuple[Entry, ...]
    names: frozenset[str]
    _by_code: dict[str, Entry]
    _by_name: dict[str, Entry]

    @classmethod
    def of(cls, *, group: str, zh: str, source: str, entries: tuple[Entry, ...]) -> Table:
        """Of two rows with one name, the first that has a code answers for it."""
        by_name: dict[str, Entry] = {}
        for entry in sorted(entries, key=lambda entry: not entry.code):
            by_name.setdefault(entry.name, entry)
        for entry in entries:
            for spelling in entry.also:
                by_name.setdefault(spelling, entry)
        return cls(
            group=group,
            zh=zh,
            source=source,
            entries=entries,
            names=frozenset(entry.name for entry in entries),
            _by_code={entry.code: entry for entry in entries if entry.code},
            _by_name=by_name,
        )

    def name(self, code: str) -> str | None:
        entry = self._by_code.get(code)
        return entry.name if entry else None

    def code(self, name: str) -> str | None:
        """The code of a name or of another spelling of it; None where the name, or its code, is not known."""
        entry = self._by_name.get(name)
        return (entry.code or None) if entry else None

    def has(self, name: str) -> bool:
        """Whether this is the name of a row, as the table writes it."""
        return name in self.names

    def entry(self, name: str) -> Entry | None:
        """The row of a name or of another spelling of it; its `name` is the table's own spelling."""
        return self._by_name.get(name)


@cache
def table(group: str) -> Table:
    """The table of a group (`GB3304`) or of a file (`ethnic_groups`), read once.

    >>> table("ethnic_groups").code("汉族"), table("GB3304").name("56")
    ('01', '基诺族')
    """
    file = _files().get(group)
    if file is None:
        raise NoSuchTable(group)
    return _parse(file.read_text(encoding="utf-8"))


def groups() -> tuple[str, ...]:
    """The groups of all tables, sorted."""
    return tuple(sorted({_first_line(file).split(SEPARATOR)[0] for file in _files().values()}))


@cache
def _files() -> dict[str, Traversable]:
    """Every table file, by its group and by its name without ending."""
    folder = resources.files("renti.records") / "codes"
    files = [file for file in folder.iterdir() if file.name.endswith(".tsv")]
    by_stem = {file.name.removesuffix(".tsv"): file for file in files}
    by_group = {_first_line(file).split(SEPARATOR)[0]: file for file in files}
    return by_group | by_stem


def _first_line(file: Traversable) -> str:
    with file.open(encoding="utf-8") as lines:
        return str(lines.readline()).removeprefix(MARK).rstrip("\n")


def _parse(text: str) -> Table:
    first, header, *rows = text.rstrip("\n").split("\n")
    group, zh, source = first.removeprefix(MARK).split(SEPARATOR)
    columns = header.split(SEPARATOR)
    return Table.of(group=group, zh=zh, source=source, entries=tuple(_entry(columns, row) for row in rows))


def _entry(columns: list[str], row: str) -> Entry:
    cells = dict(zip(columns, row.split(SEPARATOR), strict=True))
    also = cells.pop("also", "")
    return Entry(code=cells.pop("code"), name=cells.pop("name"), also=tuple(also.split(SPELLINGS)) if also else (), more=cells)
