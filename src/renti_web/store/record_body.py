"""A record as the store keeps it: the JSON format of the library, one person."""

from __future__ import annotations

import json
from typing import Any

from renti.records.format import FORMATS, Input
from renti.records.person import Person


def body_of(person: Person) -> dict[str, Any]:
    """The record as JSON values, complete."""
    write = FORMATS["json"].write
    if write is None:
        raise NotImplementedError("json")
    body: dict[str, Any] = json.loads(write([person], "").data)
    return body


def person_of(body: dict[str, Any]) -> Person:
    """The record that `body_of` wrote. Raises Refused when the body is no record."""
    reading = FORMATS["json"].read(Input(name="record.json", data=json.dumps(body).encode()))
    (person,) = reading.people
    return person
