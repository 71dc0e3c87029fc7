"""结业、肄业没有在学历中注明。

简历写明某段学习是结业或肄业，学历栏就要写“大学（肄业）”等，不能按毕业写。培训班、进修班的结业不是学历教育，不看。
后来在同一院校毕业的不提示。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.schooling import courses, school_in

_KINDS: Final = (("full_time_education", "full_time_school"), ("in_service_education", "in_service_school"))
_UNFINISHED: Final = re.compile(r"肄业|结业|未毕业|退学")
SCHOOL = "某某大学法律系法律专业"


@check(
    code="E10",
    severity=WARNING,
    source="干部任免审批表填写规范：结业、肄业应注明",
    en="The résumé says {word} for {school}, the education reads {education}",
    advice="在学历后注明“（结业）”“（肄业）”。",
    passes=[
        Person(full_time_education="大学（肄业）", full_time_school=SCHOOL, resume_text=f"1990.09--1993.07  {SCHOOL}肄业"),
        Person(full_time_education="大学", full_time_school=SCHOOL, resume_text=f"1990.09--1994.07  {SCHOOL}学习"),
        Person(full_time_education="大学", full_time_school=SCHOOL, resume_text="1990.09--1990.12  某某大学党政干部培训班学习，结业"),
    ],
    fails=[
        Person(full_time_education="大学", full_time_school=SCHOOL, resume_text=f"1990.09--1993.07  {SCHOOL}肄业"),
        Person(
            in_service_education="大专",
            in_service_school="某某电大法律专业",
            resume_text="1990.09--         某县法院书记员\n                  （其间：1992.09--1995.07某某电大法律专业大专学习，结业）",
        ),
    ],
)
def unfinished_not_stated(person: Person) -> Flaws:
    if _UNFINISHED.search(person.resume_text) is None:
        return
    for kind, place in _KINDS:
        education: str = getattr(person, kind)
        written: str = getattr(person, place)
        if not education or not written or _UNFINISHED.search(education) is not None:
            continue
        school = school_in(written) or written[:4]
        told = [each for each in courses(person.resume_text) if school in each.text]
        words = [_UNFINISHED.search(each.text) for each in told]
        if words and all(words) and words[0] is not None:
            yield at(kind, "简历写明{school}{word}，学历写作“{education}”", school=school, word=words[0][0], education=education)
