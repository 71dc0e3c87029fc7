"""Where somebody works, as the text of a post says it: the organisation without the title and without the province."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from renti.records.post_text import plain_post

_BRACKETS: Final = re.compile(r"（[^（）]*）")
_PARTS: Final = re.compile("[、，,；;。]|兼")
_ORGAN: Final = re.compile(
    "^.*(?:委员会|委办公室|政府办公室|组织部|宣传部|统战部|政法委|(?:局|厅|站|所)(?!长)|法院|检察院|联合会|总工会|人大常委会|政协|纪委监委|纪委|监委|团委|妇联"
    "|工商联|党校|中学|小学|学校|幼儿园|大学|学院|医院|卫生院|卫生室|保健院|图书馆|文化馆|集团|公司|银行|信用社|报社|电视台|中心|办事处"
    "|[镇乡](?:党委|人民政府|政府|人大|纪委)?(?=党|人大|副|纪|武装|团|干部|[镇乡]长|[科办]员|$))"
)
_PROVINCE: Final = re.compile(
    r"^[\u4e00-\u9fff]{1,10}?(?:省|自治区|州|盟)(?=[\u4e00-\u9fff]{1,10}?[市县区旗])|^[\u4e00-\u9fff]{1,6}市(?=[\u4e00-\u9fff]{1,8}?[县区])"
)
_TOWN: Final = re.compile("(?<=[镇乡])(?:党委|人民政府|政府|人大|纪委)$")
_TOO_SHORT: Final = 3
_NOT_WORK: Final = re.compile("学生|幼儿|学员|在读|就读|村民|居民")


@lru_cache(maxsize=16384)
def workplaces(text: str) -> frozenset[str]:
    """The organisations named at the head of a post's parts; empty where none can be made out, or the person only studies there.

    >>> sorted(workplaces("某省某县教育局党组书记、局长"))
    ['某县教育局']
    """
    if _NOT_WORK.search(text):
        return frozenset()
    found = set()
    for part in _PARTS.split(_BRACKETS.sub("", plain_post(text))):
        organ = _ORGAN.match(part)
        if organ is None:
            continue
        name = _TOWN.sub("", _PROVINCE.sub("", organ[0]))
        if len(name) > _TOO_SHORT:
            found.add(name)
    return frozenset(found)
