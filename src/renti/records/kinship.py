"""The kinship words of the form: which group a word belongs to, the sex it implies, its place among brothers or sisters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Group(Enum):
    """The groups in which the form orders the family."""

    SPOUSE = "spouse"
    CHILD = "child"
    CHILD_IN_LAW = "child-in-law"
    PARENT = "parent"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """What one kinship word says. `blood` is False for step, adoptive and in-law kin; `rank` is 1 for 长子, 长女, 0 where none is said."""

    group: Group
    sex: str = ""
    blood: bool = True
    rank: int = 0


_ORDINALS: Final = ("长", "次", "三", "四", "五")

_PLAIN: Final = {
    "妻子": Kin(group=Group.SPOUSE, sex="女", blood=False),
    "丈夫": Kin(group=Group.SPOUSE, sex="男", blood=False),
    "儿子": Kin(group=Group.CHILD, sex="男"),
    "女儿": Kin(group=Group.CHILD, sex="女"),
    "其他女儿": Kin(group=Group.CHILD, sex="女"),
    "养子": Kin(group=Group.CHILD, sex="男", blood=False),
    "继子": Kin(group=Group.CHILD, sex="男", blood=False),
    "养女": Kin(group=Group.CHILD, sex="女", blood=False),
    "继女": Kin(group=Group.CHILD, sex="女", blood=False),
    "女婿": Kin(group=Group.CHILD_IN_LAW, sex="男", blood=False),
    "儿媳": Kin(group=Group.CHILD_IN_LAW, sex="女", blood=False),
    "父亲": Kin(group=Group.PARENT, sex="男"),
    "母亲": Kin(group=Group.PARENT, sex="女"),
    "继父": Kin(group=Group.PARENT, sex="男", blood=False),
    "养父": Kin(group=Group.PARENT, sex="男", blood=False),
    "继母": Kin(group=Group.PARENT, sex="女", blood=False),
    "养母": Kin(group=Group.PARENT, sex="女", blood=False),
}

_OTHERS: Final = [
    "哥哥",
    "弟弟",
    "姐姐",
    "妹妹",
    "孙子",
    "孙女",
    "外孙子",
    "外孙女",
    "外孙",
    "公公",
    "婆婆",
    "岳父",
    "岳母",
    "祖父",
    "祖母",
    "外祖父",
    "外祖母",
    "曾祖父",
    "曾祖母",
    "嫂子",
    "弟媳",
    "姐夫",
    "妹夫",
    "伯父",
    "伯母",
    "叔父",
    "婶母",
    "舅父",
    "舅母",
    "姨父",
    "姨母",
    "姑父",
    "姑母",
    "堂兄",
    "堂弟",
    "堂姐",
    "堂妹",
    "表兄",
    "表弟",
    "表姐",
    "表妹",
    "侄子",
    "侄女",
    "外甥",
    "外甥女",
]

KIN: Final[dict[str, Kin]] = {
    **_PLAIN,
    **{word: Kin(group=Group.OTHER) for word in _OTHERS},
    **{ordinal + "子": Kin(group=Group.CHILD, sex="男", rank=rank) for rank, ordinal in enumerate(_ORDINALS, 1)},
    **{ordinal + "女": Kin(group=Group.CHILD, sex="女", rank=rank) for rank, ordinal in enumerate(_ORDINALS, 1)},
    **{ordinal + word: _PLAIN[word] for ordinal in ("长", "大", "二", "三", "四", "五") for word in ("女婿", "儿媳")},
}
"""Every word of the kinship list (after GB/T 4761, as the form editors offer it) with what it says."""

ALIASES: Final = {
    "爸爸": "父亲",
    "爸": "父亲",
    "父": "父亲",
    "妈妈": "母亲",
    "妈": "母亲",
    "母": "母亲",
    "妻": "妻子",
    "夫": "丈夫",
    "子": "儿子",
    "女": "女儿",
    "独生子": "儿子",
    "独生女": "女儿",
    "大儿子": "长子",
    "二儿子": "次子",
    "二子": "次子",
    "大女儿": "长女",
    "二女儿": "次女",
    "二女": "次女",
    "哥": "哥哥",
    "兄": "哥哥",
    "弟": "弟弟",
    "姐": "姐姐",
    "妹": "妹妹",
    "爷爷": "祖父",
    "奶奶": "祖母",
    "外公": "外祖父",
    "外婆": "外祖母",
    "媳妇": "儿媳",
    "儿媳妇": "儿媳",
    "嫂嫂": "嫂子",
    "弟妹": "弟媳",
}
"""Everyday words and the word of the list that says the same."""
