"""党校学历写进了全日制教育。

党校学历一律写在在职教育栏。中央党校（国家行政学院）和有授权的省级党校经全国统一考试招收、授予学位的研究生属国民教育，写明了学位的不提示。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person


@check(
    code="E05",
    severity=ERROR,
    source="干部任免审批表填写规范：党校学历",
    en="{written} of a Party school stands in full-time education",
    advice="移到在职教育栏。",
    passes=[
        Person(full_time_education="大学", full_time_school="某某大学法律系法律专业", in_service_education="中央党校研究生"),
        Person(full_time_education="研究生", full_time_degree="法学硕士", full_time_school="中央党校研究生院政治学专业"),
        Person(in_service_education="省委党校大学", in_service_school="某省委党校经济管理专业"),
    ],
    fails=[
        Person(full_time_education="中央党校研究生", full_time_school="中央党校研究生院政治学专业"),
        Person(full_time_education="大学", full_time_school="某省委党校经济管理专业"),
    ],
)
def party_school_as_full_time(person: Person) -> Flaws:
    education, school = person.full_time_education, person.full_time_school
    by_name = "党校" in education
    by_school = education != "" and "党校" in school and not person.full_time_degree
    if by_name or by_school:
        written = education if by_name else f"{school}{education}"
        yield at("full_time_education", "“{written}”是党校学历，应写在在职教育栏", written=written)
