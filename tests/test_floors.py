"""The floors hold, and a planted import or an unplaced part breaks them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.house import ROOT

pytest.importorskip("importlinter", reason="import-linter comes with `dev.py check`")

PLANTED = {
    "renti/kernel/planted.py": "import renti.records.person\n",
    "renti/records/planted.py": "import django\n",
    "renti/unplaced/__init__.py": "",
    "renti_web/site/planted.py": "import renti_web.store.models\nimport renti_web.store.write\n",
    "renti_web/store/planted.py": "import renti_web.site\n",
}


@pytest.fixture
def copy(tmp_path):
    """A copy of the sources and of the contracts, to plant faults in."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.tsv", "*.gz"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken(folder):
    """The names of the broken contracts, and what import-linter said."""
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    surroundings = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", script, "--no-cache"]
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, encoding="utf-8", check=False)
    return [line.removesuffix(" BROKEN") for line in done.stdout.splitlines() if line.endswith(" BROKEN")], done.stdout


def test_the_floors_hold(copy):
    names, said = broken(copy)
    assert names == [], said
    assert "0 broken" in said


def test_planted_imports_and_an_unplaced_part_are_seen(copy):
    for path, text in PLANTED.items():
        (copy / "src" / path).parent.mkdir(exist_ok=True)
        (copy / "src" / path).write_text(text, encoding="utf-8")
    names, said = broken(copy)
    assert len(names) == 5, said
    for complaint in (
        "renti.kernel.planted -> renti.records.person",
        "renti.records.planted -> django",
        "unplaced",
        "renti_web.site.planted",
    ):
        assert complaint in said
