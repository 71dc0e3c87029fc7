"""Folds what is the same for everybody into a rule: the post, the case, the day, the parameters. What is left asks the person alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from renti.rules import tree
from renti.rules.evaluate import evaluated
from renti.rules.trace import Facts, Surroundings
from renti.rules.tree import Constant, Node

UNKNOWN: Final = "?"
"""The value of a constant that nobody knows; its type is that of the expression it stands for."""


def fold(node: Node, common: Facts, surroundings: Surroundings, *, late: bool) -> Node:
    """The rule with every part that reads no person's fact replaced by its value. `late`: months stand for their last day."""
    if not any(_of_person(each) for each in tree.walk(node)):
        trace = evaluated(node, common, surroundings, late=late)
        return Constant(type=node.type, place=node.place, value=UNKNOWN if trace.value is None else trace.value)
    folder = _FOLDERS.get(type(node))
    return node if folder is None else folder(node, lambda part: fold(part, common, surroundings, late=late))


def is_unknown(node: Node) -> bool:
    return isinstance(node, Constant) and node.value == UNKNOWN and isinstance(node.value, str)


def _of_person(node: Node) -> bool:
    """Whether a node itself reads what differs between people: a fact of the person, a row, a column of a row."""
    if isinstance(node, tree.FactRef):
        return node.path.startswith("person.")
    return isinstance(node, tree.Column | tree.Over)


Fold = Callable[[Node], Node]


def _all(node: tree.All, part: Fold) -> Node:
    return replace(node, parts=tuple(part(each) for each in node.parts))


def _compare(node: tree.Compare, part: Fold) -> Node:
    return replace(node, left=part(node.left), right=part(node.right))


def _over(node: tree.Over, part: Fold) -> Node:
    where = None if node.where is None else part(node.where)
    return replace(node, where=where, element=None if node.element is None else part(node.element))


_FOLDERS: Final[Mapping[type[Node], Callable[[Any, Fold], Node]]] = {
    tree.All: _all,
    tree.Any: _all,
    tree.Not: lambda node, part: replace(node, part=part(node.part)),
    tree.Compare: _compare,
    tree.Arithmetic: _compare,
    tree.In: lambda node, part: replace(node, item=part(node.item), options=part(node.options)),
    tree.YearOf: lambda node, part: replace(node, date=part(node.date)),
    tree.Call: lambda node, part: replace(
        node,
        arguments=tuple(part(each) for each in node.arguments),
        keywords=tuple((name, part(value)) for name, value in node.keywords),
    ),
    tree.Over: _over,
}
