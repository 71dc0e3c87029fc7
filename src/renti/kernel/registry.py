"""Finds every entry of a kind: one file, one entry, no list to keep."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

E = TypeVar("E")


class EntryTwice(Exception):
    """Two entries carry the same key; the argument is the key."""


class Registry(Generic[E]):
    """Entries by key, filled by importing every module of one package when an entry is first asked for."""

    def __init__(self, package: str, key: Callable[[E], str]) -> None:
        self._package = package
        self._key = key
        self._entries: dict[str, E] = {}
        self._walked = False

    def add(self, entry: E) -> None:
        """Take an entry in; raises EntryTwice when its key is taken."""
        key = self._key(entry)
        if key in self._entries:
            raise EntryTwice(key)
        self._entries[key] = entry

    def all(self) -> dict[str, E]:
        """Every entry, by key, in the order of the keys."""
        if not self._walked:
            self._walked = True
            import_all(self._package)
            self._entries = dict(sorted(self._entries.items()))
        return self._entries

    def __iter__(self) -> Iterator[E]:
        return iter(self.all().values())

    def __getitem__(self, key: str) -> E:
        return self.all()[key]


def import_all(package: str) -> None:
    """Import every module below `package`, packages included."""
    root = importlib.import_module(package)
    for info in pkgutil.walk_packages(root.__path__, package + "."):
        importlib.import_module(info.name)
