"""The page of one clause or exemption: both languages, source and how sure it is, conditions, parameters with their values, tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from renti.kernel.answer import Answer
from renti.reference.page import Page, code, table
from renti.rules import tree
from renti.rules.clause import Case, Clause, Exemption, Origin, Param
from renti.rules.coverage import home_of
from renti.rules.library import tables
from renti.rules.pack import Pack
from renti.rules.pack_check import nodes, words_asked
from renti.rules.pack_diff import text_of

FORCES: Final = {"hard": "必须", "advisory": "一般应当；不符合的须说明理由", "info": "提示"}
KINDS: Final = {"passing": "符合", "failing": "不符合", "boundary": "临界"}
ANSWERS: Final = {**{answer.value: answer.zh for answer in Answer}, "holds": "成立", "not": "不成立"}
UNVERIFIED: Final = "待核（{seen}）：文字未经核实，采用之前不排除任何人"

Library = Mapping[str, Pack]


def path_of(pack: Pack, entry: Clause | Exemption) -> str:
    """The page's path below the pages of clauses."""
    return f"{pack.id}/{entry.id}.md"


def page(pack: Pack, entry: Clause | Exemption, library: Library) -> Page:
    parts = [
        f"# {entry.id} {entry.zh}\n",
        f"{entry.en}.\n",
        table(["项", "内容"], [("规则包", f"[{pack.zh}](../{pack.id}.md)"), *source(entry.origin), *terms(entry, library)]),
        code(conditions(entry)),
        *values(pack, entry, library),
        "## 测试\n",
        tests(entry.tests),
    ]
    return Page(f"reference/clauses/{path_of(pack, entry)}", "\n".join(parts))


def source(origin: Origin) -> Iterator[tuple[str, str]]:
    yield "依据", origin.cited
    yield "核实程度", confidence(origin)


def confidence(origin: Origin) -> str:
    """How sure the words of an entry are, and what follows from it."""
    if origin.adopted:
        return f"已采用：{origin.adopted}（原为 {origin.seen}）"
    return "已核实（verified）" if origin.verified else UNVERIFIED.format(seen=origin.seen)


def terms(entry: Clause | Exemption, library: Library) -> Iterator[tuple[str, str]]:
    """What belongs to a clause, or to an exemption, beside its source."""
    if isinstance(entry, Clause):
        yield "效力", FORCES[entry.force]
        yield "例外", "、".join(_linked(name, library) for name in entry.unless) or "无"
        yield "判断时机", "选任事项中一次判断，筛选时不逐人判断" if entry.case_only else "筛选时逐人判断"
    else:
        yield "需要的文书", "、".join(entry.papers) or "无"
        yield "批准", entry.approver or "无"
        yield "须公开于", "、".join(entry.disclosed_in) or "无"
        yield "绝不豁免", "、".join(_linked(name, library) for name in entry.never) or "无"
        yield "豁免", "、".join(_waived(entry, library)) or "无"
    if entry.allowed_by:
        yield "可读受保护事实项的依据", entry.allowed_by


def conditions(entry: Clause | Exemption) -> str:
    if isinstance(entry, Exemption):
        return f"成立\n{entry.when_text}"
    return f"适用\n{entry.applies_text if entry.applies_text != 'True' else '任何情形'}\n\n要求\n{entry.requires_text}"


def values(pack: Pack, entry: Clause | Exemption, library: Library) -> Iterator[str]:
    """The parameters and tables that the entry reads, with today's values and with those of the packs that override them."""
    names = dict.fromkeys(node.name for node in nodes(entry) if isinstance(node, tree.ParamRef))
    if names:
        yield "## 参数\n"
        yield parameters(pack.params[name] for name in names)
    for name in dict.fromkeys(words_asked(entry, "lookup")):
        found = pack.tables.get(name) or tables().get(name, {})
        yield f"## 表 {name}\n"
        yield table(["词", "值"], [(word, str(value)) for word, value in found.items()])
    changed = [
        (f"[{other.zh}](../{other.id}.md)", name, text_of(other.params[name].values.values))
        for other in library.values()
        if pack.id in other.extends
        for name in names
        if name in other.params
    ]
    if changed:
        yield "## 由别的规则包覆盖\n"
        yield table(["规则包", "参数", "值"], changed)


def parameters(params: Iterable[Param]) -> str:
    rows = [(param.name, text_of(param.values.values), param.unit, param.source) for param in params]
    return table(["名称", "值", "单位", "出处"], rows)


def tests(cases: Iterable[Case]) -> str:
    return table(
        ["用例", "种类", "日期", "答案"],
        [(each.name, KINDS[each.kind], str(each.asof), ANSWERS.get(each.answer, each.answer)) for each in cases],
    )


def _waived(exemption: Exemption, library: Library) -> Iterator[str]:
    """The clauses that name an exemption in `unless`, each once."""
    naming = {clause.id for pack in library.values() for clause in pack.clauses.values() if exemption.id in clause.unless}
    return (_linked(name, library) for name in sorted(naming))


def _linked(name: str, library: Library) -> str:
    """A link to the page of a clause or exemption in force; its mere id where no pack holds it."""
    home = home_of(name, library)
    return name if home is None else f"[{name}](../{home.id}/{name}.md)"
