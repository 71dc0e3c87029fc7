"""The only statements that change the store; called by actions, inside their transaction."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from renti.ledger.line import Line, Plain, key_hash
from renti.ledger.tree import leaf_hash, new_nodes
from renti.records.person import Person as Record
from renti_web.store.models import Case, LedgerLine, LedgerNode, Person, RecordVersion, SubjectKey
from renti_web.store.read import NONCE_BYTES, StoredNodes, size
from renti_web.store.record_body import body_of


def add_person(record: Record, *, source: str, entered: datetime) -> UUID:
    """A new person with the first version of the record. Returns the person's id."""
    stored = Person.objects.create()
    RecordVersion.objects.create(person=stored, number=1, body=body_of(record), source=source, entered=entered)
    return stored.id


def add_case(*, person: UUID, post: str, decided_on: date) -> UUID:
    """A new case. Returns its id."""
    return Case.objects.create(person_id=person, post=post, decided_on=decided_on).id


def case_for_update(case: UUID) -> Case:
    """A case, locked until the transaction ends. Raises Case.DoesNotExist."""
    return Case.objects.select_for_update().get(id=case)


def set_notice(case: Case, *, on: date, entered: datetime) -> None:
    case.notice_on, case.notice_entered = on, entered
    case.save(update_fields=["notice_on", "notice_entered"])


def append_line(*, header: Mapping[str, Plain], subject: UUID, content: Mapping[str, Plain]) -> int:
    """Seal the content under the subject's key and add a ledger line; returns its place."""
    key = _key(subject)
    line = Line(header={**header, "subject": str(subject)}, sealed=_sealed(content, key), key_hash=key_hash(key))
    place = size()
    LedgerLine.objects.create(place=place, header=dict(line.header), sealed=line.sealed, key_hash=line.key_hash)
    rows = new_nodes(StoredNodes(), place, leaf_hash(line.entry))
    LedgerNode.objects.bulk_create([LedgerNode(level=level, index=index, hash=value) for level, index, value in rows])
    return place


def _key(subject: UUID) -> bytes:
    stored, _ = SubjectKey.objects.get_or_create(subject=subject, defaults={"key": os.urandom(32)})
    return bytes(stored.key)


def _sealed(content: Mapping[str, Plain], key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, json.dumps(dict(content), ensure_ascii=False, sort_keys=True).encode(), None)
