"""国（境）外学历学位没有注明认证。

国（境）外取得的学历学位须经教育部留学服务中心认证，表中注明“（已认证）”或在学历信息中记为已认证。认证自 2000 年起普遍实行，
简历表明此前毕业的不提示；中外合作办学发国内证书的不提示。
"""

from typing import Final

from renti.records.abroad import begins_abroad
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Study
from renti.records.schooling import courses

FROM_YEAR: Final = 2000
"""Year from which recognition of foreign degrees was general practice (believed)."""
_WORD: Final = "认证"
_GIVEN: Final = ("full_time_education", "full_time_degree", "in_service_education", "in_service_degree")
_CELLS: Final = ("full_time_school", "full_time_degree_school", "in_service_school", "in_service_degree_school")


@check(
    code="E19",
    severity=WARNING,
    source="干部任免审批表填写规范：国（境）外学历学位须经认证",
    en="The school {school} is abroad and no recognition is noted",
    advice="取得教育部留学服务中心认证后注明。",
    passes=[
        Person(full_time_school="英国某某大学金融专业（已认证）"),
        Person(full_time_school="上海外国语大学英国文学专业"),
        Person(full_time_school="美国某某大学物理专业", studies=(Study(school="美国某某大学", verified=True),)),
        Person(full_time_school="日本某某大学经济专业", resume_text="1988.09--1991.07  日本某某大学经济专业学习"),
    ],
    fails=[
        Person(full_time_school="英国某某大学金融专业"),
        Person(
            in_service_degree="工商管理硕士",
            in_service_degree_school="香港某某大学工商管理专业",
            resume_text="2003.01--         某公司经理（其间：2005.09--2007.07香港某某大学工商管理专业学习）",
        ),
    ],
)
def foreign_degree_not_recognised(person: Person) -> Flaws:
    for field in _CELLS:
        school: str = getattr(person, field)
        if school and begins_abroad(school) and not _recognised(person) and not _long_ago(person):
            yield at(field, "国（境）外院校“{school}”没有注明学历学位认证", school=school)


def _recognised(person: Person) -> bool:
    texts = [getattr(person, field) for field in _CELLS]
    texts += [
        person.full_time_education,
        person.full_time_degree,
        person.in_service_education,
        person.in_service_degree,
        person.resume_text,
    ]
    return any(_WORD in text for text in texts) or any(each.verified and begins_abroad(each.school) for each in person.studies)


def _long_ago(person: Person) -> bool:
    """Whether every course abroad in the résumé ended before recognition was general."""
    abroad = [each for each in courses(person.resume_text) if begins_abroad(each.text.removeprefix("在"))]
    return bool(abroad) and all(each.ended is not None and each.ended.year < FROM_YEAR for each in abroad)
