"""全日制教育和在职教育都没有填。

学历至少有一项：没有上过大中专的，全日制教育写“高中”“初中”。名册没有学历栏的不提示；信息集另有学历行的不提示。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.completeness import is_whole
from renti.records.person import Person
from renti.records.rows import Study

RESUME = "1990.08--         某县教育局干部"


@check(
    code="E01",
    severity=ERROR,
    source="干部任免审批表填写规范：学历学位",
    en="Neither full-time nor in-service education is given for {name}",
    advice="填最高全日制学历；没有大中专学历的写“高中”“初中”。",
    passes=[
        Person(name="秦月", full_time_education="高中", resume_text=RESUME),
        Person(name="秦月", in_service_degree="公共管理硕士", resume_text=RESUME),
        Person(name="秦月", resume_text=RESUME, studies=(Study(education="大学"),)),
        Person(name="秦月"),
    ],
    fails=[
        Person(name="秦月", resume_text=RESUME),
        Person(name="秦月", version="3.2.1.16", full_time_school="某某大学法律系法律专业"),
    ],
)
def education_empty(person: Person) -> Flaws:
    if person.full_time_education or person.in_service_education or person.full_time_degree or person.in_service_degree:
        return
    if not person.studies and is_whole(person):
        yield at("full_time_education", "{name}的全日制教育、在职教育都未填", name=person.name or "本人")
