"""Texts of posts: compared as a reader compares them, their titles and workplaces picked out."""

import pytest

from renti.records.post_text import abbreviates, plain_post, post_parts
from renti.records.post_titles import is_bare_title, leading_titles
from renti.records.workplace import workplaces


def test_blanks_brackets_and_party_prefix_do_not_count():
    assert plain_post("中共 某县委办公室主任(正科级)") == "某县委办公室主任（正科级）"
    assert post_parts("免去中共某县委委员、组织部部长职务") == ["中共某县委委员", "组织部部长"]


@pytest.mark.parametrize(
    ("short", "full", "holds"),
    [
        ("市住建局", "市住房和城乡建设局", True),
        ("市发改委", "市发展和改革委员会", True),
        ("市教育局", "市财政局", False),
        ("市财政局", "市财政局", False),
    ],
)
def test_an_abbreviation_keeps_the_order_of_the_characters(short, full, holds):
    assert abbreviates(short, of=full) is holds


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("某县财政局党组书记、局长", {"书记", "局长"}),
        ("某县委常委、常务副县长", {"副县长"}),
        ("某市公安局副局长兼某分局局长", {"副局长", "局长"}),
        ("某县教育局四级调研员", set()),
        ("某县某局科员", set()),
        ("某县政协副主席（正县级）", {"副主席"}),
        ("某县县长助理", set()),
    ],
)
def test_titles_of_leaders_are_read_without_their_organisation(text, titles):
    assert leading_titles(text) == titles


@pytest.mark.parametrize(("text", "bare"), [("科员", True), ("副局长、书记", True), ("某县教育局科员", False), ("村党支部书记", False)])
def test_a_bare_title_names_no_organisation(text, bare):
    assert is_bare_title(text) is bare


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("某省某县教育局人事股科员", {"某县教育局"}),
        ("中共某县委组织部副部长、某县老干部局局长", {"某县委组织部", "某县老干部局"}),
        ("某县某镇人民政府副镇长", {"某县某镇"}),
        ("某县某镇某村村民", set()),
        ("某县第一中学学生", set()),
        ("某县县委书记", set()),
        ("某县某镇中心小学教师", {"某县某镇中心小学"}),
    ],
)
def test_the_workplace_is_the_organisation_before_the_title(text, found):
    assert workplaces(text) == found
