"""How lives begin, by generation: school, the countryside, the army, a village school; waiting for a post; the first employment."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final

from renti.county.chance import likely, weighted
from renti.county.places import PROVINCE, TOWNS, VILLAGES, County
from renti.county.schools import Course, Level, course
from renti.county.steps import Step, month
from renti.county.units import REFORM_1984

DEGREE: Final = {"大学": "学士", "研究生": "硕士"}
FIRST_DEGREES: Final = 1982
"""Degrees are given to those who graduate from 1982 on (学位条例 in force 1981)."""

CAREERS: Final = {
    "school": ("师范", "汉语言文学", "数学", "历史学"),
    "hospital": ("临床医学", "护理"),
    "court": ("法学",),
    "company": ("会计学", "财会", "土木工程", "经济学"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A course of study with what it gave."""

    education: str
    degree: str
    began: int
    ended: int
    course: Course
    full_time: bool
    where: str
    degree_only: bool = False


@dataclass(slots=True, kw_only=True)
class Beginning:
    """The steps before the first post; `channel` is how the person came in, `free` the month from which a post can be held."""

    steps: list[Step] = field(default_factory=list)
    learned: list[Learned] = field(default_factory=list)
    channel: str = ""
    free: int = 0

    def add(self, ended: int, text: str, nature: str, *, place: str = "", grassroots: bool = False) -> None:
        self.steps.append(Step(began=self.free, ended=ended, text=text, nature=nature, place=place, grassroots=grassroots))  # type: ignore[arg-type]  # a word of Nature
        self.free = ended


def beginning(rng: Random, *, born: int, kind: str, county: County, schooling: str = "") -> Beginning:
    """The life from school to the first post, for somebody born in the month `born` who will work in a unit of `kind`.

    `schooling` asks for a level of full-time study (the cast); else the generation decides.
    """
    year = born // 12
    life = Beginning()
    if schooling:
        _study(rng, life, born=born, level=schooling, kind=kind)  # type: ignore[arg-type]  # a word of Level
    elif year <= 1957:
        _old(rng, life, born=born, kind=kind, county=county)
    elif year <= 1978:
        _middle(rng, life, born=born, kind=kind, county=county)
    else:
        _study(rng, life, born=born, level=_young_level(rng, kind), kind=kind)
    _wait_and_enter(rng, life, county=county, kind=kind)
    return life


def _young_level(rng: Random, kind: str) -> Level:
    if kind in ("school", "hospital", "institution", "company"):
        return weighted(rng, (("大专", 40), ("大学", 55), ("研究生", 5)))
    return weighted(rng, (("大专", 20), ("大学", 65), ("研究生", 15)))


def _old(rng: Random, life: Beginning, *, born: int, kind: str, county: County) -> None:
    """Born to 1957: the countryside from 1968, the army, a village school; some to college with the class of 1972–1978."""
    way = (
        "study"
        if kind in ("hospital", "school", "court") and likely(rng, 50)
        else weighted(rng, (("village", 50), ("army", 25), ("teacher", 25)))
    )
    if way == "study" and born < month(1949, 1):
        _study(rng, life, born=born, level="中专", kind=kind)
        return
    life.free = max(born + 17 * 12 + rng.randint(0, 11), month(1968, 9))
    if way == "army":
        _army(rng, life)
        return
    place = f"{county.full}{rng.choice(TOWNS)}公社{rng.choice(VILLAGES)}大队"
    ended = max(life.free + 24, month(rng.randint(1972, 1976), 10))
    text = f"{place}小学民办教师" if way == "teacher" else f"{place}知青"
    college = kind in ("hospital", "school") or likely(rng, 35)
    if college and born < month(1956, 1):
        life.add(month(ended // 12, 10), text, "village", grassroots=True)
        _worker_student(rng, life, kind=kind)
        return
    if college:
        life.add(month(1978, 3), text, "village", grassroots=True)
        _study_from(rng, life, level=rng.choice(("大学", "中专")), entered=month(1978, 3), kind=kind)
        return
    life.add(ended, text, "village", grassroots=True)
    life.channel = "招工"


def _worker_student(rng: Random, life: Beginning, *, kind: str) -> None:
    """工农兵学员: sent to a university between 1972 and 1976; the record says 大学普通班."""
    taught = course(rng, level="大学", entered=life.free // 12, majors=CAREERS.get(kind, ()))
    ended = month(life.free // 12 + 3, 9)
    learned = Learned(education="大学普通班", degree="", began=life.free, ended=ended, course=taught, full_time=True, where=taught.where)
    life.learned.append(learned)
    life.add(ended, f"{taught.where}大学普通班学习", "study")
    life.channel = "分配"


def _middle(rng: Random, life: Beginning, *, born: int, kind: str, county: County) -> None:
    """Born 1958–1978: mostly assigned after school, some from the army, some of the older from the countryside or a village school."""
    year = born // 12
    trained = kind in ("hospital", "court")
    if not trained and kind != "school" and likely(rng, 12):
        life.free = born + 18 * 12 + rng.randint(1, 10)
        _army(rng, life)
        return
    if not trained and year <= 1968 and likely(rng, 15):
        life.free = born + 17 * 12 + rng.randint(0, 11)
        _village_teacher(rng, life, county=county)
        life.channel = "招干"
        return
    _study(rng, life, born=born, level=weighted(rng, (("中专", 40), ("大专", 30), ("大学", 30))), kind=kind)


def _village_teacher(rng: Random, life: Beginning, *, county: County) -> None:
    """Two to four years at a village school; communes became townships in March 1984."""
    town, village, reform = rng.choice(TOWNS), rng.choice(VILLAGES), REFORM_1984.number
    ended = month(life.free // 12 + rng.randint(2, 4), 8)
    if life.free < reform:
        life.add(min(ended, reform), f"{county.full}{town}公社{village}大队小学民办教师", "village", grassroots=True)
    if life.free < ended:
        life.add(ended, f"{county.full}{town}乡{village}村小学民办教师", "village", grassroots=True)


def _army(rng: Random, life: Beginning) -> None:
    officer = likely(rng, 40)
    life.add(life.free + rng.randint(24, 48), "中国人民解放军某部战士", "army")
    if officer:
        for rank in ("排长", "副连长", "连长")[: rng.randint(1, 3)]:
            life.add(life.free + rng.randint(24, 48), f"中国人民解放军某部{rank}", "army")
    life.channel = "军转安置" if officer else "退役士兵安置"


def _study(rng: Random, life: Beginning, *, born: int, level: Level, kind: str) -> None:
    age = {"中专": rng.choice((15, 16, 16)), "大专": rng.choice((18, 18, 19)), "大学": rng.choice((18, 18, 19)), "研究生": 18}[level]
    entered = month((born + age * 12 + 4) // 12, 9)
    if month(1966, 1) <= entered < month(1977, 1):
        entered = month(1978, 9)
    if level == "研究生":
        first = _study_from(rng, life, level="大学", entered=entered, kind=kind)
        _study_from(rng, life, level="研究生", entered=month(first.ended // 12, 9), kind=kind)
        return
    _study_from(rng, life, level=level, entered=entered, kind=kind)


def _study_from(rng: Random, life: Beginning, *, level: Level, entered: int, kind: str) -> Learned:
    taught = course(rng, level=level, entered=entered // 12, majors=CAREERS.get(kind, ()))
    years = {"中专": 3, "大专": 3, "大学": 4, "研究生": 3}[level]
    ended = month(entered // 12 + years, 7)
    degree = (
        taught.major.discipline + DEGREE[level] if level in DEGREE and ended >= month(FIRST_DEGREES, 1) and taught.major.discipline else ""
    )
    learned = Learned(education=level, degree=degree, began=entered, ended=ended, course=taught, full_time=True, where=taught.where)
    life.learned.append(learned)
    if life.free and life.free < entered and life.steps and life.steps[-1].nature == "study":
        life.add(entered, "待入学", "waiting")
    life.free = entered
    master = "硕士研究生" if level == "研究生" else ""
    life.add(ended, f"{taught.where}{master}学习", "study")
    return learned


def _wait_and_enter(rng: Random, life: Beginning, *, county: County, kind: str) -> None:
    """Waiting for assignment (to 1998) or for work (since), a first job elsewhere, and the channel into the service."""
    studied = bool(life.steps) and life.steps[-1].nature == "study"
    assigned = life.free < month(1998, 1)
    if studied and assigned:
        if likely(rng, 20):
            life.add(life.free + rng.randint(1, 4), "待分配", "waiting")
        life.channel = life.channel or "分配"
    if not studied or assigned:
        return
    if likely(rng, 25):
        life.add(life.free + rng.randint(2, 12), "待业", "waiting")
    if likely(rng, 18):
        _first_job(rng, life, county=county)
    life.channel = _channel(rng, life, kind=kind)


def _first_job(rng: Random, life: Beginning, *, county: County) -> None:
    town, village = rng.choice(TOWNS), rng.choice(VILLAGES)
    if month(2008, 1) <= life.free < month(2016, 1):
        life.add(life.free + rng.randint(24, 36), f"{county.full}{town}镇{village}村党支部书记助理（大学生村官）", "work", grassroots=True,
                 place=f"{county.name}{town}镇{village}村")  # fmt: skip
        return
    company = rng.choice(("恒信建材有限公司", "远航电子有限公司", "同辉商贸有限公司", "新野食品有限公司"))
    life.add(life.free + rng.randint(12, 36), f"{PROVINCE}省望州市{company}职员", "work", place=f"望州市{company}")


def _channel(rng: Random, life: Beginning, *, kind: str) -> str:
    if kind in ("school", "hospital", "institution", "company"):
        return "公开招聘"
    top = life.learned[-1].education if life.learned else ""
    if top in ("大学", "研究生") and life.steps[-1].nature == "study" and likely(rng, 20):
        return "选调"
    return "公务员考录"
