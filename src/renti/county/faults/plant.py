"""Plants faults: takes a clean form of the county, spoils the finished file in one way, and says which check must name it."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Final

from renti.county.chance import stream
from renti.county.county import County
from renti.county.faults.form_text import FormText
from renti.county.faults.register import FAULTS, Fault, Files, Planted
from renti.county.files import form_bytes
from renti.records.format import FORMATS
from renti.records.person import Person

CHAPTERS: Final = (
    "identity",
    "ages",
    "education",
    "resume",
    "resume_order",
    "posts",
    "family",
    "file",
    "behind",
    "behind_study",
    "spreadsheet",
    "groups",
)
POOL: Final = 3_000
"""Forms come from among the first so many people."""

MOST_TRIES: Final = 4_000
GROUP: Final = 3


class NoFormLendsItself(Exception):
    """No form tried could take the fault; the argument is the fault."""


def ways() -> tuple[Fault, ...]:
    """Every way to plant a fault, by the code that must name it; the order in which chapters were imported does not matter."""
    for chapter in CHAPTERS:
        importlib.import_module(f"renti.county.faults.{chapter}")
    return tuple(sorted(FAULTS, key=lambda fault: (fault.code, fault.done)))


def plant(seed: int, number: int, *, step: int = 1) -> Iterator[Planted]:
    """The first `number` planted faults, or every `step`th of them: every way once, then again on other forms.

    File names begin with the number of the fault, which is the same whatever the step.
    """
    every = ways()
    for position in range(0, number, step):
        fault = every[position % len(every)]
        files = _planted(seed, fault, stream(seed, "fault", position))
        yield Planted(
            number=position, files=tuple((f"{position:04d}_{name}", data) for name, data in files), code=fault.code, done=fault.done
        )


def _planted(seed: int, fault: Fault, rng: Random) -> Files:
    for _ in range(MOST_TRIES):
        first = rng.randrange(POOL)
        files = _tried(seed, fault, first, rng)
        if files is not None:
            return files
    raise NoFormLendsItself(fault)


def _tried(seed: int, fault: Fault, first: int, rng: Random) -> Files | None:
    if fault.kind == "group":
        indices = [first, (first + 501) % POOL, (first + 1002) % POOL]
        made = fault.edit(
            [FormText(_form(seed, index).decode()) for index in indices], _roster([_person(seed, index) for index in indices]), rng
        )
        return made if isinstance(made, tuple) else None
    if fault.kind == "bytes":
        spoilt = fault.edit(_form(seed, first), rng)
        return (spoilt,) if isinstance(spoilt, tuple) else None
    if fault.kind == "rows":
        tree = json.loads(form_bytes(_person(seed, first), "json"))
        return (("form.json", json.dumps(tree, ensure_ascii=False, indent=1).encode()),) if fault.edit(tree["people"][0], rng) else None
    text = FormText(_form(seed, first).decode())
    before = text.text
    return (("form.lrmx", text.text.encode()),) if fault.edit(text, rng) and text.text != before else None


@cache
def _person(seed: int, index: int) -> Person:
    return County(seed=seed).person(index)


@cache
def _form(seed: int, index: int) -> bytes:
    return form_bytes(_person(seed, index))


def _roster(people: list[Person]) -> bytes:
    write = FORMATS.all()["roster"].write
    assert write is not None
    return write(people, "").data
