"""Schooling and dates drawn at random within the rules, told in many wordings: identity, ages, education and footer are silent."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate, YearMonth
from renti.records.check import Given, Severity
from renti.records.lint import Choice, lint_person
from renti.records.person import Person

GIVEN = Given(asof=date(2026, 11, 20))
FULL = {
    "中专": (
        ("某地区农业学校农学专业", "{s}学习"),
        ("某县师范学校", "{s}学习"),
        ("某省警察学校治安专业", "{s}中专学习"),
        ("某市卫生学校医士专业", "{s}"),
    ),
    "大专": (
        ("某师范专科学校中文科汉语言文学专业", "{s}学习"),
        ("某职业技术学院会计专业", "{s}大专学习"),
        ("某财经学院财政专业", "{s}专科学习"),
    ),
    "大学": (
        ("某大学法律系法学专业", "{s}学习"),
        ("某师范大学数学系数学专业", "在{s}读书"),
        ("某农学院农学系农学专业", "{s}本科学习，获农学学士学位"),
        ("某某大学中文系", "{s}汉语言文学专业大学学习"),
        ("解放军某学院指挥专业", "{s}学员"),
    ),
}
LATER = {
    "大专": (
        ("某广播电视大学党政管理专业", "{s}大专学习"),
        ("某大学法律专业", "在{s}自考大专毕业"),
        ("某师范学院政教专业", "{s}专科函授学习"),
    ),
    "大学": (("某大学行政管理专业", "在{s}本科函授学习"), ("某大学汉语言文学专业", "{s}自学考试，本科毕业"), ("某电大法学专业", "{s}学习")),
    "省委党校大学": (("某省委党校函授学院法律专业", "在{s}大学学习"), ("某省委党校经济管理专业", "{s}本科班学习")),
    "中央党校研究生": (("中央党校研究生院政治学专业", "{s}在职研究生学习"), ("中央党校经济学专业", "在{s}学习")),
    "研究生": (("某大学公共管理学院行政管理专业", "{s}研究生学习，获管理学硕士学位"), ("某大学法律专业", "在职攻读{s}硕士研究生")),
}
ABOVE = {"": tuple(LATER), "中专": tuple(LATER), "大专": ("大学", "省委党校大学", "研究生"), "大学": ("中央党校研究生", "研究生")}
BEFORE = ("", "", "", "某县某公社知青", "某县某村小学民办教师", "某部队战士", "某县某厂工人", "回乡务农")
POSTS = (
    "某县教育局科员",
    "某县文化体育局副局长",
    "某大学学生处干部",
    "某县第一中学教师",
    "某县委党校教研室主任",
    "某乡党委副书记",
    "借调某市委组织部工作",
)
NOTES = ("", "（其间：{a}--{b}在某市委党校中青班学习）", "（其间：{a}--{b}某大学干部培训班学习）", "（其间：{a}--{b}挂任某县副县长）")


def month(when: YearMonth) -> PartialDate:
    return PartialDate.of(when)


@st.composite
def forms(draw):
    """A form whose résumé, cells and dates say the same."""
    born = YearMonth(draw(st.integers(1949, 1996)), draw(st.integers(1, 12)))
    at = born.plus(draw(st.integers(16 * 12, 20 * 12)))
    lines, starts = [], []
    counted = True
    before = draw(st.sampled_from(BEFORE)) if born.year < 1970 else ""
    if before:
        until = at.plus(draw(st.integers(20, 40)))
        lines.append(f"{at}--{until}  {before}")
        counted = before not in {"回乡务农", "某县某村小学民办教师"}
        starts.append(at)
        at = until
    full = draw(st.sampled_from(("", *FULL))) if at.year >= 1977 else ""
    cells = {"full_time_education": full or "高中"}
    if full:
        cells["full_time_school"], told = draw(st.sampled_from(FULL[full]))
        until = at.plus({"中专": 30, "大专": 34, "大学": 46}[full])
        lines.append(f"{at}--{until}  {told.format(s=cells['full_time_school'])}")
        if "解放军" in told + cells["full_time_school"] and not starts:
            starts.append(at)
        at = until
    if not starts or not counted:
        wait = draw(st.integers(0, 3))
        if wait:
            lines.append(f"{at}--{at.plus(wait)}  {draw(st.sampled_from(('待分配', '待业', '在家待业')))}")
            at = at.plus(wait)
        starts.append(at)
    later = draw(st.sampled_from(("", *ABOVE[full])))
    until = at.plus(60)
    note = ""
    if later and at.year >= 1985:
        school, told = draw(st.sampled_from(LATER[later]))
        cells |= {"in_service_education": later, "in_service_school": school}
        note = draw(st.sampled_from(("", "\n                  "))) + f"（其间：{at.plus(12)}--{at.plus(46)}{told.format(s=school)}）"
    lines.append(f"{at}--{until}  {draw(st.sampled_from(POSTS))}{note}")
    training = draw(st.sampled_from(NOTES)).format(a=until.plus(3), b=until.plus(7))
    lines.append(f"{until}--         {draw(st.sampled_from(POSTS))}{training}")
    form = until.plus(draw(st.integers(8, 200)))
    form = min(form, YearMonth(2026, 10), born.plus(60 * 12))
    joined = starts[-1].plus(draw(st.integers(30, 60)))
    return Person(
        name="张山", sex="男", ethnicity="汉族", native_place="河北盐山", birthplace="上海", health="健康", born=month(born),
        began_work=month(draw(st.sampled_from(starts)) if not counted else starts[0]), joined_party=draw(st.sampled_from((joined.compact, "民建", "", f"{joined.compact}；九三"))),
        resume_text="\n".join(lines), filled_on=month(max(form, until)), age_as_of=month(max(form, until)), filled_by="秦月",
        submitted_by="中共某县委组织部", current_post="某县教育局局长", proposed_post="某县人大常委会副主任", reason="工作需要", **cells,
    )  # fmt: skip


@settings(max_examples=400)
@given(forms())
def test_a_form_within_the_rules_raises_no_warning(person):
    found = [each for each in lint_person(person, GIVEN, choice=Choice(select="NIAET")) if each.severity is not Severity.INFO]
    assert [f"{each.code} {each.message}" for each in found] == []


@settings(max_examples=100)
@given(forms())
def test_a_start_of_work_nowhere_in_the_resume_is_found(person):
    began = person.began_work
    wrong = person.with_fields(began_work=PartialDate.of(YearMonth(began.year, began.month).plus(7)))
    if str(wrong.began_work) not in person.resume_text:
        assert "A12" in {each.code for each in lint_person(wrong, GIVEN, choice=Choice(select="A"))}
