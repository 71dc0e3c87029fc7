"""编制 and 职数: what was approved when, what is used, what is frozen, what is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from renti.records.rows import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A number approved from a day on, until the next approval of the same thing.

    With `tier` and `role` it is a number of posts (职数), without them a number of staff (编制).
    """

    organisation_id: str
    number: int
    since: date
    document: str
    tier: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Freeze:
    """Places that may not be filled from a day to a day (excluded; None: until further notice), and why."""

    organisation_id: str
    number: int
    since: date
    until: date | None
    reason: str
    tier: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupant:
    """Somebody who uses a place from a day to a day (excluded; None: still)."""

    person_id: str
    organisation_id: str
    since: date
    until: date | None = None
    tier: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A quota on one day. `approved` is None where no approval is on record, and then neither vacancies nor excess are known."""

    approved: int | None
    used: int
    frozen: int

    @property
    def vacant(self) -> int | None:
        """Places that may be filled; 0 when all are taken or frozen."""
        return None if self.approved is None else max(0, self.approved - self.used - self.frozen)

    @property
    def over(self) -> int | None:
        """People beyond the approved number."""
        return None if self.approved is None else max(0, self.used - self.approved)


@dataclass(frozen=True, slots=True)
class Quota:
    """The ledger of one office: approvals, freezes and who uses the places."""

    approvals: Sequence[Approval] = ()
    freezes: Sequence[Freeze] = ()
    occupants: Sequence[Occupant] = ()

    def staff(self, organisation_id: str, *, on: date) -> Standing:
        """编制 of an organisation on a day. A person with two posts there is counted once."""
        return self._standing(organisation_id, None, None, on)

    def posts(self, organisation_id: str, *, tier: int, role: Role, on: date) -> Standing:
        """职数 of an organisation for posts of one tier and role on a day."""
        return self._standing(organisation_id, tier, role, on)

    def _standing(self, organisation_id: str, tier: int | None, role: Role | None, on: date) -> Standing:
        approvals = [
            each
            for each in self.approvals
            if each.organisation_id == organisation_id and each.since <= on and (each.tier, each.role) == (tier, role)
        ]
        latest = max(approvals, key=lambda each: each.since, default=None)
        used = {
            each.person_id
            for each in self.occupants
            if each.organisation_id == organisation_id
            and _runs(each.since, each.until, on)
            and (tier is None or (each.tier, each.role) == (tier, role))
        }
        frozen = sum(
            each.number
            for each in self.freezes
            if each.organisation_id == organisation_id and _runs(each.since, each.until, on) and (each.tier, each.role) == (tier, role)
        )
        return Standing(approved=latest.number if latest is not None else None, used=len(used), frozen=frozen)


def _runs(since: date, until: date | None, on: date) -> bool:
    return since <= on and (until is None or on < until)
