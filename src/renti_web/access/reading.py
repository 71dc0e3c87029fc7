"""The only way from the store to a page: what is read, as values of the library, never as a query a page could widen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from renti.ledger.checkpoint import Checkpoint
from renti.ledger.line import Line
from renti.ledger.tree import includes, inclusion_proof, leaf_hash
from renti.records.person import Person
from renti_web.store import models, read
from renti_web.store.record_body import person_of

ORIGIN = "renti.example/county"


class NoSuchRecord(LookupError):
    """No record of this person, or none the reader may see."""


class NoSuchLine(LookupError):
    """The ledger has no line at this place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as a page shows it."""

    id: UUID
    person: UUID
    post: str
    decided_on: date
    notice_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenLine:
    """A ledger line with the proof that it stands in the tree of the checkpoint."""

    place: int
    line: Line
    checkpoint: Checkpoint
    proof: tuple[bytes, ...]
    holds: bool


def record(person: UUID) -> Person:
    """The newest version of a record. Raises NoSuchRecord."""
    try:
        return person_of(models.RecordVersion.objects.filter(person_id=person).latest("number").body)
    except models.RecordVersion.DoesNotExist as missing:
        raise NoSuchRecord from missing


def people() -> list[tuple[UUID, Person]]:
    """Everybody with the newest version of the record, in the order they came in."""
    newest: dict[UUID, models.RecordVersion] = {}
    for version in models.RecordVersion.objects.order_by("id").iterator():
        newest[version.person_id] = version
    return [(person, person_of(version.body)) for person, version in newest.items()]


def cases() -> list[CaseView]:
    """All cases, the newest decision first."""
    return [
        CaseView(id=case.id, person=case.person_id, post=case.post, decided_on=case.decided_on, notice_on=case.notice_on)
        for case in models.Case.objects.order_by("-decided_on", "id")
    ]


def checkpoint() -> Checkpoint:
    """The ledger's present size and root."""
    return Checkpoint(ORIGIN, read.size(), read.root_now())


def last_line() -> ProvenLine | None:
    """The newest ledger line with its proof, None while the ledger is empty."""
    size = read.size()
    return None if size == 0 else proven(size - 1)


def proven(place: int) -> ProvenLine:
    """A line and whether its proof leads to the root derived anew from all lines. Raises NoSuchLine."""
    try:
        line = read.line_at(place)
    except models.LedgerLine.DoesNotExist as missing:
        raise NoSuchLine from missing
    state = checkpoint()
    proof = inclusion_proof(read.StoredNodes(), place=place, size=state.size)
    holds = read.recomputed_root() == state.root and includes(
        root=state.root, size=state.size, leaf=leaf_hash(line.entry), place=place, proof=proof
    )
    return ProvenLine(place=place, line=line, checkpoint=state, proof=tuple(proof), holds=holds)
