"""The county's vacancies as the screening reads them, and where a vacancy asked for on the command line is found."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from renti.screening.vacancy import Vacancy, VacancyUnreadable, read_vacancy

PACKS: Final = ("civil_service_law", "appointment_2019", "post_promotion_2008", "discipline_2023", "sanctions_law_2020")

VACANCIES: Final[Mapping[str, Vacancy]] = MappingProxyType(
    {
        vacancy.id: vacancy
        for vacancy in (
            Vacancy(
                id="housing-chief",
                zh="青禾县住房和城乡建设局局长",
                packs=PACKS,
                facts={
                    "case.promotion": True,
                    "post.title": "局长",
                    "post.role": "chief",
                    "post.tier": "乡科级",
                    "post.level": "乡科级正职",
                    "post.place_tier": "县处级",
                    "post.approved": 1,
                    "post.filled": 0,
                    "post.staff_approved": 36,
                    "post.staff_filled": 33,
                },
            ),
            Vacancy(
                id="finance-deputy",
                zh="青禾县财政局副局长",
                packs=PACKS,
                facts={
                    "case.promotion": True,
                    "post.title": "副局长",
                    "post.role": "deputy",
                    "post.tier": "乡科级",
                    "post.level": "乡科级副职",
                    "post.place_tier": "县处级",
                    "post.approved": 4,
                    "post.filled": 3,
                    "post.staff_approved": 42,
                    "post.staff_filled": 41,
                },
            ),
        )
    }
)


def vacancy_of(post: str) -> Vacancy:
    """The vacancy of a TOML file or of an id of the county. Raises VacancyUnreadable, which names the ids there are."""
    if post in VACANCIES:
        return VACANCIES[post]
    file = Path(post)
    if file.is_file():
        return read_vacancy(file)
    raise VacancyUnreadable(post, f"不是文件，也不是演示县的岗位（{'、'.join(VACANCIES)}）")
