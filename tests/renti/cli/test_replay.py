"""`renti pack replay`: the same people and packs give the same hash on any machine; what differs is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from renti.cli.main import main
from renti.county.cast import cast
from renti.county.files import form_bytes


@pytest.fixture
def stored(tmp_path: Path) -> tuple[Path, Path]:
    folder, result = tmp_path / "people", tmp_path / "result.json"
    folder.mkdir()
    for key in ("eligible", "two_clauses"):
        (folder / f"{key}.json").write_bytes(form_bytes(cast()[key], "json"))
    asked = ["--post", "housing-chief", "--asof", "2026-11-30", "--people", str(folder), "--format", "json", "--no-dates"]
    result.write_text(CliRunner().invoke(main, ["screen", *asked]).stdout, encoding="utf-8")
    return folder, result


def test_another_machine_gives_the_same_hash(stored: tuple[Path, Path]) -> None:
    folder, result = stored
    elsewhere = {**os.environ, "PYTHONHASHSEED": "77", "LC_ALL": "C", "TZ": "America/Adak", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "renti.cli.main", "pack", "replay", str(result), "--people", str(folder)]
    done = subprocess.run(command, env=elsewhere, check=False, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout[:4]) == (0, "结果相同"), done.stderr


def test_a_changed_person_is_named_with_the_clause(stored: tuple[Path, Path]) -> None:
    folder, result = stored
    (folder / "two_clauses.json").write_bytes(form_bytes(cast()["two_clauses"].with_fields(appraisals=(), appraisal_text=""), "json"))
    done = CliRunner().invoke(main, ["pack", "replay", str(result), "--people", str(folder)])
    assert done.exit_code == 1
    assert "elig.appraisal.last.year" in done.output


def test_what_is_no_stored_result_ends_with_two(stored: tuple[Path, Path]) -> None:
    folder, result = stored
    result.write_text(json.dumps({"post": "housing-chief"}), encoding="utf-8")
    assert CliRunner().invoke(main, ["pack", "replay", str(result), "--people", str(folder)]).exit_code == 2
