"""参加工作时间与简历的第一段工作经历不一致。

参加工作时间应当就是简历中第一段工作（下乡、入伍）开始的年月。之前只有不计工龄的经历的（务农、大队干部、代课、民办教师、
临时工、企业聘用、待业等），可以与后面某一段工作的开始相同。军队院校入学即入伍，也可作为开始；1966 至 1970 年毕业而留校待分配的，
从待分配起算。简历有读不懂的行、没有读出开始时间的段落，不作判断。
"""

import re
from collections.abc import Sequence
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.activity import Activity, activity
from renti.records.agreement import dates_agree
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.resume import Segment

_ARMY_SCHOOL: Final = re.compile(r"军|警|解放军|部队|武警|炮兵|装甲|国防|民航|飞行|带薪|委培|公安")
_NOT_COUNTED: Final = re.compile(
    r"务农|农民|牧民|渔民|大队|生产队|社员|社校|社办|劳动|种田|回乡|在家|村|社区|农场|赤脚|代课|民办|民师|家教"
    r"|临时|合同|聘|公司|企业|厂|店|经理|个体|经商|打工|务工|自由职业|实习|见习|志愿|待|学徒|演员"
)
HELD_BACK: Final = range(1966, 1971)
NOT_YET: Final = frozenset({Activity.STUDY, Activity.WAITING})
RESUME = "1990.09--1992.07  某某师范学校普师专业学习\n1992.07--         某县第一中学教师"
TEACHER = "1985.09--1990.07  某县某村小学民办教师\n1990.07--         某县第一小学教师"


@check(
    code="A12",
    severity=ERROR,
    source="干部任免审批表填写规范：参加工作时间、简历；“三龄两历一身份”审核要求",
    en="Work begins {began_work}, the résumé has work from {first}",
    advice="查转正定级、入伍、下乡等材料，使参加工作时间与简历一致。",
    passes=[
        Person(began_work=PartialDate(1992, 7), resume_text=RESUME),
        Person(began_work=PartialDate(1990, 7), resume_text=TEACHER),
        Person(began_work=PartialDate(1985, 9), resume_text=TEACHER),
        Person(began_work=PartialDate(1992), resume_text=RESUME),
        Person(began_work=PartialDate(1988, 9), resume_text="1988.09--1992.07  解放军某学院指挥专业学习\n1992.07--         某部排长"),
        Person(
            began_work=PartialDate(1966, 9),
            resume_text="1961.09--1966.09  某大学机械系学习\n1966.09--1968.09  留校待分配\n1968.09--         某厂技术员",
        ),
        Person(
            began_work=PartialDate(1974, 1),
            resume_text="1968.10--1974.01  某县某公社某大队会计、党支部副书记\n1974.01--         某县某公社党委副书记",
        ),
        Person(began_work=PartialDate(1992, 8)),
    ],
    fails=[
        Person(
            began_work=PartialDate(1992, 7),
            resume_text="1989.09--1992.07  某师范学校学习\n1992.07--1992.10  待分配\n1992.10--         某县一中教师",
        ),
        Person(began_work=PartialDate(1992, 8), resume_text=RESUME),
        Person(began_work=PartialDate(1990, 9), resume_text=RESUME),
        Person(began_work=PartialDate(1996, 3), resume_text="1992.07--1996.03  某县财政局科员\n1996.03--         某县财政局副股长"),
    ],
)
def work_start_differs_from_resume(person: Person) -> Flaws:
    began = person.began_work
    if began is None or not person.resume_text:
        return
    segments = person.resume.segments
    if not segments or person.resume.unread or any(each.began is None for each in segments):
        return
    if not _counts_as_start(began, segments):
        first = next((each.began for each in segments if activity(each.text) not in NOT_YET), None)
        if first is not None:
            yield at("began_work", "参加工作时间为{began_work}，简历中第一段工作从{first}开始", began_work=began, first=first)


def _counts_as_start(began: PartialDate, segments: Sequence[Segment]) -> bool:
    """Whether work can have begun on that date: at a period of work before which nothing counted."""
    for segment in segments:
        kind = activity(segment.text)
        here = segment.began is not None and dates_agree(began, segment.began)
        if here and (kind not in NOT_YET or _ARMY_SCHOOL.search(segment.text) is not None or _held_back(segment)):
            return True
        if any(inset.began is not None and dates_agree(began, inset.began) for inset in segment.insets):
            return True
        if kind not in NOT_YET and _NOT_COUNTED.search(segment.text) is None:
            return False
    return False


def _held_back(segment: Segment) -> bool:
    """Graduates of 1966–1970 waited for their posts by order of the state; their work counts from the wait."""
    return segment.began is not None and segment.began.year in HELD_BACK and "分配" in segment.text
