"""奖励没有写明时间、授予机关或名称。

奖励写明何时、由谁、授予什么，如“2012年7月，被某市委评为优秀共产党员”。只写“优秀党员”的无从核对；写了年份和机关而语序不同的不提示。
奖励行（信息集）
缺名称或批准日期的也提示。
立功、嘉奖多由本单位（部队）给予，劳动模范、奖章的授予机关由名称可知，没有写机关的不提示；小标题不算。
"""

import re

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaw, Flaws, at, check
from renti.records.honours_text import RewardText, read_honours
from renti.records.person import Person
from renti.records.rows import Reward

HEADING = re.compile(
    "^[（(]?[一二三四五六七八九十0-9]{0,3}[)）、.．]?(?:主要)?(?:奖励|惩处|惩戒|获奖|处分|奖惩|表彰|荣誉)?(?:情况)?[：:]?$"
)
YEAR = re.compile(r"(?:19|20)\d{2}")
AUTHORITY = re.compile("[县市区省州盟旗]委|党委|党组|政府|国务院|中央|妇联|共青团|工会|政协|人大|[部厅局院会团办校处]|公司|单位|军|师|旅")
OWN_UNIT = re.compile("等功|嘉奖|通报|奖章|劳动模范|劳模")


@check(
    code="K07",
    severity=WARNING,
    source="任免审批表填写规则：奖惩情况写明时间、机关和名称",
    en="Reward {text} lacks {missing_en}",
    advice="补写授予时间、授予机关和奖励名称。",
    passes=[
        Person(honours="2012年7月，被某市委评为优秀共产党员；2015年1月，某省人民政府授予先进工作者称号。"),
        Person(honours="1992年8月荣立三等功一次。"),
        Person(honours="被某市委评为2012年度优秀共产党员；2015年获全国妇联“三八红旗手”称号。"),
        Person(honours="无"),
        Person(rewards=(Reward(name="记三等功", awarded_on=PartialDate(2012, 7)),)),
    ],
    fails=[
        Person(honours="优秀党员"),
        Person(honours="被某市委评为优秀共产党员。"),
        Person(rewards=(Reward(name="", awarded_on=PartialDate(2012, 7)),)),
    ],
)
def reward_incomplete(person: Person) -> Flaws:
    for index, row in enumerate(person.rewards):
        if not row.name or row.awarded_on is None:
            missing = ("名称", "name") if not row.name else ("批准日期", "date")
            yield _flaw(f"rewards[{index}]", row.name or str(row.awarded_on), None, missing)
    if not person.honours:
        return
    read = read_honours(person.honours)
    for reward in read.rewards:
        text = person.honours[slice(*reward.span)]
        found = _missing(reward, text)
        if found is not None:
            yield _flaw("honours", text, reward.span, found)
    for span in read.unread:
        text = person.honours[slice(*span)]
        if not HEADING.match(text):
            yield _flaw("honours", text, span, ("时间、机关或名称", "date, authority or name"))


def _missing(reward: RewardText, text: str) -> tuple[str, str] | None:
    if reward.date is None and not YEAR.search(text):
        return "时间", "date"
    if not reward.name:
        return "名称", "name"
    if not reward.authority and not OWN_UNIT.search(text) and not AUTHORITY.search(text):
        return "授予机关", "authority"
    return None


def _flaw(field: str, text: str, span: tuple[int, int] | None, missing: tuple[str, str]) -> Flaw:
    return at(field, "奖励“{text}”没有写明{missing}", span=span, text=text, missing=missing[0], missing_en=missing[1])
