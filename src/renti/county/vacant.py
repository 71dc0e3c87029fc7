"""The two fixed vacancies of 青禾县, the same in every seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from renti.county.units import Unit, units_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A vacant seat: unit, title, tier and role, and why it is vacant."""

    id: str
    organisation_id: str
    organisation: str
    title: str
    tier: int
    role: str
    reason: str
    since: date


@cache
def vacancies() -> tuple[Vacancy, ...]:
    """局长 of 住房和城乡建设局 (a deputy's promotion) and 副局长 of 财政局, whose 局长 is the husband of a candidate."""
    housing, finance = unit_named("住房和城乡建设局"), unit_named("财政局")
    return (
        Vacancy(id="housing-chief", organisation_id=housing.id, organisation=housing.name, title="局长", tier=1, role="chief",
                reason="原任局长到龄免职", since=date(2026, 10, 12)),
        Vacancy(id="finance-deputy", organisation_id=finance.id, organisation=finance.name, title="副局长", tier=1, role="deputy",
                reason="原任副局长交流任职", since=date(2026, 10, 12)),
    )  # fmt: skip


@cache
def _units() -> dict[str, Unit]:
    return {unit.names[-1][1]: unit for unit in units_of(0)}


def unit_named(name: str) -> Unit:
    """A unit of the first county by its short name of today. Raises KeyError."""
    return _units()[name]
