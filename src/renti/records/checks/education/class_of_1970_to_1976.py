"""1970 年至 1976 年入学的，学历没有写“大学普通班”。

1970 年至 1976 年推荐入学（学制二至三年）的大学毕业生，学历写“大学普通班”，国家承认为大专。全日制教育写“大学”“大专”而那几年入学、
此后再没有上全日制大学的提示。上的是专科学校的写“大专”，不提示。
"""

from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.schooling import courses

YEARS: Final = range(1970, 1977)
LONGEST: Final = 5
"""Years of study at most; later ends are misread dates."""
WRITTEN: Final = frozenset({"大学", "大学本科", "本科", "大专", "大学专科", "专科"})


@check(
    code="E11",
    severity=WARNING,
    source="干部任免审批表填写规范：1970—1976 年入学者写“大学普通班”",
    en="Study began in {began}; {education} should read 大学普通班",
    advice="全日制学历改为“大学普通班”。",
    passes=[
        Person(full_time_education="大学普通班", resume_text="1973.09--1976.08  某某大学中文系汉语言文学专业学习"),
        Person(full_time_education="大学", resume_text="1978.03--1982.01  某某大学中文系汉语言文学专业学习"),
        Person(
            full_time_education="大学",
            resume_text="1974.09--1977.08  某某大学数学系学习\n1977.08--1980.09  某县一中教师\n1980.09--1984.07  某某大学数学系学习",
        ),
        Person(full_time_education="大学", resume_text="1975.09--1977.07  某县师范学校学习\n1977.07--         某县一中教师"),
        Person(full_time_education="大专", resume_text="1975.09--1977.07  某地区师范专科学校中文科学习"),
    ],
    fails=[
        Person(full_time_education="大学", resume_text="1973.09--1976.08  某某大学中文系汉语言文学专业学习"),
        Person(full_time_education="大学本科", resume_text="1976.10--1979.08  某某医学院医疗专业学习\n1979.08--         某县医院医生"),
    ],
)
def class_of_1970_to_1976(person: Person) -> Flaws:
    if person.full_time_education not in WRITTEN or "197" not in person.resume_text:
        return
    full_time = [each for each in courses(person.resume_text) if not each.beside_work and each.began is not None]
    higher = [each for each in full_time if each.school.endswith(("大学", "学院"))]
    if not higher or any(each.began is not None and each.began.year >= YEARS.stop for each in higher):
        return
    course = higher[-1]
    if course.began is None or course.began.year not in YEARS:
        return
    if course.ended is None or course.ended.year - course.began.year <= LONGEST:
        yield at(
            "full_time_education",
            "{began}入学，全日制学历“{education}”应写“大学普通班”",
            began=course.began,
            education=person.full_time_education,
        )
