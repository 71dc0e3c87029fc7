"""Schools as they were called at the time, their departments and majors, and the degrees these give."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final, Literal

Level = Literal["中专", "大专", "大学", "研究生"]


@dataclass(frozen=True, slots=True)
class School:
    """A school: `names` are (first year, name); it teaches the `levels` in the years given by `since`."""

    levels: tuple[Level, ...]
    names: tuple[tuple[int, str], ...]
    majors: tuple[str, ...]
    last: int = 9999

    def name_in(self, year: int) -> str:
        return [name for since, name in self.names if since <= year][-1]

    def teaches(self, level: Level, *, entered: int) -> bool:
        return level in self.levels and self.names[0][0] <= entered and entered + 4 <= self.last


@dataclass(frozen=True, slots=True)
class Major:
    """A major, the department that teaches it, and the discipline of its degree."""

    name: str
    department: str
    discipline: str


MAJORS: Final = {
    major.name: major
    for major in (
        Major("汉语言文学", "中文系", "文学"),
        Major("历史学", "历史系", "历史学"),
        Major("政治学与行政学", "政治系", "法学"),
        Major("法学", "法律系", "法学"),
        Major("经济学", "经济系", "经济学"),
        Major("财政学", "财政系", "经济学"),
        Major("会计学", "会计系", "管理学"),
        Major("行政管理", "公共管理系", "管理学"),
        Major("数学", "数学系", "理学"),
        Major("土木工程", "土木工程系", "工学"),
        Major("城市规划", "建筑系", "工学"),
        Major("水利水电工程", "水利系", "工学"),
        Major("计算机科学与技术", "计算机系", "工学"),
        Major("农学", "农学系", "农学"),
        Major("林学", "林学系", "农学"),
        Major("临床医学", "医疗系", "医学"),
        Major("护理", "护理系", ""),
        Major("师范", "普师部", ""),
        Major("财会", "财会科", ""),
        Major("农业经济", "农经科", ""),
    )
}
ALL: Final = (
    "汉语言文学",
    "历史学",
    "政治学与行政学",
    "法学",
    "经济学",
    "财政学",
    "会计学",
    "行政管理",
    "数学",
    "土木工程",
    "城市规划",
    "计算机科学与技术",
)

SCHOOLS: Final = (
    School(("大学", "研究生"), ((1950, "澜江大学"),), (*ALL, "水利水电工程")),
    School(("大学",), ((1956, "澜江师范学院"), (1996, "澜江师范大学")), ("汉语言文学", "历史学", "政治学与行政学", "数学")),
    School(("大学",), ((1952, "澜江农学院"), (1994, "澜江农业大学")), ("农学", "林学", "水利水电工程", "会计学")),
    School(("大学",), ((1951, "澜江医学院"), (2002, "澜江医科大学")), ("临床医学",)),
    School(("大学",), ((2003, "望州学院"),), ("汉语言文学", "法学", "行政管理", "土木工程", "计算机科学与技术", "会计学")),
    School(("大专",), ((1975, "望州师范专科学校"),), ("汉语言文学", "历史学", "数学"), 2003),
    School(("大专",), ((1984, "澜江财经专科学校"), (2000, "澜江财经职业学院")), ("会计学", "财政学", "经济学")),
    School(("大专",), ((1999, "望州职业技术学院"),), ("会计学", "土木工程", "计算机科学与技术", "护理")),
    School(("中专",), ((1958, "望州师范学校"),), ("师范",), 2004),
    School(("中专",), ((1964, "澜江省财政学校"),), ("财会",), 2003),
    School(("中专",), ((1958, "望州农业学校"),), ("农业经济", "农学"), 2005),
    School(("中专",), ((1959, "望州卫生学校"),), ("护理",), 2010),
    School(("大学", "研究生"), ((1950, "北京大学"),), ("法学", "经济学", "历史学")),
    School(("大学", "研究生"), ((1950, "中国人民大学"),), ("法学", "经济学", "行政管理", "财政学")),
    School(("大学", "研究生"), ((1950, "武汉大学"),), ("法学", "行政管理", "汉语言文学", "数学")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Course:
    """A place at a school: what is written of it."""

    level: Level
    school: str
    major: Major

    @property
    def where(self) -> str:
        """School, department and major; a secondary technical school has no department worth naming."""
        department = "" if self.level == "中专" else self.major.department
        return f"{self.school}{department}{self.major.name}专业"


def course(rng: Random, *, level: Level, entered: int, majors: tuple[str, ...] = ()) -> Course:
    """A course begun in `entered`, of one of the majors where any school of the level teaches one."""
    schools = [school for school in SCHOOLS if school.teaches(level, entered=entered)]
    fitting = [school for school in schools if set(majors) & set(school.majors)]
    local = [school for school in (fitting or schools) if not school.names[0][1].endswith(("北京大学", "人民大学", "武汉大学"))]
    school = rng.choice(local if local and rng.random() < 0.85 else fitting or schools)
    wanted = [major for major in school.majors if major in majors] or list(school.majors)
    years = {"中专": 3, "大专": 3, "大学": 4, "研究生": 3}[level]
    return Course(level, school.name_in(entered + years), MAJORS[rng.choice(wanted)])
