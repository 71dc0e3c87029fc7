"""`renti screen` and `renti why` give the same answers, name clauses and dates, and never an order by merit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from renti.cli.main import main
from renti.county.cast import cast
from renti.county.files import form_bytes

POST = ("--post", "housing-chief", "--asof", "2026-11-30")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for key, person in cast().items():
        (tmp_path / f"{key}.json").write_bytes(form_bytes(person, "json"))
    return tmp_path


def screened(folder: Path, *more: str) -> dict[str, Any]:
    result = CliRunner().invoke(main, ["screen", *POST, "--people", str(folder), "--format", "json", *more])
    assert result.exit_code == 0, result.output
    listed: dict[str, Any] = json.loads(result.stdout)
    return listed


def test_everyone_has_a_verdict_and_every_exclusion_a_clause(folder: Path) -> None:
    result = screened(folder)
    assert len(result["people"]) == len(cast()) == sum(result["layers"].values())
    for person in result["people"]:
        failed = [clause for clause in person["clauses"] if clause["answer"] == "fail" and not clause["unverified"]]
        assert (person["verdict"] == "not_eligible") == any(clause["force"] == "hard" for clause in failed)
        assert all(clause["would_change"] and clause["cited"] for clause in failed)


def test_one_person_is_explained_as_in_the_list(folder: Path) -> None:
    listed = {person["id"]: person for person in screened(folder)["people"]}
    for key, person in cast().items():
        result = CliRunner().invoke(main, ["why", str(folder / f"{key}.json"), *POST, "--format", "json"])
        assert json.loads(result.stdout) == listed[person.name]


def test_the_hash_is_the_same_again_and_differs_for_another_day(folder: Path) -> None:
    one, again, other = screened(folder), screened(folder), screened(folder, "--asof", "2027-03-30")
    assert one["hash"] == again["hash"] != other["hash"]


def test_blind_mode_shows_no_name(folder: Path) -> None:
    text = json.dumps(screened(folder, "--blind"), ensure_ascii=False)
    assert not any(person.name in text for person in cast().values())


def test_people_keep_the_order_in_which_they_came(folder: Path) -> None:
    names = [person["id"] for person in screened(folder)["people"]]
    assert names == [cast()[key].name for key in sorted(cast())]


@pytest.mark.parametrize("arguments", [["--post", "no-such-post"], ["--post", "pyproject.toml"]])
def test_a_vacancy_that_cannot_be_read_ends_with_two(folder: Path, arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["screen", *arguments, "--people", str(folder)]).exit_code == 2


def test_a_file_that_cannot_be_read_ends_with_two(tmp_path: Path) -> None:
    (tmp_path / "x.lrmx").write_bytes(b"<Person>")
    assert CliRunner().invoke(main, ["screen", *POST, "--people", str(tmp_path)]).exit_code == 2
