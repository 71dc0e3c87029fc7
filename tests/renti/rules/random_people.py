"""Random people for the rules: every fact present, missing or partial, dates crowded at the days where answers change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from renti.kernel.dates import PartialDate, plus_months
from renti.rules import tree
from renti.rules.fact import Fact, declarations
from renti.rules.library import packs, tables
from renti.rules.plan import Plan
from renti.rules.supplied import Supplied

MONTHS = (6, 12, 18, 24, 36, 60, 120)


def person(rng: Random, plan: Plan, *, asof: date) -> Supplied:
    """Facts for everything the plan reads, each known two times in three."""
    declared = declarations()
    facts = {path: value for path in plan.paths if (value := _value(rng, declared.facts[path], asof)) is not None}
    own = [name for name in plan.tables if not all(column.at_case for column in declared.tables[name].columns.values())]
    rows = {name: _rows(rng, declared.tables[name].columns, asof) for name in own if rng.random() < 0.85}
    return Supplied(declared, {"asof": asof, **facts}, rows)


def _rows(rng: Random, columns: Mapping[str, Fact], asof: date) -> list[dict[str, Any]]:
    made = []
    for _ in range(rng.randrange(6)):
        row = {name: value for name, fact in columns.items() if (value := _value(rng, fact, asof, known=0.85)) is not None}
        made.append(row)
    return made


def _value(rng: Random, fact: Fact, asof: date, *, known: float = 0.7) -> Any:
    if rng.random() > known:
        return None
    if fact.type == "bool":
        return rng.random() < 0.5
    if fact.type == "int":
        return rng.choice([rng.randrange(-2, 4), rng.randrange(100), asof.year - rng.randrange(8)])
    return day(rng, asof) if fact.type == "date" else rng.choice(words(fact.path))


def day(rng: Random, asof: date) -> date | PartialDate:
    """A day near a whole number of months before or after, an end of February, or any day; sometimes known to the month or the year."""
    near = plus_months(asof, -rng.choice(MONTHS) * rng.choice((1, 1, 1, 2, -1)))
    chosen = rng.choice(
        [
            near + timedelta(days=rng.randrange(-1, 2)),
            date(asof.year - rng.randrange(-1, 12), rng.choice((2, 3, 8, 11)), rng.choice((1, 28))) + timedelta(days=rng.randrange(-1, 2)),
            asof - timedelta(days=rng.randrange(-400, 6_000)),
        ]
    )
    precision = rng.random()
    if precision < 0.2:
        return PartialDate(chosen.year, chosen.month)
    return PartialDate(chosen.year) if precision < 0.3 else chosen


@cache
def words(path: str) -> Sequence[str]:
    """Words that some clause compares the fact with, words of the tables, and one that nobody knows."""
    found = {"无此词"}
    for pack in packs().values():
        params = {name: param.values.on(date(2026, 11, 20)) for name, param in pack.params.items()}
        for clause in pack.clauses.values():
            for node in (*tree.walk(clause.applies), *tree.walk(clause.requires)):
                found.update(_beside(node, path, params))
    for name, entries in tables().items():
        if path.rpartition(".")[2] in (name, f"{name}s"):
            found.update(list(entries)[:12])
    return sorted(found)


def _beside(node: tree.Node, path: str, params: Mapping[str, Any]) -> Iterable[str]:
    sides = [node.left, node.right] if isinstance(node, tree.Compare) else [node.item, node.options] if isinstance(node, tree.In) else []
    if not any(_path(side) == path for side in sides):
        return
    for side in sides:
        value = side.value if isinstance(side, tree.Constant) else params.get(side.name) if isinstance(side, tree.ParamRef) else None
        yield from (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


def _path(node: tree.Node) -> str:
    if isinstance(node, tree.Column):
        return f"{node.table}.{node.name}"
    return node.path if isinstance(node, tree.FactRef) else ""
