"""Two records that name each other put a relative beside the post."""

from __future__ import annotations

from datetime import date

from renti.kernel.dates import PartialDate
from renti.records.facts import facts
from renti.records.kin import kin_ties
from renti.records.kin_places import kin_places
from renti.records.person import Person, Relative
from renti.records.post import Position
from renti.records.rows import Post, Role

DAY = date(2026, 11, 20)
CHIEF = Position(id="2.chief", organisation_id="2", title="局长", tier=1, role=Role.CHIEF)
DEPUTY = Position(id="2.1", organisation_id="2", title="副局长", tier=1, role=Role.DEPUTY, superior="2.chief")


def husband(*, names_back: bool = True) -> Person:
    post = Post(
        organisation="青禾县财政局", organisation_id="2", title="局长", leading=True, decided_on=PartialDate(2020, 3, 15), current=True
    )
    rows = (Relative(relation="妻子", name="苏敏", born=PartialDate(1985, 3)),) if names_back else ()
    return Person(name="陈明", sex="男", born=PartialDate(1983, 5), relatives=rows, posts=(post,))


WIFE = Person(
    name="苏敏",
    sex="女",
    born=PartialDate(1985, 3),
    relatives=(Relative(relation="丈夫", name="陈明", born=PartialDate(1983, 5), work="青禾县财政局局长"),),
)


def row_of_wife(people, position):
    places = kin_places(kin_ties(people), people, ids=["a", "b"], asof=DAY, seats={"a": CHIEF})
    (row,) = facts(WIFE, asof=DAY, kin=places.get(1, ()), position=position).rows("kin") or ()
    return {name: row[name].value for name in ("line", "relation", "person", "same_unit", "commands", "leads") if name in row}


def test_a_husband_who_leads_the_unit_is_in_the_line_of_command():
    assert row_of_wife([husband(), WIFE], DEPUTY) == {"relation": "夫妻", "person": "a", "same_unit": True, "commands": True, "leads": True}


def test_in_another_unit_he_is_neither():
    elsewhere = Position(id="9.1", organisation_id="9", title="副局长", superior="9.chief")
    assert row_of_wife([husband(), WIFE], elsewhere) == {
        "relation": "夫妻",
        "person": "a",
        "same_unit": False,
        "commands": False,
        "leads": False,
    }


def test_one_who_does_not_name_her_back_stays_unknown():
    assert row_of_wife([husband(names_back=False), WIFE], DEPUTY) == {
        "relation": "夫妻", "person": None, "same_unit": None, "commands": None, "leads": None,
    }  # fmt: skip


def test_the_husband_finds_no_place_of_a_wife_without_posts():
    people = [husband(), WIFE]
    assert 0 not in kin_places(kin_ties(people), people, ids=["a", "b"], asof=DAY)
