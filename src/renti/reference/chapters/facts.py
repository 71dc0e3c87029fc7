"""事实项：规则可以读到什么，缺了意味着什么。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from renti.reference.page import Page, table
from renti.rules.fact import Fact, declarations

HEAD: Final = ["名称", "中文", "类型", "单位", "缺失时", "敏感程度", "受保护", "来源"]
TYPES: Final = {"bool": "是否", "int": "整数", "ratio": "比例", "date": "日期", "code": "代码", "codes": "一组代码", "text": "文本"}
SENSITIVITIES: Final = {"plain": "一般", "personal": "个人信息", "sensitive": "敏感个人信息", "work_secret": "工作秘密"}
DEFAULTS: Final = {"False": "否", "True": "是"}
RECORDED: Final = {"unknown": "没有行不等于没有，可能未录", "none": "没有行就是没有"}


def pages() -> Iterator[Page]:
    declared = declarations()
    parts = [
        "# 事实项\n",
        "每一项只声明一次（`src/renti/rules/facts.toml`）。“待补充”表示缺失时答案未知；写出值的，缺失时按该值。\n",
        "受保护的一项（性别、民族、健康、年龄、出生地、家庭），条款须写明允许使用它的国家规定才能读取。\n",
        "## 单项\n",
        facts(declared.facts.values()),
    ]
    for each in declared.tables.values():
        parts += [f"## {each.name} {each.zh}\n", f"{RECORDED[each.recorded]}。\n", facts(each.columns.values())]
    yield Page("reference/facts.md", "\n".join(parts))


def facts(entries: Iterable[Fact]) -> str:
    return table(HEAD, [row(entry) for entry in entries])


def row(entry: Fact) -> tuple[str, ...]:
    return (
        entry.path,
        entry.zh,
        TYPES.get(entry.type, entry.type),
        entry.unit,
        "待补充" if entry.open_world else DEFAULTS.get(str(entry.missing), str(entry.missing)),
        SENSITIVITIES[entry.sensitivity],
        "是" if entry.protected else "",
        f"{entry.source}{'（选任事项）' if entry.at_case else ''}",
    )
