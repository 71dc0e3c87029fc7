"""The rules of the house that no other tool watches, each as a function from files to complaints."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
GENERATED: Final = ("docs/reference/", "docs/map.md", "requirements/")

FILE_LINES: Final = 300
FUNCTION_LINES: Final = 40
TEMPLATE_LINES: Final = 80
DECISION_LINES: Final = 40
EMPTY_NAMES: Final = frozenset({"utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "misc"})
DECISION_SECTIONS: Final = ("## Context", "## Decision", "## Consequences")
PLACES: Final = re.compile(
    r"/home/\w|/root/|/Users/\w|/work/|[A-Z]:\\Users|pythonhosted|(?<!\w)pypi\.org|npmjs\.org|tuna\.tsinghua|aliyun\.com/pypi"
)
SUPPRESSION: Final = re.compile(r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w, -]+\])?)(?P<reason>.*)")
LINK: Final = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")

Texts = Mapping[str, str]
"""Texts of files by their path below the repository, with forward slashes."""


def tracked() -> list[str]:
    """Paths of the repository's files; where it is no git checkout, of all files but hidden and built ones."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        return [name for name in listed.decode("utf-8").split("\0") if name and (ROOT / name).is_file()]
    every = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [path.as_posix() for path in every if not any(part.startswith(".") or part == "__pycache__" for part in path.parts)]


def texts(*suffixes: str, below: tuple[str, ...] = ("",)) -> dict[str, str]:
    return {
        name: (ROOT / name).read_text(encoding="utf-8")
        for name in tracked()
        if name.endswith(suffixes) and name.startswith(below) and "/migrations/" not in name
    }


def too_long(files: Texts, *, most: int) -> list[str]:
    return [f"{name}: {lines} lines" for name, text in files.items() if (lines := len(text.splitlines())) > most]


def long_functions(files: Texts) -> list[str]:
    return [
        f"{name}:{node.lineno} {node.name}: {lines} lines"
        for name, text in files.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    ]


def empty_names(names: Iterable[str]) -> list[str]:
    """Python files, or folders of them, called by a word that says nothing."""
    return [name for name in names if name.endswith(".py") and EMPTY_NAMES.intersection(Path(name).with_suffix("").parts)]


def places(files: Texts) -> list[str]:
    """Lines that name a folder of somebody's machine or the host of a package registry."""
    return [
        f"{name}:{number} {line.strip()[:80]}"
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        if PLACES.search(line)
    ]


def suppressions_without_reason(files: Texts) -> list[str]:
    return [
        f"{name}:{number}"
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := SUPPRESSION.search(line)) and len(found["reason"].strip(" #-–—:")) < 8
    ]


def packages_that_do_something(files: Texts) -> list[str]:
    """`__init__.py` files holding more than a docstring."""
    return [
        name for name, text in files.items() if name.endswith("__init__.py") and any(not _is_text(node) for node in ast.parse(text).body)
    ]


def unreachable(names: Iterable[str]) -> list[str]:
    """Modules below src in a folder that is no package, so that discovery passes them by."""
    present = set(names)
    modules = [Path(name) for name in present if name.startswith("src/") and name.endswith(".py")]
    return sorted({module.as_posix() for module in modules for folder in _folders(module) if f"{folder}/__init__.py" not in present})


def broken_links(files: Texts, present: Iterable[str]) -> list[str]:
    """Relative links of Markdown pages that lead to no file or folder of the repository."""
    known = set(present)
    known |= {parent.as_posix() for name in known for parent in Path(name).parents}
    return [f"{name} → {link}" for name, text in files.items() for link in LINK.findall(text) if _resolved(name, link) not in known]


def decisions_incomplete(files: Texts) -> list[str]:
    return [f"{name}: {section}" for name, text in files.items() for section in DECISION_SECTIONS if f"\n{section}\n" not in text]


def unpinned(requirements: str) -> list[str]:
    """Requirements without an exact version or without a hash, and lines that name an index."""
    entries = [entry for entry in re.split(r"\n(?=\S)", requirements) if entry and not entry.startswith("#")]
    return [entry.partition("\n")[0] for entry in entries if entry.startswith("-") or "==" not in entry or "--hash=sha256:" not in entry]


def not_pinned_yet(pyproject: str, requirements: str) -> list[str]:
    """Direct dependencies that the pinned file does not hold."""
    wanted = tomllib.loads(pyproject)["project"]["dependencies"]
    pinned = {_distribution(line) for line in requirements.splitlines() if line and not line.startswith((" ", "#"))}
    return [entry for entry in wanted if _distribution(entry) not in pinned]


def _distribution(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _folders(module: Path) -> Iterator[str]:
    return (parent.as_posix() for parent in module.parents if len(parent.parts) > 1)


def _resolved(page: str, link: str) -> str:
    target = (ROOT / page).parent / link
    return target.resolve().relative_to(ROOT).as_posix() if target.resolve().is_relative_to(ROOT) else link
