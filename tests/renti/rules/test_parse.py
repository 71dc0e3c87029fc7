"""Expressions are typed against the declared facts; what does not fit is refused with its place and the nearest name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.rules.fact import declarations
from renti.rules.parse import ExpressionUnreadable, Origin, parse
from renti.rules.tree import All, Compare, Over, facts_of

DECLARED = declarations()

GOOD = [
    'post.role == "chief" and tier(post.tier) >= tier("县处级")',
    'months(p for p in posts if p.role == "deputy" and p.tier == post.tier) >= 24',
    'count(a for a in appraisals if a.year > asof.year - 4 and a.grade in ["不称职", "基本称职"]) == 0',
    "elapsed(person.joined_party, asof) >= 36",
    'not some(after(m.on, 12) > asof for m in measures if m.kind == "党内警告")',
    "workdays(notice.start, notice.end) >= 5 and notice.start > meeting.date",
    "ratio(meeting.present, meeting.due) >= ratio(2, 3) and ratio(meeting.yes, meeting.due) > ratio(1, 2)",
    'doc("破格批复", before=meeting.date)',
    'attested("身体条件", by="考察组")',
    "latest(m.on for m in measures) < asof",
    'asof < date("2019-03-03")',
    "known(person.growth_place)",
    "1 <= person.age <= 60" if "person.age" in DECLARED.facts else "1 <= post.approved <= 60",
    'every(a.grade != "不称职" for a in appraisals)',
    "sum(t.hours for t in trainings) >= 90",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_the_regulations_need_can_be_said(text: str) -> None:
    assert parse(text, DECLARED).type == "bool"


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("person.sexx == 1", "person.sex"),
        ("persn.tier == 1", "person.tier"),
        ("count(p for p in post) > 1", "posts"),
        ("elapsd(asof, asof) > 1", "elapsed"),
        ('some(p.roel == "deputy" for p in posts)', "posts.role"),
    ],
)
def test_a_misspelt_name_is_told_its_nearest(text: str, nearest: str) -> None:
    with pytest.raises(ExpressionUnreadable) as refused:
        parse(text, DECLARED)
    assert refused.value.nearest == nearest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "person.tier",
        "person.tier > 1",
        'person.tier > "县处级"',
        "asof + 1 > asof",
        "__import__('os')",
        "(lambda: True)()",
        "[x for x in posts]",
        "person.sex is None",
        "some(p for p in posts)",
        "months(p.role for p in posts) > 1",
        "count(p for p in posts for q in posts) > 1",
        "elapsed(asof) > 1",
        'doc("批复", until=asof)',
        'date("2019-13-01") < asof',
        "person.sex == 1",
        "1.5 < post.approved",
        "post.approved / 2 > 1",
        "post.approved ** 9 > 1",
        "f'{asof}' == 'x'",
        "open('x')",
        "asof.__class__ == 1",
        "(x := 1) > 0",
        "not " * 5000 + "post.special",
    ],
)
def test_what_the_language_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(ExpressionUnreadable):
        parse(text, DECLARED)


def test_an_error_names_file_line_and_column() -> None:
    with pytest.raises(ExpressionUnreadable) as refused:
        parse('post.role == "chief" and\n  post.teir == "x"', DECLARED, origin=Origin("article.toml", 7, 12))
    assert str(refused.value).startswith("article.toml:8:3: ")


@given(st.text(max_size=60))
def test_no_text_does_anything_but_parse_or_be_refused(text: str) -> None:
    try:
        parse(text, DECLARED)
    except ExpressionUnreadable:
        return


def test_equal_conditions_of_two_places_are_equal() -> None:
    one = parse('post.role == "chief"', DECLARED)
    other = parse('post.role == "chief"', DECLARED, origin=Origin("elsewhere", 9, 9))
    assert one == other
    assert hash(one) == hash(other)


def test_the_facts_of_an_expression_are_listed() -> None:
    node = parse(GOOD[1], DECLARED)
    assert isinstance(node, Compare)
    assert isinstance(node.left, Over)
    assert isinstance(node.left.where, All)
    assert facts_of(node) == {"posts", "posts.role", "posts.tier", "post.tier"}


def test_a_column_named_by_a_word_of_python_is_written_with_an_underscore() -> None:
    node = parse("earliest(r.from_ for r in ranks) < asof", DECLARED)
    assert facts_of(node) == {"ranks", "ranks.from", "asof"}
