"""Schools that were renamed: which name a graduate of a year may write."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Renaming:
    """One renaming: `before` was called `name` from the year `since` on."""

    before: str
    name: str
    since: int


@cache
def renamings() -> dict[str, Renaming]:
    """Every renaming by the new name, read once from `school_names.toml`."""
    table = tomllib.loads((resources.files("renti.records") / "school_names.toml").read_text(encoding="utf-8"))
    rows = [Renaming(before, name, group["since"]) for group in table["renamed"] for before, name in group["schools"]]
    return {row.name: row for row in rows}


def renaming(school: str) -> Renaming | None:
    """The renaming that gave a school this name, None for all others.

    >>> renaming("浙江农林大学").before, renaming("浙江大学")
    ('浙江林学院', None)
    """
    return renamings().get(school)
