"""The vacancies that the tests of screening ask about, and their plans."""

from __future__ import annotations

from datetime import date
from functools import cache

from renti.county.vacancies import county_vacancies
from renti.rules.library import packs
from renti.rules.plan import Plan
from renti.screening.bulk import plan_of
from renti.screening.vacancy import Vacancy

ASOF = date(2026, 11, 20)


def made_up(name: str, **facts: object) -> Vacancy:
    return Vacancy(id=name, zh=name, packs=tuple(packs()), facts={path.replace("__", "."): value for path, value in facts.items()})


VACANCIES = (
    *county_vacancies().values(),
    made_up(
        "county-deputy",
        case__promotion=True,
        case__exceptional=True,
        post__first_promotion_tier=True,
        post__tier="县处级",
        post__role="deputy",
        post__level="县处级副职",
        post__leading=True,
        post__term_limited=True,
        post__term_months=60,
        post__committee="county",
        post__age_limit=50,
    ),
    made_up("county-chief", case__promotion=True, post__tier="县处级", post__role="chief", post__level="县处级正职", post__leading=True),
    made_up("rank", case__rank=True, case__transfer_in=True, post__rank="一级主任科员", post__place_tier="county", post__kind="县长"),
    made_up("nothing-known"),
)


@cache
def plan_for(name: str) -> Plan:
    return plan_of([next(each for each in VACANCIES if each.id == name)], asof=ASOF)
