"""术语：一个概念，一个英文词，一个中文词。"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from renti.reference.page import Page, table


def pages() -> Iterator[Page]:
    rows = [(said["zh"], english, said.get("note", "")) for english, said in sorted(terms().items())]
    if rows:
        yield Page("reference/terms.md", "# 术语\n\n" + table(["中文", "English", "说明"], rows))


def terms() -> dict[str, dict[str, str]]:
    """Every term by its English word: `zh`, perhaps a `note`."""
    path = files("renti.kernel") / "terms.toml"
    if not path.is_file():
        return {}
    loaded: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return loaded
