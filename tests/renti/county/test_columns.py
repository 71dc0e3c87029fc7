import os
from datetime import date

import pytest

from renti.county.columns import columns
from renti.county.county import County
from renti.county.registers import organisation_tree
from renti.kernel.dates import PartialDate
from renti.records.facts import facts

np = pytest.importorskip("numpy")
TODAY = date(2026, 11, 30)
DISTINCT = 5_000 if os.environ.get("RENTI_FULL") == "1" else 250


def plain(value):
    if isinstance(value, PartialDate):
        return value.earliest, value.latest
    return value


def own_facts(index):
    return facts(County(seed=1).person(index), asof=TODAY, units=organisation_tree())


@pytest.fixture(scope="module")
def drawn():
    return columns(1, DISTINCT * 3, asof=TODAY, distinct=DISTINCT, tables=("posts", "appraisals"))


def test_columns_of_the_first_people_are_the_facts_of_their_records(drawn):
    for index in range(DISTINCT):
        expected = own_facts(index).flat()
        assert set(drawn.facts) == set(expected) - {"asof"}
        assert {path: column.value(index) for path, column in drawn.facts.items()} == {
            path: plain(value) for path, value in expected.items() if path != "asof"
        }


def test_rows_of_the_first_people_are_the_rows_of_their_records(drawn):
    for index in range(0, DISTINCT, 5):
        expected = own_facts(index).tables()
        for name, table in drawn.tables.items():
            rows = range(table.offsets[index], table.offsets[index + 1])
            found = [{path: column.value(row) for path, column in table.columns.items()} for row in rows]
            assert found == [{path: plain(value) for path, value in row.items()} for row in expected[name] or ()]
            assert bool(table.recorded[index]) is (expected[name] is not None)


def test_everybody_beyond_is_one_of_them(drawn):
    for row in range(DISTINCT, DISTINCT * 3, 37):
        source = int(drawn.source[row])
        assert all(column.value(row) == column.value(source) for column in drawn.facts.values())
        posts = drawn.tables["posts"]
        assert posts.offsets[row + 1] - posts.offsets[row] == posts.offsets[source + 1] - posts.offsets[source]
        assert posts.columns["from"].value(posts.offsets[row]) == posts.columns["from"].value(posts.offsets[source])


def test_the_same_seed_draws_the_same_people():
    one, other = (columns(1, 500, asof=TODAY, distinct=50, paths=("person.age",)) for _ in range(2))
    assert np.array_equal(one.source, other.source)
    assert np.array_equal(one.facts["person.age"].values, other.facts["person.age"].values)
    assert not np.array_equal(one.source, columns(2, 500, asof=TODAY, distinct=50, paths=("person.age",)).source)


def test_a_million_people_are_drawn_from_a_few():
    many = columns(1, 1_000_000, asof=TODAY, distinct=100, paths=("person.age", "person.tier"))
    assert len(many.facts["person.age"].values) == 1_000_000
    assert set(many.facts["person.tier"].words) >= {"none", "乡科级", "县处级"}


def test_no_people_and_too_many_are_refused():
    for number in (0, 10_000_001):
        with pytest.raises(IndexError):
            columns(1, number, asof=TODAY)
