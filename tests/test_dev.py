"""`dev.py` answers wrong calls with a line, and installs only when something changed."""

from __future__ import annotations

import pytest

import dev


def test_uv_installs_into_our_environment_and_no_other(monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(dev, "works", lambda *_: False)
    assert dev.installers() == [["/bin/uv", "pip", "install", "--python", str(dev.PYTHON)]]


@pytest.fixture
def installed(monkeypatch):
    """What `dev.py` would have installed and run, without doing it."""
    done = []
    monkeypatch.setattr(dev, "install", lambda which: done.append(("install", which)))
    monkeypatch.setattr(dev, "run", lambda *arguments, **_: done.append(("run", *arguments)) or 0)
    return done


def test_without_arguments_it_says_what_it_can_do(capsys):
    assert dev.main([]) == 0
    assert "dev.py demo" in capsys.readouterr().out


def test_an_unknown_command_is_refused(capsys):
    assert dev.main(["nonsense"]) == 2
    assert "dev.py demo" in capsys.readouterr().out


def test_every_command_is_described():
    assert all(f"dev.py {name}" in (dev.__doc__ or "") for name in dev.COMMANDS)


def test_an_unknown_bench_names_those_there_are(installed, capsys):
    assert dev.main(["bench", "nothing_of_the_kind"]) == 1
    assert "no such bench: nothing_of_the_kind" in capsys.readouterr().err
    assert installed == []


def test_an_unknown_set_is_refused(installed):
    assert dev.main(["setup", "everything"]) == 1
    assert installed == []


def test_arguments_of_test_go_to_pytest(installed):
    assert dev.main(["test", "-x", "tests/renti"]) == 0
    assert installed == [("install", "test"), ("run", "-m", "pytest", "-x", "tests/renti")]


def test_check_goes_on_after_a_failure_and_fails(installed, monkeypatch):
    monkeypatch.setattr(dev, "run", lambda *arguments, title: installed.append(title) or (1 if title == "lint" else 0))
    assert dev.main(["check"]) == 1
    assert installed[-1] == "tests"


def test_nothing_is_installed_while_nothing_changed(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv/python")
    monkeypatch.setattr(dev, "make_venv", lambda: calls.append("venv"))
    monkeypatch.setattr(dev, "installers", lambda: [["false-installer", "install"]])
    monkeypatch.setattr(dev.subprocess, "run", lambda command, **_: calls.append(command[1]) or type("Done", (), {"returncode": 0}))
    (tmp_path / "requirements").mkdir()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/python").touch()
    (tmp_path / "requirements/test.txt").write_text("click==8\n")
    (tmp_path / "pyproject.toml").write_text("")
    dev.install("test")
    dev.install("test")
    assert calls == ["venv", "install", "install"]
    (tmp_path / "requirements/test.txt").write_text("click==9\n")
    dev.install("test")
    assert calls == ["venv", "install", "install"] * 2


def test_a_failed_installation_is_said_and_not_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "make_venv", lambda: None)
    monkeypatch.setattr(dev, "installers", lambda: [["first"], ["second"]])
    monkeypatch.setattr(dev.subprocess, "run", lambda command, **_: type("Done", (), {"returncode": 1}))
    (tmp_path / "requirements").mkdir()
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements/test.txt").write_text("click==8\n")
    (tmp_path / "pyproject.toml").write_text("")
    with pytest.raises(dev.Stop, match="could not be installed"):
        dev.install("test")
    assert list((tmp_path / ".venv").iterdir()) == []
