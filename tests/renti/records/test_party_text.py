"""The text of 入党时间 in the forms people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.party_text import read_party_text


@pytest.mark.parametrize(
    ("text", "kinds", "when"),
    [
        ("197204", ("date",), PartialDate(1972, 4)),
        ("1972.04", ("date",), PartialDate(1972, 4)),
        ("2001年8月", ("date",), PartialDate(2001, 8)),
        ("20010812", ("date",), PartialDate(2001, 8, 12)),
        ("2001", ("date",), PartialDate(2001)),
        ("（民建）", ("party",), None),
        ("民建；民盟", ("party", "party"), None),
        ("200108；民建", ("date", "party"), PartialDate(2001, 8)),
        ("民建200108", ("party", "date"), PartialDate(2001, 8)),
        ("九三学社社员", ("party",), None),
        ("无党派人士", ("none",), None),
        ("中共党员", ("cpc",), None),
        ("200113", ("date",), None),
        ("", (), None),
    ],
)
def test_pieces_and_date_of_a_text(text, kinds, when):
    read = read_party_text(text)
    assert read.kinds == kinds
    assert read.date == when


@given(st.text(alphabet="0123456789.年月；;、， 民建盟九三无党派群众中共员（）入", max_size=18))
def test_no_sign_of_a_text_is_lost(text):
    assert "".join(piece.text for piece in read_party_text(text).pieces) == text
