"""One person gathered from the tables of a workbook or package: values from the table of people, rows from the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from renti.records.formats.workbook_rows import Details, appraisal, post, rank, relative, reward_or_measure, study, title
from renti.records.person import Person
from renti.records.rows import Entry, Measure


@dataclass(slots=True)
class Gathered:
    """One person's values and the rows that joined it, until the person can be made."""

    values: dict[str, Any]
    rows: dict[str, list[Any]] = field(default_factory=dict)


MAKERS: Final[Mapping[str, Callable[[dict[str, Any], Details], Any]]] = {
    "posts": post,
    "ranks": rank,
    "titles": title,
    "studies": study,
    "honours_and_measures": reward_or_measure,
    "appraisals": appraisal,
    "relatives": relative,
}
"""What makes a row of each set, by the name of the set in `workbook_columns.toml`."""


def person_of(gathered: Gathered) -> Person:
    """The person, once all rows have joined."""
    values, rows = gathered.values, gathered.rows
    honours = rows.get("honours_and_measures", [])
    registered = values.pop("entry.registered_on", None)
    return Person(
        **values,
        entry=_entry(registered, rows.get("entry", [])),
        posts=tuple(rows.get("posts", ())),
        ranks=tuple(rows.get("ranks", ())),
        titles=tuple(rows.get("titles", ())),
        studies=tuple(rows.get("studies", ())),
        rewards=tuple(each for each in honours if not isinstance(each, Measure)),
        measures=tuple(each for each in honours if isinstance(each, Measure)),
        appraisals=tuple(rows.get("appraisals", ())),
        relatives=tuple(rows.get("relatives", ())),
    )


def _entry(registered: Any, rows: list[tuple[dict[str, Any], Details]]) -> Entry | None:
    """How the person came in; None where no table says anything of it."""
    values, more = rows[0] if rows else ({}, ())
    entry = Entry(registered_on=registered, details=more, **values)
    return entry if entry != Entry() else None
