"""入党时间 in every way people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.affiliation import read_affiliation, write_affiliation


@pytest.mark.parametrize(
    ("text", "date", "parties", "member"),
    [
        ("197204", "1972.04", (), True),
        ("1972.04", "1972.04", (), True),
        ("1972年4月", "1972.04", (), True),
        ("19720415", "1972.04.15", (), True),
        ("(民建)", None, ("民建",), False),
        ("民建", None, ("民建",), False),
        ("民建；民盟", None, ("民建", "民盟"), False),
        ("民建,民盟", None, ("民建", "民盟"), False),
        ("200108；民建", "2001.08", ("民建",), True),
        ("民建200108", "2001.08", ("民建",), True),
        ("200108 九三", "2001.08", ("九三学社",), True),
        ("中国农工民主党", None, ("农工党",), False),
        (" 群众", None, (), False),
        ("无党派人士", None, (), False),
        ("预备党员", None, (), True),
        ("", None, (), None),
    ],
)
def test_party_and_date_are_read(text, date, parties, member):
    found = read_affiliation(text)
    assert (found.date and str(found.date), found.parties, found.member) == (date, parties, member)
    assert found.unread == ()


@pytest.mark.parametrize("text", ["197204", "民建；民盟", "200108；民建", "群众", "九三学社", "九三"])
def test_what_the_form_asks_for_is_canonical(text):
    assert read_affiliation(text).canonical


@pytest.mark.parametrize("text", ["1972.04", "民建200108", "(民建)", " 群众", "200108;民建", ""])
def test_other_spellings_are_not_canonical(text):
    assert not read_affiliation(text).canonical


@pytest.mark.parametrize(
    ("text", "rest"), [("约2001", "约"), ("2001.13", "2001.13"), ("199907，199908", "199908"), ("积极分子", "积极分子")]
)
def test_what_is_not_understood_is_listed(text, rest):
    found = read_affiliation(text)
    assert [text[start:end] for start, end in found.unread] == [rest]


def test_unreadable_text_says_nothing_about_membership():
    assert read_affiliation("积极分子").member is None


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    found = read_affiliation(text)
    assert all(0 <= start < end <= len(text) for start, end in found.unread)


@given(
    st.one_of(st.none(), st.builds(PartialDate, st.integers(1921, 2030), st.integers(1, 12))),
    st.lists(st.sampled_from(["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"]), unique=True).map(tuple),
)
def test_what_is_written_is_read_back(date, parties):
    found = read_affiliation(write_affiliation(date=date, parties=parties))
    assert (found.date, found.parties) == (date, parties)
