"""The one writer of the reference: gathers the pages of every chapter, writes them, says which are out of date."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from renti.kernel.discovery import modules
from renti.reference.page import Page, table

GROUP: Final = "renti.chapters"
"""Entry points of this group name a package; each of its modules is a chapter: a docstring and `pages()`."""

WRITTEN: Final = "<!-- 由 renti reference 生成，请改条目本身 · generated; change the entry, not this page -->\n\n"


def pages() -> Iterator[Page]:
    """Every page of every chapter, and the list of chapters."""
    chapters = []
    for module_name in modules("renti.reference.chapters", group=GROUP):
        module = importlib.import_module(module_name)
        found = list(module.pages())
        if found:
            title = (module.__doc__ or "").partition("\n")[0].rstrip("。")
            chapters.append((title, found[0].path, len(found)))
            yield from found
    yield contents(chapters)


def contents(chapters: list[tuple[str, str, int]]) -> Page:
    """The list of chapters: title, first page, number of pages."""
    rows = [(f"[{title}]({_from_reference(path)})", str(count)) for title, path, count in sorted(chapters, key=lambda each: each[1])]
    return Page("reference/README.md", "# 参考\n\n" + table(["章", "页"], rows))


def write(docs: Path) -> int:
    """Write all pages below `docs`, remove those that no chapter yields any more; how many files changed."""
    wanted = texts()
    changed = stale(docs, wanted)
    for path in changed:
        target = docs / path
        if path in wanted:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            target.unlink()
    return len(changed)


def texts() -> dict[str, str]:
    """The text of every page, by its path below docs."""
    return {page.path: WRITTEN + page.text.rstrip("\n") + "\n" for page in pages()}


def stale(docs: Path, wanted: dict[str, str] | None = None) -> list[str]:
    """Paths below `docs` that are missing, differ from what the entries say, or belong to no entry."""
    if wanted is None:
        wanted = texts()
    written = {path.relative_to(docs).as_posix() for path in (docs / "reference").rglob("*.md")}
    differing = [path for path, text in wanted.items() if not _same(docs / path, text)]
    return sorted(differing + list(written - set(wanted)))


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes().decode("utf-8").replace("\r\n", "\n") == text


def _from_reference(path: str) -> str:
    return path.removeprefix("reference/") if path.startswith("reference/") else f"../{path}"
