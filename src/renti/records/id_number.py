"""The citizen identity number: what its digits say, and what is wrong with them.

Source: GB 11643—1999 (18 characters: region, birth date, sequence, check character by ISO 7064 MOD 11-2; the 15-digit form of 1985 has
a two-digit year and no check). The region is where the number was first given, so it is information and never an error here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, Literal

Sex = Literal["男", "女"]

WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS: Final = "10X98765432"
OLD_CENTURY: Final = "19"
_NEW: Final = re.compile(r"[0-9]{17}[0-9Xx]")
_OLD: Final = re.compile(r"[0-9]{15}")


class Problem(Enum):
    """What keeps a text from being an identity number."""

    LENGTH = "length"
    CHARACTERS = "characters"
    DATE = "date"
    CHECK_CHARACTER = "check character"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A valid identity number; `text` has 18 characters, its last upper-case, whatever form was read."""

    text: str
    born: date

    @classmethod
    def parse(cls, text: str) -> IdNumber | tuple[Problem, ...]:
        """The number that `text` writes, in 18 or 15 characters, or every problem found, in the order of Problem.

        >>> IdNumber.parse("990001198105031236")
        IdNumber(text='990001198105031236', born=datetime.date(1981, 5, 3))
        >>> IdNumber.parse("990001198105031234")
        (<Problem.CHECK_CHARACTER: 'check character'>,)
        """
        if len(text) not in (15, 18):
            return (Problem.LENGTH,)
        if not (_NEW.fullmatch(text) or _OLD.fullmatch(text)):
            return (Problem.CHARACTERS,)
        full = text.upper() if len(text) == 18 else to_18(text)
        born = _date(full[6:14])
        problems = []
        if born is None:
            problems.append(Problem.DATE)
        if full[17] != check_character(full[:17]):
            problems.append(Problem.CHECK_CHARACTER)
        if born is None or problems:
            return tuple(problems)
        return cls(text=full, born=born)

    @property
    def region(self) -> str:
        """The six digits of the county that first gave the number."""
        return self.text[:6]

    @property
    def sex(self) -> Sex:
        """By the seventeenth digit: odd for men."""
        return "男" if int(self.text[16]) % 2 else "女"


def check_character(body: str) -> str:
    """The check character of seventeen digits."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body, strict=True))
    return CHECK_CHARACTERS[total % 11]


def to_18(old: str) -> str:
    """The 18-character form of a 15-digit number: born in the twentieth century, as all such numbers are, and with its check character."""
    body = old[:6] + OLD_CENTURY + old[6:]
    return body + check_character(body)


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
