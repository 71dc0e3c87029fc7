"""What happens beside the work: study in service, a course at the Party school, secondment, illness."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final

from renti.county.beginnings import Learned
from renti.county.chance import likely, weighted
from renti.county.places import PROVINCE, TOWNS
from renti.county.schools import MAJORS, Course, course
from renti.county.steps import Aside, Step, month, partial
from renti.records.rows import Training

PARTY_SCHOOL_BY_POST: Final = (1986, 2005)
PARTY_SCHOOL_MASTERS: Final = (1998, 2021)
OPEN_UNIVERSITY: Final = ((1980, "中央广播电视大学"), (2013, "国家开放大学"))
STUDY_MONTHS: Final = 34
MANAGEMENT: Final = ("经济管理", "法律", "公共管理", "行政管理")


@dataclass(slots=True, kw_only=True)
class Beside:
    """What was added: courses of study, training rows, secondments as steps of their own."""

    learned: list[Learned] = field(default_factory=list)
    trainings: list[Training] = field(default_factory=list)
    seconded: list[Step] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)


def add_asides(rng: Random, steps: list[Step], learned: list[Learned], *, until: int) -> Beside:
    """Put asides into the steps of work, none over another; `until` is the month of the form."""
    beside = Beside()
    work = [step for step in steps if step.nature == "work" and step.unit is not None]
    _studies(rng, work, learned, beside, until=until)
    leading = [step for step in work if step.role in ("deputy", "chief")]
    if leading and likely(rng, 30):
        _party_school(rng, leading, beside, until=until)
    if likely(rng, 9) and work[-1].unit is not None and work[-1].unit.civil:
        _secondment(rng, work, beside, until=until)
    if likely(rng, 1.5):
        _illness(rng, work, beside, until=until)
    return beside


def _studies(rng: Random, work: list[Step], learned: list[Learned], beside: Beside, *, until: int) -> None:
    top = learned[-1].education if learned else ""
    wish = {"": 75, "中专": 80, "大专": 65, "大学普通班": 40, "大学": 22}.get(top, 0)
    while likely(rng, wish):
        entered = _free_year(rng, work, beside, until=until)
        if entered is None:
            return
        course_ = _in_service(rng, top, entered=entered)
        if course_ is None:
            return
        _place(work, beside, began=course_.began, ended=course_.ended, text=_told(course_), until=until)
        beside.learned.append(course_)
        top, wish = course_.education or "研究生", 35


def _free_year(rng: Random, work: list[Step], beside: Beside, *, until: int) -> int | None:
    """A September from which three years of study fit between the first post and the form, after any earlier study."""
    earliest = max([work[0].began + 12, month(1981, 9), *(ended + 1 for _, ended in beside.taken)])
    latest = min(until - STUDY_MONTHS - 2, work[0].began + 20 * 12)
    years = [year for year in range(earliest // 12, latest // 12 + 1) if earliest <= month(year, 9) <= latest]
    return month(rng.choice(years), 9) if years else None


def _in_service(rng: Random, top: str, *, entered: int) -> Learned | None:
    year = entered // 12
    if top in ("", "中专"):
        return _learned("大专", entered, *_adult_school(rng, "大专", year=year))
    if top in ("大专", "大学普通班", "中央党校大专", "省委党校大专"):
        if PARTY_SCHOOL_BY_POST[0] <= year <= PARTY_SCHOOL_BY_POST[1] and likely(rng, 55):
            school, label = weighted(
                rng, ((("中央党校函授学院", "中央党校大学"), 50), ((f"{PROVINCE}省委党校函授学院", "省委党校大学"), 50))
            )
            return _learned(label, entered, school, rng.choice(MANAGEMENT))
        return _learned("大学", entered, *_adult_school(rng, "大学", year=year))
    if not PARTY_SCHOOL_MASTERS[0] <= year <= PARTY_SCHOOL_MASTERS[1]:
        return None
    if year >= 2002 and likely(rng, 40):
        school, major = f"{PROVINCE}大学公共管理学院", "公共管理"
        taught = Course("研究生", school, MAJORS["行政管理"])
        return Learned(education="", degree="公共管理硕士", began=entered, ended=entered + STUDY_MONTHS, course=taught, full_time=False,
                       where=f"{school}{major}专业", degree_only=True)  # fmt: skip
    return _learned("省委党校研究生", entered, f"{PROVINCE}省委党校研究生部", rng.choice(MANAGEMENT))


def _adult_school(rng: Random, level: str, *, year: int) -> tuple[str, str]:
    """School and major of a course by post or by air."""
    if year >= OPEN_UNIVERSITY[0][0] and likely(rng, 40) and not 2010 <= year <= 2012:
        return [name for since, name in OPEN_UNIVERSITY if since <= year][-1], rng.choice(("法学", "行政管理", "会计学"))
    taught = course(rng, level="大学", entered=year, majors=("法学", "行政管理", "汉语言文学", "会计学"))
    return taught.school + ("成人教育学院" if level == "大学" else "函授部"), taught.major.name


def _learned(education: str, entered: int, school: str, major: str) -> Learned:
    subject = MAJORS.get(major, MAJORS["行政管理"])
    return Learned(education=education, degree="", began=entered, ended=entered + STUDY_MONTHS, course=Course("大学", school, subject),
                   full_time=False, where=f"{school}{major}专业")  # fmt: skip


def _told(learned: Learned) -> str:
    if learned.degree_only:
        return f"在{learned.where}学习，获{learned.degree}学位"
    level = learned.education.removeprefix("中央党校").removeprefix("省委党校")
    return f"在{learned.where}{level}学习"


def _place(work: list[Step], beside: Beside, *, began: int, ended: int, text: str, until: int) -> None:
    """Attach an aside to the step in which it ends."""
    for step in work:
        end = step.ended if step.ended is not None else until
        if step.began < ended <= end:
            step.asides.append(Aside(began=began, ended=ended, text=text))
            beside.taken.append((began, ended))
            return
    raise AssertionError(text)


def _inside(rng: Random, work: list[Step], beside: Beside, *, months: int, since: int, until: int) -> tuple[Step, int] | None:
    """A step since a month with room for an aside of so many months, and its first month."""
    room = []
    for step in work:
        end = step.ended if step.ended is not None else until
        if step.began >= since and end - step.began >= months + 8:
            began = rng.randint(step.began + 3, end - months - 2)
            if all(began > later or began + months < earlier for earlier, later in beside.taken):
                room.append((step, began))
    return rng.choice(room) if room else None


def _party_school(rng: Random, work: list[Step], beside: Beside, *, until: int) -> None:
    found = _inside(rng, work, beside, months=3, since=month(1990, 1), until=until)
    if found is None:
        return
    began = found[1]
    name = "中青年干部培训班"
    _place([found[0]], beside, began=began, ended=began + 3, text=f"在望州市委党校{name}学习", until=until)
    row = Training(
        name=name, began_on=partial(began), ended_on=partial(began + 3), organiser="望州市委党校", hours=320, days=65, off_duty=True
    )
    beside.trainings.append(row)


def _secondment(rng: Random, work: list[Step], beside: Beside, *, until: int) -> None:
    found = _inside(rng, work, beside, months=12, since=month(2002, 1), until=until)
    if found is None or found[0].unit is None:
        return
    step, began = found
    assert step.unit is not None
    county, town = step.unit.county, rng.choice(TOWNS)
    title = "党委副书记" if step.role in ("deputy", "chief") else "党政综合办公室副主任"
    _place([step], beside, began=began, ended=began + 12, text=f"挂任{county.full}{town}镇{title}", until=until)
    beside.seconded.append(
        Step(
            began=began,
            ended=began + 12,
            text="",
            place=f"{county.name}{town}镇",
            titles=(title,),
            tier=step.tier,
            role=step.role,
            grassroots=True,
        )
    )


def _illness(rng: Random, work: list[Step], beside: Beside, *, until: int) -> None:
    found = _inside(rng, work, beside, months=7, since=month(1975, 1), until=until)
    if found is not None:
        _place([found[0]], beside, began=found[1], ended=found[1] + 7, text="因病休养", until=until)
