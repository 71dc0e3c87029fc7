"""The packs that come with Renti, the tables they share, and which of them judge a case of a given day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from renti.kernel.calendar import Calendar
from renti.rules.clause import Clause, Exemption
from renti.rules.decide import Decision, decide
from renti.rules.fact import declarations
from renti.rules.pack import Pack, read_pack
from renti.rules.trace import Facts, Scalar, Surroundings


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The packs that judge together on one day, with their parameters and tables in force."""

    day: date
    packs: tuple[Pack, ...]
    clauses: Mapping[str, Clause]
    exemptions: Mapping[str, Exemption]
    surroundings: Surroundings

    def decide(self, facts: Facts, *, stage: str = "eligibility") -> list[Decision]:
        """Every clause of a stage for one person, in the order of their ids."""
        return [decide(clause, self.exemptions, facts, self.surroundings) for clause in self.clauses.values() if clause.stage == stage]


@cache
def packs() -> Mapping[str, Pack]:
    """Every pack in `packs/`, by id. Raises PackUnreadable or ExpressionUnreadable."""
    return {name: pack_named(name) for name in pack_names()}


@cache
def pack_names() -> tuple[str, ...]:
    """The ids of all packs in `packs/`, which are the names of their folders; nothing is read."""
    found = (entry for entry in _folder().iterdir() if entry.is_dir() and entry.joinpath("pack.toml").is_file())
    return tuple(sorted(entry.name for entry in found))


@cache
def pack_named(name: str) -> Pack:
    """One pack of `packs/`, read without the others. Raises KeyError, PackUnreadable or ExpressionUnreadable."""
    if name not in pack_names():
        raise KeyError(name)
    return read_pack(_folder().joinpath(name), declarations())


def _folder() -> Traversable:
    return resources.files("renti.rules").joinpath("packs")


@cache
def tables() -> Mapping[str, Mapping[str, int]]:
    """The orders of tiers, levels, ranks, education and degrees."""
    raw = tomllib.loads(resources.files("renti.rules").joinpath("tables.toml").read_text(encoding="utf-8"))
    return {name: {word: value for word, value in entry.items() if isinstance(value, int)} for name, entry in raw.items()}


Entry = TypeVar("Entry", Clause, Exemption)


def adopted(entry: Entry, note: str) -> Entry:
    """The clause or exemption as an office adopted it.

    Verified law needs no adoption. What reads a protected fact is not adopted as a mere summary: it waits until its article is read.
    """
    if entry.origin.decides or entry.allowed_by:
        return entry
    return replace(entry, origin=replace(entry.origin, adopted=note))


def rule_book(chosen: Sequence[Pack], day: date, *, calendar: Calendar | None = None) -> RuleBook:
    """The chosen packs that are in force on a day; a later pack overrides clauses, parameters and tables of an earlier one."""
    ruling = tuple(pack for pack in chosen if pack.in_force(day))
    clauses, exemptions, params = dict[str, Clause](), dict[str, Exemption](), dict[str, Scalar]()
    orders = dict(tables())
    for pack in ruling:
        clauses.update(pack.clauses)
        exemptions.update(pack.exemptions)
        if pack.adopts:
            clauses = {name: adopted(clause, pack.adopts) for name, clause in clauses.items()}
            exemptions = {name: adopted(exemption, pack.adopts) for name, exemption in exemptions.items()}
        params.update((name, value) for name, param in pack.params.items() if (value := param.on(day)) is not None)
        orders.update(pack.tables)
    return RuleBook(day, ruling, dict(sorted(clauses.items())), exemptions, Surroundings(params, orders, calendar))
