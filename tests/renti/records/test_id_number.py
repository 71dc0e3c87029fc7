"""Identity numbers: made-up people only, region 99."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.id_number import IdNumber, Problem, check_character, to_18

bodies = st.builds(
    lambda region, born, sequence: f"99{region:04d}{born:%Y%m%d}{sequence:03d}",
    st.integers(0, 9999),
    st.dates(date(1900, 1, 1), date(2025, 12, 31)),
    st.integers(0, 999),
)


def number(body: str) -> IdNumber:
    read = IdNumber.parse(body + check_character(body))
    assert isinstance(read, IdNumber)
    return read


def test_the_parts_of_a_number_are_read() -> None:
    read = number("99000119810503123")
    assert (read.region, read.born, read.sex) == ("990001", date(1981, 5, 3), "男")
    assert number("99000119810503124").sex == "女"


def test_the_example_of_the_standard_has_its_check_character() -> None:
    assert check_character("11010519491231002") == "X"
    assert check_character("44052418800101001") == "4"


@given(bodies)
def test_every_number_with_its_check_character_is_read(body: str) -> None:
    assert number(body).text[:17] == body


@given(bodies, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(body: str, place: int, shift: int) -> None:
    wrong = body[:place] + str((int(body[place]) + shift) % 10) + body[place + 1 :]
    assert isinstance(IdNumber.parse(wrong + check_character(body)), tuple)


@given(bodies.filter(lambda body: body[6:8] == "19"))
def test_the_old_form_becomes_the_new_one(body: str) -> None:
    old = body[:6] + body[8:]
    assert to_18(old) == body + check_character(body)
    assert IdNumber.parse(old) == number(body)


def test_a_small_x_is_read_as_the_large_one() -> None:
    body = next(f"9900011981050{n:04d}" for n in range(10000) if check_character(f"9900011981050{n:04d}") == "X" and n >= 3000)
    assert IdNumber.parse(body + "x") == IdNumber.parse(body + "X")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", (Problem.LENGTH,)),
        ("99000119810503123", (Problem.LENGTH,)),
        ("990001198105031236 ", (Problem.LENGTH,)),
        ("99000119810503123A", (Problem.CHARACTERS,)),
        ("９９０００１１９８１０５０３１２３７", (Problem.CHARACTERS,)),
        ("X90001198105031237", (Problem.CHARACTERS,)),
        ("99000181050312X", (Problem.CHARACTERS,)),
        ("990001198105031234", (Problem.CHECK_CHARACTER,)),
        ("990001198102300016", (Problem.DATE, Problem.CHECK_CHARACTER)),
        ("990001811332001", (Problem.DATE,)),
    ],
)
def test_what_is_wrong_is_named(text: str, problems: tuple[Problem, ...]) -> None:
    assert IdNumber.parse(text) == problems


def test_a_region_nobody_was_given_is_no_problem() -> None:
    assert number("00000019810503123").region == "000000"
