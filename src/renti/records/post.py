"""Positions: the posts an organisation has, whether somebody holds them or not, with the properties rules ask about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from renti.records.organisation import Organisations
from renti.records.quota import Quota
from renti.records.rows import Role

TIERS: Final = {1: "乡科级", 2: "县处级", 3: "厅局级", 4: "省部级", 5: "国家级"}
"""The families of posts by number (design: tier and role; 职务层次 is both together)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One post of an organisation. Missing facts are "" or None; a flag that is not set is False, which is what a missing flag means.

    `kind` is 党委, 政府, 纪委监委, 组织部, 法院, 检察院, 公安, 人大, 政协, 群团 or 其他; `function` the work it does (组织, 人事,
    纪检, 审计 …); `superior` the position it reports to; `committee` the Party committee whose member the holder is (none, grassroots,
    county, city, province); `probation` and `notice` whether the post is of a class with probation in post and with public notice.
    """

    id: str
    organisation_id: str
    title: str
    tier: int | None = None
    role: Role | None = None
    level: str = ""
    kind: str = ""
    function: str = ""
    superior: str = ""
    authority: str = ""
    committee: str = "none"
    qualification: str = "none"
    leading: bool = True
    special: bool = False
    reserved_ethnic: bool = False
    ethnic_area: bool = False
    hardship_area: bool = False
    elected: bool = False
    term_limited: bool = False
    branch_secretary: bool = False
    probation: bool = False
    notice: bool = True
    age_limit: int | None = None
    established_on: date | None = None
    abolished_on: date | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the position existed on a day, as far as is known."""
        return (self.established_on is None or self.established_on <= day) and (self.abolished_on is None or day < self.abolished_on)


def position_values(position: Position, units: Organisations, *, quota: Quota | None = None, asof: date) -> dict[str, Any]:
    """The declared `post.*` facts of a position on a day, by path; None where nobody knows.

    Numbers come from the quota of its organisation for posts of its tier and role.
    """
    unit = units.get(position.organisation_id)
    standing = None
    if quota is not None and position.tier is not None and position.role is not None:
        standing = quota.posts(position.organisation_id, tier=position.tier, role=position.role, on=asof)
    staff = quota.staff(position.organisation_id, on=asof) if quota is not None else None
    return {
        "post.title": position.title,
        "post.tier": TIERS.get(position.tier or 0),
        "post.role": position.role.value if position.role is not None else None,
        "post.level": position.level or None,
        "post.unit": position.organisation_id,
        "post.unit_kind": unit.kind or None if unit is not None else None,
        "post.place": unit.place or None if unit is not None else None,
        "post.place_tier": unit.place_tier or None if unit is not None else None,
        "post.kind": position.kind or None,
        "post.function": position.function or None,
        "post.authority": position.authority or None,
        "post.committee": position.committee,
        "post.qualification": position.qualification,
        "post.leading": position.leading,
        "post.special": position.special,
        "post.reserved_ethnic": position.reserved_ethnic,
        "post.ethnic_area": position.ethnic_area,
        "post.hardship_area": position.hardship_area,
        "post.branch_secretary": position.branch_secretary,
        "post.term_limited": position.term_limited,
        "post.age_limit": position.age_limit,
        "post.approved": standing.approved if standing is not None else None,
        "post.filled": standing.used if standing is not None else None,
        "post.reserved": standing.frozen if standing is not None else None,
        "post.staff_approved": staff.approved if staff is not None else None,
        "post.staff_filled": staff.used if staff is not None else None,
    }
