"""Who is who in two files: people paired by ID number, else by name and birth, else by name, never by guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from renti.records.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Pairs of people, and those of each side without a partner."""

    pairs: tuple[tuple[Person, Person], ...]
    only_left: tuple[Person, ...]
    only_right: tuple[Person, ...]


def pair(left: Sequence[Person], right: Sequence[Person]) -> Pairing:
    """Pairs by ID number, among the rest by name and month of birth, then by name; what stands twice on a side pairs nobody.

    Where each side holds one person only, they are paired whatever they say.
    """
    if len(left) == len(right) == 1:
        return Pairing(pairs=((left[0], right[0]),), only_left=(), only_right=())
    partner: dict[int, int] = {}
    for key in (_number, _name_and_birth, _name):
        here = _unique(left, key, taken=set(partner))
        there = _unique(right, key, taken=set(partner.values()))
        partner.update(
            {index: there[value] for value, index in here.items() if value in there and _agree(left[index], right[there[value]])}
        )
    taken = set(partner.values())
    return Pairing(
        pairs=tuple((left[index], right[partner[index]]) for index in sorted(partner)),
        only_left=tuple(person for index, person in enumerate(left) if index not in partner),
        only_right=tuple(person for index, person in enumerate(right) if index not in taken),
    )


def _unique(people: Sequence[Person], key: Callable[[Person], str], *, taken: set[int]) -> dict[str, int]:
    values = {index: value for index, person in enumerate(people) if index not in taken and (value := key(person))}
    counts = Counter(values.values())
    return {value: index for index, value in values.items() if counts[value] == 1}


def _agree(left: Person, right: Person) -> bool:
    """Whether two people may be one: two different ID numbers say no."""
    numbers = {_number(left), _number(right)} - {""}
    return len(numbers) < 2


def _number(person: Person) -> str:
    return person.id_number.upper()


def _name_and_birth(person: Person) -> str:
    month = person.born.year_month if person.born is not None else None
    return f"{_name(person)} {month}" if month is not None and person.name else ""


def _name(person: Person) -> str:
    return "".join(person.name.split())
