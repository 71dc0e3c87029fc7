import os
from datetime import date

import pytest

from renti.county.columns import drawn, own_facts
from renti.kernel.dates import PartialDate

np = pytest.importorskip("numpy")
TODAY = date(2026, 11, 30)
EPOCH = date(1970, 1, 1).toordinal()
DISTINCT = 5_000 if os.environ.get("RENTI_FULL") == "1" else 250


def plain(column, row):
    """The value of one row of a column, read without the code that made it; a date as its first and last day."""
    if column.unknown is not None and column.unknown[row // 8] >> row % 8 & 1:
        return None
    first, last = int(column.first[row]), int(column.last[row])
    if column.type == "date":
        return date.fromordinal(first + EPOCH), date.fromordinal(last + EPOCH)
    if column.type in ("code", "text"):
        return column.words[first]
    return bool(first) if column.type == "bool" else first


def told(value):
    return (value.earliest, value.latest) if isinstance(value, PartialDate) else value


@pytest.fixture(scope="module")
def county():
    return drawn(1, DISTINCT * 3, asof=TODAY, distinct=DISTINCT, tables=("posts", "appraisals"))


def test_columns_of_the_first_people_are_the_facts_of_their_records(county):
    for index in range(DISTINCT):
        expected = {path: told(value) for path, value in own_facts(1, index, asof=TODAY).flat().items() if path != "asof"}
        assert {path: plain(column, index) for path, column in county.columns.facts.items()} == expected


def test_rows_of_the_first_people_are_the_rows_of_their_records(county):
    for index in range(0, DISTINCT, 5):
        expected = own_facts(1, index, asof=TODAY).tables()
        for name, table in county.columns.tables.items():
            rows = range(table.starts[index], table.starts[index + 1])
            found = [{path: plain(column, row) for path, column in table.columns.items()} for row in rows]
            assert found == [{path: told(value) for path, value in row.items()} for row in expected[name] or ()]


def test_everybody_beyond_is_one_of_them(county):
    for row in range(DISTINCT, DISTINCT * 3, 37):
        source = int(county.source[row])
        assert all(plain(column, row) == plain(column, source) for column in county.columns.facts.values())
        posts = county.columns.tables["posts"]
        assert posts.starts[row + 1] - posts.starts[row] == posts.starts[source + 1] - posts.starts[source]
        assert plain(posts.columns["from"], posts.starts[row]) == plain(posts.columns["from"], posts.starts[source])


def test_the_same_seed_draws_the_same_people():
    one, other = (drawn(1, 500, asof=TODAY, distinct=50, paths=("person.age",)) for _ in range(2))
    assert np.array_equal(one.source, other.source)
    assert np.array_equal(one.columns.facts["person.age"].first, other.columns.facts["person.age"].first)
    assert not np.array_equal(one.source, drawn(2, 500, asof=TODAY, distinct=50, paths=("person.age",)).source)


def test_a_million_people_are_drawn_from_a_few():
    many = drawn(1, 1_000_000, asof=TODAY, distinct=100, paths=("person.age", "person.tier")).columns
    assert many.count == len(many.facts["person.age"].first) == 1_000_000
    assert set(many.facts["person.tier"].words) >= {"none", "乡科级", "县处级"}


def test_no_people_and_too_many_are_refused():
    for number in (0, 10_000_001):
        with pytest.raises(IndexError):
            drawn(1, number, asof=TODAY)
