"""Actions of the selection procedure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from renti.selection.notice import Notice, Refusal, refusals_to_post
from renti_web.actions.action import Actor, Done, action
from renti_web.store import write


class Refused(Exception):
    """The step may not be taken now; `refusals` say why, by which clause, and what to do."""

    def __init__(self, refusals: list[Refusal]) -> None:
        super().__init__(*(refusal.what for refusal in refusals))
        self.refusals = refusals


@action("selection.case.open", says="立案：一人一职", en="Open a case for one person and one post", role="clerk")
def open_case(_actor: Actor, /, *, person: UUID, post: str, decided_on: date) -> tuple[UUID, Done]:
    """Open a case after the decision of the meeting. Returns the case's id."""
    case = write.add_case(person=person, post=post, decided_on=decided_on)
    return case, Done(subject=person, content={"case": str(case), "post": post, "decided_on": decided_on.isoformat()})


@action("selection.notice.post", says="发布任前公示", en="Post the notice before appointment", role="clerk")
def post_notice(actor: Actor, /, *, case: UUID, on: date) -> tuple[None, Done]:
    """Post the notice of a case on a day. Raises Refused when the notice would not follow the decision."""
    stored = write.case_for_update(case)
    refusals = refusals_to_post(Notice(posted=on, decided=stored.decided_on))
    if refusals:
        raise Refused(refusals)
    write.set_notice(stored, on=on, entered=actor.at)
    return None, Done(subject=stored.person_id, content={"case": str(case), "notice_on": on.isoformat()})
