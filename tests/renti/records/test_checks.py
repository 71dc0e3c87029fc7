"""Every check against its own examples: it is silent on each that passes and speaks on each that fails."""

import string
from collections.abc import Sequence
from datetime import date

import pytest

from renti.records.check import CHECKS, CheckIncomplete, Entry, Flaw, Given, Severity, check, finding
from renti.records.lint import Item
from renti.records.person import Person
from renti.records.source import Source

GIVEN = Given(asof=date(2026, 11, 20))
ENTRIES = list(CHECKS)
IDS = [f"{entry.code}-{entry.name}" for entry in ENTRIES]
SHAPES = {"person": Person, "file": Source, "set": Item}


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def flaws(entry: Entry, example: object) -> list[Flaw]:
    return list(entry.run(example, GIVEN))


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_check_is_silent_on_every_example_that_passes(entry):
    for number, example in enumerate(entry.passes):
        assert [finding(entry, flaw, file="").message for flaw in flaws(entry, example)] == [], f"passes[{number}]"


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_check_speaks_on_every_example_that_fails(entry):
    for number, example in enumerate(entry.fails):
        assert flaws(entry, example), f"fails[{number}]"


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_both_messages_are_filled_and_name_something(entry):
    for example in entry.fails:
        for flaw in flaws(entry, example):
            made = finding(entry, flaw, file="")
            assert slots(entry.en) <= flaw.values.keys()
            assert made.message
            assert "{" not in made.message
            assert entry.en.format_map(flaw.values)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_correction_differs_from_what_stands_there(entry):
    for example in entry.fails:
        for flaw in flaws(entry, example):
            if flaw.fixed is not None and entry.scope == "person" and "[" not in flaw.field:
                assert flaw.fixed != example.text(flaw.field)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_a_check_has_two_examples_of_each_kind(entry):
    assert len(entry.passes) >= 2
    assert len(entry.fails) >= 2
    for example in (*entry.passes, *entry.fails):
        shape = example[0] if isinstance(example, Sequence) and example else example
        assert isinstance(shape, SHAPES[entry.scope]) or example == ()


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.scope == "person"], ids=lambda entry: entry.code)
def test_an_empty_record_raises_nothing(entry):
    for flaw in flaws(entry, Person()):
        assert finding(entry, flaw, file="").message


def test_the_examples_would_catch_a_check_that_never_speaks():
    silent = [entry for entry in ENTRIES if not any(flaws(entry, example) for example in entry.fails)]
    assert silent == []


@pytest.mark.parametrize("part", ["source", "en", "advice", "passes", "fails"])
def test_a_check_that_lacks_a_part_is_refused_and_not_registered(part):
    told = {"source": "规定", "en": "Wrong", "advice": "改正。", "passes": [Person()], "fails": [Person(name="张三")], part: ()}

    def wrong(_person):
        """某项不对。"""
        yield from ()

    with pytest.raises(CheckIncomplete, match=part):
        check(code="Q99", severity=Severity.ERROR, **told)(wrong)
    assert "Q99" not in CHECKS.all()


CHINESE_OF_OURS = ("写作", "未填", "应写", "只写", "没有", "以前", "以后", "年龄为", "或", "另有", "应为", "，", "。")
"""Words of the Chinese messages that no cell of an example holds beside them."""


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_the_english_message_takes_no_words_from_the_chinese_one(entry):
    for example in entry.fails:
        for flaw in flaws(entry, example):
            english = entry.en.format_map(flaw.values)
            assert [word for word in CHINESE_OF_OURS if word in english and word not in repr(example)] == [], english
