"""简历中的学习没有写明院校，或大学学习没有写明院系专业。

学习经历写明院校、院系、专业（如“某大学中文系汉语言文学专业学习”）。只写“上学”“读书”的，或写了大学、学院而没有任何系、院、专业、班的提示；
党校、军校和中等学校的专业不查。
"""

import re

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

STUDY = re.compile(r"(?:上学|读书|学习|求学|就读|念书|大学毕业|学生)$")
SCHOOL = re.compile(
    "大学|学院|学校|党校|师范|中专|技校|职高|中学|小学|高中|初中|[一二三四五六七八九十]中|分校|研究所|研究院|班|校|部队|团|局|厂|留学|挂职|跟岗|在家|自学"
)
HIGHER = re.compile("大学|学院|师专|专科学校")
DETAIL = re.compile("专业|系|科|班|学科|研究生|方向|大学[^学习]{1,12}学院|预科|培训|进修|大专|本科|专科|硕士|博士|函授|自考")
MASKED = "某某"
"""Names struck out before a form was handed on; they may hide the school."""

NO_MAJOR = re.compile(
    "党校|行政学院|干部学院|陆军|海军|空军|军官|炮兵|步兵|装甲|国防|武警|军医|军事|指挥学院|政治学院|军校|警官|社会主义学院"
)


@check(
    code="R21",
    severity=WARNING,
    source="任免审批表填写规则：学习经历写明院校系及专业",
    en="Study {text} names no {missing_en}",
    advice="补写院校、院系和专业。",
    passes=[
        Person(resume_text="1990.09--1994.07  华中师范大学中文系汉语言文学专业学习"),
        Person(resume_text="1985.09--1988.07  湖北省襄阳师范学校学习"),
        Person(resume_text="1990.09--1994.07  石家庄陆军学院学习"),
        Person(resume_text="1990.09--1994.07  华中师范大学文学院学习"),
    ],
    fails=[
        Person(resume_text="1990.09--1994.07  上学"),
        Person(resume_text="1990.09--1994.07  华中师范大学学习"),
    ],
)
def study_line_incomplete(person: Person) -> Flaws:
    if not person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        text = segment.text
        if not STUDY.search(text) or MASKED in text:
            continue
        if not SCHOOL.search(text):
            missing, english = "院校", "school"
        elif HIGHER.search(text) and not DETAIL.search(text) and not NO_MAJOR.search(text):
            missing, english = "院系和专业", "department and major"
        else:
            continue
        yield at("resume_text", "“{text}”没有写明{missing}", span=segment.span, text=text, missing=missing, missing_en=english)
