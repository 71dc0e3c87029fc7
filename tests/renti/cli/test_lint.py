"""`renti lint` and `renti explain`: reports, settings, baselines and corrections on real files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from renti.cli.main import main
from renti.county.cast import cast
from renti.county.files import form_bytes
from renti.records.check import CHECKS

CLERK = cast()["clerk"]
ASOF = ("--asof", "2026-11-30")


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A folder with one clean form and one whose ID number has a small x-like fault and whose sex is wrong."""
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / "clean.lrmx").write_bytes(form_bytes(CLERK))
    (folder / "faulty.lrmx").write_bytes(form_bytes(replace(CLERK, name="何 小满", sex="女性", photo=CLERK.photo)))
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["lint", *(str(each) for each in arguments)])


def found(result: Result) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = json.loads(result.stdout)
    return listed


def test_a_clean_form_ends_with_zero(forms: Path) -> None:
    assert run(forms / "clean.lrmx", *ASOF, "--severity", "W").exit_code == 0


def test_every_finding_names_file_code_field_and_source(forms: Path) -> None:
    result = run(forms, *ASOF, "--format", "json", "--severity", "W")
    assert result.exit_code == 1
    listed = found(result)
    assert {each["code"] for each in listed} >= {"N02", "N07"}
    assert all(each["file"].endswith("faulty.lrmx") and each["severity"] in "EW" and each["message"] and each["source"] for each in listed)
    assert {each["field"] for each in listed} >= {"name", "sex"}


def test_select_ignore_and_severity_narrow_the_checks(forms: Path) -> None:
    assert {each["code"] for each in found(run(forms, *ASOF, "--format", "json", "--select", "N02"))} == {"N02"}
    assert "N02" not in {each["code"] for each in found(run(forms, *ASOF, "--format", "json", "--ignore", "N02"))}
    assert {each["severity"] for each in found(run(forms, *ASOF, "--format", "json", "--severity", "E"))} == {"E"}


def test_the_settings_of_a_folder_hold_for_its_files(forms: Path) -> None:
    (forms / "renti.toml").write_text('[lint]\nignore = ["N"]\n', encoding="utf-8")
    assert not {each["code"] for each in found(run(forms, *ASOF, "--format", "json")) if each["code"].startswith("N")}


@pytest.mark.parametrize(
    "text",
    [
        "[lint]\nshoes = 1\n",
        "[lint]\nseverity = 'X'\n",
        "[lint",
        "[lint]\nselect = 'N02'\n",
        "[lint]\nignore = ['ZZ']\n",
        "[lint.settings]\nold_age = 65\n",
    ],
)
def test_wrong_settings_end_with_two_and_one_line(forms: Path, text: str) -> None:
    (forms / "renti.toml").write_text(text, encoding="utf-8")
    result = run(forms, *ASOF)
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_baseline_hides_what_was_put_aside(forms: Path, tmp_path: Path) -> None:
    aside = tmp_path / "seen.json"
    assert run(forms, *ASOF, "--write-baseline", aside).exit_code == 0
    assert run(forms, *ASOF, "--baseline", aside).exit_code == 0
    (forms / "faulty.lrmx").write_bytes(form_bytes(replace(CLERK, sex="男性")))
    assert run(forms, *ASOF, "--baseline", aside).exit_code == 1


def test_a_fix_is_shown_first_and_keeps_the_old_file(forms: Path) -> None:
    before = (forms / "faulty.lrmx").read_bytes()
    refused = CliRunner().invoke(main, ["lint", str(forms), *ASOF, "--fix"], input="n\n")
    assert "-何 小满" in refused.output
    assert "+何小满" in refused.output
    assert (forms / "faulty.lrmx").read_bytes() == before
    assert run(forms, *ASOF, "--fix", "--yes").exit_code == 0
    assert (forms / "faulty.lrmx.bak").read_bytes() == before
    assert "N02" not in {each["code"] for each in found(run(forms, *ASOF, "--format", "json"))}
    assert "没有可以自动改正" in run(forms, *ASOF, "--fix", "--yes").output


def test_two_processes_find_what_one_finds(forms: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renti.records.lint_run.WORTH_A_PROCESS", 1)
    monkeypatch.setattr("renti.records.lint_run.CHUNK", 1)
    (forms / "namesake.lrmx").write_bytes(form_bytes(replace(CLERK, name="何大满")))
    one = run(forms, *ASOF, "--format", "json", "--jobs", "1")
    two = run(forms, *ASOF, "--format", "json", "--jobs", "2")
    assert one.stdout == two.stdout
    assert any(each["code"] == "N06" and "clean.lrmx" in each["message"] for each in found(two))


@pytest.mark.parametrize("form", ["text", "json", "xlsx", "html", "sarif"])
def test_every_form_of_report_is_written(forms: Path, tmp_path: Path, form: str) -> None:
    if form == "xlsx":
        pytest.importorskip("xlsxwriter")
    out = tmp_path / "report"
    run(forms, *ASOF, "--format", form, "--out", out)
    assert out.stat().st_size > 200


def test_a_path_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    assert run(tmp_path / "nothing").exit_code == 2


@pytest.mark.parametrize("code", ["I02", "i02"])
def test_a_check_is_explained(code: str) -> None:
    result = CliRunner().invoke(main, ["explain", code])
    assert result.exit_code == 0
    assert CHECKS["I02"].title in result.output
    assert CHECKS["I02"].advice in result.output


def test_an_unknown_check_ends_with_two() -> None:
    assert CliRunner().invoke(main, ["explain", "Q99"]).exit_code == 2


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_code_nobody_has_is_refused(forms: Path, option: str) -> None:
    result = run(forms, *ASOF, option, "N02,ZZ9")
    assert result.exit_code == 2
    assert "ZZ9" in result.stderr
    assert "N02" not in result.stderr


def test_files_that_were_not_looked_at_are_named(forms: Path) -> None:
    assert "没有检查" not in run(forms, *ASOF).stderr
    (forms / "李四.doc").write_bytes(b"old")
    assert "1 个文件不是能读的格式，没有检查：李四.doc" in run(forms, *ASOF).stderr


def test_a_folder_with_nothing_to_check_ends_with_two(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 2
    assert "没有找到" in result.stderr


def test_wrong_settings_stop_a_correction_too(forms: Path) -> None:
    (forms / "renti.toml").write_text("[lint]\nshoes = 1\n", encoding="utf-8")
    assert run(forms, *ASOF, "--fix", "--yes").exit_code == 2


def test_a_notice_in_the_folder_is_held_against_the_forms(forms: Path) -> None:
    text = f"{CLERK.name}，男，汉族，1999年5月出生，现任{CLERK.current_post}，拟任某县财政局局长。"
    (forms / "任前公示.txt").write_text(text, encoding="utf-8")
    assert "X01" in {each["code"] for each in found(run(forms, *ASOF, "--format", "json"))}


def test_a_baseline_beside_the_forms_is_no_form(forms: Path) -> None:
    assert run(forms, *ASOF, "--write-baseline", forms / "seen.json").exit_code == 0
    assert run(forms, *ASOF, "--baseline", forms / "seen.json").exit_code == 0
    assert "seen.json" in run(forms, *ASOF).stdout
