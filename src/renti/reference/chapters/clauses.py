"""条款：每个规则包的条款、例外和参数，及其出处和核实程度。"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renti.reference import clause_page
from renti.reference.page import Page, table
from renti.rules.clause import Clause, Exemption
from renti.rules.library import packs
from renti.rules.pack import Pack
from renti.rules.pack_tests import entries


def pages() -> Iterator[Page]:
    rows = [
        (
            f"[{pack.zh}]({pack.id}.md)",
            pack.version,
            pack.status,
            str(len(pack.clauses)),
            str(pack.excluding),
            str(len(pack.exemptions)),
        )
        for pack in packs().values()
    ]
    head = ["规则包", "版本", "状态", "条款", "其中可以排除人选的", "例外"]
    parts = ["# 条款\n", table(head, rows), "哪些规则已成条款、哪些待核、哪些还没有，见[覆盖](../coverage.md)。\n"]
    yield Page("reference/clauses/README.md", "\n".join(parts))
    for pack in packs().values():
        yield page(pack)
        yield from (clause_page.page(pack, entry, packs()) for entry in entries(pack))


def page(pack: Pack) -> Page:
    head = [
        ("English", pack.en),
        ("版本", pack.version),
        ("状态", pack.status),
        ("范围", "国家规定" if pack.scope == "national" else "地方或单位自定"),
        ("施行", f"{pack.effective_from} 起" + (f"，至 {pack.effective_to}" if pack.effective_to else "")),
        ("在其上扩充", "、".join(map(str, pack.needs)) or "无"),
        *([("采用", pack.adopts)] if pack.adopts else []),
        ("SHA-256", pack.digest),
    ]
    parts = [f"# {pack.zh}\n", table(["项", "内容"], head)]
    parts += _listed("条款", pack, pack.clauses)
    parts += _listed("例外", pack, pack.exemptions)
    if pack.params:
        parts += ["## 参数\n", clause_page.parameters(pack.params.values())]
    for name, values in pack.tables.items():
        parts += [f"## 表 {name}\n", table(["词", "值"], [(word, str(value)) for word, value in values.items()])]
    return Page(f"reference/clauses/{pack.id}.md", "\n".join(parts))


def _listed(title: str, pack: Pack, found: Mapping[str, Clause] | Mapping[str, Exemption]) -> list[str]:
    if not found:
        return []
    rows = [
        (f"[{entry.id}]({clause_page.path_of(pack, entry)})", entry.zh, entry.origin.cited, clause_page.confidence(entry.origin))
        for entry in found.values()
    ]
    return [f"## {title}\n", table(["编号", "内容", "依据", "核实程度"], rows)]
