"""文件格式：能读、能写哪些文件。"""

from __future__ import annotations

from collections.abc import Iterator

from renti.records.format import FORMATS, MEGABYTE, Format
from renti.reference.page import Page, table


def pages() -> Iterator[Page]:
    rows = [row(entry) for entry in FORMATS]
    head = ["名称", "是什么", "扩展名", "写", "一个文件", "版本", "上限"]
    yield Page("reference/formats.md", "# 文件格式\n\n" + table(head, rows))


def row(entry: Format) -> tuple[str, ...]:
    return (
        entry.name,
        entry.zh,
        "、".join(entry.suffixes),
        "可以" if entry.write else "只读",
        "多人" if entry.many else "一人",
        "、".join(edition for edition in entry.editions if edition) or "—",
        f"{entry.limit // MEGABYTE} MB",
    )
