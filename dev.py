#!/usr/bin/env python3
"""One door for everybody who works on Renti: makes .venv, installs what is pinned, runs what is asked.

    python3 dev.py demo            the made-up county in a browser
    python3 dev.py test [ARG…]     every test that needs no Debian package (arguments go to pytest)
    python3 dev.py setup           the set-up alone
    python3 dev.py check           everything a reviewer wants to know (--without-tests where they ran already)
    python3 dev.py bench [NAME…]   ratios against what a user would otherwise pick (--short for a quick look)
    python3 dev.py soak            the property tests, for long
    python3 dev.py reference       writes docs/reference and docs/map.md anew
    python3 dev.py lock            pins requirements/*.txt anew (needs uv)

Standard library only. Uses uv when it is on PATH, else venv and pip.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SETTINGS = "renti_web.site.settings"
LOCKS = {"run": (), "test": ("test",), "check": ("test", "check"), "bench": ("test", "bench")}


class Stop(Exception):
    """What the developer should read before trying again."""


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older Python meets this line first
        print(f"Renti needs Python 3.11 or later; this is {sys.version.split()[0]}. Try: python3.11 dev.py …")
        return 1
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if not arguments or arguments[0] in ("-h", "--help", "help") else 2
    try:
        return COMMANDS[arguments[0]](list(arguments[1:]))
    except Stop as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def demo(arguments: list[str]) -> int:
    if not (ROOT / "src/renti_web/site/commands/demo.py").exists():
        raise Stop("the demonstration is not built yet (src/renti_web/site/commands/demo.py is missing); `dev.py test` runs")
    install("test")
    return run("-m", "renti.cli.main", "demo", *arguments)


def test(arguments: list[str]) -> int:
    install("test")
    return run("-m", "pytest", *(arguments or ["-q", "-n", "auto", "--dist", "loadfile"]))


def setup(arguments: list[str]) -> int:
    for which in arguments or ["test"]:
        if which not in LOCKS:
            raise Stop(f"no such set: {which}; there are {', '.join(LOCKS)}")
        install(which)
    print(f"ready: {PYTHON.relative_to(ROOT)}")
    return 0


def check(arguments: list[str]) -> int:
    install("check")
    steps = {
        "format": ["-m", "ruff", "format", "--check", "."],
        "lint": ["-m", "ruff", "check", "."],
        "types": ["-m", "mypy"],
        "floors": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
        "reference": ["-m", "renti.cli.main", "reference", "--check"],
    }
    home = VENV / "home"
    home.mkdir(exist_ok=True)
    os.environ.setdefault("RENTI_HOME", str(home))
    if (ROOT / "src/renti_web/site/settings.py").exists():
        steps["migrations"] = ["-m", "django", "makemigrations", "--check", "--dry-run", "--settings", SETTINGS]
    if "--without-tests" in arguments:
        steps["house"] = ["-m", "pytest", "-q", "tests/test_house.py", "tests/test_floors.py"]
    else:
        steps["tests"] = ["-m", "pytest", "-q", "-n", "auto", "--dist", "loadfile"]
    return report({name: run(*command, title=name) for name, command in steps.items()})


def bench(arguments: list[str]) -> int:
    names = [name for name in arguments if not name.startswith("-")]
    scripts = {path.stem: path for path in sorted((ROOT / "bench").glob("*.py"))}
    unknown = [name for name in names if name not in scripts]
    if unknown:
        raise Stop(f"no such bench: {', '.join(unknown)}; there are: {', '.join(scripts) or 'none yet'}")
    install("bench")
    options = [option for option in arguments if option.startswith("-")]
    return report({name: run(str(scripts[name]), *options, title=name) for name in names or scripts})


def soak(arguments: list[str]) -> int:
    install("test")
    only_properties = ["-m", "hypothesis and not walk and not postgres"]
    return run("-m", "pytest", "-q", "-n", "auto", "--hypothesis-profile", "soak", *only_properties, *arguments)


def reference(arguments: list[str]) -> int:
    install("test")
    return run("-m", "renti.cli.main", "reference", *arguments)


def lock(_arguments: list[str]) -> int:
    """Pin every set; the narrower ones constrain the wider, so that all can live in one environment."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(PYTHON.parent))
    if uv is None:
        raise Stop("pinning needs uv: .venv/bin/python -m pip install uv")
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header", "--upgrade", "--quiet"]
    done: list[str] = []
    for name, groups in LOCKS.items():
        target = f"requirements/{name}.txt"
        command = [uv, "pip", "compile", "pyproject.toml", *options, "--output-file", target]
        for group in groups:
            command += ["--group", group]
        for narrower in done:
            command += ["--constraint", narrower]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Stop(f"{target} could not be resolved")
        done.append(target)
    return 0


def install(which: str) -> None:
    """Bring .venv to what requirements/<which>.txt pins; nothing to do while neither it nor pyproject.toml changed."""
    requirements = ROOT / "requirements" / f"{which}.txt"
    stamp = VENV / f"renti-{which}.stamp"
    state = hashlib.sha256(requirements.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return
    print(f"setting up .venv from requirements/{which}.txt (once) …", flush=True)
    make_venv()
    pinned = ["--quiet", "--require-hashes", "-r", str(requirements)]
    ourselves = ["--quiet", "--no-deps", "--no-build-isolation", "-e", str(ROOT)]
    for step in (pinned, ourselves):
        if not any(subprocess.run([*installer, *step], cwd=ROOT, check=False).returncode == 0 for installer in installers()):
            raise Stop(
                "the packages could not be installed; see the lines above (a network, or a mirror set in pip's configuration, is needed)"
            )
    stamp.write_text(state, encoding="ascii")


def make_venv() -> None:
    if works(PYTHON):
        return
    if VENV.exists():
        raise Stop(f"{VENV.name} exists but its Python does not run; remove the folder and try again")
    uv = shutil.which("uv")
    ways = [[sys.executable, "-m", "venv", str(VENV)]] + ([[uv, "venv", "--quiet", "--python", sys.executable, str(VENV)]] if uv else [])
    for way in ways:
        if subprocess.run(way, cwd=ROOT, check=False).returncode == 0 and works(PYTHON):
            return
        shutil.rmtree(VENV, ignore_errors=True)
    raise Stop("a virtual environment could not be made; on Debian and Ubuntu: apt-get install python3-venv")


def installers() -> list[list[str]]:
    """Ways to install into .venv, the quicker first; pip comes second because uv does not read pip's configuration of mirrors."""
    uv = shutil.which("uv")
    ways = [[uv, "pip", "install", "--python", str(PYTHON)]] if uv else []
    if works(PYTHON, "import pip"):
        ways.append([str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"])
    return ways


def works(python: Path, statement: str = "") -> bool:
    return python.exists() and subprocess.run([str(python), "-c", statement], capture_output=True, check=False).returncode == 0


def run(*arguments: str, title: str = "") -> int:
    """Run .venv's Python from the root of the repository, with UTF-8 everywhere."""
    if title:
        print(f"── {title}", flush=True)
    surroundings = {**os.environ, "PYTHONUTF8": "1", "VIRTUAL_ENV": str(VENV)}
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, env=surroundings, check=False).returncode


def report(codes: dict[str, int]) -> int:
    print("── " + " · ".join(f"{name} {'FAILED' if code else 'ok'}" for name, code in codes.items()))
    return 1 if any(codes.values()) else 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "setup": setup,
    "check": check,
    "bench": bench,
    "soak": soak,
    "reference": reference,
    "lock": lock,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
