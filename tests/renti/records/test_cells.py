from datetime import date, datetime, time

import pytest

from renti.records.cells import Bad, cell_text, folded, safe_text, shows_month_only, shows_two_decimals


def formatted(code):
    return lambda: code


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (197805.0, "197805"),
        (19780501, "19780501"),
        (1978.0, "1978"),
        (1978.05, "1978.05"),
        (1978.5, "1978.5"),
        (2000.11, "2000.11"),
        (2000.2, "2000.2"),
        ("1978年5月", "1978年5月"),
        ("2000.10", "2000.10"),
        ("'197805", "197805"),
        (date(1978, 5, 17), "19780517"),
        (datetime(1978, 5, 17, 8, 30), "19780517"),
    ],
)
def test_a_date_cell_is_read_as_it_was_meant(cell, text):
    assert cell_text(cell, "date") == text


def test_october_typed_as_a_number_is_never_january():
    assert isinstance(cell_text(2000.1, "date"), Bad)
    assert cell_text(2000.1, "date", formatted("0.00")) == "2000.10"
    assert cell_text(2000.1, "date", formatted("0.00_ ")) == "2000.10"
    assert isinstance(cell_text(2000.1, "date", formatted("0.0")), Bad)
    assert isinstance(cell_text(2000.1, "date", formatted("0.000")), Bad)


def test_the_first_of_a_month_is_a_day_only_where_the_format_shows_it():
    first = date(1978, 5, 1)
    assert cell_text(first, "date", formatted('yyyy"年"m"月"')) == "197805"
    assert cell_text(first, "date", formatted("#57")) == "197805"
    assert cell_text(first, "date", formatted("yyyy-mm-dd")) == "19780501"
    assert cell_text(first, "date") == "197805"


@pytest.mark.parametrize("cell", [36526, 12.5, 197805.5, 0, -1, 2000.125, time(8, 30)])
def test_what_is_no_date_is_refused_with_a_reason(cell):
    bad = cell_text(cell, "date")
    assert isinstance(bad, Bad)
    assert bad.why


def test_an_id_number_kept_as_a_number_has_lost_digits():
    bad = cell_text(1.1010119900101123e17, "id")
    assert isinstance(bad, Bad)
    assert "丢失" in bad.why
    assert isinstance(cell_text("1.10101E+17", "id"), Bad)
    assert isinstance(cell_text(date(1990, 1, 1), "id"), Bad)


def test_an_old_id_number_of_fifteen_digits_survives_as_a_number():
    assert cell_text(110101900101123.0, "id") == "110101900101123"


def test_an_id_number_as_text_is_left_alone():
    assert cell_text("99000119900101123X", "id") == "99000119900101123X"
    assert cell_text("'99000119900101123X", "id") == "99000119900101123X"


def test_text_keeps_newlines_and_outer_space_for_the_checks_to_see():
    assert cell_text(" 简历\r\n第二行 ") == " 简历\n第二行 "


def test_numbers_and_truth_in_text_columns_read_as_shown():
    assert [cell_text(cell) for cell in (3.0, 3, 2.5, True, False)] == ["3", "3", "2.5", "是", "否"]


@pytest.mark.parametrize("error", ["#N/A", "#REF!", " #DIV/0! ", "#公式错误"])
def test_a_failed_formula_is_no_text(error):
    assert isinstance(cell_text(error), Bad)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'x", "'=x", "''x"])
def test_what_looks_like_a_formula_is_disarmed_and_comes_back(text):
    safe = safe_text(text)
    assert safe[0] == "'"
    assert cell_text(safe) == text.replace("\r", "\n")


@pytest.mark.parametrize("text", ["局长", "1978.05--", "", "（=）"])
def test_ordinary_text_is_written_as_it_is(text):
    assert safe_text(text) == text


def test_full_width_digits_read_like_half_width_ones():
    assert folded(" １９７８．０５　") == "1978.05"
    assert folded("１１０１０１１９９００１０１１２３Ｘ") == "11010119900101123X"


def test_number_formats_tell_months_from_days_and_decimals():
    assert shows_month_only("mmm-yy")
    assert shows_month_only("[$-804]yyyy.mm;@")
    assert not shows_month_only("m/d/yyyy")
    assert not shows_month_only("0.00")
    assert not shows_month_only('"day"0')
    assert shows_two_decimals("#2")
    assert not shows_two_decimals("General")
