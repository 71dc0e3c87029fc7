"""Dirt as real bases have it: a clean record written the way people write. Nothing here is a planted fault with a known code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from renti.county.chance import likely
from renti.records.person import Person, Relative

KINDS: Final = (1, 4)
"""A dirty record has so many kinds of dirt, least and most."""

Soil = Callable[[Person], Person | None]


def dirty(person: Person, rng: Random) -> Person:
    """The record with one to four kinds of dirt; which ones depends on `rng` and on what the record lends itself to."""
    wanted = rng.randint(*KINDS)
    for soil in rng.sample(SOILS, k=len(SOILS)):
        soiled = soil(person)
        if soiled is not None and soiled != person:
            person, wanted = soiled, wanted - 1
        if wanted == 0:
            break
    return person


def mixed(person: Person, rng: Random, *, percent: float = 60) -> Person:
    """A base as one finds it: most records have some dirt, the rest none."""
    return dirty(person, rng) if likely(rng, percent) else person


def _spaced_name(person: Person) -> Person | None:
    return person.with_fields(name=f"{person.name[0]} {person.name[1:]}") if len(person.name) == 2 else None


def _dotted_dates(person: Person) -> Person | None:
    if person.born is None or person.began_work is None:
        return None
    return replace(person, written={**person.written, "born": str(person.born), "began_work": str(person.began_work)})


def _worded_dates(person: Person) -> Person | None:
    if person.born is None:
        return None
    return replace(person, written={**person.written, "born": f"{person.born.year}年{person.born.month}月"})


def _dotted_party(person: Person) -> Person | None:
    text = person.joined_party
    return person.with_fields(joined_party=f"{text[:4]}.{text[4:]}") if len(text) == 6 and text.isdecimal() else None


def _masses(person: Person) -> Person | None:
    return person.with_fields(joined_party=" 群众") if not person.joined_party else None


def _common_education(person: Person) -> Person | None:
    words = {"大学": "大学本科", "研究生": "硕士研究生", "大专": "专科"}
    word = words.get(person.full_time_education)
    return person.with_fields(full_time_education=word) if word else None


def _bare_degree(person: Person) -> Person | None:
    return person.with_fields(full_time_degree="学士") if person.full_time_degree.endswith("学士") else None


def _short_ethnicity(person: Person) -> Person | None:
    return person.with_fields(ethnicity=person.ethnicity.removesuffix("族"))


def _good_health(person: Person) -> Person | None:
    return person.with_fields(health="良好") if person.health == "健康" else None


def _long_place(person: Person) -> Person | None:
    place = person.native_place
    return person.with_fields(native_place=f"{place[:2]}省{place[2:]}县") if len(place) == 4 else None


def _half_width(person: Person) -> Person | None:
    return person.with_fields(resume_text=person.resume_text.replace("（", "(").replace("）", ")").replace("：", ":"))


def _dashes(person: Person) -> Person | None:
    return person.with_fields(resume_text=person.resume_text.replace("--", "—"))


def _until_now(person: Person) -> Person | None:
    return person.with_fields(resume_text=person.resume_text.replace("--         ", "--至今  "))


def _one_space(person: Person) -> Person | None:
    lines = [line[:16] + line[17:] if line[:4].isdecimal() and line[16:18] == "  " else line for line in person.resume_text.split("\n")]
    return person.with_fields(resume_text="\n".join(lines))


def _no_honours(person: Person) -> Person | None:
    return person.with_fields(honours="") if person.honours == "无" else None


def _half_width_commas(person: Person) -> Person | None:
    return person.with_fields(appraisal_text=person.appraisal_text.replace("，", ","))


def _nobody_filled(person: Person) -> Person | None:
    return person.with_fields(filled_by="", submitted_by="")


def _relatives(person: Person, change: Callable[[Relative], Relative]) -> Person:
    return person.with_fields(relatives=tuple(change(row) for row in person.relatives))


def _birth_years(person: Person) -> Person | None:
    return _relatives(person, lambda row: replace(row, written={"born": str(row.born.year)}) if row.born is not None else row)


def _party_word(person: Person) -> Person | None:
    return _relatives(person, lambda row: replace(row, politics="党员") if row.politics == "中共党员" else row)


def _dead_word(person: Person) -> Person | None:
    return _relatives(person, lambda row: replace(row, work=row.work.replace("（已去世）", "(已故)")))


def _parents_first(person: Person) -> Person | None:
    return person.with_fields(relatives=tuple(sorted(person.relatives, key=lambda row: row.relation not in ("父亲", "母亲"))))


def _old_number(person: Person) -> Person | None:
    number = person.id_number
    return person.with_fields(id_number=number[:6] + number[8:17]) if number[6:8] == "19" else None


def _small_x(person: Person) -> Person | None:
    return person.with_fields(id_number=person.id_number.lower())


def _no_photo(person: Person) -> Person | None:
    return replace(person, photo=None)


SOILS: Final[tuple[Soil, ...]] = (
    _spaced_name, _dotted_dates, _worded_dates, _dotted_party, _masses, _common_education, _bare_degree, _short_ethnicity, _good_health,
    _long_place, _half_width, _dashes, _until_now, _one_space, _no_honours, _half_width_commas, _nobody_filled, _birth_years, _party_word,
    _dead_word, _parents_first, _old_number, _small_x, _no_photo,
)  # fmt: skip
