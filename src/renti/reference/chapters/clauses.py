"""条款：每个规则包的条款、例外和参数，及其出处和核实程度。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from renti.kernel.answer import Answer
from renti.reference.page import Page, code, table
from renti.rules.clause import Case, Clause, Exemption, Origin
from renti.rules.library import packs
from renti.rules.pack import Pack

FORCES: Final = {"hard": "必须", "advisory": "应当说明", "info": "提示"}
KINDS: Final = {"passing": "符合", "failing": "不符合", "boundary": "临界"}
ANSWERS: Final = {**{answer.value: answer.zh for answer in Answer}, "holds": "成立", "not": "不成立"}
UNVERIFIED: Final = "待核：文字未经核实（{seen}），采用之前不排除任何人"


def pages() -> Iterator[Page]:
    rows = [
        (f"[{pack.zh}]({pack.id}.md)", pack.version, pack.status, str(len(pack.clauses)), str(sum(_certain(pack))))
        for pack in packs().values()
    ]
    yield Page("reference/clauses/README.md", "# 条款\n\n" + table(["规则包", "版本", "状态", "条款", "其中可以排除人选的"], rows))
    for pack in packs().values():
        yield page(pack)


def page(pack: Pack) -> Page:
    head = [
        ("English", pack.en),
        ("版本", pack.version),
        ("状态", pack.status),
        ("施行", f"{pack.effective_from} 起" + (f"，至 {pack.effective_to}" if pack.effective_to else "")),
        ("在其上扩充", "、".join(pack.extends) or "无"),
        ("SHA-256", pack.digest),
    ]
    parts = [f"# {pack.zh}\n", table(["项", "内容"], head)]
    parts += [clause(each) for each in pack.clauses.values()]
    if pack.exemptions:
        parts += ["# 例外\n", *(exemption(each) for each in pack.exemptions.values())]
    if pack.params:
        parts += ["# 参数\n", parameters(pack)]
    return Page(f"reference/clauses/{pack.id}.md", "\n".join(parts))


def clause(entry: Clause) -> str:
    rows = [
        ("English", entry.en),
        ("依据", cited(entry.origin)),
        ("效力", FORCES[entry.force]),
        ("例外", "、".join(entry.unless) or "无"),
        *([("判断时机", "选任事项中一次判断，不逐人判断")] if entry.case_only else []),
        *([("可用受保护事实项的依据", entry.allowed_by)] if entry.allowed_by else []),
    ]
    condition = f"适用  {entry.applies_text}\n要求  {entry.requires_text}"
    return "\n".join([f"## {entry.id} {entry.zh}\n", table(["项", "内容"], rows), code(condition), tests(entry.tests)])


def exemption(entry: Exemption) -> str:
    rows = [
        ("English", entry.en),
        ("依据", cited(entry.origin)),
        ("文书", "、".join(entry.papers) or "无"),
        ("批准", entry.approver or "无"),
        ("须公开于", "、".join(entry.disclosed_in) or "无"),
        ("绝不豁免", "、".join(entry.never) or "无"),
    ]
    return "\n".join([f"## {entry.id} {entry.zh}\n", table(["项", "内容"], rows), code(f"成立  {entry.when_text}"), tests(entry.tests)])


def parameters(pack: Pack) -> str:
    rows = [
        (
            param.name,
            "；".join(f"{day} 起 {value}" if day.year > 1 else str(value) for day, value in param.values.values),
            param.unit,
            param.source,
        )
        for param in pack.params.values()
    ]
    return table(["名称", "值", "单位", "出处"], rows)


def tests(cases: Iterable[Case]) -> str:
    return table(
        ["用例", "种类", "日期", "答案"],
        [(each.name, KINDS[each.kind], str(each.asof), ANSWERS.get(each.answer, each.answer)) for each in cases],
    )


def cited(origin: Origin) -> str:
    """The citation, and what the office must know before it relies on it."""
    if origin.adopted:
        return f"{origin.cited}（已采用：{origin.adopted}）"
    return origin.cited if origin.verified else f"{origin.cited}。{UNVERIFIED.format(seen=origin.seen)}"


def _certain(pack: Pack) -> list[bool]:
    return [entry.origin.decides for entry in pack.clauses.values()]
