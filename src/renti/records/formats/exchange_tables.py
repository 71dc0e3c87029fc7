"""The tables of the exchange package: their columns, and how names stand in them as codes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Final

from renti.records.formats.workbook_columns import Column, SheetColumns, sheets
from renti.records.formats.workbook_values import code_tables, reader, text_of

KEY: Final = "A0000"
"""Joins the rows of one person."""

MORE: Final = "more"
"""What rows become that have no kind of their own in the record: details of the person, by field."""

_FLAGS: Final[Mapping[str, Mapping[Any, str]]] = {
    "yes_no": {True: "1", False: "0"},
    "in_post": {True: "1", False: "0"},
    "full_time": {True: "1", False: "2"},
    "rank_kind": {"level": "0", "rank": "1"},
}
_CODES: Final = {"A0128": "GB22613"}
"""Columns that hold a code here and a name in the workbook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its code, its columns and what its rows become, and the attributes of a row in order."""

    columns: SheetColumns
    fields: tuple[str, ...]

    @property
    def code(self) -> str:
        return self.columns.code


@cache
def tables() -> Mapping[str, Table]:
    """The thirteen tables by code, in their order."""
    text = resources.files("renti.records.formats").joinpath("exchange_tables.toml").read_text(encoding="utf-8")
    return {row["code"]: _table(row["code"], row["zh"], row["fields"].split()) for row in tomllib.loads(text)["table"]}


def further_table(code: str, fields: Sequence[str]) -> Table:
    """A table of another edition, as these fields."""
    return _table(code, code, fields)


def _table(code: str, zh: str, fields: Sequence[str]) -> Table:
    known = next((sheet for sheet in sheets() if sheet.code == code), None)
    by_field = {column.field: _as_coded(column) for column in known.columns} if known else {}
    columns = tuple(by_field.get(field, Column(header=field, field=field)) for field in fields if field != KEY)
    spec = SheetColumns(
        code=code,
        name=f"{code}{zh if zh != code else ''}",
        rows=known.rows if known else MORE,
        columns=columns,
        further=tuple(column for column in known.further if column.field not in fields) if known else (),
    )
    return Table(columns=spec, fields=tuple(fields))


def _as_coded(column: Column) -> Column:
    return replace(column, codes=_CODES[column.field]) if column.field in _CODES else column


def encoded(column: Column, text: str) -> str:
    """The code a name (or a flag's word) has in this column; the text itself where none is known."""
    if not text or not (column.codes or column.kind in _FLAGS):
        return text
    if column.kind in _FLAGS:
        return _FLAGS[column.kind].get(reader(column)(text), text)
    return next((code for table in code_tables(column) if (code := table.code(text)) is not None), text)


def decoded(column: Column, text: str) -> str:
    """The name (or the flag's word) of a code, where writing it would give the code again; else the text itself."""
    if column.kind not in _FLAGS and not code_tables(column):
        return text
    name = text_of(column, reader(column)(text))
    return name if name and encoded(column, name) == text else text
