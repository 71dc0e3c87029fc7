"""A vacancy: the post to be filled, what is known of it and of the case, and the packs that judge it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from renti.kernel.calendar import official
from renti.rules.fact import declarations
from renti.rules.library import RuleBook, pack_named, pack_names, rule_book
from renti.rules.supplied import Supplied


class VacancyUnreadable(ValueError):
    """A vacancy is refused; the arguments are the file and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A post to be filled. `facts` holds `post.*` and `case.*` facts by path, `rows` the registers of the case (documents …)."""

    id: str
    zh: str
    packs: Sequence[str]
    facts: Mapping[str, Any]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)

    def known(self, asof: date) -> Supplied:
        """The facts of the post and the case on a day. Raises ValueMisfit."""
        return Supplied(declarations(), {"asof": asof, **self.facts}, self.rows)

    def rules(self, asof: date) -> RuleBook:
        """The clauses in force on a day; a pack brings those it extends."""
        names = [name for pack in self.packs for name in (*pack_named(pack).extends, pack)]
        return rule_book([pack_named(name) for name in dict.fromkeys(names)], asof, calendar=official())


def read_vacancy(file: Path) -> Vacancy:
    """The vacancy of a TOML file. Raises VacancyUnreadable."""
    try:
        return vacancy_from(tomllib.loads(file.read_text(encoding="utf-8")), name=file.stem)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise VacancyUnreadable(str(file), str(error)) from error


def vacancy_from(raw: Mapping[str, Any], *, name: str) -> Vacancy:
    """A vacancy from the values of its file. Raises VacancyUnreadable for an unknown key, fact or pack."""
    unknown = raw.keys() - {"id", "zh", "packs", "facts", "rows"}
    if unknown or not raw.get("packs") or "zh" not in raw:
        raise VacancyUnreadable(name, ", ".join(sorted(unknown)) or "zh, packs")
    for path in raw.get("facts", {}):
        if path not in declarations().facts:
            raise VacancyUnreadable(name, path)
    for pack in raw["packs"]:
        if pack not in pack_names():
            raise VacancyUnreadable(name, pack)
    return Vacancy(id=raw.get("id", name), zh=raw["zh"], packs=tuple(raw["packs"]), facts=raw.get("facts", {}), rows=raw.get("rows", {}))
