"""What the archive review confirmed: the dates of one fact, with the material that decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.person import Person, Verification

BIRTH: Final = ("born", "birth", "出生")
JOINED_PARTY: Final = ("joined_party", "party", "入党")


def verified_dates(person: Person, words: tuple[str, ...]) -> Iterator[tuple[PartialDate, Verification]]:
    """Each verification whose fact has one of the words and whose value is a date, in the order of the record."""
    for each in person.verifications:
        if any(word in each.fact for word in words):
            try:
                yield PartialDate.parse(each.value), each
            except DateUnreadable:
                continue
