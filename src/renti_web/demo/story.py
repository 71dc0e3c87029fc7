"""The story of the demonstration: the cast comes in from its form files, one of it has a case, the case has a notice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import uuid4

from renti.county.cast import cast
from renti.county.confirmed import facts_on
from renti.county.files import form_bytes, form_name
from renti.county.vacancies import county_vacancies
from renti.records.person import Person
from renti.records.read import read_source
from renti.screening.screen import FactsOn
from renti_web.actions.action import Actor
from renti_web.actions.records import import_person
from renti_web.actions.selection import open_case, post_notice

DECIDED: Final = date(2026, 10, 30)
POSTED: Final = date(2026, 11, 2)
DAY: Final = date(2026, 11, 30)
"""The day of the story: the forms of the county are filled in this month."""

CHOSEN: Final = "eligible"
VACANCY: Final = county_vacancies()["housing-chief"]


def facts_of(person: Person) -> FactsOn:
    """The facts of a member of the cast, with what a person of the county confirmed about units and relatives."""
    return facts_on(person, vacancy=VACANCY.id)


def tell(*, now: datetime) -> None:
    """Fill an empty office. Raises the reader's Refused when a form of the cast cannot be read back."""
    clerk = Actor(id=uuid4(), roles=frozenset({"clerk"}), at=now)
    people = {}
    for number, (key, person) in enumerate(cast().items()):
        name = form_name(number, person) + ".json"
        source = read_source(name, form_bytes(person, "json"))
        if source.reading is None:
            raise source.refusal or LookupError(name)
        people[key] = import_person(clerk, person=source.reading.people[0], source=name)
    case = open_case(clerk, person=people[CHOSEN], post=VACANCY.zh, decided_on=DECIDED)
    post_notice(clerk, case=case, on=POSTED)
