"""What has become of every rule of the regulations: which are clauses, which a person must judge, which nothing reads yet."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final, Literal, cast, get_args

from renti.rules import tree
from renti.rules.clause import Clause, Exemption
from renti.rules.pack import Pack
from renti.rules.pack_check import nodes
from renti.rules.pack_tests import entries

State = Literal["coded", "attested", "human", "exemption", "combiner", "gate-later", "not-yet"]
Layer = Literal["verified", "adopted", "waiting"]
"""How sure a rule is: its article was read; an office adopted it by a pack version; it waits for somebody with the text (待核)."""

STATES: Final[tuple[State, ...]] = get_args(State)
LAYERS: Final[tuple[Layer, ...]] = get_args(Layer)
CARRIED: Final = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the regulations: its stage, its state, how its article was seen, and what carries a combiner (pack and name)."""

    id: str
    stage: str
    state: State
    seen: str
    carried: tuple[tuple[str, str], ...] = ()


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule of coverage.toml, by id."""
    raw = tomllib.loads(resources.files("renti.rules").joinpath("coverage.toml").read_text(encoding="utf-8"))
    carried = {name: tuple(_pair(each) for each in places) for name, places in raw.pop(CARRIED).items()}
    return {
        name: Rule(id=name, stage=stage, state=cast(State, state), seen=seen, carried=carried.get(name, ()))
        for stage, found in raw.items()
        for name, (state, seen) in found.items()
    }


def layer(rule: Rule, library: Mapping[str, Pack]) -> Layer:
    """How sure a rule is today: as the pack in force says, else as its article was seen."""
    entry = entry_of(rule.id, library)
    if entry is not None and entry.origin.adopted:
        return "adopted"
    return "verified" if (entry.origin.seen if entry is not None else rule.seen) == "verified" else "waiting"


def counts(library: Mapping[str, Pack], *, stage: str = "") -> Mapping[State, Mapping[Layer, int]]:
    """How many rules stand in each state, and in each how many are verified, adopted, waiting; of one stage or of all."""
    counted = Counter((rule.state, layer(rule, library)) for rule in rules().values() if stage in ("", rule.stage))
    return {state: {each: counted[state, each] for each in LAYERS} for state in STATES}


def entry_of(id: str, library: Mapping[str, Pack]) -> Clause | Exemption | None:  # noqa: A002 - the identifier is called so everywhere
    """The clause or exemption of a rule, from the pack in force rather than a superseded one."""
    home = home_of(id, library)
    return None if home is None else home.clauses.get(id) or home.exemptions.get(id)


def home_of(id: str, library: Mapping[str, Pack]) -> Pack | None:  # noqa: A002 - the identifier is called so everywhere
    """The pack that holds a rule, the one without an end first."""
    homes = [pack for pack in library.values() if id in pack.clauses or id in pack.exemptions]
    return min(homes, key=lambda pack: (pack.effective_to is not None, pack.scope), default=None)


def disagreements(library: Mapping[str, Pack]) -> Iterator[str]:
    """Where coverage.toml and the packs say different things, as `id: what`."""
    for rule in rules().values():
        yield from (f"{rule.id}: {what}" for what in (*_stated(rule, library), *_carried(rule, library)))
    for pack in library.values():
        if pack.scope == "national":
            yield from (f"{entry.id}: in {pack.id}, but not listed" for entry in entries(pack) if entry.id not in rules())


def _stated(rule: Rule, library: Mapping[str, Pack]) -> Iterator[str]:
    """The state and the confidence of a rule against its entry in the packs."""
    entry = entry_of(rule.id, library)
    if entry is None:
        if rule.state in ("coded", "attested", "exemption"):
            yield f"{rule.state}, but in no pack"
        return
    if rule.state != _state(entry):
        yield f"{rule.state}, but in the packs {_state(entry)}"
    elif entry.origin.seen != rule.seen:
        yield f"seen {rule.seen}, but in the packs {entry.origin.seen}"


def _carried(rule: Rule, library: Mapping[str, Pack]) -> Iterator[str]:
    """A combiner against the parameters, tables and exemptions that carry it."""
    if (rule.state == "combiner") != bool(rule.carried):
        yield "a combiner names what carries it, nothing else does"
    for pack, name in rule.carried:
        found = library.get(pack)
        if found is None or not any(name in names for names in (found.params, found.tables, found.exemptions)):
            yield f"nothing called {name} in {pack}"


def _state(entry: Clause | Exemption) -> State:
    if isinstance(entry, Exemption):
        return "exemption"
    signed = any(isinstance(node, tree.Call) and node.function == "attested" for node in nodes(entry))
    return "attested" if signed else "coded"


def _pair(text: str) -> tuple[str, str]:
    pack, _, name = text.partition(" ")
    return pack, name
