"""A life as a record: every field of the form by the filling rules, and the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from renti.county.beginnings import Learned
from renti.county.chance import likely, weighted
from renti.county.identity import id_number
from renti.county.lives import Life, limit_years, retires
from renti.county.merits import appraisal_rows, appraisal_text, honours_text, measure_rows, reward_rows
from renti.county.particulars import certificate_rows, details_of, training_rows
from renti.county.places import ELSEWHERE
from renti.county.portrait import PORTRAIT
from renti.county.rows_of import entry_row, post_rows, rank_rows, study_rows
from renti.county.steps import Step, month, partial, resume
from renti.records.person import Person, Relative
from renti.records.rows import Title

NEWEST: Final = month(2025, 1)
"""Forms from this month on have 到龄年月 and 改革前任职年龄界限."""

FILLED_BY: Final = ("张文清", "李晓禾", "赵立秋", "陈一诺")
SUBMITTED_BY: Final = "中共青禾县委组织部"
DEMOCRATIC: Final = ("民革", "民盟", "民建", "民进", "农工党", "九三")
HEIGHT: Final = ("博士", "研究生", "大学", "大专", "中专", "高中", "初中")

TITLES: Final = {
    "school": ("中小学二级教师", "中小学一级教师", "中小学高级教师"),
    "hospital": ("医师", "主治医师", "副主任医师"),
    "institution": ("助理工程师", "工程师", "高级工程师"),
}


@dataclass(frozen=True, slots=True)
class Politics:
    """The text of 入党时间 and, for a Party member, the month."""

    text: str
    joined: int | None


def politics_of(rng: Random, life: Life) -> Politics:
    """Leaders and nearly three of four others are Party members; a few belong to a democratic party."""
    who = life.sketch
    leading = [step.began for step in life.steps if step.role in ("deputy", "chief")]
    earliest = max(who.born_month + 18 * 12 + rng.randint(3, 30), life.began_work - 30)
    latest = min([who.form - 2, *(began - 3 for began in leading)])
    if not leading and (not likely(rng, 72) or earliest > latest):
        text = weighted(rng, (("", 70), (rng.choice(DEMOCRATIC), 20), ("无党派", 8), ("民建；民盟", 2)))
        return Politics(text, None)
    joined = rng.randint(earliest, min(latest, earliest + 120)) if earliest <= latest else latest
    text = partial(joined).compact
    return Politics(text + "；民建" if not leading and likely(rng, 0.5) else text, joined)


SAME: Final[Mapping[str, object]] = {"submitted_by": SUBMITTED_BY, "photo": PORTRAIT, "version": "3.2.1.16"}
"""What every form of the county holds alike."""


def record(rng: Random, life: Life, *, politics: Politics, relatives: tuple[Relative, ...]) -> Person:
    """The person as of the month of the form."""
    who, form = life.sketch, life.sketch.form
    posts = post_rows(rng, life)
    ranks = rank_rows(life, posts)
    rewards, measures = reward_rows(rng, life), measure_rows(rng, life, member_since=politics.joined)
    appraisals = appraisal_rows(rng, life)
    titles = _titles(rng, life)
    cells = _places(rng, life) | _education(life) | _proposal(rng, life)
    return Person(
        name=who.name,
        sex=who.sex,
        born=partial(who.born_month),
        ethnicity=who.ethnicity,
        joined_party=politics.text,
        began_work=partial(life.began_work),
        health="一般" if likely(rng, 2) else "健康",
        professional_title=titles[-1].name if titles else "",
        expertise=_expertise(life),
        current_post=current_post(life.last),
        resume_text=resume(life.steps, _memberships(rng, life)),
        honours=honours_text(rewards, measures),
        appraisal_text=appraisal_text(appraisals, form_year=form // 12, began=life.began_work),
        filled_by=rng.choice(FILLED_BY),
        id_number=id_number(who.index, born=who.born, sex=who.sex),
        relatives=relatives,
        posts=posts,
        ranks=ranks,
        titles=titles,
        studies=study_rows(life.learned),
        rewards=rewards,
        measures=measures,
        appraisals=appraisals,
        trainings=training_rows(rng, life),
        certificates=certificate_rows(rng, life),
        details=details_of(life, posts, ranks),
        entry=entry_row(rng, life, posts),
    ).with_fields(**_dates(life), **cells, **SAME)


def _dates(life: Life) -> dict[str, object]:
    """The month of the form; on the newest edition the retirement and its class."""
    who, form = life.sketch, partial(life.sketch.form)
    found: dict[str, object] = {"age_as_of": form, "filled_on": form}
    if who.form >= NEWEST:
        found["reaches_limit"] = partial(retires(who.seat, who.sex, who.born_month))
        found["age_limit_class"] = f"改革前任职年龄界限为{limit_years(who.seat, who.sex)}岁"
    return found


def current_post(step: Step) -> str:
    """现任职务: the unit as it is called, and the titles; the county stands without its province."""
    assert step.unit is not None
    return step.unit.name_at(step.began) + "、".join(step.titles)


def _places(rng: Random, life: Life) -> dict[str, str]:
    native = life.sketch.seat.unit.county.native
    origin = rng.choice(ELSEWHERE) if likely(rng, 12) else native
    return {"native_place": origin, "birthplace": origin if likely(rng, 20) else native}


def _expertise(life: Life) -> str:
    return life.learned[-1].course.major.name if life.learned else "农村工作"


def _education(life: Life) -> dict[str, str]:
    """The highest of each kind; without any study the schooling before work."""
    full, later = [each for each in life.learned if each.full_time], [each for each in life.learned if not each.full_time]
    cells = _cells("full_time", full)
    if not full:
        cells["full_time_education"] = "高中" if life.sketch.born.year % 3 else "初中"
    return cells | _cells("in_service", later)


def _cells(kind: str, learned: list[Learned]) -> dict[str, str]:
    level = next((each for each in reversed(learned) if each.education), None)
    degree = next((each for each in reversed(learned) if each.degree), None)
    return {
        f"{kind}_education": level.education if level else "",
        f"{kind}_school": level.where if level else "",
        f"{kind}_degree": degree.degree if degree else "",
        f"{kind}_degree_school": degree.where if degree else "",
    }


def _proposal(rng: Random, life: Life) -> dict[str, str]:
    """Some forms propose a move to the same kind of post elsewhere, with its reason."""
    last = life.last
    if last.unit is None or not last.unit.civil or last.role not in ("deputy", "chief", "internal") or not likely(rng, 20):
        return {}
    if life.sketch.form >= retires(life.sketch.seat, life.sketch.sex, life.sketch.born_month) - 6:
        return {"removed_post": current_post(last), "reason": "到达任职年龄界限"}
    county = last.unit.county.name
    section, title = ("办公室", "主任") if last.role == "internal" else ("", "副局长" if last.role == "deputy" else "局长")
    unit = rng.choice(("财政局", "审计局", "水利局", "民政局", "司法局"))
    if last.tier == 2 or unit in current_post(last):
        return {}
    return {"proposed_post": f"{county}{unit}{section}{title}", "removed_post": current_post(last), "reason": "工作需要，交流任职"}


def _titles(rng: Random, life: Life) -> tuple[Title, ...]:
    """Professional qualifications of teachers, doctors and engineers: a step every six to nine years."""
    unit = life.last.unit
    names = TITLES.get(unit.kind, ()) if unit is not None else ()
    if not names or (unit is not None and unit.kind == "institution" and not likely(rng, 40)):
        return ()
    rows = []
    at = next(step.began for step in life.steps if step.unit is not None) + rng.randint(12, 36)
    for name in names:
        if at > life.sketch.form - 2:
            break
        rows.append(Title(name=name, acquired_on=partial(at), way="评审"))
        at += rng.randint(72, 108)
    return tuple(rows)


def _memberships(rng: Random, life: Life) -> str:
    """The closing paragraph: memberships of committees and congresses with their session numbers."""
    leaders = life.last.tier == 2 or (life.last.role == "chief" and life.last.tier == 1 and likely(rng, 25))
    if not leaders or life.sketch.form < month(2021, 12):
        return ""
    county = life.last.unit.county.name if life.last.unit is not None else ""
    return f"{county}第十四届县委委员" if likely(rng, 60) else f"{county}第十八届人大代表"
