"""The cells of the printed form and how many lines a text takes in them at the smallest size the editor prints."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

POINT: Final = 25.4 / 72
"""Millimetres in a point."""

SMALLEST: Final = 8
"""Points: the least size and line pitch to which the form editor shrinks a text."""

RESUME_INDENT: Final = 9
"""Widths of a Chinese character: eighteen columns before the text of a résumé line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Width and height of a cell of the printed form (A4), in millimetres."""

    width: float
    height: float

    @property
    def columns(self) -> int:
        """Chinese characters in a line at the smallest size."""
        return int(self.width / (SMALLEST * POINT))

    @property
    def lines(self) -> int:
        """Lines at the smallest size."""
        return int(self.height / (SMALLEST * POINT))


POST: Final = Cell(124.7, 12.0)
CELLS: Final = {
    "current_post": POST,
    "proposed_post": POST,
    "removed_post": POST,
    "resume_text": Cell(151.9, 125.8),
    "honours": Cell(153.1, 25.0),
    "appraisal_text": Cell(153.1, 18.0),
    "reason": Cell(153.1, 24.0),
}
"""Millimetres of the cells that hold long text, from the layout of the printed form."""

RELATIVE_WORK: Final = Cell(83.4, 12.3)

_NARROW: Final = re.compile(r"[\x20-\x7e]")


def width(text: str) -> float:
    """Width of a line, in Chinese characters; ASCII is half as wide."""
    return len(text) - len(_NARROW.findall(text)) / 2


def lines_needed(text: str, *, columns: int, indent: int = 0) -> int:
    """Lines the text takes in a cell of so many columns; lines after a break by width start at `indent`."""
    return sum(_lines(line.rstrip(), columns, indent) for line in text.strip().splitlines())


def _lines(line: str, columns: int, indent: int) -> int:
    over = width(line) - columns
    return 1 if over <= 0 else 1 + math.ceil(over / (columns - indent))
