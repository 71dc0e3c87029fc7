"""地图：概念 → 文件 → 表 → 动作 → 页面 → 测试。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from renti.reference.chapters.terms import terms
from renti.reference.page import Page, table
from renti.reference.source_tree import Module, modules_below, repository, test_of

CHECKS: Final = "src/renti/records/checks/"
"""Entries with pages of their own, which the map leaves out."""

MADE_UP: Final = "src/renti/county/"
"""What draws made-up records is not their home."""


def pages() -> Iterator[Page]:
    root = repository()
    if root is None:
        return
    library = [module for module in modules_below(root, "src/renti") if not module.path.startswith(CHECKS)]
    application = list(modules_below(root, "src/renti_web"))
    parts = ["# 地图\n", "## 概念\n", concepts(root, library, application), "## 模块\n", listing(root, [*library, *application])]
    yield Page("map.md", "\n".join(parts))


def concepts(root: Path, library: Sequence[Module], application: Sequence[Module]) -> str:
    """One row per term that has a class or module of its name: where it is kept, changed, shown and tested. Parts have folders instead."""
    described = [module for module in library if not module.path.startswith(MADE_UP) or Path(module.path).stem in ("cast", "county")]
    rows = []
    for english, said in sorted(terms().items()):
        homes = named(english, described)
        if homes and "part" not in said:
            kept = links(named(english, inside(application, "store")))
            tests = " ".join(link(test) for test in (test_of(root, home.path) for home in homes) if test)
            rows.append(
                (f"{said['zh']} {english}", links(homes), kept, changed(english, application), links(shown_on(english, application)), tests)
            )
    return table(["概念", "文件", "表", "动作", "页面", "测试"], rows)


def listing(root: Path, modules: Iterable[Module]) -> str:
    rows = [(link(module.path), module.sentence, "、".join(module.names), link(test_of(root, module.path))) for module in modules]
    return table(["文件", "一句话", "公开的名字", "测试"], rows)


def named(english: str, modules: Iterable[Module]) -> list[Module]:
    """Modules called after a term, or defining a class of its name."""
    snake = re.sub(r"\W+", "_", english.lower())
    camel = "".join(word.capitalize() for word in snake.split("_"))
    return [module for module in modules if Path(module.path).stem == snake or camel in module.names]


def inside(modules: Iterable[Module], folder: str) -> list[Module]:
    return [module for module in modules if module.path.startswith(f"src/renti_web/{folder}/")]


def changed(english: str, modules: Iterable[Module]) -> str:
    """The actions on a concept: `selection.notice.post` is one on the notice."""
    found = [(action, module.path) for module in modules for action in module.actions if action.split(".")[1:2] == [english]]
    return " ".join(f"[{action}](../{path})" for action, path in found)


def shown_on(english: str, modules: Iterable[Module]) -> list[Module]:
    """Modules of views with a view named for a concept."""
    word = english.replace(" ", "_")
    return [module for module in modules if Path(module.path).stem == "views" and any(word in name.split("_") for name in module.names)]


def links(modules: Iterable[Module]) -> str:
    return " ".join(link(module.path) for module in modules)


def link(path: str) -> str:
    short = path.removeprefix("src/").removeprefix("tests/")
    return f"[{short}](../{path})" if path else ""
