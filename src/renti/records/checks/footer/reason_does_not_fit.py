"""任免理由与表中的情况不符。

理由写“到龄”“任职年龄到限”“退休”，年龄却离任职年龄界限还远；写“试用期满”却没有拟任或现任职务；写“提拔”“晋升”却没有拟任职务。
任职年龄界限各地不一，县乡有低于五十五岁的：低于设定 `reached_limit_age`（默认五十三岁，女性五十岁）才提示。提前退休、病退、辞职不看年龄。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.check_settings import whole_number
from renti.records.date_order import greatest_age
from renti.records.person import Person
from renti.records.reference_day import reference_day

REACHED_LIMIT_AGE: Final = 53
"""Years; the lowest post age limit known from county practice. A setting, because the limits are local."""

WOMEN_LESS: Final = 3

_LIMIT: Final = re.compile(
    r"到龄|年龄到限|到限|年龄到界|(?:达到|到达|已到)(?:任职|退休|法定)年龄"
    r"|(?<!提前)(?<!申请)(?<!自愿)退休|年龄(?:偏大|较大)"
)
_EARLY: Final = re.compile(r"提前|病退|内退|因病|身体|健康|辞职|申请|自愿|残")
_PROMOTED: Final = re.compile(r"提拔|晋升|提任|拟任")
_TRIAL_OVER: Final = re.compile(r"试用期(?:已)?满")
APRIL_2026 = PartialDate(2026, 4)


@check(
    code="T05",
    severity=WARNING,
    source="干部任免审批表填写规范：任免理由",
    en="The reason “{reason}” does not fit: {why_en}",
    advice="核对出生年月和拟任免职务，理由写实。",
    passes=[
        Person(reason="任职年龄到限", born=PartialDate(1969, 4), filled_on=APRIL_2026, removed_post="某县教育局局长"),
        Person(reason="提前退休", born=PartialDate(1976, 4), filled_on=APRIL_2026, removed_post="某县教育局局长"),
        Person(reason="到龄退休", filled_on=APRIL_2026, removed_post="某县教育局局长"),
        Person(reason="工作需要", born=PartialDate(1980, 4), proposed_post="某县教育局局长"),
        Person(reason="试用期满考核合格", proposed_post="某县教育局副局长"),
    ],
    fails=[
        Person(reason="任职年龄到限", born=PartialDate(1974, 4), filled_on=APRIL_2026, removed_post="某县教育局局长"),
        Person(reason="到龄退休", sex="女", born=PartialDate(1979, 1), filled_on=APRIL_2026, removed_post="某县教育局局长"),
        Person(reason="拟提拔任用", removed_post="某县教育局科员", filled_on=APRIL_2026),
    ],
)
def reason_does_not_fit(person: Person, given: Given) -> Flaws:
    reason = person.reason
    if not reason:
        return
    if _PROMOTED.search(reason) is not None and person.removed_post and not person.proposed_post:
        yield at("reason", "任免理由“{reason}”与表中不符：{why}", reason=reason, why="没有拟任职务", why_en="no post is proposed")
    if _TRIAL_OVER.search(reason) is not None and not (person.proposed_post or person.current_post or person.removed_post):
        yield at("reason", "任免理由“{reason}”与表中不符：{why}", reason=reason, why="没有填写职务", why_en="no post is given")
    if person.born is None or _LIMIT.search(reason) is None or _EARLY.search(reason) is not None:
        return
    age = greatest_age(person.born, PartialDate.of(reference_day(person, asof=given.asof)))
    if age < _least(person, given):
        yield at("reason", "任免理由“{reason}”与表中不符：{why}", reason=reason, why=f"年龄为{age}岁", why_en=f"the age is {age}")


def _least(person: Person, given: Given) -> int:
    least = whole_number(given, "reached_limit_age", REACHED_LIMIT_AGE)
    return least - WOMEN_LESS if person.sex == "女" else least
