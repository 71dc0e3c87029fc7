"""A plan as JSON, and its digest: the same on any machine, so that a result can name the plan that gave it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final

from renti.kernel.answer import Answer
from renti.kernel.dates import PartialDate
from renti.rules import tree
from renti.rules.circuit import is_input
from renti.rules.decide import Verdict
from renti.rules.given import Given
from renti.rules.plan import Atom, ClausePlanes, Plan, PostPlanes

VERSION: Final = 1
NOWHERE: Final = tree.Place(0, 0)


class PlanUnreadable(ValueError):
    """The text is no plan of a version this program reads; the argument says why."""


def to_json(plan: Plan) -> str:
    """The plan as text; equal plans give equal texts."""
    whole = {
        "version": VERSION,
        "atoms": [[_node(atom.node), atom.late] for atom in plan.atoms],
        "coarse": list(plan.coarse),
        "planes": [list(plane) for plane in plan.planes],
        "posts": [_post(post) for post in plan.posts],
        "given": _given(plan.given),
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(plan: Plan) -> str:
    """SHA-256 of the plan's text."""
    return sha256(to_json(plan).encode()).hexdigest()


def from_json(text: str) -> Plan:
    """The plan of a text. Raises PlanUnreadable."""
    try:
        raw = json.loads(text)
        if raw["version"] != VERSION:
            raise PlanUnreadable(raw["version"])
        plan = Plan(
            atoms=tuple(Atom(_read_node(node), late) for node, late in raw["atoms"]),
            coarse=tuple(raw["coarse"]),
            planes=tuple(tuple(plane) for plane in raw["planes"]),
            posts=tuple(_read_post(post) for post in raw["posts"]),
            given=_read_given(raw["given"]),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise error if isinstance(error, PlanUnreadable) else PlanUnreadable(str(error)) from error
    _checked(plan)
    return plan


def _checked(plan: Plan) -> None:
    """Every plane must come from earlier ones, and every literal must exist."""
    for number, plane in enumerate(plan.planes):
        if is_input(plane):
            most = len(plan.coarse) if plane[0] == "coarse" else len(plan.atoms)
            sound = plane[0] in ("yes", "no", "coarse") and 0 <= int(plane[1]) < most
        else:
            sound = all(0 <= int(literal) < 2 * number for literal in plane) and bool(plane) == bool(number)
        if not sound:
            raise PlanUnreadable(f"planes[{number}]")
    if any(not 0 <= literal < 2 * len(plan.planes) for literal in plan.literals):
        raise PlanUnreadable("posts")


def _node(node: tree.Node) -> dict[str, Any]:
    return {"node": type(node).__name__, **{part.name: _written(getattr(node, part.name)) for part in fields(node) if part.name != "place"}}


def _written(value: Any) -> Any:
    if isinstance(value, tree.Node):
        return _node(value)
    if isinstance(value, tuple):
        return [_written(each) for each in value]
    if isinstance(value, PartialDate):
        return {"partial": str(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return {"of": value.numerator, "in": value.denominator} if isinstance(value, Fraction) else value


_NODES: Final[Mapping[str, type[tree.Node]]] = {kind.__name__: kind for kind in tree.Node.__subclasses__()}


def _read_node(raw: Mapping[str, Any]) -> tree.Node:
    make: Callable[..., tree.Node] = _NODES[raw["node"]]
    return make(place=NOWHERE, **{name: _read(value) for name, value in raw.items() if name != "node"})


def _read(raw: Any) -> Any:
    if isinstance(raw, list):
        return tuple(_read(each) for each in raw)
    if not isinstance(raw, dict):
        return raw
    if "node" in raw:
        return _read_node(raw)
    if "partial" in raw:
        return PartialDate.parse(raw["partial"])
    return date.fromisoformat(raw["date"]) if "date" in raw else Fraction(raw["of"], raw["in"])


def _post(post: PostPlanes) -> dict[str, Any]:
    clauses = [
        [each.id, {answer.value: literal for answer, literal in each.answers.items()}, each.unverified, each.boundary]
        for each in post.clauses
    ]
    return {"id": post.id, "clauses": clauses, "verdicts": {verdict.value: literal for verdict, literal in post.verdicts.items()}}


def _read_post(raw: Mapping[str, Any]) -> PostPlanes:
    return PostPlanes(
        id=raw["id"],
        clauses=tuple(
            ClausePlanes(id=name, answers={answer: answers[answer.value] for answer in Answer}, unverified=unverified, boundary=boundary)
            for name, answers, unverified, boundary in raw["clauses"]
        ),
        verdicts={verdict: raw["verdicts"][verdict.value] for verdict in Verdict},
    )


def _given(given: Given) -> dict[str, Any]:
    return {
        "asof": _written(given.asof),
        "values": {path: [_written(value), assumed] for path, (value, assumed) in given.values.items()},
        "registers": {
            name: [{path: _written(value) for path, value in row.items()} for row in rows] for name, rows in given.registers.items()
        },
        "tables": {name: dict(table) for name, table in given.tables.items()},
    }


def _read_given(raw: Mapping[str, Any]) -> Given:
    return Given(
        asof=_read(raw["asof"]),
        values={path: (_read(value), assumed) for path, (value, assumed) in raw["values"].items()},
        registers={
            name: tuple({path: _read(value) for path, value in row.items()} for row in rows) for name, rows in raw["registers"].items()
        },
        tables=raw["tables"],
    )
