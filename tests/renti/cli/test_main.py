from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from renti.cli import main as cli


def test_every_command_of_the_library_loads():
    names = [name for name, module in cli.command_modules().items() if module.startswith("renti.cli.")]
    assert "reference" in names
    assert [cli.load(name, f"renti.cli.{name.replace('-', '_')}").name for name in names] == names


def test_an_unknown_command_is_refused():
    result = CliRunner().invoke(cli.main, ["nonsense"])
    assert result.exit_code == 2
    assert "nonsense" in result.output


def test_a_command_whose_package_is_missing_says_what_to_install(monkeypatch):
    monkeypatch.setattr(cli, "command_modules", lambda: {"serve": "a_package_nobody_has.serve"})
    assert "a_package_nobody_has" in CliRunner().invoke(cli.main, ["--help"]).output
    result = CliRunner().invoke(cli.main, ["serve", "--port", "1"])
    assert result.exit_code == 1
    assert "pip install renti" in result.output


def test_a_file_without_its_command_is_a_mistake(monkeypatch):
    monkeypatch.setattr(cli, "command_modules", lambda: {"wrong": "renti.kernel.dates"})
    with pytest.raises(TypeError, match="no command called wrong"):
        cli.load("wrong", "renti.kernel.dates")


def test_help_of_one_command_imports_no_other():
    script = "import sys; from renti.cli.main import main; main(['reference', '--help'], standalone_mode=False); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "renti.cli.reference" in done.stdout
    assert "renti.cli.lint'" not in done.stdout
    assert "django" not in done.stdout


def test_a_place_that_cannot_be_written_ends_in_one_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = CliRunner().invoke(cli.main, ["county", "--people", "1", "--out", str(tmp_path / "file" / "folder")])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert str(tmp_path / "file") in result.output


@pytest.mark.parametrize(("package", "caught"), [("xlsxwriter", True), ("renti.kernel.nothing", False)])
def test_a_package_missing_while_a_command_runs_is_one_line(monkeypatch, package, caught):
    def needs():
        raise ModuleNotFoundError(f"No module named {package}", name=package)

    monkeypatch.setattr(cli, "command_modules", lambda: {"report": "somewhere"})
    monkeypatch.setattr(cli, "load", lambda name, _: cli.click.Command(name, callback=needs))
    result = CliRunner().invoke(cli.main, ["report"])
    assert isinstance(result.exception, SystemExit) is caught
    assert ("renti report 需要 xlsxwriter" in result.output) is caught
