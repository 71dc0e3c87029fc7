"""简历中的县、市没有写省名。

县（旗、自治县）、市的名称前应写省名，如“湖北省长阳县”。直辖市、省会和计划单列市可以不写；区、乡镇、企业、学校等不由地名开头的不查。
只认全国行政区划表中的名称，每个地名提示一次。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.leading_places import lacks_province
from renti.records.person import Person
from renti.records.resume_view import view


@check(
    code="R18",
    severity=WARNING,
    source="任免审批表填写规则：简历中县、市前写省名",
    en="{place} has no province before it",
    advice="在县、市名称前加写省（自治区）名。",
    passes=[
        Person(resume_text="1996.02--         湖北省长阳县教育局科员"),
        Person(resume_text="1996.02--         武汉市教育局科员"),
        Person(resume_text="1996.02--         某县教育局科员"),
    ],
    fails=[
        Person(resume_text="1996.02--         长阳县教育局科员"),
        Person(resume_text="1990.09--1994.07  某大学中文系学习\n1994.07--         中共荆州市委办公室干部"),
    ],
)
def place_without_province(person: Person) -> Flaws:
    if not person.resume_text:
        return
    seen: set[str] = set()
    for segment in view(person.resume_text).segments:
        place = lacks_province(segment.text)
        if place is not None and place not in seen:
            seen.add(place)
            yield at("resume_text", "“{place}”前没有写省名", span=segment.span, place=place)
