"""One form for comparisons that mean the same, so that equal conditions are one; arithmetic of dates is done once, on the constant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Final

from renti.kernel.dates import YearMonth, plus_months
from renti.rules import tree
from renti.rules.fold import rebuilt
from renti.rules.tree import Compare, Constant, Node, Not, Operator

ONE_DAY: Final = timedelta(days=1)
_TURNED: Final[dict[Operator, Operator]] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def normal(node: Node) -> Node:
    """The same condition with every comparison as `<=` or `==`, the constant on the right, and dates compared with one day."""
    node = rebuilt(node, normal)
    return _compared(node) if isinstance(node, Compare) else node


def latest_start(end: date, months: int) -> date:
    """The last day on which a time that reaches `months` whole months by `end` can have begun."""
    month = YearMonth.of(end).plus(-months)
    ends_its_month = end == YearMonth.of(end).last_day
    return month.last_day if ends_its_month else date(month.year, month.month, min(end.day, month.last_day.day))


def _compared(node: Compare) -> Node:
    if isinstance(node.left, Constant) and not isinstance(node.right, Constant):
        node = replace(node, operator=_TURNED[node.operator], left=node.right, right=node.left)
    if any(isinstance(side, Constant) and side.value is None for side in (node.left, node.right)):
        return Constant(type="bool", place=node.place, value=None)
    if node.operator == "!=":
        return _not(replace(node, operator="=="))
    if node.operator == "==":
        return node
    if node.operator in (">", "<"):
        turned: Operator = "<=" if node.operator == ">" else ">="
        return _not(_at_most(replace(node, operator=turned)))
    return _at_most(node)


def _not(node: Node) -> Node:
    return node.part if isinstance(node, Not) else Not(type="bool", place=node.place, part=node)


def _at_most(node: Compare) -> Node:
    """A comparison with `<=` or `>=` as one with `<=`, perhaps negated."""
    right = node.right.value if isinstance(node.right, Constant) else None
    if node.operator == ">=":
        before = _before(right, node.left.type)
        if before is None:
            return replace(node, operator="<=", left=node.right, right=node.left)
        limit = replace(node.right, value=before) if isinstance(node.right, Constant) else node.right
        return _not(_at_most(replace(node, operator="<=", right=limit)))
    if isinstance(right, Fraction) and node.left.type == "int":
        return _at_most(replace(node, right=Constant(type="int", place=node.right.place, value=floor(right))))
    if isinstance(node.left, tree.Call) and right is not None:
        return _unwound(node, node.left, right)
    return node


def _before(limit: object, kind: tree.Type) -> int | date | None:
    """The greatest value below a limit: where `x >= limit` is `not x <= before`."""
    if isinstance(limit, date):
        return limit - ONE_DAY if limit > date.min else None
    if kind == "int" and isinstance(limit, int | Fraction) and not isinstance(limit, bool):
        return ceil(limit) - 1
    return None


def _unwound(node: Compare, call: tree.Call, limit: object) -> Node:
    """`after(x, months) <= day` and `elapsed(x, day) <= months` as a comparison of x with a day."""
    try:
        if call.function == "after" and isinstance(limit, date):
            return _after(node, call, limit)
        if call.function == "elapsed" and isinstance(limit, int):
            return _elapsed(node, call, limit)
    except (ValueError, OverflowError):  # beyond the years a calendar has: left as it is
        return node
    return node


def _after(node: Compare, call: tree.Call, limit: date) -> Node:
    start, months = call.arguments
    if not (isinstance(months, Constant) and isinstance(months.value, int)):
        return node
    return _at_most(_day(node, start, latest_start(limit, months.value)))


def _elapsed(node: Compare, call: tree.Call, limit: int) -> Node:
    first, last = call.arguments
    if isinstance(last, Constant) and isinstance(last.value, date):
        return _not(_at_most(_day(node, first, latest_start(last.value, limit + 1))))
    if isinstance(first, Constant) and isinstance(first.value, date):
        return _at_most(_day(node, last, plus_months(first.value, limit + 1) - ONE_DAY))
    return node


def _day(node: Compare, left: Node, day: date) -> Compare:
    return replace(node, operator="<=", left=left, right=Constant(type="date", place=node.place, value=day))
