"""Where the people of a screening come from: forms, folders, workbooks and rosters, each person with an id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from renti.records.facts import facts_on
from renti.records.person import Person
from renti.records.read import sources
from renti.screening.screen import FactsOn


class PeopleUnreadable(ValueError):
    """A file of people is refused; the arguments are the file, the reason and what to do."""


def people_at(paths: Iterable[Path]) -> list[tuple[str, Person]]:
    """Everybody in these files, in their order, under a name that is unique: a second 王伟 is `王伟#2`. Raises PeopleUnreadable."""
    found: list[tuple[str, Person]] = []
    seen: Counter[str] = Counter()
    for source in sources(paths):
        if source.reading is None:
            detail = source.refusal
            raise PeopleUnreadable(source.name, detail.detail if detail else "", detail.advice if detail else "")
        for person in source.reading.people if not source.reading.excerpt else ():
            seen[person.name] += 1
            found.append((person.name if seen[person.name] == 1 else f"{person.name}#{seen[person.name]}", person))
    return found


def with_facts(people: Iterable[tuple[str, Person]], *, blind: bool = False) -> Iterator[tuple[str, FactsOn]]:
    """Everybody with their facts; blind, under a number in the order of reading instead of the name."""
    for number, (name, person) in enumerate(people, start=1):
        yield (f"第{number:04d}号" if blind else name), facts_on(person)
