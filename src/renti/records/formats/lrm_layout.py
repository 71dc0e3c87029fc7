"""How the record of a `.lrm` is laid out: its fields, the ones that share a place, and the keys under which layout is kept."""

from __future__ import annotations

from typing import Final

SLOTS_KEY: Final = "lrm:slots"
NEWLINE_KEY: Final = "lrm:newline"
FIELDS_KEY: Final = "lrm:fields"
FIELDS: Final = 33
"""Quoted fields of a record; a 34th is the ID number."""

SLOTS: Final = 13
"""Family slots a new file gets; real files have 12 or 13."""

MAX_SLOTS: Final = 200
"""Family slots that are read; more are no form."""

SPLIT: Final = '","'
_EDUCATION: Final = ("full_time_education", "full_time_degree", "in_service_education", "in_service_degree")
_SCHOOLS: Final = ("full_time_school", "full_time_degree_school", "in_service_school", "in_service_degree_school")
FOURS: Final = {9: _EDUCATION, 10: _SCHOOLS}
"""Fields that hold four: full-time and in-service, for 学历 and 学位."""

BLANKS: Final = (12, 13, 14, 15)
"""Fields that every writer leaves empty."""


def four(text: str) -> tuple[str, str, str, str]:
    """The parts of `a#b@c#d`; a separator too many stays in the last part it can belong to."""
    full_time, _, in_service = text.partition("@")
    first, _, second = full_time.partition("#")
    third, _, fourth = in_service.partition("#")
    return first, second, third, fourth


def may_be_id_number(text: str) -> bool:
    """Whether a 34th field is one more field, rather than a sign that quote-comma-quote in a text has moved all fields behind it."""
    return 15 <= len(text.strip()) <= 20
