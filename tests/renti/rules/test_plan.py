"""A plan reads every form the language allows as one person's reading does, and is data that can be stored and hashed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from renti.kernel.calendar import official
from renti.rules import machine, machine_int
from renti.rules.circuit import FALSE, TRUE, Circuit
from renti.rules.clause import Clause, Origin
from renti.rules.columns import columns
from renti.rules.decide import decide
from renti.rules.fact import declarations
from renti.rules.fold import Shared
from renti.rules.library import tables
from renti.rules.parse import parse
from renti.rules.plan import Plan, Post, PostsDiffer, compiled
from renti.rules.plan_json import PlanUnreadable, digest, from_json, to_json
from renti.rules.snapshot import HEAD, SnapshotDamaged, load_columns, save_columns
from renti.rules.supplied import Joined, Supplied
from renti.rules.trace import Surroundings
from tests.renti.rules.random_people import person

pytest.importorskip("numpy")

ASOF = date(2026, 11, 20)
DECLARED = declarations()
RULES = Surroundings({}, tables(), official())
REGISTERS = frozenset({"documents", "attestations", "rank_numbers"})

FORMS = [
    "elapsed(person.began_work, asof) >= 60",
    "elapsed(person.began_work, asof) > 60 and not elapsed(person.joined_party, asof) < 24",
    "elapsed(person.began_work, asof) == 60",
    "elapsed(asof, person.retires_on) < 24",
    "elapsed(person.began_work, person.joined_party) <= 36",
    "after(person.began_work, 24) <= asof or after(person.joined_party, 12) > asof",
    "after(person.began_work, person.interrupted_months) <= asof",
    "elapsed(after(person.began_work, 7), asof) >= 53",
    "person.began_work < person.joined_party",
    "person.began_work == person.joined_party",
    "person.began_work.year <= asof.year - 5",
    "person.began_work == asof",
    "36 <= elapsed(person.began_work, asof) < 120",
    "not (person.party_member and elapsed(person.joined_party, asof) >= 36) or person.on_probation",
    'education(person.education) >= education("大学")',
    'education(person.education) - education("大专") <= 2',
    'person.role == "deputy" or person.role != post.role',
    'person.role in ["chief", "deputy"] and not person.tier in ["县处级"]',
    "known(person.role) and known(person.began_work)",
    "not known(person.age) or person.age <= 50",
    "person.on_probation == person.party_member",
    "person.tier == person.level",
    "least(person.age, 50) >= greatest(person.training_hours_year, 20)",
    "ratio(person.age, 60) <= ratio(2, 3)",
    "months(p for p in posts) >= 24",
    "months(p for p in posts if p.leading) < 60",
    "months(p for p in posts if p.role == person.role and p.tier == post.tier) >= 24",
    "months(p for p in posts) - months(p for p in posts if p.leading) * 2 <= 12",
    "24 <= months(p for p in posts) <= 48",
    "months(p for p in posts) == 24",
    "count(p for p in posts if p.leading) == 2",
    "count(p for p in posts if p.from_ >= person.began_work) != 2",
    "sum(t.hours for t in trainings if t.party_school) >= 20",
    "some(after(m.on, 12) > asof for m in measures)",
    'every(after(m.on, lookup("effect_months", m.kind)) <= asof for m in measures if known(m.kind))',
    'every(elapsed(t.on, asof) >= 24 for t in titles if t.grade == "副高")',
    "latest(m.on for m in measures) <= asof",
    "earliest(p.from_ for p in posts if p.leading).year >= 2020",
    "highest(a.year for a in appraisals) == asof.year - 1",
    "count(a for a in appraisals if a.year >= earliest(p.from_ for p in posts).year) >= 2",
    "some(some(p.from_ < t.to for p in posts) for t in trainings)",
    'doc("破格批复", before=person.joined_party)',
    'doc("破格批复", after=person.began_work) and attested("同意", by="组织部门")',
    "sum(q.filled for q in rank_numbers if q.rank == person.rank) <= 2",
    "person.age <= sum(q.filled for q in rank_numbers if q.rank == post.rank)",
    "post.since == person.began_work" if "post.since" in DECLARED.facts else "letter.date >= person.began_work",
]


def shared(values: Mapping[str, Any], **rows: Sequence[Mapping[str, Any]]) -> Shared:
    return Shared(facts=Supplied(DECLARED, {"asof": ASOF, **values}, rows), tables=REGISTERS, surroundings=RULES)


CASES = [
    shared({}),
    shared(
        {"post.role": "deputy", "post.tier": "县处级", "post.rank": "一级主任科员", "letter.date": "2016"},
        documents=[{"kind": "破格批复", "on": date(2018, 5, 1)}],
        attestations=[{"kind": "同意", "by": "组织部门"}],
        rank_numbers=[{"rank": "一级主任科员", "filled": 20}, {"rank": "一级主任科员"}, {"rank": "四级主任科员", "filled": 2}],
    ),
    shared({"person.age": 49, "person.on_probation": True, "post.rank": "四级主任科员"}, rank_numbers=[{"filled": 30}], measures=[{"on": date(2026, 1, 1)}]),
]  # fmt: skip


def clause(name: str, text: str) -> Clause:
    node = parse(text, DECLARED)
    yes = parse("True", DECLARED)
    origin = Origin(document="示例", article="1", seen="verified")
    return Clause(
        id=name, zh=text, en=text, origin=origin, force="hard", stage="eligibility", applies=yes, requires=node, unless=(), case_only=False,
        allowed_by="", tests=(), applies_text="True", requires_text=text,
    )  # fmt: skip


def plan_of(forms: Sequence[str], given: Shared) -> Plan:
    clauses = [clause(f"{number}", text) for number, text in enumerate(forms)]
    return compiled([Post(id="x", clauses=clauses, exemptions={}, shared=given)])


@pytest.mark.parametrize("given", CASES, ids=["nothing", "registers", "persons"])
def test_every_form_is_read_alike_one_by_one_and_all_at_once(given: Shared) -> None:
    plan, rng = plan_of(FORMS, given), Random(11)
    people = [person(rng, plan, asof=ASOF) for _ in range(60)]
    people = [
        Supplied(DECLARED, each.values, {name: rows for name, rows in each.tables.items() if name not in REGISTERS}) for each in people
    ]
    bitmaps = machine.run(plan, columns([_own(each) for each in people], plan.paths, plan.tables))
    sets = machine_int.run(plan, [_own(each) for each in people])
    for number, text in enumerate(FORMS):
        planes = plan.posts[0].clauses[number]
        found = [decide(clause("x", text), {}, Joined((_own(each), given.facts)), RULES) for each in people]
        for answer, literal in planes.answers.items():
            who = [place for place, decision in enumerate(found) if decision.answer is answer]
            assert (text, answer, who) == (text, answer, bitmaps.people(literal)) == (text, answer, sets.people(literal))
        flagged = [place for place, decision in enumerate(found) if decision.boundary]
        assert (text, flagged) == (text, bitmaps.people(planes.boundary)) == (text, sets.people(planes.boundary))


class _Own(Supplied):
    """A record: it knows nothing of posts and registers, and does not say where it has no rows."""

    def rows(self, table: str) -> Any:
        return Supplied.rows(self, table) if table in self.tables else None


def _own(facts: Supplied) -> _Own:
    return _Own(facts.declarations, facts.values, facts.tables)


def test_a_plan_is_data() -> None:
    plan = plan_of(FORMS, CASES[1])
    again = from_json(to_json(plan))
    assert again == plan
    assert digest(again) == digest(plan) == digest(plan_of(FORMS, CASES[1])) != digest(plan_of(FORMS, CASES[0]))


@pytest.mark.parametrize(
    "damage", [('"version":1', '"version":9'), ('["yes",0]', '["yes",99999]'), ('"node":"Compare"', '"node":"Import"')]
)
def test_a_damaged_plan_is_refused(damage: tuple[str, str]) -> None:
    text = to_json(plan_of(FORMS, CASES[1]))
    assert damage[0] in text
    with pytest.raises(PlanUnreadable):
        from_json(text.replace(*damage))


def test_posts_that_give_people_different_facts_stand_in_different_plans() -> None:
    posts = [Post(id="x", clauses=[clause("1", FORMS[19])], exemptions={}, shared=given) for given in (CASES[0], CASES[2])]
    with pytest.raises(PostsDiffer):
        compiled(posts)


def test_equal_conditions_are_one_atom_and_dates_are_folded() -> None:
    plan = plan_of(
        ["elapsed(person.began_work, asof) >= 60", "not after(person.began_work, 60) > asof", "person.began_work <= asof"], CASES[0]
    )
    assert len({atom.node for atom in plan.atoms}) == 2


def test_a_condition_and_its_opposite_share_their_plane() -> None:
    circuit = Circuit()
    one, other = circuit.input(("yes", 0)), circuit.input(("yes", 1))
    met = circuit.all_of([one, other])
    assert circuit.any_of([one ^ 1, other ^ 1]) == met ^ 1
    assert (circuit.all_of([one, one ^ 1]), circuit.any_of([one, one ^ 1]), circuit.all_of([])) == (FALSE, TRUE, TRUE)
    assert len(circuit.planes) == 4


def test_a_snapshot_gives_back_what_was_saved(tmp_path: Path) -> None:
    plan, rng = plan_of(FORMS, CASES[1]), Random(5)
    people = columns([_own(person(rng, plan, asof=ASOF)) for _ in range(70)], plan.paths, plan.tables)
    assert save_columns(people, tmp_path / "one") == save_columns(people, tmp_path / "other")
    before, after = machine.run(plan, people), machine.run(plan, load_columns(tmp_path / "one"))
    assert [before.people(each) for each in plan.literals] == [after.people(each) for each in plan.literals]


def test_a_damaged_snapshot_is_refused(tmp_path: Path) -> None:
    plan = plan_of(FORMS[:1], CASES[0])
    save_columns(columns([_own(person(Random(5), plan, asof=ASOF)) for _ in range(9)], plan.paths, plan.tables), tmp_path)
    with pytest.raises(FileExistsError):
        save_columns(load_columns(tmp_path), tmp_path)
    file = next(tmp_path.glob("*.npy"))
    file.write_bytes(file.read_bytes()[:-1] + b"\x7f")
    with pytest.raises(SnapshotDamaged):
        load_columns(tmp_path)
    (tmp_path / HEAD).unlink()
    with pytest.raises(SnapshotDamaged):
        load_columns(tmp_path)
