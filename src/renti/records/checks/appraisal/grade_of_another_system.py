"""考核等次用语与本人身份不符。

公务员（含参照管理）用优秀、称职、基本称职、不称职，事业单位用优秀、合格、基本合格、不合格。只在身份确定时检查：人员类别（A0160）写明的，
或者现任职务一看便知（公务员职级、县乡长；教师、医生等）且任该职在考核年度之前的。
写成“良好”“达标”等哪个系统都没有的等次，也提示。当年由事业单位调入机关、领导干部按公务员办法考核的，核实即可。
"""

import re

from renti.records.appraisal_text import read_appraisals
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.resume_view import view

CIVIL = "公务员"
INSTITUTION = "事业单位工作人员"
WRONG_GRADES = {
    CIVIL: frozenset({"合格", "基本合格", "不合格"}),
    INSTITUTION: frozenset({"称职", "基本称职", "不称职"}),
}
NO_GRADE = re.compile("^(?:良好?|达标|较好|好|一般|及格|中等|先进)$")

CIVIL_POST = re.compile(r"(?:主任科员|调研员|巡视员|[一二]级科员|副?[县乡镇]长|法官|检察官)(?:、[^、]*)?$")
INSTITUTION_POST = re.compile("(?:教师|医师|医生|护士|护师|教授|讲师|助教|研究员|技术员)$")


@check(
    code="K03",
    severity=WARNING,
    source="公务员考核规定；事业单位工作人员考核规定；ZB18 考核结论代码",
    en="Grade {grade} of {year} is not one of the system of {system_en}",
    advice="核对当年考核登记表，改用本人所在系统的等次。",
    passes=[
        Person(details={"A0160": "公务员"}, appraisal_text="2022年年度考核为称职，2023年年度考核为优秀。"),
        Person(current_post="某县第一中学教师", appraisal_text="2022年、2023年年度考核为合格。"),
        Person(
            current_post="某县某局四级主任科员", resume_text="2023.05--         某县某局四级主任科员", appraisal_text="2022年年度考核为合格"
        ),
        Person(current_post="某县第一中学校长", appraisal_text="2022年年度考核为称职。"),
    ],
    fails=[
        Person(details={"A0160": "公务员"}, appraisal_text="2022年年度考核为合格。"),
        Person(current_post="某县某乡副乡长", resume_text="2019.05--         某县某乡副乡长", appraisal_text="2022年年度考核为合格"),
        Person(appraisal_text="2022年年度考核为良好。"),
    ],
)
def grade_of_another_system(person: Person) -> Flaws:
    if not person.appraisal_text:
        return
    system, since = _system(person)
    for result in read_appraisals(person.appraisal_text).results:
        grade = result.grade or result.reason
        foreign = result.grade in WRONG_GRADES.get(system, ()) and result.year > since
        if foreign or (not result.grade and NO_GRADE.match(result.reason)):
            yield at(
                "appraisal_text",
                "{year}年考核等次“{grade}”不是{system}的用语",
                span=result.span,
                year=result.year,
                grade=grade,
                system=system or "年度考核",
                system_en={CIVIL: "civil servants", INSTITUTION: "public institutions"}.get(system, "appraisals"),
            )


def _system(person: Person) -> tuple[str, int]:
    """The system the person is surely in ("" where not known), and the year since when."""
    category = person.details.get("A0160", "")
    if category:
        return (CIVIL if "公务员" in category or "参照" in category else INSTITUTION if "事业" in category else ""), 0
    post = person.current_post
    system = CIVIL if CIVIL_POST.search(post) else INSTITUTION if INSTITUTION_POST.search(post) else ""
    if not system or not person.resume_text:
        return system, 0 if system == INSTITUTION else 9999
    began = [segment.began.year for segment in view(person.resume_text).segments if segment.open and segment.began is not None]
    return system, max(began, default=9999)
