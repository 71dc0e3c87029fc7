"""Corrections of pure form are applied to the very end, and nothing else is touched."""

from collections.abc import Iterator
from datetime import date

import pytest

from renti.kernel.dates import PartialDate
from renti.records.check import Given
from renti.records.fixing import FixUnplaced, fixed, text_at, with_text
from renti.records.person import Person, Relative

GIVEN = Given(asof=date(2026, 11, 20))
WANG = Person(
    name="王犇",
    born=PartialDate(1981, 5),
    relatives=(Relative(relation="妻子", name="李玥", born=PartialDate(1983)),),
    written={"name": " 王犇"},
)


def test_a_date_set_from_text_keeps_what_cannot_be_read() -> None:
    unreadable = with_text(WANG, "born", "1981.5.x")
    assert unreadable.born is None
    assert unreadable.text("born") == "1981.5.x"


def test_a_date_set_from_text_has_its_value() -> None:
    assert with_text(WANG, "born", "198106").born == PartialDate(1981, 6)


def test_text_with_outer_space_is_stripped_and_remembered() -> None:
    spaced = with_text(WANG, "sex", " 男")
    assert (spaced.sex, spaced.text("sex")) == ("男", " 男")


def test_a_field_of_a_relative_is_set_in_its_row() -> None:
    changed = with_text(WANG, "relatives[0].born", "198304")
    assert changed.relatives[0].born == PartialDate(1983, 4)
    assert text_at(changed, "relatives[0].name") == "李玥"


@pytest.mark.parametrize("place", ["relatives[1].name", "relatives[0].age", "shoe_size"])
def test_a_place_that_a_record_does_not_have_is_refused(place: str) -> None:
    with pytest.raises(FixUnplaced):
        with_text(WANG, place, "x")


def test_what_is_in_good_form_is_left_alone() -> None:
    person = Person(name="王犇", sex="男", ethnicity="汉族")
    assert fixed(person, GIVEN) == (person, [])


def test_every_fix_of_every_check_example_is_final(subtests_of_fixes: Iterator[tuple[str, Person]]) -> None:
    for code, person in subtests_of_fixes:
        once, _ = fixed(person, GIVEN)
        again, changes = fixed(once, GIVEN)
        assert (again, changes) == (once, []), code


@pytest.fixture
def subtests_of_fixes() -> Iterator[tuple[str, Person]]:
    from renti.records.check import CHECKS

    return ((entry.code, person) for entry in CHECKS if entry.scope == "person" for person in entry.fails)
