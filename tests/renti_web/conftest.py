"""The application under test: its settings, its two databases, and an actor with a fixed clock."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from uuid import UUID

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renti_web.site.settings")
os.environ.setdefault("RENTI_HOME", tempfile.mkdtemp(prefix="renti-test-"))
django.setup()

from renti_web.actions.action import Actor  # noqa: E402 - the models can be imported only after django.setup()


@pytest.fixture
def clerk() -> Actor:
    return Actor(id=UUID(int=1), roles=frozenset({"clerk"}), at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
def auditor() -> Actor:
    return Actor(id=UUID(int=2), roles=frozenset({"audit"}), at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture(autouse=True)
def _databases(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("django_db") is not None:
        request.getfixturevalue("db")
