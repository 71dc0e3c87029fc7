"""The finished text of a form file, edited as text: elements and rows of the family, found by their tags and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, unescape

ITEM: Final = re.compile(r"<Item>.*?</Item>", re.DOTALL)
LINE: Final = re.compile(r"(\d{4}\.\d{2})--(\d{4}\.\d{2}|\s{7})  (.*)")


@dataclass(slots=True)
class FormText:
    """One `.lrmx` file as text."""

    text: str

    def get(self, element: str) -> str:
        """The value of an element of the form, unescaped; "" for an element that stands only in family rows."""
        found = self._head(element)
        return unescape(found[1]) if found else ""

    def put(self, element: str, value: str) -> None:
        found = self._head(element)
        assert found is not None, element
        self.text = self.text[: found.start(1)] + escape(value) + self.text[found.end(1) :]

    def _head(self, element: str) -> re.Match[str] | None:
        return re.search(f"<{element}>(.*?)</{element}>", self.text, re.DOTALL)

    @property
    def rows(self) -> int:
        return len(ITEM.findall(self.text))

    @property
    def items(self) -> list[str]:
        """The rows of the family as they stand in the file."""
        return ITEM.findall(self.text)

    @items.setter
    def items(self, items: list[str]) -> None:
        first = self.text.index("<Item>")
        end = self.text.rindex("</Item>") + len("</Item>")
        self.text = self.text[:first] + "\n    ".join(items) + self.text[end:]

    def cell(self, row: int, element: str) -> str:
        found = re.search(f"<{element}>(.*?)</{element}>", ITEM.findall(self.text)[row], re.DOTALL)
        return unescape(found[1]) if found else ""

    def put_cell(self, row: int, element: str, value: str) -> None:
        whole = list(ITEM.finditer(self.text))[row]
        item = re.sub(
            f"<{element}>.*?</{element}>", lambda _: f"<{element}>{escape(value)}</{element}>", whole[0], count=1, flags=re.DOTALL
        )
        self.text = self.text[: whole.start()] + item + self.text[whole.end() :]

    def row_of(self, *relations: str) -> int | None:
        """The first row of the family with one of these relation words."""
        return next((row for row in range(self.rows) if self.cell(row, "ChengWei") in relations), None)

    @property
    def lines(self) -> list[str]:
        """The lines of the résumé."""
        return self.get("JianLi").split("\n")

    @lines.setter
    def lines(self, lines: list[str]) -> None:
        self.put("JianLi", "\n".join(lines))

    def line_numbers(self, *, closed: bool) -> list[int]:
        """Numbers of the lines that begin with a period, closed or open."""
        return [number for number, line in enumerate(self.lines) if (found := LINE.match(line)) and bool(found[2].strip()) is closed]


def month_number(text: str) -> int:
    """`YYYYMM` or `YYYY.MM` as months."""
    digits = text.replace(".", "")
    return int(digits[:4]) * 12 + int(digits[4:6]) - 1


def compact(number: int) -> str:
    return f"{number // 12:04d}{number % 12 + 1:02d}"


def dotted(number: int) -> str:
    return f"{number // 12:04d}.{number % 12 + 1:02d}"
