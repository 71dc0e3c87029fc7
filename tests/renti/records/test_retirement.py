"""The legal age of retirement, at the edges of the three tables of the 2024 decision."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import YearMonth
from renti.records.codes import table
from renti.records.retirement import Category, limit_reached, retirement

months = st.builds(YearMonth, st.integers(1940, 2007), st.integers(1, 12))


@pytest.mark.parametrize(
    ("category", "born", "delay", "reached"),
    [
        (Category.MEN_60, "1964.12", 0, "2024.12"),
        (Category.MEN_60, "1965.01", 1, "2025.02"),
        (Category.MEN_60, "1965.04", 1, "2025.05"),
        (Category.MEN_60, "1965.05", 2, "2025.07"),
        (Category.MEN_60, "1969.11", 15, "2031.02"),
        (Category.MEN_60, "1976.08", 35, "2039.07"),
        (Category.MEN_60, "1976.09", 36, "2039.09"),
        (Category.MEN_60, "1976.12", 36, "2039.12"),
        (Category.MEN_60, "1990.01", 36, "2053.01"),
        (Category.WOMEN_55, "1969.12", 0, "2024.12"),
        (Category.WOMEN_55, "1970.01", 1, "2025.02"),
        (Category.WOMEN_55, "1970.05", 2, "2025.07"),
        (Category.WOMEN_55, "1971.04", 4, "2026.08"),
        (Category.WOMEN_55, "1981.08", 35, "2039.07"),
        (Category.WOMEN_55, "1981.09", 36, "2039.09"),
        (Category.WOMEN_50, "1974.12", 0, "2024.12"),
        (Category.WOMEN_50, "1975.01", 1, "2025.02"),
        (Category.WOMEN_50, "1975.02", 1, "2025.03"),
        (Category.WOMEN_50, "1975.03", 2, "2025.05"),
        (Category.WOMEN_50, "1975.11", 6, "2026.05"),
        (Category.WOMEN_50, "1984.10", 59, "2039.09"),
        (Category.WOMEN_50, "1984.11", 60, "2039.11"),
        (Category.WOMEN_60, "1965.05", 2, "2025.07"),
    ],
)
def test_the_edges_of_the_tables(category: Category, born: str, delay: int, reached: str) -> None:
    month = YearMonth.parse(born)
    assert category.schedule.delay(month) == delay
    assert str(retirement(month, category)) == reached


@given(months, st.sampled_from(Category))
def test_nobody_born_later_retires_earlier(born: YearMonth, category: Category) -> None:
    assert retirement(born, category) < retirement(born.plus(1), category)


@given(months, st.sampled_from(Category))
def test_the_delay_grows_by_at_most_a_month_and_stays_within_its_bound(born: YearMonth, category: Category) -> None:
    schedule = category.schedule
    assert 0 <= schedule.delay(born) <= schedule.most
    assert schedule.delay(born.plus(1)) - schedule.delay(born) in (0, 1)


def test_a_man_of_1969_reaches_his_limit_of_60_in_2031() -> None:
    assert limit_reached(YearMonth(1969, 11), "60") == YearMonth(2031, 2)
    assert limit_reached(YearMonth(1971, 4), "55") == YearMonth(2026, 8)


def test_a_limit_without_a_published_schedule_stays_unknown() -> None:
    unknown = {entry.code for entry in table("NLLB").entries if limit_reached(YearMonth(1970, 1), entry.code) is None}
    assert unknown == {"63", "65", "66", "-1"}
    assert limit_reached(YearMonth(1970, 1), "") is None
