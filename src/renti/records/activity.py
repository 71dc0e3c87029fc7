"""What a person was doing in a period of the résumé: studying, waiting, serving, sent to the countryside, or working."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final


class Activity(Enum):
    """The kind of a period, as far as its words say; a post beside a course counts as work."""

    STUDY = "study"
    WAITING = "waiting"
    SOLDIER = "soldier"
    SENT_DOWN = "sent down"
    WORK = "work"


_END: Final = r"(?=\s*(?:$|[，,；;。（(、]|并|获|期间))"
_SCHOOL: Final = re.compile(
    r"大学|学院|学校|党校|中学|小学|师范|专科|中专|技校|卫校|农校|财校|警校|干校|军校|高中|[一二三四五六七八九十]中|研究生|研究院|研究所"
    r"|中科院|社科院|科学院|本科|大专|专业|博士|硕士|留学|[班系]"
)
_STUDYING: Final = re.compile(
    rf"(?:学习|进修|读书|就读|求学|留学|攻读.{{0,40}}?){_END}|(?:在|于|考入|进入).{{2,40}}(?:读|学|上学|读书|学习)$"
    rf"|(?:学生|学员|研究生|本科生|专科生|大专生|博士生|硕士生){_END}|(?:读书|就读|求学|攻读|肄业|毕业)|专业$"
)
_NAMES_A_SCHOOL: Final = re.compile(
    r"[^，,、；;]{2,40}(?:大学|学院|学校|党校|专业(?:本科|专科|大专|中专)?)"
    r"(?:[^，,、；;]{0,20}(?:系|专业))?"
)
_POST: Final = re.compile(
    r"(?:长|员|书记|主任|教师|老师|助教|讲师|教授|干部|干事|科员|办事员|秘书|职工|工人|医生|医师|护士|会计|出纳|经理|主席|委员|助理|校长"
    r"|工程师|编辑|记者|辅导员|法官|检察官|技术员|研究员|试用期?|见习期?|工作|任教|任职)(?=$|[，,、；;。（(\s])"
)
_WAITING: Final = re.compile(
    r"待业|待分配|待岗|待安置|待入学|等待分配|求职|择业|未就业|无业|应聘|陪读|随军|病休|病假|养病|休养|在家|失业|赋闲|复习|备考|探亲|停薪留职|产假"
)
_SOLDIER: Final = re.compile(
    r"入伍|参军|服役|战士|列兵|义务兵|新兵|副?班长|士官|部队|解放军|武警|海军|空军|陆军|军区|军分区|[排连营]长|指导员|教导员|应征"
)
_SENT_DOWN: Final = re.compile(r"知青|知识青年|下乡|插队|插场|上山下乡|下放|支边|回乡|兵团战士|青年点|集体户")


@lru_cache(maxsize=16384)
def activity(text: str) -> Activity:
    """The kind of a period from its words (those of its insets left out).

    >>> activity("某某大学法学院法律专业学习").value, activity("某县教育局人事股科员").value, activity("待分配").value
    ('study', 'work', 'waiting')
    """
    if is_study(text):
        return Activity.STUDY
    if _SENT_DOWN.search(text) is not None:
        return Activity.SENT_DOWN
    if _WAITING.search(text) is not None and _POST.search(text) is None:
        return Activity.WAITING
    return Activity.SOLDIER if _SOLDIER.search(text) is not None else Activity.WORK


@lru_cache(maxsize=16384)
def is_study(text: str) -> bool:
    """Whether the words describe study and no post held beside it."""
    if _NAMES_A_SCHOOL.fullmatch(text.strip()) is not None:
        return True
    studying = _STUDYING.search(text)
    if studying is None or _SCHOOL.search(text) is None:
        return False
    return _POST.search(text, 0, studying.start()) is None
