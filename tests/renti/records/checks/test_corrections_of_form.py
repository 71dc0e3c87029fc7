"""What a check of identity, numbers, ages, education or footer corrects, it no longer finds, and another check does not undo."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.check import CHECKS, Given, finding
from renti.records.date_order import certainly_before, greatest_age, least_age
from renti.records.fixing import fixed, with_text
from renti.records.lint import Choice
from renti.records.person import Person

GIVEN = Given(asof=date(2026, 11, 20))
GROUPS = ("identity", "id_number", "ages", "education", "footer")
ENTRIES = [entry for entry in CHECKS if entry.group in GROUPS and entry.scope == "person"]


def corrections():
    for entry in ENTRIES:
        for example in entry.fails:
            for flaw in entry.run(example, GIVEN):
                if flaw.fixed is not None:
                    yield pytest.param(entry, example, flaw, id=f"{entry.code}-{flaw.fixed or 'empty'}")


@pytest.mark.parametrize(("entry", "example", "flaw"), list(corrections()))
def test_a_correction_answers_its_finding(entry, example, flaw):
    mended = with_text(example, flaw.field, flaw.fixed)
    again = [finding(entry, each, file="") for each in entry.run(mended, GIVEN)]
    assert [each.message for each in again if each.field == flaw.field and each.fixed is not None] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_corrections_of_all_examples_come_to_rest(entry):
    for example in entry.fails:
        once, _ = fixed(example, GIVEN, choice=Choice(select="NIAET"))
        twice, changes = fixed(once, GIVEN, choice=Choice(select="NIAET"))
        assert twice == once
        assert changes == []


@given(st.text(alphabet="0123456789.-/年月日 ；;、民建盟九三无党派群众中共员（）", max_size=18))
def test_corrections_of_any_party_text_come_to_rest(text):
    person = Person(name="秦月", born=PartialDate(1972, 4), joined_party=text.strip(), written={"joined_party": text})
    once, _ = fixed(person, GIVEN, choice=Choice(select="A"))
    assert fixed(once, GIVEN, choice=Choice(select="A"))[1] == []


@given(st.text(alphabet="北京上海辽宁大连湖南长沙省市县区某A 、", max_size=9))
def test_corrections_of_any_place_come_to_rest(text):
    person = Person(name="秦月", native_place=text.strip(), birthplace=text.strip())
    once, _ = fixed(person, GIVEN, choice=Choice(select="N"))
    assert fixed(once, GIVEN, choice=Choice(select="N"))[1] == []


dates = st.builds(PartialDate, st.integers(1940, 2020), st.integers(1, 12), st.integers(1, 28))


@given(dates, dates)
def test_less_known_dates_never_say_more(first, second):
    blurred = [PartialDate(first.year), PartialDate(first.year, first.month), first]
    for one in blurred:
        for other in (PartialDate(second.year), PartialDate(second.year, second.month), second):
            if certainly_before(one, other):
                assert first.earliest < second.earliest
            assert least_age(one, other) <= greatest_age(first, second) <= greatest_age(one, other)
