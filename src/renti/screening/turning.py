"""What in a clause can turn with time: two days between which nothing turned give one answer, and so does every day between them.

Everything a rule reads moves one way as days pass: a service grows, a remainder shrinks, a year advances. So a comparison by size turns at
most once, and one that stands alike on two days stood so throughout. Equality may hold in between, which is why its sides are marked too.
A function over rows may lose one row and win another; each row's own conditions are marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from renti.rules import tree
from renti.rules.evaluate import evaluated
from renti.rules.trace import Datum, Facts, Row, Surroundings, Trace


def marks(trace: Trace, facts: Facts, surroundings: Surroundings) -> Iterator[Any]:
    """Every truth a reading rests on, in the order of the rule, and what equality compares."""
    node = trace.node
    if node.type == "bool":
        yield trace.value
    if isinstance(node, tree.In) or (isinstance(node, tree.Compare) and node.operator in ("==", "!=")):
        yield trace.parts[0].value, trace.parts[1].value
    if isinstance(node, tree.Over) and _turns(node):
        yield from _row_marks(node, facts, surroundings)
    for part in trace.parts:
        yield from marks(part, facts, surroundings)


@dataclass(frozen=True, slots=True)
class _OneRow:
    """The facts with a table cut down to one of its rows."""

    facts: Facts
    table: str
    row: Row

    def scalar(self, path: str) -> Datum:
        return self.facts.scalar(path)

    def rows(self, table: str) -> Sequence[Row] | None:
        return [self.row] if table == self.table else self.facts.rows(table)


def _row_marks(node: tree.Over, facts: Facts, surroundings: Surroundings) -> Iterator[Any]:
    asked = _conditions(node)
    for side in _sides(node):
        yield evaluated(side, facts, surroundings, late=False).value
    for row in facts.rows(node.table) or ():
        only = _OneRow(facts, node.table, row)
        yield tuple(evaluated(each, only, surroundings, late=False).value for each in asked)


@lru_cache(maxsize=1024)
def _turns(node: tree.Over) -> bool:
    """Whether a row function reads anything that moves with the day."""
    inside = [part for part in (node.where, node.element) if part is not None]
    return any(isinstance(each, tree.FactRef) and not each.path.startswith("post.") for part in inside for each in tree.walk(part))


@lru_cache(maxsize=1024)
def _conditions(node: tree.Over) -> tuple[tree.Over, ...]:
    """Each single condition on a row, as a question whether some row fulfils it."""
    inside = [part for part in (node.where, node.element) if part is not None and part.type == "bool"]
    return tuple(
        tree.Over(type="bool", place=node.place, function="some", table=node.table, row=node.row, element=atom, where=None)
        for part in inside
        for atom in _atoms(part)
    )


@lru_cache(maxsize=1024)
def _sides(node: tree.Over) -> tuple[tree.Node, ...]:
    """What rows are held equal to, where it reads no row."""
    found = [each for each in tree.walk(node) if isinstance(each, tree.Compare) and each.operator in ("==", "!=")]
    sides = [side for each in found for side in (each.left, each.right)]
    return tuple(side for side in sides if not any(isinstance(each, tree.Column) for each in tree.walk(side)))


def _atoms(node: tree.Node) -> Iterator[tree.Node]:
    if isinstance(node, tree.All | tree.Any):
        for part in node.parts:
            yield from _atoms(part)
    elif isinstance(node, tree.Not):
        yield from _atoms(node.part)
    else:
        yield node
