"""`renti pack` lists, checks and compares packs, in words and in JSON, and says by its exit code how it went."""

from __future__ import annotations

import json
import shutil
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from renti.cli.main import main
from renti.rules.library import packs


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["pack", *words])


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of a pack that a test may spoil."""
    folder = tmp_path / "discipline_2023"
    with resources.as_file(resources.files("renti.rules").joinpath("packs", "discipline_2023")) as source:
        shutil.copytree(source, folder)
    return folder


def spoil(folder: Path, file: str, before: str, after: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_every_pack_is_listed_with_what_it_may_exclude_by():
    listed = json.loads(run("list", "--json").output)
    assert [each["id"] for each in listed] == list(packs())
    terms = next(each for each in listed if each["id"] == "terms_2006")
    assert (terms["clauses"], terms["excluding"], terms["scope"]) == (4, 3, "national")
    assert "terms_2006 1.0.0 [tested] 党政领导干部职务任期暂行规定（2006）" in run("list").output


def test_only_the_packs_of_a_day_are_listed():
    on = {each["id"] for each in json.loads(run("list", "--json", "--asof", "2019-03-02").output)}
    assert "appointment_2014" in on
    assert "appointment_2019" not in on


def test_the_packs_that_come_with_renti_pass():
    result = run("check")
    assert result.exit_code == 0
    assert "0 处不合要求" in result.output


def test_a_pack_whose_test_disagrees_is_refused(copied: Path):
    spoil(copied, "pack.toml", "value = 12", "value = 13")
    result = run("check", str(copied), "--json")
    assert result.exit_code == 1
    assert {each["entry"] for each in json.loads(result.output)} == {"eff.party.warning"}
    assert "eff.party.warning：测试" in run("check", str(copied)).output


def test_a_misspelt_fact_is_named_with_file_and_line(copied: Path):
    spoil(copied, "article_13.toml", "applies = 'person.party_member'", "applies = 'person.party_membre'")
    result = run("check", str(copied))
    assert result.exit_code == 2
    assert "article_13.toml:" in result.output
    assert "是否指 person.party_member" in result.output


def test_a_pack_nobody_has_is_refused():
    result = run("check", "no_such_pack")
    assert result.exit_code == 2
    assert "没有规则包 no_such_pack" in result.output


def test_a_pack_does_not_differ_from_its_copy(copied: Path):
    result = run("diff", "discipline_2023", str(copied))
    assert (result.exit_code, result.output) == (0, "")


def test_a_difference_is_shown_before_and_after(copied: Path):
    spoil(copied, "pack.toml", "value = 12", "value = 13")
    result = run("diff", "discipline_2023", str(copied))
    assert result.exit_code == 1
    assert "~ param party_warning_months value\n    12\n    13" in result.output
    assert json.loads(run("diff", "discipline_2023", str(copied), "--json").output)[0]["after"] == "13"
