"""The titles in the text of a post: what somebody is, without where (某县财政局党组书记、副局长 → 书记, 副局长)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LEADING: Final = (
    "秘书长|总工程师|总会计师|总经济师|总编辑|总经理|政治委员|检察长|大队长|支队长|总队长|中队长|司令员|理事长|董事长|教导员|指导员|审判长|庭长|"
    "书记|主席|主任|局长|处长|科长|股长|所长|站长|部长|省长|市长|县长|区长|州长|盟长|旗长|乡长|镇长|校长|院长|园长|厂长|矿长|场长|行长|"
    "社长|台长|馆长|队长|连长|营长|团长|排长|班长|师长|旅长|政委|会长|经理|总裁|总监|组长|司长|厅长|署长|关长|主编|专员"
)
_OTHER: Final = (
    "主任科员|调研员|巡视员|科员|办事员|干部|教师|教员|职员|工人|职工|会计|出纳|秘书|助理员|干事|参谋|战士|学员|检察员|检察官|审判员|法官|书记员|"
    "委员|成员|代表|参事|教授|讲师|助教|研究员|医师|医生|护士|工程师|技术员|编辑|记者|顾问|警员|民警|警长|选调生|村官|知青"
)
_SPLIT: Final = re.compile(r"[、，,；;。\s]+|兼(?!职)")
_LONGEST: Final = 11
"""Characters at the end of a part that can hold a title with all it may carry."""

_BRACKETS: Final = re.compile(r"[（(][^（()）]*[）)]")
_TITLE: Final = re.compile(rf"((?:常务)?副|代理?|助理)?(?:{_OTHER}|({_LEADING}))(?:助理|候选人|职务)?$")


@lru_cache(maxsize=16384)
def leading_titles(text: str) -> frozenset[str]:
    """Titles of leaders (局长, 副主任, 书记 …) at the end of the single posts; brackets are left aside, 常务 is dropped."""
    found = set()
    for part in _SPLIT.split(_BRACKETS.sub("", text)):
        title = _TITLE.search(part[-_LONGEST:])
        if title is not None and title[2] is not None and not part.endswith("助理"):
            found.add(("副" if title[1] and "副" in title[1] else "") + title[2])
    return frozenset(found)


_BARE: Final = re.compile(
    rf"(?:(?:常务)?副|代理?|试用期|见习|助理|普通|一般|[一二三四]级)?(?:{_OTHER}|{_LEADING})"
    rf"(?:[、，,兼](?:(?:常务)?副)?(?:{_OTHER}|{_LEADING}))*"
)


def is_bare_title(text: str) -> bool:
    """Whether the text is nothing but titles: no organisation stands before the first (科员; 副局长、书记)."""
    return len(text) <= 20 and _BARE.fullmatch(text) is not None
