"""Names in the two official orders, 按姓氏笔画 and 按姓氏拼音, and their initials.

By strokes: the surname's stroke count, then its strokes in order, then one-character given names first, then the given name's characters
in the same way. A compound surname follows the single one it begins with (believed; no text of the rule was found). A character whose
strokes are not known comes after all others of its count, one of which nothing is known at the very end; `in_doubt` names them.
"""

from __future__ import annotations

from typing import Final

from renti.records.name_characters import character, surname_readings

IGNORED: Final = str.maketrans("", "", " \u3000\t·•・‧．.")
DOTS: Final = frozenset("·•・‧．.")
LAST: Final = "~"
"""Sorts after every stroke and every letter."""
NO_COUNT: Final = 999

Rank = tuple[int, str, str]
Sound = tuple[str, bool, str]
StrokeKey = tuple[tuple[Rank, ...], bool, tuple[Rank, ...]]
PinyinKey = tuple[tuple[Sound, ...], tuple[Rank, ...], tuple[Sound, ...], StrokeKey]


class NotItsSurname(ValueError):
    """The name does not begin with the surname that was given for it; the argument is the name."""


def split_name(name: str, *, surname: str | None = None) -> tuple[str, str]:
    """Surname and given name, without spaces and dots; `surname` decides where it is known.

    >>> split_name("欧阳 青"), split_name("欧阳青", surname="欧"), split_name("张三")
    (('欧阳', '青'), ('欧', '阳青'), ('张', '三'))
    """
    plain = name.translate(IGNORED)
    if surname is not None:
        if not plain.startswith(surname):
            raise NotItsSurname(name)
        return surname, plain.removeprefix(surname)
    compound = len(plain) > 2 and plain[:2] in surname_readings() and DOTS.isdisjoint(name)
    length = 2 if compound else 1
    return plain[:length], plain[length:]


def stroke_key(name: str, *, surname: str | None = None) -> StrokeKey:
    """Sorts names by 姓氏笔画."""
    family, given = split_name(name, surname=surname)
    return tuple(map(_rank, family)), len(given) > 1, tuple(map(_rank, given))


def pinyin_key(name: str, *, surname: str | None = None) -> PinyinKey:
    """Sorts names by the sound of the surname, surnames of one sound by strokes, then by the given name; an unknown reading comes last."""
    sounds = tuple(map(_sound, readings(name, surname=surname)))
    by_strokes = stroke_key(name, surname=surname)
    family = by_strokes[0]
    return sounds[: len(family)], family, sounds[len(family) :], by_strokes


def readings(name: str, *, surname: str | None = None) -> tuple[str, ...]:
    """One reading a character, `zhang1`, with ü as v and the tone last; "" where none is known. Surnames are read as surnames.

    >>> readings("单曾"), readings("曾单")
    (('shan4', 'ceng2'), ('zeng1', 'dan1'))
    """
    family, given = split_name(name, surname=surname)
    of_family = surname_readings().get(family) or tuple(map(_reading, family))
    return (*of_family, *map(_reading, given))


def initials(name: str, *, surname: str | None = None) -> str:
    """First letters, for finding people: zs finds 张三. A character without a reading stands for itself."""
    plain = "".join(split_name(name, surname=surname))
    return "".join(reading[:1] or char.lower() for char, reading in zip(plain, readings(name, surname=surname), strict=True))


def in_doubt(name: str) -> str:
    """The characters whose place in the stroke order is guessed or unknown; "" when the order is sure."""
    known = ((char, character(char)) for char in "".join(split_name(name)))
    return "".join(char for char, found in known if found is None or not found.exact)


def _rank(char: str) -> Rank:
    found = character(char)
    if found is None:
        return NO_COUNT, LAST, char
    return found.count, found.order or LAST, char


def _reading(char: str) -> str:
    found = character(char)
    return found.reading if found else ""


def _sound(reading: str) -> Sound:
    """Letters, then ü after u, then the tone."""
    if not reading:
        return LAST, False, ""
    return reading[:-1].replace("v", "u"), "v" in reading, reading[-1]
