"""Keeps the keys of sealed content in a database file of their own."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

KEYS = "keys"


class KeysApart:
    """`SubjectKey` lives in the database `keys` alone, everything else in `default` alone."""

    def db_for_read(self, model: type[Model], **_: Any) -> str:
        return _database(model._meta.model_name)

    def db_for_write(self, model: type[Model], **_: Any) -> str:
        return _database(model._meta.model_name)

    def allow_migrate(self, db: str, _app: str, model_name: str | None = None, **_: Any) -> bool:
        return db == _database(model_name)


def _database(model_name: str | None) -> str:
    return KEYS if model_name == "subjectkey" else "default"
