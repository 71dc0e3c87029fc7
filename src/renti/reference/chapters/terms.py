"""术语：一个概念，一个英文词，一个中文词。"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from renti.reference.page import Page, table


def pages() -> Iterator[Page]:
    rows = [(said["zh"], english, "部分" if "part" in said else said.get("note", "")) for english, said in sorted(terms().items())]
    yield Page("reference/terms.md", "# 术语\n\n" + table(["中文", "English", "说明"], rows))


def terms() -> dict[str, dict[str, str]]:
    """Every term by its English word: `zh`, perhaps a `note`; `part` where it names a part of the product."""
    loaded: dict[str, dict[str, str]] = tomllib.loads((files("renti.kernel") / "terms.toml").read_text(encoding="utf-8"))
    return loaded
