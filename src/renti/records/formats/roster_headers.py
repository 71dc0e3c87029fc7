"""The columns of a roster by the headers people give them, one level or two, wherever in the first ten rows the header stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from renti.records.cells import Bad, cell_text
from renti.records.fields import BY_NAME, FORM
from renti.records.formats.workbook_columns import HEADER_ROWS, Column, header_key
from renti.records.sheet import Cell, Sheet

NUMBER_HEADERS: Final = frozenset({"序号", "No", "No.", "NO", "NO.", "no"})
"""A running number holds nothing but the order of the rows."""

_NOTE: Final = re.compile(r"\([^()]*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the header stands and what it says: `labels` by column, known ones in the spelling we write, `below` the first row of data."""

    labels: list[str]
    below: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterColumn:
    """One known column: how it reads, and its header as written, upper part first ("" for a header of one level)."""

    column: Column
    group: str
    label: str


@cache
def roster_columns() -> tuple[RosterColumn, ...]:
    """The columns of `roster_headers.toml` in its order, then the other fields of the form by their names."""
    listed = [_column(entry) for entry in _entries()]
    named = {known.column.to for known in listed}
    others = [
        RosterColumn(column=_form_column(field.name, field.zh), group="", label=field.zh) for field in FORM if field.name not in named
    ]
    return (*listed, *others)


@cache
def aliases() -> Mapping[str, Column]:
    """Every known header (a two-level one joined), as `header_key` leaves it, with its column."""
    known = {header_key(BY_NAME[each.column.to].zh): each.column for each in roster_columns() if each.column.to in BY_NAME}
    known |= {header_key(each.column.header): each.column for each in roster_columns()}
    for entry, column in zip(_entries(), roster_columns(), strict=False):
        for group in entry.get("group", [""]):
            known |= {header_key(group + header): column.column for header in entry["headers"]}
            if group and column.label == "学历":
                known[header_key(group)] = column.column
    return known


def find_header(sheet: Sheet) -> Header | None:
    """The header with the most known columns among the first ten rows; None where no row names people and something about them."""
    best: tuple[int, Header] | None = None
    for top in range(min(HEADER_ROWS, len(sheet.rows))):
        for levels in (1, 2):
            labels = _labels(sheet.rows, top, levels)
            known = {label for label in labels if header_key(label) in aliases()}
            if "姓名" in known and len(known) > max(best[0] if best else 0, 1):
                best = len(known), Header(labels=labels, below=top + levels)
    return best[1] if best else None


def _labels(rows: Sequence[Sequence[Cell]], top: int, levels: int) -> list[str]:
    upper = _texts(rows[top])
    if levels == 1:
        return [_known(text) for text in upper]
    lower = _texts(rows[top + 1]) if top + 1 < len(rows) else []
    width = max(len(upper), len(lower))
    upper += [""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    labels, group = [], ""
    for above, below in zip(upper, lower, strict=True):
        group = above or (group if below else "")
        labels.append(_known(group + below))
    return labels


def _texts(row: Sequence[Cell]) -> list[str]:
    texts = [cell_text(cell) for cell in row]
    return ["" if isinstance(text, Bad) else "".join(text.split()) for text in texts]


def _known(text: str) -> str:
    """The header as we write it, where it or it without its last bracket is known; else as it stands."""
    key = header_key(text)
    column = aliases().get(key) or aliases().get(_NOTE.sub("", key))
    return column.header if column is not None else text


@cache
def _entries() -> tuple[dict[str, list[str]], ...]:
    text = resources.files("renti.records.formats").joinpath("roster_headers.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["column"])


def _column(entry: Mapping[str, object]) -> RosterColumn:
    groups, headers = entry.get("group", [""]), entry["headers"]
    if not isinstance(groups, list) or not isinstance(headers, list):
        raise TypeError(entry)
    label = groups[0] + headers[0]
    if "to" in entry:
        column = _form_column(str(entry["to"]), label)
        if entry.get("kind") == "dated_text":
            column = Column(header=label, field=column.field, to=column.to, kind="dated_text")
    else:
        column = Column(header=label, field=str(entry["field"]), kind="date" if entry.get("kind") == "date" else "text")
    return RosterColumn(column=column, group=groups[0], label=headers[0])


def _form_column(name: str, header: str) -> Column:
    field = BY_NAME[name]
    return Column(header=header, field=field.code or name, to=name, kind="id" if name == "id_number" else field.kind)
