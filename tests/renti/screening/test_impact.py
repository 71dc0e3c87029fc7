"""What a change would do is counted by groups, a hidden proxy shows, and no small number is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from renti.rules.columns import Columns, columns
from renti.rules.fact import declarations
from renti.rules.parse import parse
from renti.rules.plan import Post
from renti.rules.supplied import Supplied
from renti.screening.bulk import post_of
from renti.screening.impact import Group, by_band, by_word, impact, merged, with_params
from renti.screening.vacancy import Vacancy

pytest.importorskip("numpy")

ASOF = date(2026, 11, 20)
VACANCY = Vacancy(
    id="deputy",
    zh="虚构县副县长",
    packs=("appointment_2019",),
    facts={"case.promotion": True, "post.first_promotion_tier": True, "post.leading": False, "post.tier": "县处级", "post.role": "deputy"},
)
PATHS = ("person.sex", "person.age", "person.began_work", "person.interrupted_months", "person.role", "person.tier")


def people(number: int = 60) -> Columns:
    """Men and women by turns, alike but for a year at home that the women took; all have worked ten years and at the grassroots."""
    made = []
    for place in range(number):
        woman = place % 2 == 1
        facts = {
            "asof": ASOF,
            "person.sex": "女" if woman else "男",
            "person.age": 34 + place % 3,
            "person.began_work": date(2016, 7, 1),
            "person.interrupted_months": 12 if woman else 0,
            "person.role": "",
            "person.tier": "乡科级",
        }
        post = {"from": date(2016, 7, 1), "open": True, "grassroots": True, "seconded": False, "level": "乡科级正职"}
        second = {**post, "level": "县处级副职"}
        made.append(Supplied(declarations(), facts, {"posts": [post, second], "measures": [], "appraisals": []}))
    return columns(made, PATHS, ("posts", "measures", "appraisals"))


def basis(*clauses: str) -> Post:
    """Some clauses of the post, taken as verified law."""
    post = post_of(VACANCY, asof=ASOF)
    chosen = [clause for clause in post.clauses if clause.id in clauses]
    return replace(post, clauses=[replace(clause, origin=replace(clause.origin, seen="verified")) for clause in chosen])


def rows(groups: object) -> dict[str, tuple[int, int, int]]:
    assert isinstance(groups, list)
    return {group.label: (group.people, group.before, group.after) for group in groups}


def test_a_longer_time_of_work_drops_those_with_less() -> None:
    post = basis("elig.work.years")
    found = impact(people(), post, with_params(post, {"work_months": 118}), {"性别": by_word(people(), "person.sex")})
    assert rows(found.groups["性别"]) == {"女": (30, 30, 0), "男": (30, 30, 30)}
    assert (found.gained, found.lost) == ([], [place for place in range(60) if place % 2])


def test_a_change_that_changes_nobody_shows_nobody() -> None:
    post = basis("elig.work.years")
    found = impact(people(), post, with_params(post, {"work_months": 61}), {"性别": by_word(people(), "person.sex")})
    assert (found.gained, found.lost) == ([], [])


def test_a_clause_that_stands_in_for_maternity_shows_in_the_groups() -> None:
    """A planted proxy: no word about sex, yet only women drop out; by age nothing is seen."""
    post = basis("elig.grassroots.years")
    proxy = replace(post.clauses[0], id="uninterrupted", requires=parse("person.interrupted_months == 0", declarations()), unless=())
    columns_ = people()
    groupings = {"性别": by_word(columns_, "person.sex"), "年龄": by_band(columns_, "person.age", (30, 35, 36))}
    found = impact(columns_, post, replace(post, clauses=[*post.clauses, proxy]), groupings)
    assert rows(found.groups["性别"]) == {"女": (30, 30, 0), "男": (30, 30, 30)}
    assert {after * 2 for _, _, after in rows(found.groups["年龄"]).values()} == {20}


def group(label: str, people: int, lost: int = 0) -> Group:
    return Group(label=label, people=people, before=people, after=people - lost, gained=0, lost=lost)


def test_small_groups_are_merged_until_no_number_tells() -> None:
    found = merged([group("甲", 50, 10), group("乙", 3), group("丙", 1), group("丁", 9)])
    assert rows(found) == {"甲": (50, 50, 40), "合并": (13, 13, 13)}


def test_one_small_group_is_never_left_to_be_found_by_subtraction() -> None:
    found = merged([group("甲", 50, 10), group("乙", 20, 2), group("丙", 30, 6)])
    assert rows(found) == {"甲": (50, 50, 40), "合并": (50, 50, 42)}


def test_large_groups_stand_as_they_are() -> None:
    groups = [group("甲", 50, 10), group("乙", 20, 5)]
    assert merged(groups) == groups


def test_a_parameter_that_no_pack_sets_is_refused() -> None:
    with pytest.raises(KeyError):
        with_params(basis("elig.work.years"), {"no_such_months": 1})
