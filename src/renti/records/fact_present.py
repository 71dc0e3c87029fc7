"""The present post, level and rank of a person, and the last promotion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.fact_basis import Basis, known, once, unknown
from renti.records.fact_rows import read_day, role_word, tier_word
from renti.records.rows import Post, Rank, Role
from renti.rules.trace import Datum

_ROLES: Final = {Role.INTERNAL: 1, Role.DEPUTY: 2, Role.CHIEF: 3}


@once
def main_post(basis: Basis) -> tuple[int, Post] | None:
    """The main post held on the day, with its number; of several the highest. None where none is on record."""
    held = [(number, post) for number, post in enumerate(basis.person.posts) if _held(post, basis) and post.main and not post.seconded]
    return max(held, key=lambda each: (_order(each[1]) or (0, 0), -each[0]), default=None)


def _held(post: Post, basis: Basis) -> bool:
    start, _ = post.start
    if start is not None and start.earliest > basis.asof:
        return False
    return post.ended_on.earliest > basis.asof if post.ended_on is not None else post.current


def _order(post: Post) -> tuple[int, int] | None:
    """Tier and role as numbers, 0 where a post that is not leading has none. None where either is not known."""
    if tier_word(post) is None or role_word(post) is None:
        return None
    return (post.tier or 0, _ROLES[post.role] if post.role is not None else 0)


def _of_post(read: Callable[[Basis, Post], object], attribute: str) -> Callable[[Basis], Datum]:
    def value(basis: Basis) -> Datum:
        found = main_post(basis)
        if found is None:
            return unknown("posts")
        number, post = found
        return known(read(basis, post), f"posts[{number}].{attribute}")

    return value


def _unit(attribute: str) -> Callable[[Basis, Post], object]:
    def read(basis: Basis, post: Post) -> object:
        unit = basis.unit_of(post)
        return getattr(unit, attribute) if unit is not None else None

    return read


def _present(basis: Basis, kind: str) -> tuple[int, Rank] | None:
    """The latest row of a kind that runs on the day."""
    running = [
        (number, each)
        for number, each in enumerate(basis.person.ranks)
        if each.kind == kind
        and (each.approved_on is None or each.approved_on.earliest <= basis.asof)
        and (each.current if each.ended_on is None else each.ended_on.earliest > basis.asof)
    ]
    return max(running, key=lambda each: (each[1].approved_on.earliest.toordinal() if each[1].approved_on else 0, each[0]), default=None)


def _rank(attribute: str) -> Callable[[Basis], Datum]:
    def value(basis: Basis) -> Datum:
        found = _present(basis, "rank")
        if found is None:
            return unknown("ranks")
        return known(getattr(found[1], attribute), f"ranks[{found[0]}].{attribute}")

    return value


def _level(basis: Basis) -> Datum:
    """By the row of the level, else by the present post."""
    found = _present(basis, "level")
    if found is not None:
        return known(found[1].name, f"ranks[{found[0]}].name")
    return _of_post(lambda _, post: post.level, "level")(basis)


def _level_since(basis: Basis) -> Datum:
    """By the row of the level, else since the first main post of the unbroken run on the present level."""
    found = _present(basis, "level")
    if found is not None:
        return known(found[1].approved_on, f"ranks[{found[0]}].approved_on")
    present = main_post(basis)
    if present is None or not present[1].level:
        return unknown("posts" if present is None else f"posts[{present[0]}].level")
    first: PartialDate | None = None
    for number, post in _in_order(basis):
        start, _ = post.start
        if start is None:
            return unknown(f"posts[{number}].decided_on")
        first = (first or start) if post.level == present[1].level else None
    return known(first, f"posts[{present[0]}].decided_on")


def _in_order(basis: Basis) -> list[tuple[int, Post]]:
    """The main posts begun by the day, by their starts; those without a start come first."""
    mains = [(number, post) for number, post in enumerate(basis.person.posts) if post.main and not post.seconded]
    return sorted((each for each in mains if _started(each[1]) <= basis.asof), key=lambda each: (_started(each[1]), each[0]))


def _started(post: Post) -> date:
    """The first day it can have begun; the beginning of time where no start is known."""
    start, _ = post.start
    return start.earliest if start is not None else date.min


@once
def last_promotion(basis: Basis) -> tuple[int, Post] | Datum:
    """The post by which the person last rose above every earlier tier and role; unknown where a tier, role or start lacks."""
    highest: tuple[int, int] | None = None
    promoted: tuple[int, Post] | None = None
    for number, post in _in_order(basis):
        order = _order(post)
        if order is None:
            return unknown(f"posts[{number}].{'role' if role_word(post) is None else 'tier'}")
        if post.start[0] is None:
            return unknown(f"posts[{number}].decided_on")
        if highest is not None and order > highest:
            promoted = (number, post)
        highest = order if highest is None else max(highest, order)
    return promoted if promoted is not None else unknown("posts" if highest is None else "last_promotion")


def _last_promotion(basis: Basis) -> Datum:
    found = last_promotion(basis)
    return found if isinstance(found, Datum) else known(found[1].start[0], f"posts[{found[0]}].decided_on")


def _exceptional(basis: Basis) -> Datum:
    found = last_promotion(basis)
    return found if isinstance(found, Datum) else known(found[1].exceptional, f"posts[{found[0]}].exceptional")


def _probation_until(basis: Basis) -> Datum:
    return _of_post(lambda _, post: read_day(dict(post.details).get("probation_until", "")), "details.probation_until")(basis)


def _on_probation(basis: Basis) -> Datum:
    until = _probation_until(basis)
    return Datum(basis.asof < until.value.earliest, until.source) if isinstance(until.value, PartialDate) else until


PRESENT: Final[Mapping[str, Callable[[Basis], Datum]]] = {
    "person.tier": _of_post(lambda _, post: tier_word(post), "tier"),
    "person.role": _of_post(lambda _, post: role_word(post), "role"),
    "person.level": _level,
    "person.level_since": _level_since,
    "person.post_since": _of_post(lambda _, post: post.start[0], "decided_on"),
    "person.post_since_kind": _of_post(lambda _, post: post.start[1].value if post.start[0] is not None else None, "decided_on"),
    "person.unit": _of_post(lambda _, post: post.organisation_id, "organisation_id"),
    "person.unit_kind": _of_post(_unit("kind"), "organisation_id"),
    "person.place": _of_post(_unit("place"), "organisation_id"),
    "person.rank": _rank("name"),
    "person.rank_since": _rank("approved_on"),
    "person.last_promotion": _last_promotion,
    "person.last_promotion_exceptional": _exceptional,
    "person.probation_until": _probation_until,
    "person.on_probation": _on_probation,
}
