"""The library can be imported with the standard library alone; its command line needs click and nothing else."""

from __future__ import annotations

import subprocess
import sys

BLOCKED = """
import sys
from importlib.abc import MetaPathFinder

class Alone(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top in sys.stdlib_module_names or top in {allowed!r}:
            return None
        raise ModuleNotFoundError(f"outside the standard library: {{name}}", name=name)

sys.meta_path.insert(0, Alone())
import pkgutil
import renti
for info in pkgutil.walk_packages(renti.__path__, "renti.", onerror=lambda name: None):
    if info.name.startswith("renti.cli") == {cli!r} and not info.name.endswith("__main__"):
        __import__(info.name)
{then}
"""


def imports(*, allowed: set[str], cli: bool, then: str = "") -> subprocess.CompletedProcess[str]:
    script = BLOCKED.format(allowed=allowed, cli=cli, then=then)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_library_imports_only_the_standard_library():
    done = imports(allowed={"renti", "__main__"}, cli=False)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_command_line_imports_only_click_besides():
    done = imports(allowed={"renti", "click", "__main__"}, cli=True)
    assert done.returncode == 0, done.stderr[-2000:]


def test_an_import_from_outside_is_seen():
    done = imports(allowed={"renti", "__main__"}, cli=False, then="import pytest")
    assert done.returncode != 0
    assert "outside the standard library: pytest" in done.stderr
