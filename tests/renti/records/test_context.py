from datetime import date

from renti.kernel.dates import PartialDate
from renti.records.check import Given, at
from renti.records.context import LONGEST, context_of
from renti.records.lint import lint_person
from renti.records.person import Person, Relative

RESUME = "1998.09--2002.07  虚构大学学习\n2002.07--2008.3  虚构县财政局\n2008.03--         虚构县审计局"


def test_a_field_is_its_own_context():
    person = Person(born=PartialDate(1978, 5), written={"born": "1978.5"})
    assert context_of(person, at("born", "")) == ("", "1978.5", "")


def test_a_place_in_the_resume_is_marked_in_its_line():
    start = RESUME.index("2008.3")
    before, place, after = context_of(Person(resume_text=RESUME), at("resume_text", "", span=(start, start + 6)))
    assert (before, place, after) == ("2002.07--", "2008.3", "  虚构县财政局")


def test_a_cell_and_a_row_of_the_family_are_found():
    person = Person(relatives=(Relative(name="甲", relation="妻子"), Relative(name="乙", relation="长子", work="务农")))
    assert context_of(person, at("relatives[1].work", "")) == ("", "务农", "")
    assert context_of(person, at("relatives[1]", ""))[1] == "长子 乙 务农"


def test_what_points_to_no_text_has_no_context():
    person = Person(name="甲", resume_text="短")
    for flaw in (at("", ""), at("photo", ""), at("sex", ""), at("relatives[3].work", ""), at("resume_text", "", span=(0, 9))):
        assert context_of(person, flaw) is None


def test_a_long_text_is_cut_on_both_sides_of_the_place():
    before, place, after = context_of(Person(honours="前" * 500 + "错" + "后" * 500), at("honours", "", span=(500, 501)))
    assert place == "错"
    assert before[0] == after[-1] == "…"
    assert len(before + place + after) <= LONGEST


def test_findings_carry_their_context():
    person = Person(name="甲", born=PartialDate(1980, 5), id_number="990001198105031234")
    found = {finding.code: finding for finding in lint_person(person, Given(asof=date(2026, 11, 20)))}
    assert found["A04"].context == ("", "198005", "")
