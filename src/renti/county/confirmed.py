"""What a person of the county would confirm beside the forms: where the relatives of the cast serve, and the units of its posts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

from renti.county.cast import cast
from renti.county.registers import organisation_tree, positions
from renti.county.vacancies import position_of
from renti.county.vacant import vacancies
from renti.records.fact_basis import KinPlace
from renti.records.facts import PersonFacts, facts
from renti.records.kin import kin_ties
from renti.records.kin_places import kin_places
from renti.records.person import Person
from renti.records.post import Position

ELSEWHERE: Final = "elsewhere"
"""A relative who serves in no unit of the county."""


def facts_on(person: Person, *, vacancy: str) -> Callable[[date], PersonFacts]:
    """The facts of a member of the cast as a function of the day, held against a vacancy of the county."""
    kin = _places().get(person.id_number, ()) or tuple(_elsewhere(row) for row in range(len(person.relatives)))
    position = position_of(vacancy)
    return lambda asof: facts(person, asof=asof, units=organisation_tree(), kin=kin, position=position)


@cache
def _places() -> dict[str, tuple[KinPlace, ...]]:
    """The places of all relatives of the cast, by ID number: by the records that name each other, else elsewhere."""
    people = list(cast().values())
    ids = [person.id_number for person in people]
    found = kin_places(kin_ties(people), people, ids=ids, asof=vacancies()[0].since, seats=_seats(people))
    return {
        person.id_number: tuple(_place(row, found.get(number, [])) for row in range(len(person.relatives)))
        for number, person in enumerate(people)
    }


def _seats(people: list[Person]) -> dict[str, Position]:
    """The positions that members of the cast hold, by ID number."""
    held = {(post.organisation_id, post.title): person.id_number for person in people for post in person.posts if post.current}
    return {held[key]: position for position in positions() if (key := (position.organisation_id, position.title)) in held}


def _place(row: int, known: list[KinPlace]) -> KinPlace:
    return next((place for place in known if place.row == row), _elsewhere(row))


def _elsewhere(row: int) -> KinPlace:
    return KinPlace(row=row, organisation_id=ELSEWHERE, position=ELSEWHERE, superior=ELSEWHERE, leads=False)
