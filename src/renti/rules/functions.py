"""The functions of the rule language: their names, the types they take and give, and one line on each for the reference page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from renti.rules.tree import Type


@dataclass(frozen=True, slots=True)
class Signature:
    """A function over values; `keywords` may be left out. `takes` holds, for each argument, the types allowed."""

    takes: tuple[tuple[Type, ...], ...]
    gives: Type
    says: str
    keywords: tuple[tuple[str, Type], ...] = ()


@dataclass(frozen=True, slots=True)
class RowSignature:
    """A function over the rows of a table; `element` names the type collected from each row, None for the row itself."""

    element: Type | None
    gives: Type
    says: str


NUMBER: Final[tuple[Type, ...]] = ("int", "ratio")
WORD: Final[tuple[Type, ...]] = ("code", "text")
ANY: Final[tuple[Type, ...]] = ("bool", "int", "ratio", "date", "code", "text")

SCALAR: Final[dict[str, Signature]] = {
    "tier": Signature((WORD,), "int", "乡科级 1 … 国家级 5"),
    "level": Signature((WORD,), "int", "职务层次的次序，正副分开，低者小"),
    "rank": Signature((WORD,), "int", "职级的次序，低者小"),
    "education": Signature((WORD,), "int", "学历的次序，低者小"),
    "degree": Signature((WORD,), "int", "学位的次序：学士 1、硕士 2、博士 3"),
    "lookup": Signature((WORD, WORD), "int", "规则包中表格的值：lookup(表名, 键)"),
    "elapsed": Signature((("date",), ("date",)), "int", "两日期之间的整月数，以周年日为准"),
    "after": Signature((("date",), NUMBER), "date", "某日期之后若干个月的日期；2 月 29 日起算的止于 2 月末"),
    "workdays": Signature((("date",), ("date",)), "int", "两日期之间的工作日数，含两端；无官方放假表的年份报错"),
    "ratio": Signature((("int",), ("int",)), "ratio", "精确比值"),
    "least": Signature((NUMBER, NUMBER), "int", "两数中较小的"),
    "greatest": Signature((NUMBER, NUMBER), "int", "两数中较大的"),
    "date": Signature((WORD,), "date", '写明的日期：date("2019-03-03")'),
    "known": Signature((ANY,), "bool", "该事实是否已知（总有答案）"),
    "doc": Signature((WORD,), "bool", "文书登记簿中有该种文书", (("before", "date"), ("after", "date"))),
    "attested": Signature((WORD,), "bool", "有人以该身份签署了该项判断", (("by", "code"),)),
}

OVER_ROWS: Final[dict[str, RowSignature]] = {
    "months": RowSignature(None, "int", "各段任职合并后的整月数"),
    "count": RowSignature(None, "int", "行数"),
    "some": RowSignature("bool", "bool", "至少一行成立"),
    "every": RowSignature("bool", "bool", "每一行都成立；无行时成立"),
    "sum": RowSignature("int", "int", "各行之和"),
    "latest": RowSignature("date", "date", "最晚的日期；无行时未知"),
    "earliest": RowSignature("date", "date", "最早的日期；无行时未知"),
    "highest": RowSignature("int", "int", "最大的数；无行时未知"),
}
