"""The rows of facts: posts, ranks, study, titles, appraisals, measures, training, certificates and kin of one record."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from renti.kernel.dates import DateUnreadable, PartialDate, Precision, YearMonth, plus_months
from renti.records.appraisal_text import read_appraisals
from renti.records.attainment import degree_word, education_word, title_grade
from renti.records.fact_basis import Basis, once, row
from renti.records.fact_kin import kin_rows
from renti.records.honours_text import read_honours
from renti.records.measure_kinds import measure_kind
from renti.records.person import Person
from renti.records.post import TIERS
from renti.records.rows import Measure, Post
from renti.rules.trace import Row

Rows = list[Row] | None
"""None: the record does not say whether there are any."""

_PARTY_SCHOOL: Final = re.compile(r"党校|行政学院|社会主义学院|干部学院|党委组织部|浦东|延安|井冈山")


@once
def posts(basis: Basis) -> Rows:
    return [_post(basis, number, post) for number, post in enumerate(basis.person.posts)] or None


def _post(basis: Basis, number: int, post: Post) -> Row:
    start, kind = post.start
    unit = basis.unit_of(post)
    open_ = post.current and post.ended_on is None
    details = dict(post.details)
    return row(
        "posts",
        f"posts[{number}]",
        {
            "organisation": (post.organisation_id, "organisation_id"),
            "unit_kind": (unit.kind if unit is not None else None, "organisation_id"),
            "place": (unit.place if unit is not None else None, "organisation_id"),
            "title": (post.title, "title"),
            "tier": (tier_word(post), "tier"),
            "role": (role_word(post), "role"),
            "level": (post.level, "level"),
            "kind": (details.get("kind"), "details.kind"),
            "from": (start, "decided_on"),
            "to": (post.ended_on, "ended_on"),
            "open": (open_, "current"),
            "date_kind": (kind.value, "decided_on"),
            "leading": (post.leading, "leading"),
            "main": (post.main, "main"),
            "concurrent": (post.concurrent, "concurrent"),
            "seconded": (post.seconded, "seconded"),
            "grassroots": (_grassroots(basis, post), "grassroots"),
            "exceptional": (post.exceptional, "exceptional"),
            "team": (_yes(details.get("A0201D")), "details.A0201D"),
            "probation_until": (read_day(details.get("probation_until", "")), "details.probation_until"),
        },
    )


def tier_word(post: Post) -> str | None:
    """The tier; "none" for a post recorded as not leading and without one."""
    return TIERS.get(post.tier or 0) or ("none" if post.leading is False else None)


def role_word(post: Post) -> str | None:
    """chief, deputy or internal; "none" for a post recorded as not leading and without a role."""
    if post.role is not None:
        return post.role.value
    return "none" if post.leading is False else None


def _grassroots(basis: Basis, post: Post) -> bool | None:
    """As the post says, else as its unit is registered."""
    if post.grassroots is not None:
        return post.grassroots
    unit = basis.unit_of(post)
    return unit.grassroots if unit is not None else None


def ranks(basis: Basis) -> Rows:
    return [
        row(
            "ranks",
            f"ranks[{number}]",
            {
                "kind": (each.kind, "kind"),
                "name": (each.name, "name"),
                "from": (each.approved_on, "approved_on"),
                "to": (each.ended_on, "ended_on"),
                "open": (each.current and each.ended_on is None, "current"),
            },
        )
        for number, each in enumerate(basis.person.ranks)
    ] or None


def study(basis: Basis) -> Rows:
    """The courses of study; where there are no rows, what the two education cells of the form say."""
    verified = any(each.fact == "education" for each in basis.person.verifications)
    rows = [
        row(
            "study",
            f"studies[{number}]",
            {
                "education": (education_word(each.education), "education"),
                "degree": (degree_word(each.degree), "degree"),
                "school": (each.school, "school"),
                "major": (each.major, "major"),
                "from": (each.began_on, "began_on"),
                "to": (each.ended_on, "ended_on"),
                "degree_on": (each.degree_on, "degree_on"),
                "full_time": (each.full_time, "full_time"),
                "verified": (each.verified if each.verified is not None else verified or None, "verified"),
            },
        )
        for number, each in enumerate(basis.person.studies)
    ]
    return rows or _form_study(basis.person, verified=verified) or None


def _form_study(person: Person, *, verified: bool) -> list[Row]:
    cells = (
        ("full_time", person.full_time_education, person.full_time_degree, person.full_time_school, True),
        ("in_service", person.in_service_education, person.in_service_degree, person.in_service_school, False),
    )
    return [
        row(
            "study",
            cell,
            {
                "education": (education_word(education), "education"),
                "degree": (degree_word(degree), "degree"),
                "school": (school, "school"),
                "full_time": (full_time, "education"),
                "verified": (verified or None, "verified"),
            },
        )
        for cell, education, degree, school, full_time in cells
        if education or degree
    ]


def titles(basis: Basis) -> Rows:
    """Professional titles; without rows, the one of the form with its date unknown."""
    rows = [
        row(
            "titles",
            f"titles[{number}]",
            {"name": (each.name, "name"), "grade": (title_grade(each.name), "name"), "on": (each.acquired_on, "acquired_on")},
        )
        for number, each in enumerate(basis.person.titles)
    ]
    text = basis.person.professional_title
    if not rows and text and text != "无":
        rows = [row("titles", "professional_title", {"name": (text, "name"), "grade": (title_grade(text), "name")})]
    return rows or ([] if text == "无" else None)


@once
def appraisals(basis: Basis) -> Rows:
    """The rows of the record, else the sentences of the form."""
    person = basis.person
    if person.appraisals:
        found = [(each.year, each.grade, each.reason, f"appraisals[{number}]") for number, each in enumerate(person.appraisals)]
    else:
        found = [(each.year, each.grade, each.reason, "appraisal_text") for each in read_appraisals(person.appraisal_text).results]
    return [
        row("appraisals", place, {"year": (year, "year"), "grade": (grade, "grade"), "reason": (reason, "reason")})
        for year, grade, reason, place in found
    ] or None


def measures(basis: Basis) -> Rows:
    """Sanctions and measures of the record, else those that 奖惩情况 states. No rows where neither states any."""
    person = basis.person
    stated = [(f"measures[{number}]", each) for number, each in enumerate(person.measures)] or [
        ("honours", Measure(kind=each.kind, decided_on=each.date, authority=each.authority, cause=each.cause, lifted_on=each.ended))
        for each in read_honours(person.honours).sanctions
    ]
    return [_measure(basis, place, measure) for place, measure in stated]


def _measure(basis: Basis, place: str, measure: Measure) -> Row:
    kind = measure_kind(measure.kind)
    months = kind.months if kind is not None else None
    tier = _tier_on(basis.person.posts, measure.decided_on)
    lost = tier if kind is not None and ("撤" in kind.word or kind.word in ("降级", "降职")) else None
    return row(
        "measures",
        place,
        {
            "kind": (kind.word if kind is not None else measure.kind, "kind"),
            "system": (kind.system if kind is not None else None, "kind"),
            "on": (measure.decided_on, "decided_on"),
            "lifted": (measure.lifted_on, "lifted_on"),
            "months": (months, "kind"),
            "until": (months_after(measure.decided_on, months), "decided_on"),
            "authority": (measure.authority, "authority"),
            "former_tier": (tier, "decided_on"),
            "tier_lost": (lost, "kind"),
            "merged_until": (read_day(dict(measure.details).get("merged_until", "")), "details.merged_until"),
        },
    )


@once
def trainings(basis: Basis) -> Rows:
    return [
        row(
            "trainings",
            f"trainings[{number}]",
            {
                "name": (each.name, "name"),
                "from": (each.began_on, "began_on"),
                "to": (each.ended_on, "ended_on"),
                "hours": (each.hours, "hours"),
                "days": (each.days, "days"),
                "party_school": (bool(_PARTY_SCHOOL.search(each.organiser + each.name)) if each.organiser else None, "organiser"),
            },
        )
        for number, each in enumerate(basis.person.trainings)
    ] or None


def certificates(basis: Basis) -> Rows:
    return [
        row("certificates", f"certificates[{number}]", {"name": (each.name, "name"), "on": (each.acquired_on, "acquired_on")})
        for number, each in enumerate(basis.person.certificates)
    ] or None


def _tier_on(held: Sequence[Post], day: PartialDate | None) -> str | None:
    """The tier of the main post held on a day."""
    if day is None:
        return None
    for post in held:
        start, _ = post.start
        if (
            post.main
            and start is not None
            and start.earliest <= day.earliest
            and (post.ended_on is None or day.earliest < post.ended_on.earliest)
        ):
            return tier_word(post)
    return None


def months_after(start: PartialDate | None, months: int | None) -> PartialDate | None:
    """The date so many months on, as precise as it was; unknown from a mere year."""
    if start is None or months is None or start.precision is Precision.YEAR:
        return None
    if start.day is not None:
        return PartialDate.of(plus_months(start.earliest, months))
    return PartialDate.of(YearMonth.of(start.earliest).plus(months))


def read_day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except DateUnreadable:
        return None


def _yes(text: str | None) -> bool | None:
    return {"是": True, "1": True, "否": False, "0": False}.get(text or "")


TABLES: Final[Mapping[str, Callable[[Basis], Rows]]] = {
    "posts": posts,
    "ranks": ranks,
    "study": study,
    "titles": titles,
    "appraisals": appraisals,
    "measures": measures,
    "trainings": trainings,
    "certificates": certificates,
    "kin": kin_rows,
}
"""The tables that come from the record; documents and attestations come from the case."""
