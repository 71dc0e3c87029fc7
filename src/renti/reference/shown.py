"""A value as a reader of the reference sees it: only what differs from its default, long texts cut."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from renti.kernel.dates import PartialDate, YearMonth

LONGEST: Final = 160
"""Characters of one text shown before it is cut."""

MOST: Final = 4
"""Items of one sequence shown before the rest is counted."""


def shown(value: object) -> str:
    """The value in one line.

    >>> shown(PartialDate(1981, 5)), shown("甲"), shown((1, 2))
    ('1981.05', '"甲"', '[1, 2]')
    """
    if isinstance(value, PartialDate | YearMonth):
        return str(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bytes):
        return f"{len(value)} 字节 {_text(value.decode('utf-8', 'backslashreplace'))}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{shown(key)}: {shown(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        rest = [f"… 共 {len(value)} 项"] if len(value) > MOST else []
        return "[" + ", ".join([shown(each) for each in value[:MOST]] + rest) + "]"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({', '.join(f'{name}={shown(each)}' for name, each in _telling(value))})"
    return f"{type(value).__name__}：{value}" if isinstance(value, Exception) else str(value)


def _telling(value: Any) -> list[tuple[str, object]]:
    """The fields of a dataclass whose value is not the default."""
    return [
        (field.name, getattr(value, field.name))
        for field in dataclasses.fields(value)
        if field.init and field.repr and getattr(value, field.name) != _default(field)
    ]


def _default(field: dataclasses.Field[Any]) -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _text(text: str) -> str:
    cut = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    return '"' + cut.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'
