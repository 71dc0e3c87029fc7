from __future__ import annotations

from renti.kernel.dates import PartialDate
from renti.records.person import Person, Relative
from renti.reference.shown import LONGEST, shown


def test_only_what_differs_from_the_default_is_shown():
    assert shown(Person(name="王小明", born=PartialDate(1981, 5))) == 'Person(name="王小明", born=1981.05)'


def test_rows_are_shown_inside_the_record():
    assert shown(Person(relatives=(Relative(relation="妻子"),))) == 'Person(relatives=[Relative(relation="妻子")])'


def test_a_long_text_is_cut():
    assert shown("长" * (LONGEST + 1)) == f'"{"长" * LONGEST}…"'


def test_line_ends_are_visible():
    assert shown("一\r\n二") == '"一\\r\\n二"'


def test_bytes_are_counted_and_never_break():
    assert shown("文".encode() + b"\xff") == '4 字节 "文\\\\xff"'


def test_a_long_sequence_is_counted():
    assert shown(range(3)) == "range(0, 3)"
    assert shown([1, 2, 3, 4, 5]) == "[1, 2, 3, 4, … 共 5 项]"
