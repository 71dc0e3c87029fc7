"""One person, one rule: known values decide, unknown ones are named, months at the boundary are flagged."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from renti.kernel.calendar import official
from renti.rules.evaluate import Truth, truth
from renti.rules.fact import declarations
from renti.rules.library import tables
from renti.rules.parse import parse
from renti.rules.supplied import Supplied
from renti.rules.trace import Surroundings

DECLARED = declarations()
ASOF = date(2026, 11, 20)
RULES = Surroundings({}, tables(), official())


def answer(text: str, values: Mapping[str, Any] | None = None, **rows: Sequence[Mapping[str, Any]]) -> Truth:
    return truth(parse(text, DECLARED), Supplied(DECLARED, {"asof": ASOF, **(values or {})}, rows), RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('post.role == "chief" and post.tier == "县处级"', None),
        ('post.role == "deputy" and post.tier == "县处级"', False),
        ('post.role == "chief" or post.tier == "县处级"', True),
        ('not post.tier == "县处级"', None),
        ("known(post.tier)", False),
        ("known(post.role)", True),
        ("post.special", False),
    ],
)
def test_unknown_travels_until_something_decides(text: str, *, expected: bool | None) -> None:
    assert answer(text, {"post.role": "chief"}).value is expected


def test_what_is_missing_is_named() -> None:
    assert answer('post.tier == "县处级"').missing == {"post.tier"}
    assert answer("months(p for p in posts) >= 24").missing == {"posts"}


def test_a_month_stands_for_its_first_day_and_is_flagged_at_the_boundary() -> None:
    text = "elapsed(person.began_work, asof) >= 60"
    assert answer(text, {"person.began_work": "2021.11"}) == answer(text, {"person.began_work": "2021.11"})
    boundary = answer(text, {"person.began_work": "2021.11"})
    assert (boundary.value, boundary.boundary) == (True, True)
    assert answer(text, {"person.began_work": "2021.10"}).boundary is False
    assert answer(text, {"person.began_work": date(2021, 11, 1)}).boundary is False


def test_a_year_decides_only_where_both_its_ends_agree() -> None:
    text = "elapsed(person.began_work, asof) >= 60"
    assert answer(text, {"person.began_work": "2015"}).value is True
    assert answer(text, {"person.began_work": "2025"}).value is False
    unsure = answer(text, {"person.began_work": "2021"})
    assert (unsure.value, unsure.missing) == (None, {"person.began_work"})


def test_an_unknown_end_decides_where_both_bounds_agree() -> None:
    long_ago = [{"role": "deputy", "from": date(2010, 1, 1), "to": date(2015, 1, 1)}]
    unknown_end = [{"role": "deputy", "from": date(2025, 1, 1)}]
    text = 'months(p for p in posts if p.role == "deputy") >= 24'
    assert answer(text, posts=long_ago + unknown_end).value is True
    assert answer(text, posts=unknown_end).value is False
    assert answer('months(p for p in posts if p.role == "deputy") >= 12', posts=unknown_end).value is None


def test_a_row_that_may_count_leaves_a_count_open() -> None:
    rows = [{"year": 2025, "grade": "优秀"}, {"year": 2024}]
    assert answer('count(a for a in appraisals if a.grade == "优秀") >= 1', appraisals=rows).value is True
    assert answer('count(a for a in appraisals if a.grade == "优秀") >= 2', appraisals=rows).value is None
    assert answer('count(a for a in appraisals if a.grade == "优秀") >= 3', appraisals=rows).value is False


def test_no_rows_means_none_only_where_it_is_declared() -> None:
    assert answer("count(m for m in measures) == 0").value is True
    assert answer("count(a for a in appraisals) == 0").value is None
    assert answer("count(a for a in appraisals) == 0", appraisals=[]).value is True


def test_quorum_and_majority_are_exact_fractions_of_those_due() -> None:
    text = "ratio(meeting.present, meeting.due) >= ratio(2, 3) and ratio(meeting.yes, meeting.due) > ratio(1, 2)"
    assert answer(text, {"meeting.present": 6, "meeting.due": 9, "meeting.yes": 5}).value is True
    assert answer(text, {"meeting.present": 5, "meeting.due": 9, "meeting.yes": 5}).value is False
    assert answer(text, {"meeting.present": 8, "meeting.due": 8, "meeting.yes": 4}).value is False


def test_a_notice_over_the_holiday_has_four_working_days() -> None:
    text = "workdays(notice.start, notice.end) >= 5"
    assert answer(text, {"notice.start": date(2025, 9, 27), "notice.end": date(2025, 10, 9)}).value is False
    assert answer(text, {"notice.start": date(2025, 9, 27), "notice.end": date(2025, 10, 10)}).value is True


def test_an_effect_period_ends_on_its_anniversary() -> None:
    text = "every(after(m.on, 12) <= asof for m in measures)"
    assert answer(text, measures=[{"kind": "党内警告", "on": date(2025, 11, 20)}]).value is True
    assert answer(text, measures=[{"kind": "党内警告", "on": date(2025, 11, 21)}]).value is False


def test_a_paper_counts_only_before_the_day_asked_for() -> None:
    text = 'doc("破格批复", before=meeting.date)'
    meeting = {"meeting.date": date(2026, 10, 9)}
    assert answer(text, meeting, documents=[{"kind": "破格批复", "on": date(2026, 10, 8)}]).value is True
    assert answer(text, meeting, documents=[{"kind": "破格批复", "on": date(2026, 10, 9)}]).value is False
    assert answer(text, meeting, documents=[{"kind": "破格批复"}]).value is False
    assert answer(text, meeting).value is False
    assert answer(text).value is None


def test_the_latest_of_no_rows_is_unknown_not_a_date() -> None:
    assert answer("latest(m.on for m in measures) < asof").value is None


def test_the_highest_of_no_rows_names_the_table_that_lacks() -> None:
    found = answer("highest(a.year for a in appraisals if a.year < 2020) >= 1", appraisals=[{"year": 2025, "grade": "称职"}])
    assert (found.value, found.missing) == (None, {"appraisals"})


def test_years_count_from_the_start_of_the_rows_that_matter() -> None:
    text = "count(a for a in appraisals if a.year >= earliest(r.from_ for r in ranks if r.name == '一级科员').year) == 1"
    rows = [{"year": 2025, "grade": "称职"}, {"year": 2020, "grade": "称职"}]
    assert answer(text, appraisals=rows, ranks=[{"name": "一级科员", "from": date(2024, 3, 1), "open": True}]).value is True
    assert answer(text, appraisals=rows, ranks=[{"name": "一级科员", "from": date(2019, 3, 1), "open": True}]).value is False


def test_a_row_function_that_reads_the_row_around_it_is_read_for_every_row() -> None:
    posts = [{"level": "乡科级副职"}, {"level": "乡科级正职"}, {"level": "县处级副职"}]
    ranks = [{"name": "乡科级正职"}]
    assert answer("count(p for p in posts if some(r.name == p.level for r in ranks)) == 1", posts=posts, ranks=ranks).value is True
    assert answer("every(some(r.name == p.level for r in ranks) for p in posts)", posts=posts[1:2], ranks=ranks).value is True
