"""Versions of rule packs and the ranges in which one pack builds on another: `appointment_2019 >=1.0, <2`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Version = tuple[int, ...]

_NAMED: Final = re.compile(r"(?P<pack>\w+)\s*(?P<bounds>.*)")
_BOUND: Final = re.compile(r"(>=|<=|==|<|>)\s*(\d+(?:\.\d+)*)")
_TESTS: Final[dict[str, Callable[[Version, Version], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
}


class RangeUnreadable(ValueError):
    """A line of `extends`, or a version, is not readable; the argument is the text."""


@dataclass(frozen=True, slots=True)
class Needed:
    """A pack that another builds on, and the versions that will do; no bounds: any version."""

    pack: str
    bounds: tuple[tuple[str, Version], ...]

    def admits(self, version: str) -> bool:
        """Whether a version lies within every bound.

        >>> needed("appointment_2019 >=1.0, <2").admits("1.4.2")
        True
        """
        numbers = version_numbers(version)
        return all(_TESTS[sign](*_level(numbers, bound)) for sign, bound in self.bounds)

    def __str__(self) -> str:
        return f"{self.pack} {', '.join(sign + '.'.join(map(str, bound)) for sign, bound in self.bounds)}".strip()


def needed(text: str) -> Needed:
    """A line of `extends`. Raises RangeUnreadable."""
    found = _NAMED.fullmatch(text.strip())
    if found is None:
        raise RangeUnreadable(text)
    parts = [part.strip() for part in found["bounds"].split(",") if part.strip()]
    bounds = [_BOUND.fullmatch(part) for part in parts]
    read = tuple((bound[1], version_numbers(bound[2])) for bound in bounds if bound is not None)
    if len(read) != len(parts):
        raise RangeUnreadable(text)
    return Needed(found["pack"], read)


def version_numbers(text: str) -> Version:
    """The numbers of a version. Raises RangeUnreadable."""
    try:
        return tuple(int(part) for part in text.split("."))
    except ValueError:
        raise RangeUnreadable(text) from None


def _level(one: Version, other: Version) -> tuple[Version, Version]:
    """Both with the same number of parts, so that 2 and 2.0.0 are one version."""
    length = max(len(one), len(other))
    return one + (0,) * (length - len(one)), other + (0,) * (length - len(other))
