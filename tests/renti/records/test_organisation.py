"""The tree of organisations, positions and quotas."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.organisation import FormerName, Organisation, OrganisationsBroken, organisations
from renti.records.post import Position, position_values
from renti.records.quota import Approval, Freeze, Occupant, Quota
from renti.records.rows import Role
from renti.rules.fact import declarations
from renti.rules.supplied import Supplied

DAY = date(2026, 11, 20)
COUNTY = Organisation(id="1", name="青禾县", place="990121", place_tier="county")
BUREAU = Organisation(
    id="2",
    name="青禾县教育和体育局",
    short_name="县教体局",
    parent="1",
    kind="党政机关",
    tier=1,
    place="990121",
    place_tier="county",
    former_names=(FormerName(name="青禾县教育局", until=date(2019, 3, 1)), FormerName(name="青禾县文教局", until=date(1984, 3, 1))),
)
OFFICE = Organisation(id="3", name="青禾县教育和体育局办公室", parent="2", abolished_on=date(2020, 1, 1))
TREE = organisations([COUNTY, BUREAU, OFFICE])


def test_a_tree_knows_what_lies_below_and_above():
    assert [each.id for each in TREE.below("1")] == ["1", "2", "3"]
    assert [each.id for each in TREE.ancestors("3")] == ["2", "1"]
    assert [each.id for each in TREE.roots()] == ["1"]
    assert TREE.within("3", "1")
    assert not TREE.within("1", "3")


def test_an_organisation_bears_the_name_of_the_time():
    assert BUREAU.name_on(date(1980, 1, 1)) == "青禾县文教局"
    assert BUREAU.name_on(date(2019, 2, 28)) == "青禾县教育局"
    assert BUREAU.name_on(date(2019, 3, 1)) == "青禾县教育和体育局"


def test_an_organisation_is_found_by_every_name():
    assert {each.id for name in ("县教体局", "青禾县教育局", "青禾县教育和体育局") for each in TREE.named(name)} == {"2"}
    assert TREE.named("青禾县财政局") == ()


def test_one_that_was_abolished_is_not_found_later():
    assert TREE.named(OFFICE.name, on=date(2019, 12, 31)) == (OFFICE,)
    assert TREE.named(OFFICE.name, on=date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    ("units", "what"),
    [
        ([COUNTY, COUNTY], "twice"),
        ([BUREAU], "parent"),
        ([Organisation(id="a", name="甲", parent="b"), Organisation(id="b", name="乙", parent="a")], "cycle"),
    ],
)
def test_what_is_no_tree_is_refused(units, what):
    with pytest.raises(OrganisationsBroken) as refused:
        organisations(units)
    assert refused.value.args[0] == what


@given(st.lists(st.integers(0, 40), max_size=40))
def test_everything_lies_below_its_ancestors(parents):
    units = [
        Organisation(id=str(at), name=f"第{at}局", parent=str(parent % at) if at and parent % 3 else "")
        for at, parent in enumerate(parents)
    ]
    tree = organisations(units)
    assert {each.id for root in tree.roots() for each in tree.below(root.id)} == {each.id for each in units}
    assert all(tree.within(each.id, above.id) for each in units for above in tree.ancestors(each.id))


def seat(person: str, *, since: date = date(2020, 1, 1), until: date | None = None, role: Role = Role.DEPUTY) -> Occupant:
    return Occupant(person_id=person, organisation_id="2", since=since, until=until, tier=1, role=role)


APPROVED = (
    Approval(organisation_id="2", number=3, since=date(2015, 1, 1), document="编〔2015〕1号", tier=1, role=Role.DEPUTY),
    Approval(organisation_id="2", number=2, since=date(2019, 3, 1), document="编〔2019〕9号", tier=1, role=Role.DEPUTY),
    Approval(organisation_id="2", number=30, since=date(2015, 1, 1), document="编〔2015〕1号"),
)


def test_the_latest_approval_rules():
    quota = Quota(APPROVED, (), (seat("甲"), seat("乙"), seat("丙")))
    assert quota.posts("2", tier=1, role=Role.DEPUTY, on=date(2019, 2, 28)).approved == 3
    standing = quota.posts("2", tier=1, role=Role.DEPUTY, on=DAY)
    assert (standing.approved, standing.used, standing.vacant, standing.over) == (2, 3, 0, 1)


def test_a_frozen_place_is_not_vacant_until_it_thaws():
    freeze = Freeze(
        organisation_id="2", number=1, since=date(2026, 1, 1), until=date(2026, 12, 1), reason="机构改革", tier=1, role=Role.DEPUTY
    )
    quota = Quota(APPROVED, (freeze,), (seat("甲"),))
    assert quota.posts("2", tier=1, role=Role.DEPUTY, on=DAY).vacant == 0
    assert quota.posts("2", tier=1, role=Role.DEPUTY, on=date(2026, 12, 1)).vacant == 1


def test_who_has_left_uses_no_place_from_that_day():
    quota = Quota(APPROVED, (), (seat("甲", until=DAY),))
    assert quota.posts("2", tier=1, role=Role.DEPUTY, on=DAY).used == 0
    assert quota.posts("2", tier=1, role=Role.DEPUTY, on=date(2026, 11, 19)).used == 1


def test_a_person_with_two_posts_is_one_of_the_staff():
    assert Quota(APPROVED, (), (seat("甲"), seat("甲", role=Role.CHIEF))).staff("2", on=DAY).used == 1


def test_without_an_approval_neither_vacancy_nor_excess_is_known():
    standing = Quota((), (), (seat("甲"),)).posts("2", tier=1, role=Role.DEPUTY, on=DAY)
    assert (standing.approved, standing.used, standing.vacant, standing.over) == (None, 1, None, None)


def test_a_position_gives_declared_facts_of_the_declared_types():
    position = Position(id="p", organisation_id="2", title="副局长", tier=1, role=Role.DEPUTY, kind="政府")
    values = position_values(position, TREE, quota=Quota(APPROVED, (), (seat("甲"),)), asof=DAY)
    known = Supplied(declarations(), {path: value for path, value in values.items() if value is not None})
    assert (known.scalar("post.tier").value, known.scalar("post.role").value) == ("乡科级", "deputy")
    assert (known.scalar("post.approved").value, known.scalar("post.filled").value) == (2, 1)
    assert (known.scalar("post.place").value, known.scalar("post.unit_kind").value) == ("990121", "党政机关")


def test_a_position_of_an_unknown_organisation_leaves_its_place_unknown():
    values = position_values(Position(id="p", organisation_id="?", title="局长"), TREE, asof=DAY)
    assert (values["post.place"], values["post.tier"], values["post.approved"]) == (None, None, None)
