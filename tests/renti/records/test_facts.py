"""The facts of a record: what is counted, what is unknown and why, and what comes by default."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.county.cast import cast
from renti.county.county import County
from renti.kernel.dates import PartialDate
from renti.records.fact_basis import KinPlace
from renti.records.fact_rows import TABLES, months_after
from renti.records.fact_scalars import SCALARS
from renti.records.fact_service import flag, service
from renti.records.facts import facts
from renti.records.organisation import Organisation, organisations
from renti.records.person import Person, Relative
from renti.records.post import Position
from renti.records.rows import Appraisal, Measure, Post, Rank, Role, Study, Training
from renti.rules.fact import declarations
from renti.rules.supplied import Supplied
from renti.rules.trace import Datum

DAY = date(2026, 11, 20)


def at(text: str) -> PartialDate:
    return PartialDate.parse(text)


def value(person: Person, path: str, *, asof: date = DAY) -> object:
    found = facts(person, asof=asof).scalar(path).value
    return str(found) if isinstance(found, PartialDate) else found


def lacking(person: Person, path: str) -> tuple[str, ...]:
    found = facts(person, asof=DAY).scalar(path)
    assert found.value is None
    return found.missing


def post(title: str = "副局长", start: str | None = "2020.03.15", end: str | None = None, **more: object) -> Post:
    given: dict[str, object] = {"tier": 1, "role": Role.DEPUTY, "leading": True, "level": "乡科级副职"} | more
    return Post(
        organisation="青禾县教育局",
        title=title,
        decided_on=at(start) if start else None,
        ended_on=at(end) if end else None,
        current=end is None,
        **given,  # type: ignore[arg-type]  # a test row takes any field of Post
    )


@pytest.mark.parametrize(
    ("born", "asof", "age"),
    [("1983.05.20", "2026-05-19", 42), ("1983.05.20", "2026-05-20", 43), ("1983.05", "2026-05-01", 43), ("1983.05", "2026-04-30", 42)],
)
def test_age_is_full_years(born, asof, age):
    assert value(Person(born=at(born)), "person.age", asof=date.fromisoformat(asof)) == age


def test_a_year_of_birth_gives_an_age_only_where_both_ends_agree():
    assert value(Person(born=at("1983")), "person.age", asof=date(2026, 12, 31)) == 43
    assert lacking(Person(born=at("1983")), "person.age") == ("born",)


def test_work_counts_without_its_interruptions():
    person = Person(began_work=at("2010.01"), details={"interrupted_months": "14"})
    assert value(person, "person.work_months") == 202 - 14
    assert value(person, "person.work_years") == 15
    assert value(Person(began_work=at("2010.01")), "person.work_months") == 202


def test_party_months_count_from_joining_and_are_none_for_others():
    assert value(Person(joined_party="2024.11"), "person.party_months") == 24
    assert value(Person(joined_party="民建"), "person.party_months") == 0
    assert value(Person(joined_party="民建"), "person.party_member") is False
    assert lacking(Person(joined_party="积极分子"), "person.party_months") == ("joined_party",)


@pytest.mark.parametrize(
    ("full_time", "in_service", "highest"),
    [
        ("大专", "省委党校研究生", "省（区、市）委党校研究生"),
        ("大学本科", "", "大学"),
        ("研究生", "大学", "研究生"),
        ("大专", "大学肄业", "大专"),
    ],
)
def test_the_highest_education_is_found(full_time, in_service, highest):
    assert value(Person(full_time_education=full_time, in_service_education=in_service), "person.education") == highest


def test_education_that_cannot_be_read_leaves_the_highest_unknown():
    assert lacking(Person(full_time_education="大专", in_service_education="某某班"), "person.education") == ("full_time_education",)


def test_the_highest_degree_counts_rows_of_study():
    person = Person(full_time_degree="工学学士", studies=(Study(education="研究生", degree="法学硕士"),))
    assert value(person, "person.degree") == "硕士"
    assert value(person, "person.full_time_degree") == "学士"


def test_the_present_post_is_the_main_one_held_on_the_day():
    person = Person(
        posts=(
            post("局长", "2024.01.10", role=Role.CHIEF),
            post(start="2020.03.15", end="2024.01.10"),
            post("党组成员", "2024.01.10", main=False),
        )
    )
    assert value(person, "person.role") == "chief"
    assert value(person, "person.role", asof=date(2022, 1, 1)) == "deputy"
    assert value(person, "person.post_since") == "2024.01.10"
    assert value(person, "person.post_since_kind") == "decided"


def test_a_date_of_unknown_kind_stays_of_unknown_kind():
    person = Person(posts=(Post(organisation="甲", title="局长", dated_on=at("2020.03"), current=True),))
    assert value(person, "person.post_since_kind") == "unknown"
    (row,) = facts(person, asof=DAY).rows("posts") or ()
    assert (str(row["from"].value), row["date_kind"].value) == ("2020.03", "unknown")


def test_a_missing_start_is_named():
    (row,) = facts(Person(posts=(post(start=None),)), asof=DAY).rows("posts") or ()
    assert row["from"] == Datum(None, "posts[0].decided_on", ("posts[0].decided_on",))


def test_an_end_that_lacks_is_unknown_and_a_post_still_held_is_open():
    ended = Post(organisation="甲", title="科长", decided_on=at("2010.01"), current=False)
    rows = facts(Person(posts=(ended, post())), asof=DAY).rows("posts") or ()
    assert [(row["open"].value, row["to"].value, row["to"].source) for row in rows] == [
        (False, None, "posts[0].ended_on"),
        (True, None, "posts[1].ended_on"),
    ]


def test_a_post_that_leads_nothing_has_no_tier_and_no_role():
    person = Person(posts=(post("科员", tier=None, role=None, leading=False),))
    assert (value(person, "person.tier"), value(person, "person.role")) == ("none", "none")
    assert lacking(Person(posts=(post(tier=None, leading=None),)), "person.tier") == ("posts[0].tier",)


def test_the_last_promotion_is_the_last_rise():
    career = (
        post("科员", "2010.07", "2015.06.18", tier=None, role=None, leading=False),
        post(start="2015.06.18", end="2020.01.01"),
        post("副局长", "2020.01.01"),
    )
    assert value(Person(posts=career), "person.last_promotion") == "2015.06.18"
    assert lacking(Person(posts=(*career, post("组长", "2021.01.01", role=None, leading=None))), "person.last_promotion") == (
        "posts[3].role",
    )


def test_an_exception_at_the_last_promotion_is_seen_and_none_is_the_default():
    exceptional = post(start="2018.01.01", exceptional=True)
    clerk = post("科员", "2010.07", "2018.01.01", tier=None, role=None, leading=False)
    assert value(Person(posts=(clerk, exceptional)), "person.last_promotion_exceptional") is True
    assert value(Person(), "person.last_promotion_exceptional") is False


def test_level_and_rank_come_from_their_rows():
    ranks = (
        Rank(kind="level", name="乡科级副职", approved_on=at("2015.06"), current=True),
        Rank(kind="rank", name="三级主任科员", approved_on=at("2019.06.01"), current=True),
        Rank(kind="rank", name="四级主任科员", approved_on=at("2017.06.01"), ended_on=at("2019.06.01")),
    )
    person = Person(ranks=ranks)
    assert [value(person, path) for path in ("person.level", "person.level_since", "person.rank", "person.rank_since")] == [
        "乡科级副职", "2015.06", "三级主任科员", "2019.06.01",
    ]  # fmt: skip
    assert value(person, "person.rank", asof=date(2018, 1, 1)) == "四级主任科员"


def test_retirement_follows_the_reform_and_needs_the_category_of_a_woman():
    assert value(Person(sex="男", born=at("1983.05")), "person.retires_on") == "2046.05"
    assert lacking(Person(sex="女", born=at("1971.04")), "person.retires_on") == ("details.retirement_category",)
    woman = Person(sex="女", born=at("1971.04"), details={"retirement_category": "F55"})
    assert (value(woman, "person.retires_on"), value(woman, "person.months_to_retirement")) == ("2026.08", -3)


def test_the_limit_stated_on_the_form_goes_before_the_class():
    assert value(Person(born=at("1983.05"), age_limit_class="60"), "person.post_limit_on") == "2046.05"
    assert value(Person(born=at("1983.05"), age_limit_class="60", reaches_limit=at("2040.01")), "person.post_limit_on") == "2040.01"


def test_appraisals_come_from_the_rows_else_from_the_text():
    rows = (Appraisal(year=2025, grade="优秀"), Appraisal(year=2024, grade="称职"))
    assert value(Person(appraisals=rows, appraisal_text="2025年年度考核为称职。"), "person.last_appraisal_grade") == "优秀"
    assert value(Person(appraisal_text="2024年、2025年年度考核为称职。"), "person.last_appraisal_grade") == "称职"
    assert value(Person(appraisals=(*rows, Appraisal(year=2026, grade="不称职"))), "person.last_appraisal_year") == 2025
    assert lacking(Person(), "person.last_appraisal_grade") == ("appraisals",)


def test_a_measure_carries_its_system_its_period_and_the_tier_held_then():
    person = Person(posts=(post(start="2015.01.01"),), measures=(Measure(kind="党内警告", decided_on=at("2024.02.29")),))
    (row,) = facts(person, asof=DAY).rows("measures") or ()
    assert [row[name].value for name in ("kind", "system", "months", "former_tier", "tier_lost")] == [
        "党内警告",
        "党纪处分",
        12,
        "乡科级",
        None,
    ]
    assert str(row["until"].value) == "2025.02.28"


def test_a_sanction_in_the_text_is_a_row_where_the_record_has_none():
    person = Person(honours="2019年3月，因违规，受到某某县纪委诫勉处理。")
    (row,) = facts(person, asof=DAY).rows("measures") or ()
    assert (row["kind"].value, str(row["on"].value), row["on"].source) == ("诫勉", "2019.03", "honours.decided_on")
    assert facts(Person(honours="无"), asof=DAY).rows("measures") == []


def test_training_is_summed_over_five_years_and_a_course_without_hours_leaves_it_unknown():
    inside, outside = Training(name="甲", ended_on=at("2022.01.10"), hours=40), Training(name="乙", ended_on=at("2021.11.10"), hours=80)
    assert value(Person(trainings=(inside, outside)), "person.training_hours_five_years") == 40
    assert value(Person(trainings=(inside, outside)), "person.training_hours_year") == 0
    assert lacking(Person(trainings=(inside, Training(name="丙", ended_on=at("2023.01")))), "person.training_hours_five_years") == (
        "trainings[1].hours",
    )


def test_grassroots_months_are_merged_and_a_post_of_unknown_kind_leaves_them_unknown():
    village = post("副镇长", "2018.01.01", "2020.01.01", grassroots=True)
    beside = post("党委委员", "2018.07.01", "2020.07.01", grassroots=True, main=False)
    county = post(start="2020.07.01", grassroots=False)
    assert value(Person(posts=(village, beside, county)), "person.grassroots_months") == 30
    assert lacking(Person(posts=(village, post(start="2020.07.01"))), "person.grassroots_months") == ("posts[1].decided_on",)


def test_a_unit_registered_as_grassroots_speaks_for_its_posts():
    units = organisations([Organisation(id="7", name="青禾县三岔镇", grassroots=True, kind="党政机关", place="990121")])
    person = Person(posts=(post("副镇长", "2024.11.20", organisation_id="7"),))
    found = facts(person, asof=DAY, units=units)
    assert found.scalar("person.grassroots_months").value == 24
    assert (found.scalar("person.unit_kind").value, found.scalar("person.place").value) == ("党政机关", "990121")


def test_service_names_its_bounds_its_boundary_and_the_day_it_is_reached():
    def told(*posts: Post) -> object:
        rows = facts(Person(posts=posts), asof=DAY).rows("posts") or ()
        return service(rows, lambda row: row["role"].value == "deputy", asof=DAY)

    exact = told(post(start="2024.11.20"))
    assert (exact.months, exact.boundary, exact.day_reached(24)) == (24, False, DAY)
    monthly = told(post(start="2024.11"))
    assert (monthly.months, monthly.boundary, monthly.kinds) == (24, True, frozenset({"decided"}))
    unknown = told(post(start="2010.01", end=None), Post(organisation="甲", title="副科长", role=Role.DEPUTY, decided_on=at("2005.01")))
    assert (unknown.months, unknown.missing) == (None, frozenset({"posts[1].ended_on"}))
    assert unknown.least == 202
    assert unknown.day_reached(300) is None


def test_rows_that_may_count_widen_the_service():
    rows = facts(Person(posts=(post(start="2024.11.20", leading=None),)), asof=DAY).rows("posts") or ()
    found = service(rows, flag("leading"), asof=DAY)
    assert (found.least, found.greatest, found.months) == (0, 24, None)


SISTER = Relative(relation="妹妹", name="陈丽", work="青禾县教育局科员")
POSITION = Position(id="p1", organisation_id="2", title="局长", superior="p0")


def test_a_relative_stands_to_the_post_as_far_as_confirmed():
    place = KinPlace(row=0, person="88", organisation_id="2", position="p9", superior="p1", leads=False)
    (row,) = facts(Person(relatives=(SISTER,)), asof=DAY, kin=[place], position=POSITION).rows("kin") or ()
    assert [row[name].value for name in ("relation", "degree", "close", "same_unit", "same_superior", "commands", "leads", "person")] == [
        "旁系血亲", 2, True, True, False, True, False, "88",
    ]  # fmt: skip


def test_an_unconfirmed_place_is_unknown_and_who_serves_nowhere_is_no_conflict():
    (row,) = facts(Person(relatives=(SISTER,)), asof=DAY, position=POSITION).rows("kin") or ()
    assert row["same_unit"] == Datum(None, "relatives[0].work", ("relatives[0].work",))
    gone = Relative(relation="父亲", name="陈山", work="青禾县教育局干部（已去世）")
    (row,) = facts(Person(relatives=(gone,)), asof=DAY, position=POSITION).rows("kin") or ()
    assert (row["same_unit"].value, row["deceased"].value) == (False, True)


def test_every_declared_fact_of_a_person_is_counted_or_left_to_another_body():
    """Terms are kept by the office, not by the record."""
    own = {path for path, fact in declarations().facts.items() if path.startswith("person.") and not fact.at_case}
    assert own - SCALARS.keys() <= {"person.in_term", "person.special_moves"}
    assert SCALARS.keys() <= declarations().facts.keys()
    assert TABLES.keys() <= declarations().tables.keys() - {"documents", "attestations"}


@pytest.mark.parametrize(
    ("code", "city", "township"), [("990121", "990100", None), ("990121103", "990100", "990121103"), ("澜江青禾", None, None)]
)
def test_the_place_of_growing_up_has_its_city_and_township(code, city, township):
    person = Person(details={"A0115A": code})
    assert [value(person, path) for path in ("person.growth_place", "person.growth_city", "person.growth_township")] == [
        code,
        city,
        township,
    ]


def test_rows_have_exactly_the_declared_columns():
    person = next(iter(cast().values()))
    found = facts(person, asof=DAY)
    for table, declared in declarations().tables.items():
        for row in found.rows(table) or ():
            assert row.keys() == declared.columns.keys()


def test_facts_of_the_post_and_the_case_are_nobodys_here():
    found = facts(Person(), asof=DAY)
    assert found.scalar("post.leading").value is None
    assert found.scalar("case.exceptional").value is None
    assert found.rows("documents") is None
    with pytest.raises(KeyError):
        found.scalar("person.agee")
    with pytest.raises(KeyError):
        found.rows("post")


def test_every_value_has_its_declared_type():
    for index in range(60):
        found = facts(County(seed=2).person(index), asof=DAY)
        known = {path: each for path, each in found.flat().items() if each is not None}
        tables = {
            name: [{column: cell for column, cell in row.items() if cell is not None} for row in rows]
            for name, rows in found.tables().items()
            if rows
        }
        Supplied(declarations(), known, tables)


def test_an_empty_record_knows_nothing_but_defaults():
    known = {path for path, each in facts(Person(), asof=DAY).flat().items() if each is not None}
    assert known == {"asof", "person.interrupted_months", "person.last_promotion_exceptional", "person.on_probation"}


def test_every_unknown_says_what_lacks():
    for person in (Person(), County(seed=2).person(3)):
        assert all(inputs for inputs in facts(person, asof=DAY).lacking().values())


@pytest.mark.parametrize(
    ("start", "months", "end"), [("2024.02.29", 12, "2025.02.28"), ("2024.01.31", 1, "2024.02.29"), ("2024.05", 18, "2025.11")]
)
def test_months_after_a_date_keep_its_precision(start, months, end):
    assert str(months_after(at(start), months)) == end


def test_months_after_a_mere_year_are_unknown():
    assert months_after(at("2024"), 12) is None


@given(st.lists(st.tuples(st.dates(date(2000, 1, 1), DAY), st.integers(1, 3000)), max_size=6), st.dates(date(2001, 1, 1), date(2030, 1, 1)))
def test_service_never_exceeds_the_time_there_was(spans, asof):
    posts = tuple(
        post(start=start.strftime("%Y.%m.%d"), end=date.fromordinal(start.toordinal() + days).strftime("%Y.%m.%d"), grassroots=True)
        for start, days in spans
    )
    rows = facts(Person(posts=posts), asof=asof).rows("posts") or ()
    found = service(rows, flag("grassroots"), asof=asof)
    earliest = min((start for start, _ in spans), default=asof)
    assert 0 <= found.least == found.greatest <= max(0, (asof - earliest).days // 28)
