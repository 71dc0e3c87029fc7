from collections import Counter

from renti.county.county import County
from renti.county.units import units_of
from renti.records.id_number import IdNumber

SEED_ONE = County(seed=1)
PEOPLE = [SEED_ONE.person(index) for index in range(400)]


def test_a_person_is_the_same_however_many_are_drawn():
    assert County(seed=1).person(317) == PEOPLE[317]


def test_another_seed_is_another_county():
    assert County(seed=2).person(317) != PEOPLE[317]


def test_every_id_number_is_valid_and_belongs_to_one_person():
    assert all(isinstance(IdNumber.parse(person.id_number), IdNumber) for person in PEOPLE)
    assert len({person.id_number for person in PEOPLE}) == len(PEOPLE)
    assert all(person.id_number.startswith("99") for person in PEOPLE)


def test_spouses_with_forms_of_their_own_name_each_other():
    by_name = {person.name: person for person in PEOPLE}
    pairs = 0
    for person in PEOPLE:
        for row in person.relatives:
            other = by_name.get(row.name)
            if row.relation in ("妻子", "丈夫") and other is not None and row.born == other.born:
                assert person.name in {each.name for each in other.relatives}
                pairs += 1
    assert pairs >= 20


def test_a_child_with_a_form_names_the_parent_who_names_the_child():
    by_name = {person.name: person for person in PEOPLE}
    found = 0
    for person in PEOPLE:
        for row in person.relatives:
            child = by_name.get(row.name)
            if row.relation in ("儿子", "女儿", "长子", "次子", "长女", "次女") and child is not None and row.born == child.born:
                assert person.name in {each.name for each in child.relatives if each.relation in ("父亲", "母亲")}
                found += 1
    assert found >= 5


def test_no_seat_of_a_chief_is_held_twice():
    chiefs = Counter(
        (post.organisation_id, post.title)
        for person in PEOPLE
        for post in person.posts
        if post.current and post.main and person.filled_on.year == 2026
    )
    assert max(count for (_, title), count in chiefs.items() if title in ("局长", "镇长", "校长")) == 1


def test_a_county_has_two_hundred_units():
    assert len(units_of(0)) == len({unit.name for unit in units_of(0)}) == 200


def test_rows_and_text_tell_the_same_posts():
    for person in PEOPLE:
        current = [post for post in person.posts if post.current]
        assert current
        assert all(post.organisation in person.current_post and post.title in person.current_post for post in current)
