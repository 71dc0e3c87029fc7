"""Actions on records."""

from __future__ import annotations

from uuid import UUID

from renti.records.person import Person
from renti_web.actions.action import Actor, Done, action
from renti_web.store import write


@action("records.person.import", says="导入一人的档案记录", en="Import one person's record", role="clerk")
def import_person(actor: Actor, /, *, person: Person, source: str) -> tuple[UUID, Done]:
    """Take a person in with the first version of the record; `source` names the file it came from. Returns the person's id."""
    stored = write.add_person(person, source=source, entered=actor.at)
    return stored, Done(subject=stored, content={"source": source, "version": 1})
