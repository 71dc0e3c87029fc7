"""检查项：任免审批表等材料里查什么错、依据是什么、怎样改。"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from renti.records.check import CHECKS, Entry, Given, Severity, finding
from renti.reference.page import Page, code, table
from renti.reference.shown import shown

EXAMPLES_ON: Final = Given(asof=date(2026, 11, 20))
"""The day on which examples are checked."""

SEVERITIES: Final = {Severity.ERROR: "E 错误", Severity.WARNING: "W 疑点", Severity.INFO: "I 提示"}
SCOPES: Final = {"person": "一人的记录", "file": "一份文件", "set": "一批材料之间"}


def pages() -> Iterator[Page]:
    yield index()
    for entry in CHECKS:
        yield page(entry)


def index() -> Page:
    rows = [(f"[{entry.code}]({entry.code}.md)", SEVERITIES[entry.severity], entry.title, entry.source) for entry in CHECKS]
    text = f"# 检查项\n\n共 {len(rows)} 项。`renti explain 代码` 在命令行显示同样的内容。\n\n" + table(
        ["代码", "级别", "查什么", "依据"], rows
    )
    return Page("reference/checks/README.md", text)


def page(entry: Entry) -> Page:
    facts = [("级别", SEVERITIES[entry.severity]), ("查看范围", SCOPES[entry.scope]), ("依据", entry.source), ("英文提示", entry.en)]
    parts = [
        f"# {entry.code} {entry.title}\n",
        table(["项", "内容"], facts),
        *([entry.why + "\n"] if entry.why else []),
        f"## 怎样处理\n\n{entry.advice}\n",
        "## 会报告的例子\n",
        *(failing(entry, example) for example in entry.fails),
        "## 不报告的例子\n",
        *(code(shown(example)) for example in entry.passes),
        f"条目：[{entry.name}](../../../src/{entry.module.replace('.', '/')}.py)\n",
    ]
    return Page(f"reference/checks/{entry.code}.md", "\n".join(parts))


def failing(entry: Entry, example: Any) -> str:
    """The example and what the check says of it."""
    messages = [finding(entry, flaw, file="").message for flaw in entry.run(example, EXAMPLES_ON)]
    return code(shown(example)) + "\n" + "".join(f"> {message}\n" for message in messages)
