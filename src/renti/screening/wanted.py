"""A value that is wanted of a fact, facts with such values in place, and which value is the nearest that will do."""

from __future__ import annotations

import operator as arithmetic
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from renti.rules import tree
from renti.rules.trace import Datum, Facts, Row

OTHER_WORD: Final = "其他"
TESTS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "==": arithmetic.eq, "!=": arithmetic.ne, "<": arithmetic.lt, "<=": arithmetic.le, ">": arithmetic.gt, ">=": arithmetic.ge,
}  # fmt: skip
OPPOSITE: Final = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
MIRRORED: Final = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
ORDERS: Final = ("tier", "level", "rank", "education", "degree")


class NoChange(LookupError):
    """No single value makes the condition hold; the argument is the kind of condition."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that is wanted: `fact` is a path (`person.education`), a cell (`posts[2].from`; a number past the last is a new row) or a
    row (`measures[0]`). `operator` is a sign of comparison, or `without` for a row that may not be there. `value` meets it just so."""

    fact: str
    operator: str
    value: Any


@dataclass(frozen=True, slots=True)
class Changed:
    """Facts with the wanted values in place of what they give."""

    facts: Facts
    wanted: Sequence[Wanted]

    def scalar(self, path: str) -> Datum:
        return next((Datum(each.value, path) for each in reversed(self.wanted) if each.fact == path), None) or self.facts.scalar(path)

    def rows(self, table: str) -> Sequence[Row] | None:
        own = [each for each in self.wanted if each.fact.startswith(f"{table}[")]
        found = self.facts.rows(table)
        if not own:
            return found
        rows: dict[int, dict[str, Datum] | None] = {place: dict(row) for place, row in enumerate(found or ())}
        for each in own:
            place, _, column = each.fact.removeprefix(f"{table}[").partition("]")
            if each.operator == "without":
                rows[int(place)] = None
            else:
                cells = rows.get(int(place)) or {}
                rows[int(place)] = {**cells, column.removeprefix("."): Datum(each.value, each.fact)}
        return [row for row in rows.values() if row is not None]


def just(sign: str, value: Any) -> Any:
    """The value nearest to `value` that stands to it as the sign says."""
    if sign in ("==", "<=", ">="):
        return value
    if isinstance(value, str):
        return OTHER_WORD
    if isinstance(value, bool):
        return not value
    step = timedelta(days=1) if isinstance(value, date) else 1
    return value - step if sign == "<" else value + step


def fixed(node: tree.Node) -> bool:
    """Whether nothing in an expression can be changed for one person."""
    return not any(
        (isinstance(each, tree.FactRef) and each.path != "asof") or isinstance(each, tree.Column | tree.Over) for each in tree.walk(node)
    )


def of_post(node: tree.Node) -> int:
    """The person's own facts come first, what belongs to the post and the case after them, what nothing can change last."""
    if fixed(node):
        return 2
    return int(
        not any(
            isinstance(each, tree.Column | tree.Over) or (isinstance(each, tree.FactRef) and each.path.startswith("person."))
            for each in tree.walk(node)
        )
    )


def day_at(node: tree.Node) -> tree.FactRef:
    """The day of the question, as a node."""
    return tree.FactRef(type="date", place=node.place, path="asof")
