"""The syntax tree of a rule: few small nodes, each one operator; data that can be stored, compared, hashed and read three ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction
from typing import Literal

Type = Literal["bool", "int", "ratio", "date", "code", "text", "codes"]
"""What an expression yields. `code` is a word of a code table, `codes` a list of them, `ratio` an exact fraction."""

Operator = Literal["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: line and column of the pack file, counted from 1 and 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Any node. `place` does not count for equality, so equal conditions of two clauses are one."""

    type: Type
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant(Node):
    """A value written in the rule, or folded into it: None where nobody knows it."""

    value: bool | int | Fraction | date | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Between(Node):
    """A number known only between bounds. No rule writes it; folding leaves it where a common number is not exactly known."""

    low: int | Fraction
    high: int | Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRef(Node):
    """A declared scalar fact: `post.tier`, `asof`, `person.sex`."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamRef(Node):
    """A parameter of the pack: a dated value with unit and source."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Node):
    """A column of the row at hand: `p.role` inside `… for p in posts`."""

    row: str
    table: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class All(Node):
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any(Node):
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Node):
    part: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Node):
    operator: Operator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class In(Node):
    item: Node
    options: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Arithmetic(Node):
    operator: Literal["+", "-", "*"]
    left: Node
    right: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOf(Node):
    """The calendar year of a date."""

    date: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Node):
    """A scalar function of functions.py; `keywords` in the order of its signature."""

    function: str
    arguments: tuple[Node, ...]
    keywords: tuple[tuple[str, Node], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Over(Node):
    """A function over rows: `months(p for p in posts if where)`, `latest(m.decided_on for m in measures)`.

    `element` is what is collected from each row, None where the row itself is meant.
    """

    function: str
    table: str
    row: str
    element: Node | None
    where: Node | None


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below a node."""
    for part in fields(node):
        value = getattr(node, part.name)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            for each in value:
                inner = each[1] if isinstance(each, tuple) and len(each) == 2 else each
                if isinstance(inner, Node):
                    yield inner


def walk(node: Node) -> Iterator[Node]:
    """The node and every node below it, outermost first."""
    yield node
    for child in children(node):
        yield from walk(child)


def facts_of(node: Node) -> frozenset[str]:
    """The paths of all facts an expression reads, `posts.role` for a column and `posts` for the rows."""
    found = set()
    for each in walk(node):
        if isinstance(each, FactRef):
            found.add(each.path)
        elif isinstance(each, Column):
            found.add(f"{each.table}.{each.name}")
        elif isinstance(each, Over):
            found.add(each.table)
    return frozenset(found)
