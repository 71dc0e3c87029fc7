"""The repository read as text: which classes and functions stand in which file, which tests name which module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import renti


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path below the repository, the sentence that opens it, its public classes and functions, its actions."""

    path: str
    sentence: str
    names: tuple[str, ...]
    actions: tuple[str, ...] = ()


def repository() -> Path | None:
    """The root of the repository this library runs from; None where it was installed without its sources."""
    root = Path(renti.__file__).resolve().parents[2]
    return root if (root / "pyproject.toml").is_file() and (root / "tests").is_dir() else None


def modules_below(root: Path, folder: str) -> Iterator[Module]:
    """Every module below a folder of the repository that says anything, in the order of their paths."""
    for path in sorted((root / folder).rglob("*.py")):
        if "migrations" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
        if path.name != "__init__.py":
            yield Module(path.relative_to(root).as_posix(), _sentence(tree), tuple(_public_names(tree)), tuple(_actions(tree)))


def test_of(root: Path, module: str) -> str:
    """The test file that mirrors a module of src (`src/renti/a/b.py` → `tests/renti/a/test_b.py`), or nothing."""
    inside = Path(module).relative_to("src")
    mirror = Path("tests") / inside.parent / f"test_{inside.name}"
    return mirror.as_posix() if (root / mirror).is_file() else ""


def _sentence(tree: ast.Module) -> str:
    return (ast.get_docstring(tree) or "").partition("\n")[0]


def _public_names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node.name


def _actions(tree: ast.Module) -> Iterator[str]:
    """The names given to `@action("…")`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "action" and node.args:
            named = node.args[0]
            if isinstance(named, ast.Constant) and isinstance(named.value, str):
                yield named.value
