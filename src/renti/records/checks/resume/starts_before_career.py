"""简历从小学、初中或高中写起。

简历从参加工作写起；上大学、中专后直接工作的，从大学、中专写起。中学及以前不写。中师、职高、技校等中等专业学习可以写，
中学教师等工作不受影响。
"""

import re

from renti.records.activity import is_study
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

SCHOOL = re.compile("小学|初中|高中|中学|普高|[一二三四五六七八九十]中(?:学习|读书|就读|学生|上学|毕业|高|初)")
VOCATIONAL = re.compile(
    "师范|中专|技校|技工|职高|职业|卫校|中等专业|大学|学院|民办|专业|党校|农校|农中|教师|回乡|务农|插队|下乡|知青|参军|入伍|工作"
)


@check(
    code="R10",
    severity=WARNING,
    source="任免审批表填写规则：简历从参加工作或大中专学习写起",
    en="The résumé begins with school: {text}",
    advice="删去中学及以前的学习经历。",
    passes=[
        Person(resume_text="1990.09--1994.07  某大学中文系汉语言文学专业学习\n1994.07--         某县教育局干部"),
        Person(resume_text="1985.09--1988.07  某县师范学校普师专业学习\n1988.07--         某县某镇中学教师"),
        Person(resume_text="1976.03--1978.10  某县某公社高中毕业后回乡务农\n1978.10--1982.07  某大学中文系学习"),
    ],
    fails=[
        Person(resume_text="1987.09--1990.07  某县第一中学高中学习\n1990.09--1994.07  某大学中文系学习"),
        Person(resume_text="1981.09--1987.07  某县某乡小学读书\n1987.09--1990.07  某县第一中学学习"),
    ],
)
def starts_before_career(person: Person) -> Flaws:
    if not person.resume_text:
        return
    segments = view(person.resume_text).segments
    if not segments:
        return
    first = segments[0]
    if SCHOOL.search(first.text) and is_study(first.text) and not VOCATIONAL.search(first.text):
        yield at("resume_text", "简历从“{text}”写起，应从参加工作或大中专学习写起", span=first.span, text=first.text)
