"""The names a rule may use, as its reader asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from renti.rules.tree import Type


class Vocabulary(Protocol):
    """The names an expression may use."""

    def scalar(self, path: str) -> Type | None:
        """The type of a declared scalar fact, None when there is none of this path."""

    def columns(self, table: str) -> Mapping[str, Type] | None:
        """The columns of a declared row table with their types."""

    def param(self, name: str) -> Type | None:
        """The type of a parameter of the pack."""

    def names(self) -> Sequence[str]:
        """Every path, table and parameter, for suggestions."""
