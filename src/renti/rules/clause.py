"""Clauses, exemptions, parameters and tables: what a rule pack is made of, once its text has been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from renti.kernel.dated import Dated
from renti.rules.tree import Node, Type

Force = Literal["hard", "advisory", "info"]
ParamValue = int | Fraction | date | str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a clause comes from and how sure that is.

    `seen` is "verified" only where the article itself, or a page quoting it, was read; every other word is *below verified* and says
    why. `guessed` marks an article number that is a guess and is shown as 约.
    """

    document: str
    article: str
    seen: str
    guessed: bool = False
    adopted: str = ""

    @property
    def verified(self) -> bool:
        return self.seen == "verified"

    @property
    def decides(self) -> bool:
        """Whether a failure may exclude: verified law, or a clause the office adopted by a pack version."""
        return self.verified or bool(self.adopted)

    @property
    def cited(self) -> str:
        """The citation as pages and papers print it: 《…》第八条（三）, 《…》约第五十六条, 《…》第八条、第十九条."""
        if not self.article:
            return f"《{self.document}》"
        articles = "、".join(_article(each) for each in self.article.split("、"))
        return f"《{self.document}》{'约' if self.guessed else ''}{articles}"


def _article(text: str) -> str:
    """`八（三）` as 第八条（三）."""
    number, bracket, item = text.partition("（")
    return f"第{number}条{bracket}{item}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test of a clause: facts by path, rows by table, the day, and the answer expected."""

    name: str
    facts: Mapping[str, object]
    rows: Mapping[str, tuple[Mapping[str, object], ...]]
    asof: date
    answer: str
    kind: Literal["passing", "failing", "boundary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One condition of the law. It applies or not, is met or not, and `unless` names the exemptions that waive it."""

    id: str
    zh: str
    en: str
    origin: Origin
    force: Force
    stage: str
    applies: Node
    requires: Node
    unless: tuple[str, ...]
    case_only: bool
    allowed_by: str
    tests: tuple[Case, ...]
    applies_text: str
    requires_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A waiver with limits: when it holds, which clauses it never waives, which papers it needs and where it must be disclosed."""

    id: str
    zh: str
    en: str
    origin: Origin
    when: Node
    never: tuple[str, ...]
    papers: tuple[str, ...]
    approver: str
    disclosed_in: tuple[str, ...]
    tests: tuple[Case, ...]
    when_text: str
    allowed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A parameter with its dated values: (from which day, value), the newest last; unit and source beside it."""

    name: str
    type: Type
    unit: str
    source: str
    values: Dated[ParamValue]

    def on(self, day: date) -> ParamValue | None:
        """The value in force on a day, None before the first."""
        return self.values.on(day)
