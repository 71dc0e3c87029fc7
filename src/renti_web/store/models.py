"""Every table: people and the versions of their records, cases, and the ledger."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class Person(models.Model):
    """A person, known by a random id; what is known of them stands in the versions of their record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        db_table = "person"


class RecordVersion(models.Model):
    """One version of a person's record; versions are added, never changed. `body` is the record as the JSON format writes it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.JSONField()
    source = models.CharField(max_length=200)
    entered = models.DateTimeField()

    class Meta:
        db_table = "record_version"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "number"], name="record_version_numbered_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="record_version_from_one"),
        ]


class Case(models.Model):
    """One person's way to one post. Two dates on every event: when it happened and when it was entered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cases")
    post = models.CharField(max_length=200)
    decided_on = models.DateField()
    notice_on = models.DateField(null=True)
    notice_entered = models.DateTimeField(null=True)

    class Meta:
        db_table = "case"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(notice_on__isnull=True) | models.Q(notice_on__gt=models.F("decided_on")),
                name="case_notice_follows_decision",
            ),
            models.CheckConstraint(
                condition=models.Q(notice_on__isnull=True, notice_entered__isnull=True)
                | models.Q(notice_on__isnull=False, notice_entered__isnull=False),
                name="case_notice_has_both_dates",
            ),
        ]


class LedgerLine(models.Model):
    """One line of the ledger, at its place in the tree. Rows are added by actions and never changed."""

    place = models.BigIntegerField(primary_key=True)
    header = models.JSONField()
    sealed = models.BinaryField()
    key_hash = models.BinaryField(max_length=32)

    class Meta:
        db_table = "ledger_line"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(place__gte=0), name="ledger_line_from_zero"),
        ]


class LedgerNode(models.Model):
    """The hash of one complete subtree of the ledger."""

    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        db_table = "ledger_node"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["level", "index"], name="ledger_node_once"),
        ]


class SubjectKey(models.Model):
    """The key that opens the ledger content about one subject; deleting it erases the content and leaves the tree as it is."""

    subject = models.UUIDField(primary_key=True)
    key = models.BinaryField(max_length=32)

    class Meta:
        db_table = "subject_key"
