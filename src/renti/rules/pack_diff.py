"""What differs between two versions of a pack, entry by entry: what a person reads before the newer one is put in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final, Literal

from renti.rules.clause import Clause, Exemption, Param
from renti.rules.pack import Pack

How = Literal["added", "removed", "changed"]

_HEAD: Final = ("zh", "en", "version", "status", "scope", "effective_from", "effective_to", "reviewed_by", "adopts")
_CLAUSE: Final = ("zh", "en", "force", "stage", "applies_text", "requires_text", "unless", "case_only", "allowed_by")
_EXEMPTION: Final = ("zh", "en", "when_text", "never", "papers", "approver", "disclosed_in", "allowed_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `kind` is pack, clause, exemption, param or table; `field` is "" where a whole entry came or went."""

    how: How
    kind: str
    name: str
    field: str = ""
    before: str = ""
    after: str = ""


def changes(old: Pack, new: Pack) -> list[Change]:
    """Every difference between two packs, in the order of the pack, then of names. Tests count as one field: how many there are."""
    return [
        *_fields("pack", new.id, _head(old), _head(new)),
        *_entries("clause", {n: _clause(c) for n, c in old.clauses.items()}, {n: _clause(c) for n, c in new.clauses.items()}),
        *_entries(
            "exemption", {n: _exemption(x) for n, x in old.exemptions.items()}, {n: _exemption(x) for n, x in new.exemptions.items()}
        ),
        *_entries("param", {n: _param(p) for n, p in old.params.items()}, {n: _param(p) for n, p in new.params.items()}),
        *_entries("table", dict(old.tables), dict(new.tables)),
    ]


def _entries(kind: str, old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield Change(how="removed", kind=kind, name=name)
        elif name not in old:
            yield Change(how="added", kind=kind, name=name)
        else:
            yield from _fields(kind, name, old[name], new[name])


def _fields(kind: str, name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for field in dict.fromkeys((*old, *new)):
        before, after = old.get(field), new.get(field)
        if before != after:
            yield Change(how="changed", kind=kind, name=name, field=field, before=text_of(before), after=text_of(after))


def _head(pack: Pack) -> dict[str, Any]:
    return {**{name: getattr(pack, name) for name in _HEAD}, "extends": tuple(map(str, pack.needs))}


def _clause(clause: Clause) -> dict[str, Any]:
    return {**{name: getattr(clause, name) for name in _CLAUSE}, **_source(clause)}


def _exemption(exemption: Exemption) -> dict[str, Any]:
    return {**{name: getattr(exemption, name) for name in _EXEMPTION}, **_source(exemption)}


def _source(entry: Clause | Exemption) -> dict[str, Any]:
    return {"source": entry.origin.cited, "seen": entry.origin.seen, "adopted": entry.origin.adopted, "tests": len(entry.tests)}


def _param(param: Param) -> dict[str, Any]:
    return {"value": param.values.values, "unit": param.unit, "source": param.source}


def text_of(value: Any) -> str:
    """A value in one line; dated values as `from: value`, the first day of all time left out."""
    if value is None:
        return ""
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return "；".join(text_of(each) if day == date.min else f"{day} 起 {text_of(each)}" for day, each in value)
    if isinstance(value, tuple):
        return "、".join(map(text_of, value))
    return str(value)
