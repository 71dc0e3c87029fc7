"""How all tests run: property tests without deadlines (no test is timed), deep in `dev.py soak`; Django set up where it is installed."""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("soak", parent=settings.get_profile("house"), max_examples=5_000)
settings.load_profile("house")

if find_spec("django") and find_spec("renti_web.site") and find_spec("renti_web.site.settings"):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renti_web.site.settings")
