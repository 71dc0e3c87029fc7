"""The scalar facts of a person, one function each; `SCALARS` holds them by path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from renti.kernel.dates import PartialDate, Precision, YearMonth, full_months, full_years, plus_months
from renti.records.affiliation import read_affiliation
from renti.records.attainment import degree_word, education_step, education_word
from renti.records.fact_basis import Basis, known, unknown
from renti.records.fact_present import PRESENT
from renti.records.fact_rows import appraisals, trainings
from renti.records.fact_service import SERVICE
from renti.records.retirement import Category, limit_reached, retirement
from renti.rules.trace import Datum

DEGREES: Final = ("学士", "硕士", "博士")
FIVE_YEARS: Final = 60
"""Months over which training is summed (干部教育培训工作条例 2023: three months or 550 hours in five years)."""


def _field(name: str) -> Callable[[Basis], Datum]:
    return lambda basis: known(getattr(basis.person, name), name)


def _detail(code: str) -> Callable[[Basis], Datum]:
    return lambda basis: known(basis.person.details.get(code), f"details.{code}")


def _growth(digits: int, ending: str = "") -> Callable[[Basis], Datum]:
    """The division of the place of growing up, so many digits of its code; a place written in words has only itself."""

    def place(basis: Basis) -> Datum:
        code = basis.person.details.get("A0115A", "")
        coded = code.isascii() and code.isdigit()
        return known(code[:digits] + ending if coded and len(code) >= max(digits, 6) else None, "details.A0115A")

    return place


def _since(day: PartialDate | None, basis: Basis, source: str, count: Callable[[date, date], int]) -> Datum:
    """Whole units from a date to asof; a month counts from its first day, a year only where its first and last day agree."""
    if day is None:
        return unknown(source)
    amount = count(day.earliest, basis.asof)
    if day.precision is Precision.YEAR and count(day.latest, basis.asof) != amount:
        return unknown(source)
    return Datum(amount, source)


def _age(basis: Basis) -> Datum:
    return _since(basis.person.born, basis, "born", full_years)


def _healthy(basis: Basis) -> Datum:
    """Yes for 健康; an illness is for a person to judge."""
    return known(True if basis.person.health in ("健康", "良好") else None, "health")


def _interrupted(basis: Basis) -> Datum:
    text = basis.person.details.get("interrupted_months", "0")
    return Datum(int(text), "details.interrupted_months") if text.isdecimal() else unknown("details.interrupted_months")


def _work_months(basis: Basis) -> Datum:
    total, interrupted = _since(basis.person.began_work, basis, "began_work", full_months), _interrupted(basis)
    if not isinstance(total.value, int) or not isinstance(interrupted.value, int):
        return unknown(*total.missing, *interrupted.missing)
    return Datum(max(0, total.value - interrupted.value), "began_work")


def _work_years(basis: Basis) -> Datum:
    months = _work_months(basis)
    return Datum(months.value // 12, months.source) if isinstance(months.value, int) else months


def _party_member(basis: Basis) -> Datum:
    return known(read_affiliation(basis.person.joined_party).member, "joined_party")


def _joined_party(basis: Basis) -> Datum:
    return known(read_affiliation(basis.person.joined_party).date, "joined_party")


def _party_months(basis: Basis) -> Datum:
    """0 for who surely is no member."""
    found = read_affiliation(basis.person.joined_party)
    if found.member is False:
        return Datum(0, "joined_party")
    return _since(found.date, basis, "joined_party", full_months)


def _full_time_education(basis: Basis) -> Datum:
    rows = [each.education for each in basis.person.studies if each.full_time is True]
    return _highest([basis.person.full_time_education, *rows], "full_time_education")


def _in_service_education(basis: Basis) -> Datum:
    rows = [each.education for each in basis.person.studies if each.full_time is False]
    return _highest([basis.person.in_service_education, *rows], "in_service_education")


def _education(basis: Basis) -> Datum:
    person = basis.person
    texts = [person.full_time_education, person.in_service_education, *(each.education for each in person.studies)]
    return _highest(texts, "full_time_education")


def _highest(texts: Iterable[str], source: str) -> Datum:
    """The highest education of several texts; unknown where none is written or one of them cannot be read."""
    words = [(text, education_word(text)) for text in texts if text]
    if any(word is None and not text.endswith(("肄业", "结业")) for text, word in words):
        return unknown(source)
    return known(max((word for _, word in words if word), key=education_step, default=None), source)


def _every_degree(basis: Basis) -> list[str]:
    person = basis.person
    return [person.full_time_degree, person.in_service_degree, *(each.degree for each in person.studies)]


def _degree(texts: Callable[[Basis], Iterable[str]], source: str) -> Callable[[Basis], Datum]:
    def highest(basis: Basis) -> Datum:
        words = [word for text in texts(basis) if (word := degree_word(text))]
        return known(max(words, key=DEGREES.index, default=None), source)

    return highest


def _last_appraisal(column: str) -> Callable[[Basis], Datum]:
    """Of the latest year before that of asof."""

    def read(basis: Basis) -> Datum:
        rows = [row for row in appraisals(basis) or () if isinstance(year := row["year"].value, int) and year < basis.asof.year]
        latest = max(rows, key=lambda row: (row["year"].value, row["grade"].value is not None), default=None)
        return latest[column] if latest is not None else unknown("appraisals")

    return read


def _training(column: str, months: int | None) -> Callable[[Basis], Datum]:
    """The sum over courses that ended within so many months before asof, or within its year."""

    def total(basis: Basis) -> Datum:
        rows = trainings(basis)
        if rows is None:
            return unknown("trainings")
        first = plus_months(basis.asof, -months) if months is not None else date(basis.asof.year, 1, 1)
        amount = 0
        for row in rows:
            ended = row["to"].value or row["from"].value
            if not isinstance(ended, PartialDate):
                return unknown(row["to"].source)
            if not first <= ended.latest or ended.earliest > basis.asof:
                continue
            hours = row[column].value
            if not isinstance(hours, int):
                return unknown(row[column].source)
            amount += hours
        return Datum(amount, "trainings")

    return total


def _category(basis: Basis) -> Datum:
    """Men M60; which category a woman is in must have been recognised."""
    stated = basis.person.details.get("retirement_category", "")
    if stated in {each.value for each in Category}:
        return Datum(stated, "details.retirement_category")
    return Datum(Category.MEN_60.value, "sex") if basis.person.sex == "男" else unknown("details.retirement_category")


def _retires_on(basis: Basis) -> Datum:
    born = basis.person.born.year_month if basis.person.born is not None else None
    category = _category(basis)
    if born is None or not isinstance(category.value, str):
        return unknown(*(["born"] if born is None else []), *category.missing)
    return known(retirement(born, Category(category.value)), "born")


def _post_limit(basis: Basis) -> Datum:
    """As the form states it, else by the class of the limit where that class has a published schedule."""
    person = basis.person
    if person.reaches_limit is not None:
        return Datum(person.reaches_limit, "reaches_limit")
    born = person.born.year_month if person.born is not None else None
    found = limit_reached(born, person.age_limit_class) if born is not None else None
    return known(found, "reaches_limit")


def _months_to(month: Callable[[Basis], Datum]) -> Callable[[Basis], Datum]:
    """Months from that of asof to the one reached; negative when it has passed."""

    def left(basis: Basis) -> Datum:
        reached = month(basis)
        until = reached.value.year_month if isinstance(reached.value, PartialDate) else None
        return Datum(YearMonth.of(basis.asof).months_until(until), reached.source) if until is not None else reached

    return left


def _entered(basis: Basis) -> Datum:
    entry = basis.person.entry
    return known((entry.entered_on or entry.registered_on) if entry is not None else None, "entry.entered_on")


SCALARS: Final[Mapping[str, Callable[[Basis], Datum]]] = {
    "asof": lambda basis: Datum(basis.asof, "asof"),
    "person.sex": _field("sex"),
    "person.ethnicity": _field("ethnicity"),
    "person.health": _field("health"),
    "person.healthy": _healthy,
    "person.born": _field("born"),
    "person.age": _age,
    "person.native_place": _field("native_place"),
    "person.birthplace": _field("birthplace"),
    "person.growth_place": _detail("A0115A"),
    "person.growth_city": _growth(4, "00"),
    "person.growth_township": _growth(9),
    "person.began_work": _field("began_work"),
    "person.interrupted_months": _interrupted,
    "person.work_months": _work_months,
    "person.work_years": _work_years,
    "person.party_member": _party_member,
    "person.joined_party": _joined_party,
    "person.party_months": _party_months,
    "person.education": _education,
    "person.full_time_education": _full_time_education,
    "person.in_service_education": _in_service_education,
    "person.degree": _degree(_every_degree, "full_time_degree"),
    "person.full_time_degree": _degree(lambda basis: [basis.person.full_time_degree], "full_time_degree"),
    "person.in_service_degree": _degree(lambda basis: [basis.person.in_service_degree], "in_service_degree"),
    "person.professional_title": _field("professional_title"),
    "person.retirement_category": _category,
    "person.retires_on": _retires_on,
    "person.months_to_retirement": _months_to(_retires_on),
    "person.post_limit_on": _post_limit,
    "person.months_to_post_limit": _months_to(_post_limit),
    "person.last_appraisal_year": _last_appraisal("year"),
    "person.last_appraisal_grade": _last_appraisal("grade"),
    "person.training_hours_five_years": _training("hours", FIVE_YEARS),
    "person.training_days_five_years": _training("days", FIVE_YEARS),
    "person.training_hours_year": _training("hours", None),
    "person.category": _detail("A0160"),
    "person.management": _detail("A0165"),
    "person.entered_service": _entered,
    **PRESENT,
    **SERVICE,
}
