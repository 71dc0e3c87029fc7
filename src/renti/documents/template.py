"""Templates of papers: text with `{{slot}}` and `{{#rows}} … {{/rows}}`, nothing else; values are escaped, every slot must be filled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Final

Value = str | Sequence[Mapping[str, str]]
"""A slot's text, or the rows of a section, each with its own slots."""


class SlotMissing(KeyError):
    """The template has a slot for which no value was given."""


class SlotUnknown(KeyError):
    """A value was given for which the template has no slot: it would silently not be printed."""


class TemplateBroken(ValueError):
    """A section is not closed, or closed without being open; the argument is its name."""


_MARK: Final = re.compile(r"\{\{([#/]?)(\w+)\}\}")
Part = str | tuple[str, tuple["Part", ...] | None]


def fill(template: str, values: Mapping[str, Value]) -> str:
    """The template with its slots filled. Raises SlotMissing, SlotUnknown or TemplateBroken."""
    parts = parse(template)
    unknown = values.keys() - slots(template)
    if unknown:
        raise SlotUnknown(*sorted(unknown))
    return _filled(parts, values)


def slots(template: str) -> frozenset[str]:
    """The slots and sections of the outermost level."""
    return frozenset(part[0] for part in parse(template) if isinstance(part, tuple))


@lru_cache(maxsize=256)
def parse(template: str) -> tuple[Part, ...]:
    """Text, (slot, None) and (section, parts), in order. Raises TemplateBroken."""
    stack: list[tuple[str, list[Part]]] = [("", [])]
    end = 0
    for mark in _MARK.finditer(template):
        kind, name = mark.groups()
        stack[-1][1].append(template[end : mark.start()])
        end = mark.end()
        if kind == "#":
            stack.append((name, []))
        elif not kind:
            stack[-1][1].append((name, None))
        else:
            opened, parts = stack.pop()
            if opened != name or not stack:
                raise TemplateBroken(name)
            stack[-1][1].append((name, tuple(parts)))
    stack[-1][1].append(template[end:])
    if len(stack) > 1:
        raise TemplateBroken(stack[-1][0])
    return tuple(stack[0][1])


def _filled(parts: Sequence[Part], values: Mapping[str, Value]) -> str:
    return "".join(part if isinstance(part, str) else _slot(part, values) for part in parts)


def _slot(part: tuple[str, tuple[Part, ...] | None], values: Mapping[str, Value]) -> str:
    name, inner = part
    if name not in values:
        raise SlotMissing(name)
    value = values[name]
    if inner is None:
        if not isinstance(value, str):
            raise SlotMissing(name)
        return escape(value)
    rows = [] if isinstance(value, str) else value
    return "".join(_filled(inner, row) for row in rows)
