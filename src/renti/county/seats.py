"""What a seat in a unit is: whose it is, on which rung it stands, and what its holder is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from renti.county.places import COUNTIES
from renti.county.units import PEOPLE_PER_COUNTY, SEATS_PER_UNIT, UNITS_PER_COUNTY, Unit, units_of

Rung = Literal["clerk", "head", "deputy", "chief"]

FORMER: Final = 20
"""Seats from this number on stand for people who have left: their forms are of an earlier year."""

COMMITTEE: Final = (
    ("书记",),
    ("副书记、政法委书记",),
    ("常委、组织部部长",),
    ("常委、宣传部部长",),
    ("常委、统战部部长",),
    ("常委、办公室主任",),
)
"""The county committee; its other standing members sit in the government and the discipline commission."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Seat `slot` of a unit, and the rung its holder stands on."""

    unit: Unit
    slot: int
    rung: Rung

    @property
    def former(self) -> bool:
        return self.slot >= FORMER


def seat_of(index: int) -> Seat:
    """The seat of person `index`; people 0–4,999 fill the first county, each further five thousand the next.

    Neighbouring indices sit in different units, and any two hundred in a row are a cross-section of all ranks.
    """
    county, within = divmod(index, PEOPLE_PER_COUNTY)
    number = within % UNITS_PER_COUNTY
    slot = (within // UNITS_PER_COUNTY + number * 7) % SEATS_PER_UNIT
    unit = units_of(county % len(COUNTIES))[number]
    return Seat(unit, slot, _rung(unit, slot))


def _rung(unit: Unit, slot: int) -> Rung:
    if slot in (0, FORMER):
        return "chief"
    if slot <= deputies(unit) or slot == FORMER + 1:
        return "deputy"
    if deputies(unit) < slot <= deputies(unit) + len(unit.sections) or slot == FORMER + 2:
        return "head"
    return "clerk"


def deputies(unit: Unit) -> int:
    """How many deputies the unit has."""
    if unit.kind == "leaders":
        return 5
    return {"government": 3, "party": 2, "town": 4, "street": 3, "court": 3}.get(unit.kind, 2)


def titles(unit: Unit, rung: Rung, slot: int, *, party: bool = True) -> tuple[str, ...]:
    """The titles of a seat, the main one first; `party`: whether the holder may hold the Party post that goes with it."""
    if unit.names[-1][1] == "委" and rung in ("chief", "deputy"):
        return COMMITTEE[slot if slot < len(COMMITTEE) else 2]
    if unit.kind in ("town", "street") and rung == "deputy":
        return _town_titles(unit, slot)
    if rung == "chief":
        return (unit.chief_party, unit.chief) if unit.chief_party and party and unit.kind != "school" else (unit.chief,)
    if rung == "deputy":
        return (unit.deputy, unit.deputy_party) if unit.deputy_party and party else (unit.deputy,)
    section = unit.sections[slot % len(unit.sections)]
    if rung == "head":
        return (section + section_head(unit, section),)
    return (section,)


def _town_titles(unit: Unit, slot: int) -> tuple[str, ...]:
    town = unit.kind == "town"
    if slot == 1:
        return ("党委副书记", "镇长") if town else ("党工委副书记", "办事处主任")
    return ("党委委员", "副镇长") if town else ("党工委委员", "办事处副主任")


def section_head(unit: Unit, section: str) -> str:
    """What the head of an inner office is called."""
    if unit.kind == "hospital":
        return "主任"
    for ending, title in (("科", "科长"), ("股", "股长"), ("庭", "庭长")):
        if section.endswith(ending):
            return title
    return "经理" if unit.kind == "company" else "主任"
