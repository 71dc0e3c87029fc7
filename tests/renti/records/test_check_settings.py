"""Settings of single checks: each key that a check reads is documented, and a value of another shape is refused by name."""

import re
from datetime import date
from pathlib import Path

import pytest

import renti.records
from renti.kernel.dates import PartialDate
from renti.records.check import CHECKS, Given
from renti.records.check_settings import KEYS, SettingWrong, whole_number, words
from renti.records.lint import Choice, lint_person
from renti.records.person import Person

READ = re.compile(r"(?:settings\.get\(|whole_number\(given, |words\(given, )\"(\w+)\"")
DAY = date(2026, 11, 20)


def test_every_key_a_check_reads_is_documented_and_read():
    read = set()
    for file in Path(renti.records.__path__[0]).rglob("*.py"):
        read.update(READ.findall(file.read_text(encoding="utf-8")))
    assert read == set(KEYS)


def test_every_key_names_checks_that_exist():
    codes = {entry.code for entry in CHECKS}
    for text in KEYS.values():
        assert set(re.findall(r"[A-Z]\d\d", text)) <= codes


def test_the_guide_says_what_each_key_means():
    guide = (Path(__file__).parents[3] / "docs/guide/clerk/lint-settings.md").read_text(encoding="utf-8")
    for key, meaning in KEYS.items():
        assert f"| `{key}` | {meaning} |" in guide


@pytest.mark.parametrize("value", ["65", 65.0, True, None])
def test_a_number_of_another_shape_is_refused(value):
    with pytest.raises(SettingWrong):
        whole_number(Given(asof=DAY, settings={"oldest_age": value}), "oldest_age", 65)


@pytest.mark.parametrize("value", ["澜江", [1], 3])
def test_words_of_another_shape_are_refused(value):
    with pytest.raises(SettingWrong):
        words(Given(asof=DAY, settings={"local_places": value}), "local_places")


def test_a_setting_moves_the_limit_of_its_check():
    person = Person(name="秦月", born=PartialDate(1958, 3))
    for oldest, codes in ((65, ["A03"]), (70, [])):
        given = Given(asof=DAY, settings={"oldest_age": oldest})
        assert [each.code for each in lint_person(person, given, choice=Choice(select="A"))] == codes
