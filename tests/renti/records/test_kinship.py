"""The kinship words that checks go by are those of the code table."""

from renti.records.checks.family.politics_word_not_allowed import ALLOWED
from renti.records.codes import table
from renti.records.kinship import ALIASES, KIN, Group


def test_every_word_of_the_code_table_is_known():
    assert table("GB4761").names <= KIN.keys()


def test_everyday_words_lead_to_words_of_the_table_and_are_none_themselves():
    assert set(ALIASES.values()) <= KIN.keys()
    assert KIN.keys().isdisjoint(ALIASES)


def test_sons_are_ranked_and_step_children_are_no_blood_relations():
    assert [KIN[word].rank for word in ("儿子", "长子", "次子", "五子")] == [0, 1, 2, 5]
    assert KIN["继子"].group is Group.CHILD
    assert not KIN["继子"].blood


def test_every_political_status_of_the_code_table_is_allowed_for_relatives():
    assert table("GB4762").names <= ALLOWED
