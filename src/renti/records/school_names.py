"""Schools that were renamed: which name a graduate of a year may write."""

from __future__ import annotations

import re
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


def renamed_schools(text: str) -> list[Renaming]:
    """The renamed schools a text names by their new names, the whole name and not the tail of a longer one; 现名 in brackets do not count.

    >>> [school.before for school in renamed_schools("在浙江农林大学林学专业学习")], renamed_schools("浙江林学院（现浙江农林大学）")
    (['浙江林学院'], [])
    """
    return [renamings()[found] for found in _names().findall(text)] if text else []


@cache
def _names() -> re.Pattern[str]:
    """Any new name, at the beginning of a word: after 在, 于, 入, 读 or a sign, so that 西安电子科技大学 is not 电子科技大学."""
    names = sorted(renamings(), key=len, reverse=True)
    return re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[在于入读]))({'|'.join(names)})")
