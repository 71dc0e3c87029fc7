"""What the work column of a relative says beside a post: dead, retired, abroad, or not in anybody's service."""

from __future__ import annotations

import re
from typing import Final

DEAD_MARK: Final = "（已去世）"

_DEAD: Final = re.compile(r"已故|去世|逝世|病故|病逝|已逝|过世|亡故|已殁")
_RETIRED: Final = re.compile(r"退休|离休|离职休养|退职|内退|退养|离岗|退居二线|退二线")
_NOT_EMPLOYED: Final = re.compile(
    r"农民|村民|务农|居民|无业|无职业|自由职业|个体|经商|家务|家庭主妇|股东|法人|打工|务工|自主择业|牧民|渔民|下岗|待业|私营"
)


def is_dead(work: str) -> bool:
    """Whether the text says in any words that the relative has died."""
    return bool(work) and _DEAD.search(work) is not None


def is_retired(work: str) -> bool:
    """Whether the text says in any words that the relative is retired."""
    return _RETIRED.search(work) is not None


def is_not_employed(work: str) -> bool:
    """Whether the text names no service one retires from: farmers, residents, traders, self-employed."""
    return _NOT_EMPLOYED.search(work) is not None
