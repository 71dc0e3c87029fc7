"""Careers drawn at random within the rules raise no warning, and form faults put into them are all corrected again."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate, YearMonth
from renti.records.check import Given, Severity
from renti.records.fixing import fixed
from renti.records.lint import Choice, lint_person
from renti.records.person import Person

GIVEN = Given(asof=date(2026, 11, 20))
FIRSTS = ("某县某公社知青", "某部队战士", "某县某厂工人", "某大学中文系汉语言文学专业学习", "某县某公社民办教师", "某县师范学校学习")
MIDDLES = (
    "待分配",
    "病休",
    "某县教育局科员",
    "某县教育局人事股副股长",
    "某县某乡党委委员、副乡长",
    "某县委办公室副主任（正科级）",
    "某县财政局局长",
    "借调某市委组织部工作",
    "某省财政厅挂职任副处长",
    "某公司董事、副总经理",
)
NOTES = (
    "",
    "",
    "（其间：{a}--{b}某市委党校中青班学习）",
    "\n                  （其间：{a}--{b}在某大学函授法学专业学习）",
    "（其间：{a}入党）",
)
LAST = "某县审计局党组书记、局长"


@st.composite
def careers(draw):
    """A record whose résumé runs month to month from the start of work to today."""
    born = YearMonth(draw(st.integers(1945, 2000)), draw(st.integers(1, 12)))
    at = born.plus(draw(st.integers(16 * 12, 22 * 12)))
    lines = []
    activities = [draw(st.sampled_from(FIRSTS)), *draw(st.lists(st.sampled_from(MIDDLES), max_size=8))]
    for activity in activities:
        until = at.plus(draw(st.integers(13, 60)))
        if until > YearMonth(2025, 1):
            break
        note = draw(st.sampled_from(NOTES)).format(a=at.plus(1), b=at.plus(5))
        lines.append(f"{at}--{until}  {activity}{note}")
        at = until
    lines.append(f"{at}--         {LAST}")
    return Person(name="张山", born=PartialDate.of(born), current_post=LAST, resume_text="\n".join(lines), filled_on=PartialDate(2026, 3))


def codes(person: Person) -> set[str]:
    return {each.code for each in lint_person(person, GIVEN, choice=Choice(select="RFPM")) if each.severity is not Severity.INFO}


@settings(max_examples=200, deadline=None)
@given(careers())
def test_a_career_within_the_rules_raises_no_warning(person):
    assert codes(person) == set()


@settings(max_examples=100, deadline=None)
@given(careers(), st.sampled_from(("—", "-", "－", "~")), st.sampled_from((" ", "", "\t")))
def test_faults_of_form_are_corrected_back(person, separator, gap):
    spoiled = person.resume_text.replace("--         ", f"{separator}至今  ")
    head, _, last = spoiled.rpartition("\n")
    spoiled = "\n".join(
        (*(line.replace("--", separator, 1).replace("  ", gap, 1) if line[:1] != " " else line for line in head.split("\n")), last)
    ).strip("\n")
    broken = person.with_fields(resume_text=spoiled)
    assert codes(broken)
    assert fixed(broken, GIVEN)[0].resume_text == person.resume_text
