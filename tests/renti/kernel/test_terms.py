"""One concept, one English word, one Chinese word."""

from __future__ import annotations

from collections import Counter

from renti.reference.chapters.terms import terms


def twice(glossary):
    return [chinese for chinese, times in Counter(said["zh"] for said in glossary.values()).items() if times > 1]


def test_no_chinese_word_stands_for_two_concepts():
    assert twice(terms()) == []


def test_a_word_used_twice_is_seen():
    assert twice({"post": {"zh": "职务"}, "office": {"zh": "职务"}, "rank": {"zh": "职级"}}) == ["职务"]


def test_every_term_is_a_plain_english_word():
    assert all(term.replace(" ", "").isascii() and term == term.lower() for term in terms())
    assert len(terms()) > 60


def test_every_part_of_the_product_has_its_term():
    parts = "records screening selection planning policies learning service appraisal oversight practices openness"
    assert set(parts.split()) <= set(terms())
