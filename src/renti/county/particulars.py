"""What the information set asks beyond the form: category, management, growth place, present level and rank; and the yearly training."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

from renti.county.chance import likely
from renti.county.lives import Life, limit_years
from renti.county.places import COUNTIES
from renti.kernel.dates import PartialDate
from renti.records.rows import Certificate, Post, Rank, Training

CATEGORIES: Final = {
    "institution": "事业单位管理人员",
    "school": "事业单位专业技术人员",
    "hospital": "事业单位专业技术人员",
    "company": "企业管理人员",
}
YEARS_OF_TRAINING: Final = 5
"""Yearly courses are on record for so many years before the form."""

COURSES: Final = (("干部网络学院年度学习", "澜江干部网络学院"), ("冬春集中轮训", "青禾县委党校"), ("科级干部进修班", "望州市委党校"))


def details_of(life: Life, posts: tuple[Post, ...], ranks: tuple[Rank, ...]) -> dict[str, str]:
    """Fields of the set of personal information by code; `retirement_category` for women, who must be told apart."""
    who = life.sketch
    unit = life.last.unit
    assert unit is not None
    level = next((rank for rank in ranks if rank.kind == "level" and rank.current), None)
    rank = next((rank for rank in ranks if rank.kind == "rank" and rank.current), None)
    found = {
        "A0160": CATEGORIES.get(unit.kind, "公务员"),
        "A0163": "现职人员",
        "A0165": "市级党委管理干部" if life.last.tier == 2 else "县级党委管理干部",
        "A0115A": _grew_up(life),
        "A0197": "是" if any(post.grassroots for post in posts) else "否",
        "A0221": level.name if level is not None else "",
        "A0288": level.approved_on.compact if level is not None and level.approved_on is not None else "",
        "A0192E": rank.name if rank is not None else "",
        "A0192C": rank.approved_on.compact if rank is not None and rank.approved_on is not None else "",
        "retirement_category": f"F{limit_years(who.seat, who.sex)}" if who.sex == "女" else "",
    }
    return {code: text for code, text in found.items() if text}


def _grew_up(life: Life) -> str:
    """Where the person grew up: the own county for most, a neighbouring one for every seventh."""
    unit = life.last.unit
    assert unit is not None
    away = life.sketch.index % 7 == 3
    return COUNTIES[(unit.county.number + 1) % len(COUNTIES)].native if away else unit.county.native


def training_rows(rng: Random, life: Life) -> tuple[Training, ...]:
    """What was noted beside the work, and a course or two in each of the last years; one in twelve falls short."""
    form_year = life.sketch.form // 12
    first = max(form_year - YEARS_OF_TRAINING + 1, life.began_work // 12 + 1)
    rows = [_course(rng, year) for year in range(first, form_year + 1) if not likely(rng, 8)]
    return (*life.beside.trainings, *rows)


def _course(rng: Random, year: int) -> Training:
    name, organiser = rng.choice(COURSES)
    began = date(year, rng.randint(2, 9), rng.randint(1, 12))
    days = rng.randint(12, 18)
    return Training(name=f"{year}年{name}", began_on=PartialDate.of(began), ended_on=PartialDate.of(began + timedelta(days=days)), organiser=organiser,
                    hours=days * 6 + rng.randint(18, 40), days=days, off_duty=organiser != "澜江干部网络学院")  # fmt: skip


def certificate_rows(rng: Random, life: Life) -> tuple[Certificate, ...]:
    """The legal qualification of those in court and procuratorate, and of a few other graduates of law; the first examination was in 2002."""
    unit = life.last.unit
    law = next((each for each in life.learned if each.full_time and each.course.major.name == "法学"), None)
    if law is None or unit is None or not likely(rng, 80 if unit.kind == "court" else 25):
        return ()
    year = max(2002, law.ended // 12 + rng.randint(0, 3))
    if year >= life.sketch.form // 12:
        return ()
    name = "法律职业资格证书" if year >= 2018 else "司法考试合格证书"
    return (Certificate(name=name, acquired_on=PartialDate(year, 3), number=f"A{year}99{life.sketch.index % 10_000_000:07d}"),)
