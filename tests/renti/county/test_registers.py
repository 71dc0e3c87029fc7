from datetime import date

from renti.county.cast import cast
from renti.county.county import County
from renti.county.registers import organisation_tree, positions, quota
from renti.county.vacant import vacancies
from renti.records.kin import kin_ties
from renti.records.resume import read_resume
from renti.records.resume_write import write_resume
from renti.records.rows import Role

TODAY = date(2026, 11, 30)
PEOPLE = list(County(seed=1).people(600))


def test_posts_of_people_stand_in_the_tree_under_the_name_of_their_time():
    tree = organisation_tree()
    for person in PEOPLE:
        for post in person.posts:
            if post.organisation_id:
                assert post.decided_on is not None
                assert tree[post.organisation_id].name_on(post.decided_on.latest) == post.organisation


def test_a_bureau_stands_under_the_government_and_a_department_under_the_committee():
    tree = organisation_tree()
    (finance,), (organisation,) = tree.named("青禾县财政局"), tree.named("青禾县委组织部")
    assert tree[finance.parent].name == "青禾县人民政府"
    assert tree[organisation.parent].name == "青禾县委"


def test_every_county_has_its_own_tree():
    assert len(organisation_tree(1)) == len(organisation_tree(0)) == 201
    assert {unit.id for unit in organisation_tree(1)}.isdisjoint({unit.id for unit in organisation_tree(0)})


def test_nobody_sits_beyond_the_approved_numbers():
    ledger = quota(County(seed=1).people(2_000))
    for position in positions():
        assert position.tier is not None
        assert position.role is not None
        standing = ledger.posts(position.organisation_id, tier=position.tier, role=position.role, on=TODAY)
        assert (standing.over, standing.approved is None) == (0, False)


def test_a_bureau_has_one_chief_and_three_deputies():
    finance = organisation_tree().named("青禾县财政局")[0].id
    ledger = quota([])
    assert ledger.posts(finance, tier=1, role=Role.CHIEF, on=TODAY).approved == 1
    assert ledger.posts(finance, tier=1, role=Role.DEPUTY, on=TODAY).approved == 3


def test_the_vacancies_are_positions_of_the_tree():
    known = {(position.organisation_id, position.title, position.tier) for position in positions()}
    assert {(vacancy.organisation_id, vacancy.title, vacancy.tier) for vacancy in vacancies()} <= known


def test_families_of_the_county_are_found_by_their_forms():
    ties = kin_ties(PEOPLE).ties
    assert len([tie for tie in ties if tie.mutual]) >= 50


def test_every_resume_is_read_whole_and_written_back_exactly():
    for person in [*cast().values(), *PEOPLE]:
        read = read_resume(person.resume_text)
        assert read.unread == ()
        assert write_resume(read.segments, read.closing) == person.resume_text
