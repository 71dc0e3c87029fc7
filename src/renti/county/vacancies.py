"""The county's vacancies as the screening reads them, and where a vacancy asked for on the command line is found.

The county is imported when one of its own is asked for: a vacancy of a file needs none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from renti.screening.vacancy import Vacancy, VacancyUnreadable, read_vacancy

if TYPE_CHECKING:
    from renti.records.post import Position

PACKS: Final = ("qinghe_county",)
"""The county's own pack, which brings the national ones and adopts summaries of them, each marked 示例."""

CASE: Final[Mapping[str, Any]] = {"case.promotion": True, "post.chief_native_place": "湖北枣阳"}
STAFF: Final[Mapping[str, Any]] = {"post.staff_approved": 36, "post.staff_filled": 33, "post.reserved": 0}
NO_FUNCTION: Final = "其他"


@cache
def county_vacancies() -> Mapping[str, Vacancy]:
    """The vacancies of the cast, by id."""
    from renti.county.vacant import vacancies as vacant_seats

    return MappingProxyType({seat.id: _vacancy(seat.id, seat.organisation_id, seat.organisation, seat.title) for seat in vacant_seats()})


def _vacancy(name: str, unit: str, organisation: str, title: str) -> Vacancy:
    from renti.county.registers import organisation_tree, positions
    from renti.records.post import position_values

    position = next(each for each in positions() if each.organisation_id == unit and each.title == title)
    approved = sum(1 for each in positions() if each.organisation_id == unit and each.role is position.role)
    known = {path: value for path, value in position_values(position, organisation_tree(), asof=date.max).items() if value is not None}
    numbers = {"post.approved": approved, "post.filled": approved - 1}
    return Vacancy(
        id=name, zh=f"{organisation}{title}", packs=PACKS, facts={"post.function": NO_FUNCTION, **known, **STAFF, **numbers, **CASE}
    )


def position_of(vacancy: str) -> Position | None:
    """The position of a vacancy of the county, to which relatives are held; None for any other vacancy."""
    from renti.county.registers import positions
    from renti.county.vacant import vacancies as vacant_seats
    from renti.records.rows import Role

    seat = next((each for each in vacant_seats() if each.id == vacancy), None)
    if seat is None:
        return None
    role = Role(seat.role)
    return next(each for each in positions() if (each.organisation_id, each.title, each.role) == (seat.organisation_id, seat.title, role))


def vacancy_of(post: str) -> Vacancy:
    """The vacancy of a TOML file or of an id of the county. Raises VacancyUnreadable, which names the ids there are."""
    file = Path(post)
    if file.suffix == ".toml" and file.is_file():
        return read_vacancy(file)
    known = county_vacancies()
    if post not in known:
        raise VacancyUnreadable(post, f"不是 .toml 文件，也不是演示县的岗位（{'、'.join(known)}）")
    return known[post]
