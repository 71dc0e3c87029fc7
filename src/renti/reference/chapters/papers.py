"""文书：每种文书的依据、栏目和模板。"""

from __future__ import annotations

from collections.abc import Iterator

from renti.documents.paper import PAPERS, Paper
from renti.documents.template import slots
from renti.reference.page import Page, table
from renti.reference.shown import shown


def pages() -> Iterator[Page]:
    rows = [(f"[{paper.zh}]({paper.name}.md)", paper.en, paper.source) for paper in PAPERS]
    yield Page("reference/papers/README.md", "# 文书\n\n" + table(["文书", "English", "依据"], rows))
    for paper in PAPERS:
        yield page(paper)


def page(paper: Paper) -> Page:
    """What the paper is, and each slot with its value in the worked example."""
    example = paper.fields(paper.example())
    parts = [
        f"# {paper.zh}\n",
        table(["项", "内容"], [("English", paper.en), ("依据", paper.source), ("文件夹", folder(paper))]),
        "## 栏目\n",
        "右列是样例中的值，样例为虚构。\n",
        table(["栏目", "样例"], [(name, shown(example[name])) for name in sorted(slots(paper.template))]),
    ]
    return Page(f"reference/papers/{paper.name}.md", "\n".join(parts))


def folder(paper: Paper) -> str:
    return f"[{paper.name}](../../../src/renti/documents/papers/{paper.name})"
