"""What is known of a character in a name: its strokes in their order, and how it is read.

Strokes are written 横 1, 竖 2, 撇 3, 点 4, 折 5. Where several characters share them, `.` and the place in 通用规范汉字表 (2013) tell them
apart. For a rare character only the count may be known, with a guess at its place (`+`) where that table gives one.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

GUESSED: Final = ":"


@dataclass(frozen=True, slots=True)
class Character:
    """`order` sorts characters of the same count; `exact` says whether it is their strokes; `reading` is `zhang1`, or "" where unknown."""

    count: int
    order: str
    exact: bool
    reading: str


@lru_cache(maxsize=8192)
def character(char: str) -> Character | None:
    """What is known of the character, or None.

    >>> character("张")
    Character(count=7, order='5153154', exact=True, reading='zhang1')
    """
    row = _rows().get(char)
    if row is None:
        return None
    strokes, reading = row.split("\t")
    if GUESSED not in strokes:
        return Character(count=len(strokes.partition(".")[0]), order=strokes, exact=True, reading=reading)
    count, order = strokes.split(GUESSED)
    return Character(count=int(count), order=order, exact=False, reading=reading)


@cache
def surname_readings() -> dict[str, tuple[str, ...]]:
    """Readings, one a character, of the compound surnames and of the single ones that are read in a way of their own."""
    text = (resources.files("renti.records") / "surnames.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {surname: tuple(readings.split(" ")) for surname, readings in rows}


@cache
def _rows() -> dict[str, str]:
    packed = (resources.files("renti.records") / "name_characters.tsv.gz").read_bytes()
    return {line[0]: line[2:] for line in gzip.decompress(packed).decode("utf-8").splitlines()}
