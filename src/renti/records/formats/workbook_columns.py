"""The columns of the information workbook, as `workbook_columns.toml` lists them, and how a header is recognised."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Final, Literal

from renti.records.fields import FORM
from renti.records.sheet import Cell

Kind = Literal["text", "date", "dated_text", "id", "code", "yes_no", "in_post", "rank_kind", "full_time", "year", "whole", "role"]

HEADER_ROWS: Final = 10
"""Rows from the top in which the header is looked for."""

NAME: Final = "A0101"
ID_NUMBER: Final = "A0184"

FIELD_CODE: Final = re.compile(r"[A-Z]\d{2}[0-9A-Z]{1,6}")

DETAIL_KEY: Final = re.compile(rf"{FIELD_CODE.pattern}|[a-z]+(?:_[a-z]+)+")
"""Keys of `Person.details`: fields of the information set, and names of facts that it has no field for."""

_DROPPED: Final = re.compile(r"[\s*＊_:：]+")
_BRACKETS: Final = str.maketrans("（）", "()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: header, field of the information set, attribute it goes to ("" keeps it by field), how it reads, its code table."""

    header: str
    field: str
    to: str = ""
    kind: Kind = "text"
    codes: str = ""
    required: bool = False


FORM_ONLY: Final = tuple(
    Column(header=field.zh, field=field.code or field.name, to=field.name, kind=field.kind)
    for field in FORM
    if field.newest or field.code.startswith(("A53", "QRZ", "ZZX"))
)
"""Fields of the form that the workbook of 2017 has no column for; where people have them they follow behind the standard columns."""


@dataclass(frozen=True, kw_only=True)
class SheetColumns:
    """One sheet of the workbook. `rows` names what its rows become; `further` are columns of ours behind the standard ones."""

    code: str
    name: str
    rows: str
    columns: tuple[Column, ...]
    further: tuple[Column, ...] = ()

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields of the standard columns."""
        return frozenset(column.field for column in self.columns)

    @cached_property
    def known(self) -> tuple[Column, ...]:
        """The standard columns and ours: for people those fields of the form that have no standard column."""
        return self.columns + (FORM_ONLY if self.rows == "person" else self.further)

    @cached_property
    def attributes(self) -> Mapping[str, Column]:
        """The known columns that go to an attribute of the row itself, by field."""
        return {column.field: column for column in self.known if column.to and "." not in column.to}

    @cached_property
    def own(self) -> tuple[Column, ...]:
        """The known columns beside name and ID number, by which rows are joined to people."""
        return tuple(column for column in self.known if self.rows == "units" or column.field not in (NAME, ID_NUMBER))


@cache
def sheets() -> tuple[SheetColumns, ...]:
    """The ten sheets in their order."""
    text = resources.files("renti.records.formats").joinpath("workbook_columns.toml").read_text(encoding="utf-8")
    return tuple(
        SheetColumns(
            code=sheet["code"],
            name=sheet["name"],
            rows=sheet["rows"],
            columns=tuple(Column(**column) for column in sheet["columns"]),
            further=tuple(Column(**column) for column in sheet.get("further", ())),
        )
        for sheet in tomllib.loads(text)["sheet"]
    )


def sheet(code: str) -> SheetColumns:
    """The sheet of a code such as `A02`."""
    return next(each for each in sheets() if each.code == code)


def sheet_of(title: str) -> SheetColumns | None:
    """The sheet a tab is, by the code its title begins with; None for instructions and sheets of the office's own.

    >>> sheet_of(" A02 职务").name, sheet_of("填表说明")
    ('A02职务', None)
    """
    bare = header_key(title).upper()
    return next((sheet for sheet in sheets() if re.match(rf"{sheet.code}(?![0-9A-Z])", bare)), None)


def header_key(text: str) -> str:
    """A header without white space, stars and line breaks, brackets half-width: what two spellings of one header share."""
    return _DROPPED.sub("", text).translate(_BRACKETS)


def header_row(rows: Sequence[Sequence[Cell]], known: frozenset[str]) -> int | None:
    """The row, among the first ten, that holds the most known headers; None where none holds two."""
    best, row_of_best = 1, None
    for index, row in enumerate(rows[:HEADER_ROWS]):
        hits = len({header_key(cell) for cell in row if isinstance(cell, str)} & known)
        if hits > best:
            best, row_of_best = hits, index
    return row_of_best
