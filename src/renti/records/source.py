"""What came in: the bytes of one file, and what reading them gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from renti.records.person import Person


class Refused(Exception):
    """A file, or a part of one, that is not taken: where, why, and what to do. Nothing of it is stored.

    `reason` is a stable word (`doctype`, `not_well_formed`, `too_deep`, `too_large`, `bad_encoding`, `bad_record`, `bad_photo`,
    `bad_archive`, `unknown_format` …), `place` a line or part of the file, `detail` and `advice` one line each, in Chinese.
    """

    def __init__(self, *, reason: str, place: str, detail: str, advice: str) -> None:
        super().__init__(f"{place}：{detail}。{advice}")
        self.reason = reason
        self.place = place
        self.detail = detail
        self.advice = advice


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A cell or element that was read and not stored: where it stands, its text, and why.

    `layout` marks what says nothing about anybody: headings, totals, repeated headers, comments.
    """

    place: str
    text: str
    why: str
    layout: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit (B01) that stands beside the people of a workbook or package: its name, and all its fields by code."""

    name: str
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """People read from one file. For each column or element: stored + rejected = read (`counts[name] = (read, stored, rejected)`).

    `notes` says in Chinese what a user should know and nothing was rejected for: hidden rows, columns and sheets nobody knows.
    `excerpt` marks a paper whose people hold only what it says of them: they are compared with records, and are none themselves.
    """

    people: Sequence[Person]
    rejected: Sequence[Rejected] = ()
    counts: tuple[tuple[str, int, int, int], ...] = ()
    format: str = ""
    units: Sequence[Unit] = ()
    notes: Sequence[str] = ()
    excerpt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file: its name, its bytes, and either a reading or the refusal. File checks look at this."""

    name: str
    data: bytes
    reading: Reading | None = None
    refusal: Refused | None = None

    @property
    def words(self) -> bytes:
        """The bytes without the text of the photo, which is most of a form file and says nothing to checks of text."""
        people = self.reading.people if self.reading is not None else ()
        photo = people[0].photo if len(people) == 1 else None
        return self.data if photo is None else photo.outside(self.data)
