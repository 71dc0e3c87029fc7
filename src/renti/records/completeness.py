"""Whether a record is a whole form, or only the row of a list: what a list does not ask for is no gap."""

from __future__ import annotations

from renti.records.person import Person


def is_whole(person: Person) -> bool:
    """A form or a full set of information items: it has a résumé, or the version of the form editor, or fields beyond the form."""
    return bool(person.resume_text or person.version or person.details)


def is_form(person: Person) -> bool:
    """A 任免审批表: something stands in the part that only this form has (拟任, 拟免, 理由, the footer), or the editor left its version."""
    return bool(
        person.version
        or person.proposed_post
        or person.removed_post
        or person.reason
        or person.submitted_by
        or person.filled_by
        or person.filled_on is not None
        or person.age_as_of is not None
    )
