"""What must hold of a pack before anyone is judged by it: protected facts, tests of three kinds, exemptions, parameters, versions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from renti.rules import tree
from renti.rules.clause import Clause, Exemption
from renti.rules.fact import declarations
from renti.rules.library import tables
from renti.rules.pack import Pack
from renti.rules.pack_tests import entries, run_tests

Library = Mapping[str, Pack]
Entry = Clause | Exemption

KINDS: Final = ("passing", "failing", "boundary")
SEEN: Final = (
    "verified",
    "verified-in-2014-text",
    "verified-in-older-text",
    "partly-verified",
    "secondary-source",
    "seen-local-example",
    "seen-in-practice-software",
    "believed",
)
"""How an article was seen; only the first lets a clause exclude by itself."""

UNTESTED: Final = ("draft", "retired")
"""Statuses in which tests may still lack."""

_DOCUMENT: Final = re.compile(r"《([^》]+)》")


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a pack is refused: the pack, the entry ("" for the pack itself) and what is wrong, for the person who edits it."""

    pack: str
    entry: str
    text: str


def check_pack(pack: Pack, library: Library) -> list[Complaint]:
    """Everything that is wrong with a pack among the others; an empty list lets it in."""
    return [Complaint(pack.id, entry, text) for rule in RULES for entry, text in rule(pack, library)]


Found = Iterator[tuple[str, str]]


def protected_facts(pack: Pack, library: Library) -> Found:
    """Sex, ethnicity, health, age, birthplace and family are read only where a national article allows it; locally never to exclude."""
    national = {each.zh for each in library.values() if each.scope == "national"}
    for entry in entries(pack):
        read = sorted(path for path in facts_read(entry) if is_protected(path))
        if not read:
            continue
        named = _DOCUMENT.findall(entry.allowed_by)
        if pack.scope == "national" and (not named or not set(named) <= national):
            yield entry.id, f"读取受保护的 {'、'.join(read)}，allowed_by 须写明允许使用它的国家规定"
        if pack.scope == "local" and entry.origin.document not in named:
            yield entry.id, f"读取受保护的 {'、'.join(read)}，allowed_by 须写明制定机关的文件《{entry.origin.document}》"
        if pack.scope == "local" and isinstance(entry, Clause) and entry.force == "hard":
            yield entry.id, f"地方条款读取受保护的 {'、'.join(read)}，只能是 advisory，不能排除人"


def three_kinds_of_tests(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    if pack.status in UNTESTED:
        return
    for entry in entries(pack):
        lacking = [kind for kind in KINDS if kind not in {case.kind for case in entry.tests}]
        if lacking:
            yield entry.id, f"状态为 {pack.status}，缺少 {'、'.join(lacking)} 测试"


def two_have_read_it(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    if pack.status == "in_force" and len(set(pack.reviewed_by)) < 2:
        yield "", "状态为 in_force，reviewed_by 须有两人"


def tests_agree(pack: Pack, library: Library) -> Found:
    if not set(pack.extends) <= library.keys():
        return
    for tested in run_tests(pack, library):
        if not tested.agrees:
            yield tested.entry.id, f"测试“{tested.case.name}”应为 {tested.case.answer}，实为 {tested.given}"


def exemptions_exist(pack: Pack, library: Library) -> Found:
    known = {name: exemption for each in (*library.values(), pack) for name, exemption in each.exemptions.items()}
    for clause in pack.clauses.values():
        for name in clause.unless:
            if name not in known:
                yield clause.id, f"没有例外 {name}"
            elif clause.id in known[name].never:
                yield clause.id, f"例外 {name} 写明绝不豁免本条"


def case_clauses_marked(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    """What only a paper, a signature or another body can answer is not unknown of each person: it is decided at the case."""
    for clause in pack.clauses.values():
        if not clause.case_only and at_case_only(clause.requires):
            yield clause.id, '只凭选任事项中的文书、签署或答复判断，须写 decided_at = "case"'


def sources_say_how_sure(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    for entry in entries(pack):
        if entry.origin.seen not in SEEN:
            yield entry.id, f"seen = {entry.origin.seen}，应为 {'、'.join(SEEN)} 之一"


def papers_are_named(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    """A paper that an exemption asks for stands in `papers`, so that the hint can say what would waive."""
    for exemption in pack.exemptions.values():
        for paper in words_asked(exemption, "doc"):
            if paper not in exemption.papers:
                yield exemption.id, f"文书 {paper} 未列入 papers"


def names_are_used(pack: Pack, library: Library) -> Found:
    """A parameter or table that no entry reads, and that overrides none, is a leftover; an override keeps the type."""
    read = {node.name for entry in entries(pack) for node in nodes(entry) if isinstance(node, tree.ParamRef)}
    below = {name: param for each in pack.extends if each in library for name, param in library[each].params.items()}
    for name, param in pack.params.items():
        if name not in read and name not in below:
            yield name, "没有条款使用这个参数，它也不覆盖任何参数"
        if name in below and below[name].type != param.type:
            yield name, f"覆盖的参数是 {below[name].type}，这里是 {param.type}"
    looked_up = {name for entry in entries(pack) for name in words_asked(entry, "lookup")}
    known = {*tables(), *pack.tables, *(name for each in pack.extends if each in library for name in library[each].tables)}
    for name in sorted(looked_up - known):
        yield name, "lookup 的表不存在"
    for name in pack.tables:
        if name not in looked_up and not any(name in library[each].tables for each in pack.extends if each in library):
            yield name, "没有条款使用这张表，它也不覆盖任何表"


def names_are_own(pack: Pack, library: Library) -> Found:
    """Two national packs of one time that share a name would silently override one another."""
    for other in library.values():
        if other.id == pack.id or "local" in (other.scope, pack.scope) or not at_one_time(pack, other):
            continue
        for kind in ("clauses", "exemptions", "params", "tables"):
            for name in sorted(getattr(pack, kind).keys() & getattr(other, kind).keys()):
                yield name, f"与 {other.id} 重名（{kind}）"


def extended_packs_fit(pack: Pack, library: Library) -> Found:
    for need in pack.needs:
        found = library.get(need.pack)
        if found is None:
            yield "", f"没有规则包 {need.pack}"
        elif not need.admits(found.version):
            yield "", f"要求 {need}，现为 {found.version}"


def only_an_office_adopts(pack: Pack, library: Library) -> Found:  # noqa: ARG001 - every rule takes the same
    """The law does not adopt itself: adopting what is below verified is the act of an office, in its own pack."""
    if pack.scope == "local":
        return
    if pack.adopts:
        yield "", "国家规定的规则包不能写 adopts"
    for entry in entries(pack):
        if entry.origin.adopted:
            yield entry.id, "国家规定的条款不能写 adopted，由采用的机关在自己的规则包中写"


RULES: Final[tuple[Callable[[Pack, Library], Found], ...]] = (
    extended_packs_fit,
    protected_facts,
    three_kinds_of_tests,
    two_have_read_it,
    exemptions_exist,
    case_clauses_marked,
    sources_say_how_sure,
    only_an_office_adopts,
    papers_are_named,
    names_are_used,
    names_are_own,
    tests_agree,
)


def nodes(entry: Entry) -> Iterator[tree.Node]:
    """Every node of the expressions of an entry."""
    for root in (entry.applies, entry.requires) if isinstance(entry, Clause) else (entry.when,):
        yield from tree.walk(root)


def facts_read(entry: Entry) -> frozenset[str]:
    roots = (entry.applies, entry.requires) if isinstance(entry, Clause) else (entry.when,)
    return frozenset[str]().union(*map(tree.facts_of, roots))


def words_asked(entry: Entry, function: str) -> Iterator[str]:
    """The word with which an entry calls a function: the table of `lookup`, the paper of `doc`."""
    for node in nodes(entry):
        if isinstance(node, tree.Call) and node.function == function and isinstance(node.arguments[0], tree.Constant):
            yield str(node.arguments[0].value)


def is_protected(path: str) -> bool:
    """Whether a fact, a column, or any column of a table is protected: to count relatives is to read the family."""
    declared = declarations()
    table = declared.tables.get(path)
    return any(column.protected for column in table.columns.values()) if table is not None else bool(declared.fact(path).protected)


def at_case_only(requires: tree.Node) -> bool:
    """Whether an expression reads papers, signatures and facts of the case, and nothing of the person or the post."""
    declared = declarations()
    asked = any(isinstance(node, tree.Call) and node.function in ("doc", "attested") for node in tree.walk(requires))
    read = tree.facts_of(requires)
    return (asked or bool(read)) and all(path not in declared.tables and declared.fact(path).at_case for path in read)


def at_one_time(one: Pack, other: Pack) -> bool:
    first, second = sorted((one, other), key=lambda pack: pack.effective_from)
    return first.effective_to is None or second.effective_from <= first.effective_to
