"""Actions write once, on the record, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from renti.documents.papers.approval_form.example import EXAMPLE
from renti_web.access import reading
from renti_web.actions.action import ACTIONS, Actor, NotAllowed
from renti_web.actions.records import import_person
from renti_web.actions.selection import Refused, open_case, post_notice
from renti_web.store import models, read

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
FRIDAY = date(2026, 11, 6)
MONDAY = date(2026, 11, 9)


def test_an_imported_record_reads_back_as_it_was(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    assert reading.record(person) == EXAMPLE


def test_every_action_leaves_exactly_one_line_that_names_nobody(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="林栋.lrmx")
    case = open_case(clerk, person=person, post="局长", decided_on=FRIDAY)
    post_notice(clerk, case=case, on=MONDAY)
    lines = [read.line_at(place) for place in range(read.size())]
    assert [line.header["action"] for line in lines] == ["records.person.import", "selection.case.open", "selection.notice.post"]
    assert all("林栋" not in line.entry.decode("utf-8", "replace") for line in lines)
    assert read.opened(0) == {"source": "林栋.lrmx", "version": 1, "actor": str(clerk.id)}


def test_a_role_that_may_not_act_writes_nothing(auditor: Actor) -> None:
    with pytest.raises(NotAllowed):
        import_person(auditor, person=EXAMPLE, source="form.lrmx")
    assert (models.Person.objects.count(), read.size()) == (0, 0)


def test_a_refused_step_leaves_no_trace_and_says_why(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    case = open_case(clerk, person=person, post="局长", decided_on=FRIDAY)
    before = read.size()
    with pytest.raises(Refused) as refused:
        post_notice(clerk, case=case, on=FRIDAY)
    assert refused.value.refusals[0].clause == "notice.min.days"
    assert read.size() == before
    assert reading.cases()[0].notice_on is None


def test_the_database_itself_refuses_a_notice_before_the_decision(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Case.objects.create(person_id=person, post="局长", decided_on=FRIDAY, notice_on=FRIDAY, notice_entered=clerk.at)


def test_every_action_has_a_label_in_both_languages_and_a_role() -> None:
    assert {action.name for action in ACTIONS} >= {"records.person.import", "selection.case.open", "selection.notice.post"}
    assert all(action.says and action.en and action.role for action in ACTIONS)


@pytest.mark.parametrize("place", [0, 1])
def test_a_changed_line_is_found(clerk: Actor, place: int) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    open_case(clerk, person=person, post="局长", decided_on=FRIDAY)
    assert reading.proven(1).holds
    models.LedgerLine.objects.filter(place=place).update(header={"action": "records.person.import", "day": "2026-01-01"})
    assert not reading.proven(1).holds


def test_a_removed_line_is_found(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    for _ in range(3):
        open_case(clerk, person=person, post="局长", decided_on=FRIDAY)
    models.LedgerLine.objects.filter(place=1).delete()
    assert not reading.proven(3).holds


def test_erasing_a_key_erases_the_content_and_keeps_the_proof(clerk: Actor) -> None:
    person = import_person(clerk, person=EXAMPLE, source="form.lrmx")
    models.SubjectKey.objects.filter(subject=person).delete()
    assert read.opened(0) is None
    assert reading.proven(0).holds
