"""Folds what is the same for everybody into a rule: the post, the case, the day, the parameters. What is left asks the person alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from renti.kernel.dates import PartialDate, Precision
from renti.rules import tree
from renti.rules.evaluate import evaluated
from renti.rules.trace import Facts, Surroundings
from renti.rules.tree import Between, Constant, Node

PERSON: Final = "person."


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What is the same for everybody: facts of the post and the case, and the tables that no person's record holds."""

    facts: Facts
    tables: frozenset[str]
    surroundings: Surroundings

    def coarse(self, path: str) -> bool:
        """Whether a shared date is known only to the year."""
        value = self.facts.scalar(path).value
        return isinstance(value, PartialDate) and value.precision is Precision.YEAR


def fold(node: Node, shared: Shared, *, late: bool) -> Node:
    """The rule with every part that reads no person's fact replaced by its value. `late`: months stand for their last day."""
    if not differs(node, shared.tables):
        return _value(node, shared, late=late)
    folder = _FOLDERS.get(type(node))
    return node if folder is None else folder(node, lambda part: fold(part, shared, late=late))


def differs(node: Node, shared_tables: frozenset[str], bound: frozenset[str] = frozenset()) -> bool:
    """Whether the value differs between people. `bound` names rows of shared tables around the node."""
    if isinstance(node, tree.FactRef):
        return node.path.startswith(PERSON)
    if isinstance(node, tree.Column):
        return node.row not in bound
    if isinstance(node, tree.Over):
        if node.table not in shared_tables:
            return True
        bound |= {node.row}
    return any(differs(child, shared_tables, bound) for child in tree.children(node))


def _value(node: Node, shared: Shared, *, late: bool) -> Node:
    trace = evaluated(node, shared.facts, shared.surroundings, late=late)
    if trace.value is None and trace.low is not None:
        return Between(type=node.type, place=node.place, low=trace.low, high=trace.high)
    return Constant(type=node.type, place=node.place, value=trace.value)


Fold = Callable[[Node], Node]


def rebuilt(node: Node, part: Fold) -> Node:
    """The node with every node directly below it replaced by what `part` makes of it."""
    folder = _FOLDERS.get(type(node))
    return node if folder is None else folder(node, part)


def _parts(node: Any, part: Fold) -> Node:
    folded: Node = replace(node, parts=tuple(part(each) for each in node.parts))
    return folded


def _sides(node: Any, part: Fold) -> Node:
    folded: Node = replace(node, left=part(node.left), right=part(node.right))
    return folded


def _over(node: tree.Over, part: Fold) -> Node:
    where = None if node.where is None else part(node.where)
    return replace(node, where=where, element=None if node.element is None else part(node.element))


def _call(node: tree.Call, part: Fold) -> Node:
    keywords = tuple((name, part(value)) for name, value in node.keywords)
    return replace(node, arguments=tuple(part(each) for each in node.arguments), keywords=keywords)


_FOLDERS: Final[Mapping[type[Node], Callable[[Any, Fold], Node]]] = {
    tree.All: _parts,
    tree.Any: _parts,
    tree.Not: lambda node, part: replace(node, part=part(node.part)),
    tree.Compare: _sides,
    tree.Arithmetic: _sides,
    tree.In: lambda node, part: replace(node, item=part(node.item), options=part(node.options)),
    tree.YearOf: lambda node, part: replace(node, date=part(node.date)),
    tree.Call: _call,
    tree.Over: _over,
}
