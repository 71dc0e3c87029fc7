"""Why a clause answers as it does: the values used, where each came from, and what would change the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

from renti.kernel.answer import Answer
from renti.rules import tree
from renti.rules.decide import Decision
from renti.rules.fact import declarations
from renti.rules.trace import Trace


@dataclass(frozen=True, slots=True)
class Used:
    """One value that a clause used: the fact, its value as text, and the field it came from."""

    fact: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Need:
    """A comparison that did not hold: what stands there, and what would make it hold.

    The same for programs: `fact` is the path of a fact or a function over facts (`months(posts)`), `operator` one of == != < <= > >= in
    `not in`, and `value` what is wanted: a number, a truth, a word, a list of words, or a date as text; None where it is not known itself.
    """

    what: str
    now: str
    needed: str
    fact: str = ""
    operator: str = ""
    value: Any = None


def used(decision: Decision) -> list[Used]:
    """Every fact the clause read, once, in the order of reading."""
    found = dict[tuple[str, str], Used]()
    for trace in (*_leaves(decision.applies.trace), *_leaves(decision.requires.trace)):
        name = name_of(trace.node)
        found.setdefault((name, trace.source), Used(name, shown(trace), trace.source))
    return list(found.values())


def needs(decision: Decision) -> list[Need]:
    """The sub-conditions that failed, each with what would change it; empty unless the clause fails."""
    if decision.answer is not Answer.FAIL:
        return []
    return list(_failed(decision.requires.trace, wanted=True))


def _failed(trace: Trace, *, wanted: bool) -> Iterator[Need]:
    if trace.value is wanted:
        return
    node = trace.node
    if isinstance(node, tree.Not):
        yield from _failed(trace.parts[0], wanted=not wanted)
    elif isinstance(node, tree.All | tree.Any):
        for part in trace.parts:
            yield from _failed(part, wanted=wanted)
    elif isinstance(node, tree.Compare):
        yield _compared(node, trace, wanted=wanted)
    elif isinstance(node, tree.In):
        item, options = trace.parts
        word = f"{'属于' if wanted else '不属于'} {shown(options)}"
        yield Need(name_of(item.node), shown(item), word, key_of(item.node), "in" if wanted else "not in", plain(options.value))
    else:
        yield Need(name_of(node), shown(trace), "是" if wanted else "否", key_of(node), "==", wanted)


def _compared(node: tree.Compare, trace: Trace, *, wanted: bool) -> Need:
    """What is written on the left is held against the right; where only the right is a fact, the other way round."""
    (left, right), sign = trace.parts, node.operator if wanted else _OPPOSITE[node.operator]
    if isinstance(left.node, tree.Constant | tree.ParamRef):
        left, right, sign = right, left, _MIRRORED[sign]
    return Need(name_of(left.node), shown(left), f"{_SIGN[sign]} {shown(right)}", key_of(left.node), sign, plain(right.value))


_OPPOSITE: Final[Mapping[str, str]] = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_MIRRORED: Final[Mapping[str, str]] = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_SIGN: Final[Mapping[str, str]] = {"==": "=", "!=": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}


def key_of(node: tree.Node) -> str:
    """What an expression is called by programs: the path of a fact, the function with what it reads."""
    if isinstance(node, tree.FactRef):
        return node.path
    if isinstance(node, tree.Over):
        return f"{node.function}({node.table})"
    if isinstance(node, tree.Call):
        return f"{node.function}({', '.join(map(key_of, node.arguments))})"
    if isinstance(node, tree.YearOf):
        return f"{key_of(node.date)}.year"
    if isinstance(node, tree.Arithmetic):
        return f"{key_of(node.left)} {node.operator} {key_of(node.right)}"
    if isinstance(node, tree.Constant):
        return as_text(node.value)
    return node.name if isinstance(node, tree.ParamRef) else node.type


def plain(value: Any) -> Any:
    """A value as JSON holds it: dates and fractions as text, lists of words as lists."""
    if isinstance(value, tuple):
        return list(value)
    return value if value is None or isinstance(value, bool | int | str) else as_text(value)


def _leaves(trace: Trace) -> Iterator[Trace]:
    if isinstance(trace.node, tree.FactRef | tree.Over) or (
        isinstance(trace.node, tree.Call) and trace.node.function in ("doc", "attested")
    ):
        yield trace
    for part in trace.parts:
        yield from _leaves(part)


def name_of(node: tree.Node) -> str:
    """What an expression is called in Chinese: the declared name of a fact, the function with its table, else its kind."""
    declared = declarations()
    if isinstance(node, tree.FactRef):
        return declared.facts[node.path].zh
    if isinstance(node, tree.Over):
        return f"{_FUNCTION.get(node.function, node.function)}（{declared.tables[node.table].zh}）"
    if isinstance(node, tree.Call):
        return f"{_FUNCTION.get(node.function, node.function)}（{'，'.join(name_of(each) for each in node.arguments)}）"
    if isinstance(node, tree.Constant):
        return as_text(node.value)
    if isinstance(node, tree.ParamRef):
        return node.name
    if isinstance(node, tree.YearOf):
        return f"{name_of(node.date)}所在年"
    if isinstance(node, tree.Arithmetic):
        return f"{name_of(node.left)} {node.operator} {name_of(node.right)}"
    return node.type


_FUNCTION = {
    "months": "累计月数",
    "count": "次数",
    "some": "有",
    "every": "全部",
    "sum": "合计",
    "latest": "最近",
    "earliest": "最早",
    "highest": "最高",
    "elapsed": "满月数",
    "workdays": "工作日",
    "ratio": "比值",
    "tier": "层级",
    "level": "层次",
    "rank": "职级",
    "education": "学历",
    "degree": "学位",
    "doc": "文书",
    "attested": "签署",
    "known": "已知",
    "after": "之后",
}


def shown(trace: Trace) -> str:
    """A value for people: bounds where it is not exactly known, 未知 where nothing is."""
    if trace.value is None:
        return f"{trace.low} 至 {trace.high}" if trace.low is not None else "未知"
    return as_text(trace.value)


def as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, tuple):
        return "、".join(map(str, value))
    return str(value)
