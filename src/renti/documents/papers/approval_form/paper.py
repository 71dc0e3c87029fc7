"""干部任免审批表: the form of an appointment or removal, two A4 pages, as the common editor prints it."""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Mapping
from typing import Final

from renti.documents.paper import PAPERS, Paper
from renti.documents.template import Value
from renti.kernel.dates import PartialDate, full_years
from renti.records.person import Person, Relative

RELATIVE_ROWS: Final = 7
"""Rows printed for relatives on page 2."""

RESUME_COLUMNS: Final = 46
"""Half-width columns of a résumé line at 14 pt in the 151.9 mm cell; text after the dates is indented by 18 of them."""

RESUME_TIERS: Final = ((12, 14.0), (24, 13.0), (34, 12.0), (40, 11.0), (46, 10.0), (58, 9.5))
"""Up to so many lines, so many points; below the last tier 8 pt, the least the form allows."""

LEAST_POINTS: Final = 8.0
DEAD: Final = "已去世"


def fields(person: Person) -> Mapping[str, Value]:
    """The slots of the form from a record; what is missing prints as an empty cell, never as a guess."""
    return {
        **{name: getattr(person, name) for name in _PLAIN},
        "name": printed_name(person.name),
        "name_plain": person.name,
        "born": dotted(person.born),
        "age": age_line(person),
        "joined_party": person.joined_party if not person.joined_party[:6].isdecimal() else _party(person.joined_party),
        "began_work": dotted(person.began_work),
        "reaches_limit": dotted(person.reaches_limit),
        "resume": [_segment(line) for line in person.resume_text.splitlines() if line.strip()],
        "resume_points": f"{resume_points(person.resume_text):g}",
        "photo": _photo(person),
        "relatives": [_relative(row, person) for row in person.relatives] + _blank_rows(RELATIVE_ROWS - len(person.relatives)),
        "relative_span": str(1 + max(RELATIVE_ROWS, len(person.relatives))),
        "filled_on": dotted(person.filled_on),
    }


_PLAIN: Final = (
    "sex",
    "ethnicity",
    "native_place",
    "birthplace",
    "health",
    "professional_title",
    "expertise",
    "full_time_education",
    "full_time_degree",
    "full_time_school",
    "full_time_degree_school",
    "in_service_education",
    "in_service_degree",
    "in_service_school",
    "in_service_degree_school",
    "current_post",
    "proposed_post",
    "removed_post",
    "honours",
    "appraisal_text",
    "reason",
    "submitted_by",
    "filled_by",
)


def printed_name(name: str) -> str:
    """A name of two characters is printed with a full-width space between them."""
    return f"{name[0]}　{name[1]}" if len(name) == 2 else name


def dotted(value: PartialDate | None) -> str:
    """A date to the month, as the form prints it; "" when missing."""
    if value is None:
        return ""
    return str(value.year_month or value.year)


def age_line(person: Person) -> str:
    """The age in brackets at 计算年龄时间, else 填表时间; "" when either date is missing."""
    age = age_at(person.born, person.age_as_of or person.filled_on)
    return "" if age is None else f"（{age}岁）"


def age_at(born: PartialDate | None, on: PartialDate | None) -> int | None:
    """Full years by month, as the form counts age; None when either is not known to the month."""
    if born is None or on is None or born.year_month is None or on.year_month is None:
        return None
    return full_years(born.year_month.first_day, on.year_month.first_day)


def resume_points(text: str) -> float:
    """The type size at which the résumé fits its cell."""
    lines = sum(_height(line) for line in text.splitlines() if line.strip())
    return next((points for most, points in RESUME_TIERS if lines <= most), LEAST_POINTS)


def _height(line: str) -> int:
    _, text = _split(line)
    width = sum(2 if ord(character) > 0x2E7F else 1 for character in text)
    return max(1, math.ceil(width / RESUME_COLUMNS))


def _segment(line: str) -> dict[str, str]:
    dates, text = _split(line)
    return {"dates": dates, "text": text}


def _split(line: str) -> tuple[str, str]:
    """Dates and text of a résumé line; a continuation line has no dates."""
    if line[:4].isdecimal():
        dates, _, text = line.partition("  ")
        return dates, text.strip()
    return "", line.strip()


def _party(text: str) -> str:
    return f"{text[:4]}.{text[4:6]}{text[6:]}"


def _photo(person: Person) -> list[dict[str, str]]:
    if person.photo is None:
        return []
    return [{"source": "data:image/jpeg;base64," + b64encode(person.photo.data).decode()}]


def _relative(row: Relative, person: Person) -> dict[str, str]:
    age = None if DEAD in row.work else age_at(row.born, person.age_as_of or person.filled_on)
    return {
        "relation": row.relation,
        "name": printed_name(row.name),
        "age": "" if age is None else str(age),
        "politics": row.politics,
        "work": row.work,
    }


def _blank_rows(count: int) -> list[dict[str, str]]:
    return [{"relation": "", "name": "", "age": "", "politics": "", "work": ""}] * max(0, count)


def example() -> Person:
    """The record of the worked example: a made-up deputy director of a county bureau."""
    from renti.documents.papers.approval_form.example import EXAMPLE

    return EXAMPLE


PAPERS.add(
    Paper(
        name="approval_form",
        zh="干部任免审批表",
        en="Appointment and removal form",
        source="干部任免审批表（到龄时间一栏为 2025 年后版式）",
        fields=fields,
        example=example,
    )
)
