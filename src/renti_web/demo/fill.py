"""Fills an empty office with the demonstration: one form read from its file, one case, one notice."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from renti.records.read import read_source
from renti_web.actions.action import Actor
from renti_web.actions.records import import_person
from renti_web.actions.selection import open_case, post_notice

CLERK = "clerk"


def fill(*, form: str, data: bytes, post: str, decided_on: date, notice_on: date, now: datetime) -> None:
    """Import the form, open its case, post its notice. Raises Refused when the form cannot be read."""
    source = read_source(form, data)
    if source.reading is None:
        raise source.refusal or LookupError(form)
    clerk = Actor(id=uuid4(), roles=frozenset({CLERK}), at=now)
    person = import_person(clerk, person=source.reading.people[0], source=form)
    case = open_case(clerk, person=person, post=post, decided_on=decided_on)
    post_notice(clerk, case=case, on=notice_on)
