"""Writes people in any format, reads the result back, and says what the format could not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from renti.records.compare import Difference, differences, kept_differences
from renti.records.format import FORMATS, Input
from renti.records.person import Person
from renti.records.source import Refused, Unit


class FormatNotWritten(Exception):
    """No format of this name is written; the argument is the name."""


class EditionUnknown(Exception):
    """The format has no such edition; the arguments are format and edition."""


class OnePersonOnly(Exception):
    """The format holds one person a file; the arguments are the format and the number of people given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What one person's record had and the written file has not: `left` of the difference was, `right` is."""

    person: int
    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file as bytes, the files beside it by suffix, and what was lost on the way, units too.

    `unread` is why it could not be read back, if so.
    """

    data: bytes
    siblings: Mapping[str, bytes] = field(default_factory=dict)
    losses: Sequence[Loss] = ()
    lost_units: Sequence[Unit] = ()
    unread: Refused | None = None


def write_people(people: Sequence[Person], *, to: str, edition: str = "", units: Sequence[Unit] = ()) -> Written:
    """The people (and units, where the format holds them) as one file of format `to`.

    Raises FormatNotWritten, EditionUnknown, OnePersonOnly.
    """
    entry = FORMATS.all().get(to)
    if entry is None or entry.write is None:
        raise FormatNotWritten(to)
    if edition and edition not in entry.editions:
        raise EditionUnknown(to, edition)
    if not entry.many and len(people) != 1:
        raise OnePersonOnly(to, len(people))
    output = entry.write_with_units(people, edition, units) if entry.write_with_units and units else entry.write(people, edition)
    siblings = {f"form{suffix}": data for suffix, data in output.siblings.items()}
    try:
        back = entry.read(Input(name="form" + entry.suffixes[0], data=output.data, siblings=siblings))
    except Refused as refusal:
        return Written(data=output.data, siblings=output.siblings, unread=refusal)
    held = [_said(unit) for unit in back.units]
    lost = [unit for unit in units if _said(unit) not in held]
    return Written(data=output.data, siblings=output.siblings, losses=_losses(people, back.people), lost_units=lost)


def _said(unit: Unit) -> dict[str, str]:
    return {name: text for name, text in unit.details.items() if text}


def _losses(people: Sequence[Person], back: Sequence[Person]) -> list[Loss]:
    layout = frozenset(key for every in FORMATS for key in every.layout)
    found = []
    for index, person in enumerate(people):
        again = back[index] if index < len(back) else Person()
        for difference in (*differences(person, again), *kept_differences(person, again, layout=layout)):
            if difference.left:
                found.append(Loss(person=index, difference=difference))
    return found
