"""Where the relatives of a set of records serve, by the records that name each other: what a person confirms before it is a fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from renti.records.fact_basis import Basis, KinPlace
from renti.records.fact_present import main_post
from renti.records.kin import Ties
from renti.records.person import Person
from renti.records.post import Position


def kin_places(
    ties: Ties, people: Sequence[Person], *, ids: Sequence[str], asof: date, seats: Mapping[str, Position] | None = None
) -> dict[int, list[KinPlace]]:
    """For each record by its number, the places of the relatives whose own records name it back.

    `ids` are the ids of the records; `seats` the positions they hold, by id, from which line of command follows. One-sided ties give
    nothing: that somebody of the right name and birth exists does not make a relative.
    """
    found: dict[int, list[KinPlace]] = {}
    for tie in ties.ties:
        held = main_post(Basis(person=people[tie.other], asof=asof)) if tie.mutual else None
        if held is None:
            continue
        _, post = held
        seat = (seats or {}).get(ids[tie.other])
        place = KinPlace(
            row=tie.row,
            person=ids[tie.other],
            organisation_id=post.organisation_id,
            position=seat.id if seat is not None else "",
            superior=seat.superior if seat is not None else "",
            leads=post.leading,
        )
        found.setdefault(tie.person, []).append(place)
    return found
