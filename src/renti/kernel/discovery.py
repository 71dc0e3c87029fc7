"""Finds modules that extend a program: its own, and those of packages registered in an entry-point group."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib.metadata import entry_points
from importlib.util import find_spec


def modules(own: str, *, group: str) -> Iterator[str]:
    """The modules directly inside `own` and inside each package that `group` names; nothing is imported but their parents.

    A package that is named and not installed has no modules.
    """
    for package in (own, *sorted(point.value for point in entry_points(group=group))):
        yield from modules_in(package)


def modules_in(package: str) -> Iterator[str]:
    try:
        spec = find_spec(package)
    except ModuleNotFoundError:
        return
    if spec is None or spec.submodule_search_locations is None:
        return
    for info in pkgutil.iter_modules(spec.submodule_search_locations):
        if not info.ispkg:
            yield f"{package}.{info.name}"
