"""What a rule may know: every fact declared once in facts.toml, with its type, its source and what a missing value means."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final, Literal, cast, get_args

from renti.rules.tree import Type

Sensitivity = Literal["plain", "personal", "sensitive", "work_secret"]
Protected = Literal["", "sex", "ethnicity", "health", "age", "birthplace", "family"]
UNKNOWN: Final = "unknown"


class FactUndeclared(ValueError):
    """facts.toml is refused: the arguments are the path and what is wrong with its declaration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One declared fact, or one column of a row table.

    `missing` is "unknown" (open world) or the default that a missing value stands for (closed world). `at_case` marks a fact that only
    the case or another body answers. `source` names the field or register it is read from.
    """

    path: str
    zh: str
    en: str
    type: Type
    missing: str | bool | int = UNKNOWN
    sensitivity: Sensitivity = "personal"
    protected: Protected = ""
    at_case: bool = False
    unit: str = ""
    source: str = ""

    @property
    def open_world(self) -> bool:
        return self.missing == UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of rows. `recorded`: "unknown" where no rows may mean that nobody wrote them down, "none" where no rows mean none."""

    name: str
    zh: str
    en: str
    recorded: Literal["unknown", "none"]
    columns: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Declarations:
    """Every declared fact and table; the vocabulary of the rule language."""

    facts: Mapping[str, Fact]
    tables: Mapping[str, Table]

    def scalar(self, path: str) -> Type | None:
        found = self.facts.get(path)
        return None if found is None else found.type

    def columns(self, table: str) -> Mapping[str, Type] | None:
        found = self.tables.get(table)
        return None if found is None else {name: column.type for name, column in found.columns.items()}

    def param(self, name: str) -> Type | None:
        return None

    def names(self) -> Sequence[str]:
        columns = (column.path for table in self.tables.values() for column in table.columns.values())
        return [*self.facts, *self.tables, *columns]

    def fact(self, path: str) -> Fact:
        """The declaration of a fact or a column (`posts.role`). Raises KeyError."""
        found = self.facts.get(path)
        if found is not None:
            return found
        table, _, column = path.partition(".")
        return self.tables[table].columns[column]


@cache
def declarations() -> Declarations:
    """The declarations of facts.toml, read once. Raises FactUndeclared."""
    return read(resources.files("renti.rules").joinpath("facts.toml").read_text(encoding="utf-8"))


def read(text: str) -> Declarations:
    """Declarations from TOML. Raises FactUndeclared."""
    raw = tomllib.loads(text)
    facts = {path: _fact(path, each) for path, each in raw.get("fact", {}).items()}
    tables = {name: _table(name, each) for name, each in raw.get("table", {}).items()}
    return Declarations(facts, tables)


def _table(name: str, raw: Mapping[str, Any]) -> Table:
    if raw.get("recorded") not in ("unknown", "none"):
        raise FactUndeclared(name, "recorded")
    columns = {column: _fact(f"{name}.{column}", each) for column, each in raw["column"].items()}
    return Table(name=name, zh=raw["zh"], en=raw["en"], recorded=raw["recorded"], columns=columns)


def _fact(path: str, raw: Mapping[str, Any]) -> Fact:
    for key, allowed in (("type", get_args(Type)), ("sensitivity", get_args(Sensitivity)), ("protected", get_args(Protected))):
        if key in raw and raw[key] not in allowed:
            raise FactUndeclared(path, key)
    unknown = raw.keys() - _KEYS
    lacking = {"zh", "en", "type"} - raw.keys()
    if unknown or lacking:
        raise FactUndeclared(path, ", ".join(sorted(unknown | lacking)))
    return Fact(
        path=path,
        zh=raw["zh"],
        en=raw["en"],
        type=cast(Type, raw["type"]),
        missing=raw.get("missing", UNKNOWN),
        sensitivity=raw.get("sensitivity", "personal"),
        protected=raw.get("protected", ""),
        at_case=raw.get("at_case", False),
        unit=raw.get("unit", ""),
        source=raw.get("source", ""),
    )


_KEYS: Final = frozenset({"zh", "en", "type", "missing", "sensitivity", "protected", "at_case", "unit", "source"})
