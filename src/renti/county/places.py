"""The made-up province: one city, twenty counties, their towns. None of these names is a place in China; region codes begin with 99."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PROVINCE: Final = "澜江"
CITY: Final = "望州"
HOME: Final = "青禾"
REGION: Final = 990100
"""Region code of the city; its counties count from REGION + 21. No region beginning with 99 is allotted (GB/T 2260)."""


@dataclass(frozen=True, slots=True)
class County:
    """A county of the made-up province, `number` 0–19; number 0 is 青禾县."""

    number: int
    short: str

    @property
    def name(self) -> str:
        return f"{self.short}县"

    @property
    def full(self) -> str:
        """The name a résumé uses: the province stands before the county."""
        return f"{PROVINCE}省{self.short}县"

    @property
    def native(self) -> str:
        """The short form of 籍贯 and 出生地: province and county without 省 and 县."""
        return PROVINCE + self.short

    @property
    def region(self) -> int:
        return REGION + 21 + self.number


COUNTIES: Final = tuple(
    County(number, short)
    for number, short in enumerate(
        (
            HOME,
            "鹿鸣",
            "丰谷",
            "云麓",
            "枫林",
            "雁南",
            "银滩",
            "临湖",
            "碧溪",
            "霜桥",
            "麦陇",
            "松岗",
            "芦汀",
            "梅坞",
            "鹤影",
            "桐荫",
            "蓼川",
            "晴沙",
            "稻香",
            "暮云",
        )
    )
)

TOWNS: Final = ("石桥", "柳林", "双河", "大塘", "龙潭", "白果", "新街", "黄土岭", "三岔", "响水", "马鞍", "清泉", "杨家湾", "茶亭")
"""Towns of every county: 公社 to 1984, 乡 to 2001, 镇 since."""

STREETS: Final = ("城东", "城西", "城南", "城北")
"""Street offices of every county, set up in 2003."""

VILLAGES: Final = ("红星", "胜利", "前进", "桃园", "河口", "高坪", "南湾", "槐树", "金竹", "铁匠铺")

ELSEWHERE: Final = ("河北盐山", "山东单县", "湖北枣阳", "四川射洪", "安徽肥西", "河南固始", "江苏沛县", "湖南湘乡", "重庆", "上海")
"""Native places of the few who come from other provinces."""
