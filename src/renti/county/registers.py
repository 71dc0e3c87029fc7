"""The county's registers beside its people: the tree of organisations, their positions, and the ledger of staff and posts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from renti.county.ladder import LEVELS
from renti.county.places import CITY, COUNTIES, PROVINCE
from renti.county.seats import deputies, titles
from renti.county.units import SEATS_PER_UNIT, Unit, units_of
from renti.records.organisation import FormerName, Organisation, Organisations, organisations
from renti.records.person import Person
from renti.records.post import Position
from renti.records.quota import Approval, Freeze, Occupant, Quota
from renti.records.rows import Role

KINDS: Final = {"group": "人民团体", "institution": "事业单位", "school": "事业单位", "hospital": "事业单位", "company": "国有企业"}
POST_KINDS: Final = {
    "委": "党委", "人民政府": "政府", "人大常委会": "人大", "政协": "政协", "纪委监委": "纪委监委", "委组织部": "组织部", "人民法院": "法院",
    "人民检察院": "检察院", "公安局": "公安",
}  # fmt: skip
FUNCTIONS: Final = {"委组织部": "组织", "纪委监委": "纪检", "审计局": "审计", "财政局": "财务", "人力资源和社会保障局": "人事"}
LEVELS_OF_UNIT: Final = {2: "县、处级", 1: "乡、科级"}
APPROVED: Final = date(2019, 3, 28)
"""The day of the plan (三定方案) that approved the numbers."""

DOCUMENT: Final = "青编发〔2019〕7号"


@cache
def organisation_tree(county: int = 0) -> Organisations:
    """The county, its committee and government, and under them the two hundred units."""
    name = COUNTIES[county].name
    root = f"{COUNTIES[county].region}"
    head = Organisation(id=root, name=f"{PROVINCE}省{CITY}市{name}", short_name=name, kind="党政机关", tier=2, level="县、处级", place=root,
                        place_tier="county")  # fmt: skip
    return organisations((head, *(_organisation(unit, root) for unit in units_of(county))))


def _above(unit: Unit) -> str:
    """The committee for its departments and the mass organisations, the government for all others."""
    units = units_of(unit.county.number)
    return units[0].id if unit.kind in ("party", "group", "leaders") else units[1].id


def _organisation(unit: Unit, root: str) -> Organisation:
    former = tuple(
        FormerName(name=unit.county.name + name, until=since.first_day)
        for (_, name), (since, _) in zip(unit.names, unit.names[1:], strict=False)
        if since is not None
    )
    place_tier = "township" if unit.grassroots else "county"
    return Organisation(
        id=unit.id, name=unit.name, parent=root if unit.kind == "leaders" else _above(unit), kind=KINDS.get(unit.kind, "党政机关"), tier=unit.tier,
        level=LEVELS_OF_UNIT.get(unit.tier or 0, ""), place=root, place_tier=place_tier, grassroots=unit.grassroots, former_names=former,
    )  # fmt: skip


@cache
def positions(county: int = 0) -> tuple[Position, ...]:
    """The leading positions of the units of civil servants: the chief, the deputies, and the second chief of a town."""
    return tuple(position for unit in units_of(county) if unit.civil for position in _positions(unit))


def _positions(unit: Unit) -> list[Position]:
    found = [_position(unit, f"{unit.id}.chief", _main(titles(unit, "chief", 0)), tier=unit.tier, role=Role.CHIEF)]
    for slot in range(1, deputies(unit) + 1):
        second = slot == 1 and unit.kind in ("town", "street")
        title = _main(titles(unit, "deputy", slot))
        role, tier = (Role.CHIEF, 1) if second else (Role.DEPUTY, unit.deputy_tier)
        found.append(_position(unit, f"{unit.id}.{slot}", title, tier=tier, role=role))
    return found


def _main(named: tuple[str, ...]) -> str:
    return min(named, key=lambda title: ("党" in title, named.index(title)))


def _position(unit: Unit, id_: str, title: str, *, tier: int | None, role: Role) -> Position:
    short = unit.names[-1][1]
    kind = POST_KINDS.get(short, "群团" if unit.kind == "group" else "其他")
    return Position(
        id=id_, organisation_id=unit.id, title=title, tier=tier, role=role, level=LEVELS.get((role.value, tier), ""), kind=kind,
        function=FUNCTIONS.get(short, ""), superior=f"{_above(unit) if role is Role.CHIEF else unit.id}.chief",
        authority="中共望州市委" if tier == 2 else f"中共{unit.county.name}委", committee="county" if short == "委" else "none", leading=True,
        elected=kind in ("人大", "政协", "政府", "法院", "检察院"), term_limited=tier == 2, established_on=APPROVED,
    )  # fmt: skip


def quota(people: Iterable[Person], *, county: int = 0) -> Quota:
    """The ledger: what the plan approved for each unit, a few frozen places, and who of these people uses one today."""
    approvals: list[Approval] = []
    for unit in units_of(county):
        approvals.append(Approval(organisation_id=unit.id, number=SEATS_PER_UNIT - 1, since=APPROVED, document=DOCUMENT))
        approvals.extend(_posts_approved(unit))
    frozen = [
        Freeze(organisation_id=unit.id, number=1, since=date(2026, 1, 8), until=date(2027, 1, 1), reason="机构改革期间冻结")
        for unit in units_of(county)[20:60:13]
    ]
    return Quota(approvals=tuple(approvals), freezes=tuple(frozen), occupants=tuple(_occupants(people)))


def _posts_approved(unit: Unit) -> list[Approval]:
    if not unit.civil:
        return []
    found: dict[tuple[int | None, Role | None], int] = {}
    for position in _positions(unit):
        key = (position.tier, position.role)
        found[key] = found.get(key, 0) + 1
    return [
        Approval(organisation_id=unit.id, number=number, since=APPROVED, document=DOCUMENT, tier=tier, role=role)
        for (tier, role), number in found.items()
    ]


def _occupants(people: Iterable[Person]) -> Iterable[Occupant]:
    """One place for each person whose form is of today, in the unit of the main post."""
    for person in people:
        for post in person.posts:
            if post.current and post.main and post.decided_on is not None and person.reaches_limit is not None:
                yield Occupant(person_id=person.id_number, organisation_id=post.organisation_id, since=post.decided_on.earliest, tier=post.tier,
                               role=post.role)  # fmt: skip
