"""The day for which a record speaks: a form filled in 2017 is judged as of 2017, not as of the day somebody checks it."""

from __future__ import annotations

from datetime import date

from renti.records.person import Person


def reference_day(person: Person, *, asof: date) -> date:
    """The last day 填表时间 can stand for, else that of 计算年龄时间, never later than `asof`; `asof` where neither is written."""
    written = person.filled_on or person.age_as_of
    if written is None:
        return asof
    return min(written.latest, asof)
