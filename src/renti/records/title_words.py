"""The role that the words of a title say, by titles.toml; and the grade written in brackets behind a post."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final, Literal

from renti.records.rows import Role

Group = Literal["chief", "deputy", "internal", "member", "staff"]
_ROLES: Final[dict[Group, Role]] = {"chief": Role.CHIEF, "deputy": Role.DEPUTY, "internal": Role.INTERNAL}
_GRADE: Final = re.compile(r"[（(](?P<side>正|副)(?P<tier>科|处|县|厅|局|部|省)级?[）)]")
_TIERS: Final = {"科": 1, "处": 2, "县": 2, "厅": 3, "局": 3, "部": 4, "省": 4}


@dataclass(frozen=True, slots=True)
class TitleWord:
    """The word that ends a title, and the group it belongs to."""

    word: str
    group: Group

    @property
    def role(self) -> Role | None:
        return _ROLES.get(self.group)


@cache
def _words() -> dict[str, Group]:
    whole = tomllib.loads(resources.files("renti.records").joinpath("titles.toml").read_text(encoding="utf-8"))
    groups: tuple[Group, ...] = ("chief", "deputy", "internal", "member", "staff")
    words: dict[str, Group] = {word: group for group in groups for word in whole[group]["words"]}
    words.update({"副" + word: "deputy" for word in whole["chief"]["words"] if "副" + word not in words})
    return words


@cache
def _longest() -> int:
    return max(map(len, _words()))


@lru_cache(maxsize=16384)
def title_word(title: str) -> TitleWord | None:
    """The longest word of the table that ends a title, None where none does.

    >>> title_word("财政局副局长").group, title_word("预算股股长").group
    ('deputy', 'internal')
    """
    words = _words()
    for length in range(min(len(title), _longest()), 0, -1):
        group = words.get(title[-length:])
        if group is not None:
            return TitleWord(title[-length:], group)
    return None


def grade_in_brackets(text: str) -> tuple[int, Role] | None:
    """Tier and role of （正科级） or （副处级）.

    >>> grade_in_brackets("督查专员（副处级）")
    (2, <Role.DEPUTY: 'deputy'>)
    """
    found = _GRADE.search(text)
    if found is None:
        return None
    return _TIERS[found["tier"]], Role.CHIEF if found["side"] == "正" else Role.DEPUTY
