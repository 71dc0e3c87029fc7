"""The cast: twelve fixed people of 青禾县 with known answers, the same in every seed, and two fixed vacancies."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from renti.county.asides import Beside
from renti.county.beginnings import Learned
from renti.county.cast_stories import MEMBERS, TODAYS_FORM, TRAINED, CastMember
from renti.county.chance import stream
from renti.county.ladder import LEVELS
from renti.county.lives import Life, Sketch
from renti.county.record import Politics, record
from renti.county.schools import MAJORS, Course
from renti.county.seats import Rung, Seat
from renti.county.steps import Step, month
from renti.county.vacant import unit_named
from renti.kernel.dates import PartialDate
from renti.records.person import Person
from renti.records.rows import Appraisal, Post, Rank

FIRST_INDEX: Final = 99_900
"""The cast's ID numbers are made as for the people from this index on; one of them would have to share the birthday to share the number."""


@cache
def cast() -> MappingProxyType[str, Person]:
    """The twelve, by their key in the cast (`eligible`, `clerk` …), in fixed order."""
    return MappingProxyType({member.key: _person(member, position) for position, member in enumerate(MEMBERS)})


def _person(member: CastMember, position: int) -> Person:
    steps = _steps(member)
    last = steps[-1]
    assert last.unit is not None
    rung: Rung = "chief" if last.role == "chief" else "deputy" if last.role == "deputy" else "head" if last.role else "clerk"
    seat = Seat(last.unit, 0, rung)
    who = Sketch(index=FIRST_INDEX + position, seat=seat, name=member.name, sex=member.sex, born=member.born, ethnicity=member.ethnicity,
                 form=TODAYS_FORM)  # fmt: skip
    told = Life(sketch=who, steps=steps, learned=_learned(member), channel=member.channel, beside=Beside(),
                began_work=next(step.began for step in steps if step.nature not in ("study", "waiting")))  # fmt: skip
    politics = Politics(member.joined, _months(member.joined) if member.joined else None)
    person = record(stream(0, "cast", position), told, politics=politics, relatives=member.relatives)
    return _as_told(person, member)


def _as_told(person: Person, member: CastMember) -> Person:
    """What a story fixes: places, no proposals, merits, the appraisals, the exact days, the date that is missing."""
    appraisals = tuple(Appraisal(year=row.year, grade=member.grades.get(row.year, "不定等次" if row.reason else "称职"), reason=row.reason)
                       for row in person.appraisals)  # fmt: skip
    posts = tuple(_dated(post, member) for post in person.posts)
    ranks = tuple(_approved(rank, member) for rank in person.ranks)
    return person.with_fields(
        native_place=member.native_place,
        birthplace="澜江青禾",
        health="健康",
        proposed_post="",
        removed_post="",
        reason="",
        honours=member.honours,
        rewards=(),
        measures=member.measures,
        appraisals=appraisals,
        appraisal_text=f"2024年年度考核为{member.grades.get(2024, '称职')}，2025年年度考核为{member.grades.get(2025, '称职')}。",
        posts=posts,
        ranks=ranks,
        trainings=TRAINED,
        details=_details(person, ranks),
        certificates=(),
    )


def _dated(post: Post, member: CastMember) -> Post:
    """Posts decided on a day the story names, and, for one, the current post without any date of appointment."""
    if post.current and member.undated:
        return replace(post, decided_on=None, letter_on=None)
    decided = member.decided.get(_month_of(post.decided_on), post.decided_on)
    ended = member.decided.get(_month_of(post.ended_on), post.ended_on)
    letter = post.letter_on if decided == post.decided_on else decided
    return replace(post, decided_on=decided, ended_on=ended, letter_on=letter)


def _approved(rank: Rank, member: CastMember) -> Rank:
    """The day of a level or rank follows that of the post."""
    if rank.current and member.undated:
        return replace(rank, approved_on=None)
    approved, ended = (member.decided.get(_month_of(when), when) for when in (rank.approved_on, rank.ended_on))
    return replace(rank, approved_on=approved, ended_on=ended)


def _details(person: Person, ranks: tuple[Rank, ...]) -> dict[str, str]:
    """The details, their dates of level and rank those of the rows."""
    codes = {"level": "A0288", "rank": "A0192C"}
    found = {code: text for code, text in person.details.items() if code not in codes.values()}
    dates = {codes[rank.kind]: rank.approved_on.compact for rank in ranks if rank.current and rank.approved_on is not None}
    return found | dates


def _month_of(when: PartialDate | None) -> str:
    return str(when.year_month) if when is not None else ""


def _steps(member: CastMember) -> list[Step]:
    begins = [_months(began.replace(".", "")) for began, *_ in member.steps] + [None]
    return [_step(row, began=begins[at], ended=begins[at + 1]) for at, row in enumerate(member.steps)]


def _step(row: tuple[str, str, str, str, int | None], *, began: int | None, ended: int | None) -> Step:
    _, name, text, role, tier = row
    assert began is not None
    if name in ("study", "waiting", "army", "village"):
        return Step(began=began, ended=ended, text=text, nature=name)  # type: ignore[arg-type]  # a word of Nature
    unit = unit_named(name)
    rung = {"internal": "head", "": "clerk"}.get(role, role)
    return Step(
        began=began, ended=ended, text=f"澜江省{unit.name_at(began)}{text}", unit=unit, titles=tuple(text.split("、")), tier=tier, role=role,
        level=LEVELS.get((rung, tier), ""), grassroots=unit.grassroots, leading=role in ("chief", "deputy"),
    )  # fmt: skip


def _learned(member: CastMember) -> list[Learned]:
    return [
        Learned(education=education, degree=degree, began=_months(began), ended=_months(ended), full_time=True, where=f"{school}{department}{major}专业",
                course=Course("大学", school, MAJORS[major]))
        for began, ended, education, degree, school, department, major in member.learned
    ]  # fmt: skip


def _months(text: str) -> int:
    """`YYYYMM` as a number of months."""
    return month(int(text[:4]), int(text[4:6]))
