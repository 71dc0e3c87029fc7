"""Numbers known only between bounds, and what is gathered from rows of which some may or may not count."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, Final

from renti.kernel.answer import all_of, any_of
from renti.rules.trace import Trace


def bounds(trace: Trace) -> tuple[Any, Any]:
    return (trace.value, trace.value) if trace.value is not None else (trace.low, trace.high)


def span(work: Callable[[Any, Any], Any], left: Trace, right: Trace) -> tuple[Any, Any]:
    ends = (*bounds(left), *bounds(right))
    if any(end is None for end in ends):
        return None, None
    corners = [work(one, other) for one in ends[:2] for other in ends[2:]]
    return min(corners), max(corners)


def bounded(test: Callable[[Any, Any], bool], left: Trace, right: Trace) -> bool | None:
    """A comparison of numbers known only between bounds: an answer where every value between them gives it."""
    ends = (*bounds(left), *bounds(right))
    if any(end is None for end in ends):
        return None
    if test in (operator.eq, operator.ne):
        apart = ends[1] < ends[2] or ends[3] < ends[0]
        return (test is operator.ne) if apart else None
    answers = {test(one, other) for one in ends[:2] for other in ends[2:]}
    return answers.pop() if len(answers) == 1 else None


Gathered = tuple[Any, Any, Any]


def _count(sure: list[Any], perhaps: list[Any]) -> Gathered:
    low, high = len(sure), len(sure) + len(perhaps)
    return (low if low == high else None), low, high


def _sum(sure: list[Any], perhaps: list[Any]) -> Gathered:
    if None in sure or None in perhaps:
        return None, None, None
    low = sum(sure) + sum(value for value in perhaps if value < 0)
    high = sum(sure) + sum(value for value in perhaps if value > 0)
    return (low if low == high else None), low, high


def _some(sure: list[Any], perhaps: list[Any]) -> Gathered:
    value = any_of([*sure, *(None if each is not False else False for each in perhaps)])
    return value, None, None


def _every(sure: list[Any], perhaps: list[Any]) -> Gathered:
    value = all_of([*sure, *(None if each is not True else True for each in perhaps)])
    return value, None, None


def _extreme(choose: Callable[[list[Any]], Any]) -> Callable[[list[Any], list[Any]], Gathered]:
    def gather(sure: list[Any], perhaps: list[Any]) -> Gathered:
        if None in sure or None in perhaps or not sure:
            return None, None, None
        value = choose(sure)
        return (value if choose([value, *perhaps]) == value else None), None, None

    return gather


GATHER: Final[Mapping[str, Callable[[list[Any], list[Any]], Gathered]]] = {
    "count": _count,
    "sum": _sum,
    "some": _some,
    "every": _every,
    "latest": _extreme(max),
    "earliest": _extreme(min),
    "highest": _extreme(max),
}
