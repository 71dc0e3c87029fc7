"""One sheet of the workbook as columns of texts, with an account of every cell: read = stored + rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest

from renti.records.cells import Bad, CellKind, cell_text
from renti.records.formats.workbook_columns import DETAIL_KEY, Column, SheetColumns, header_key, header_row
from renti.records.sheet import Cell, Sheet
from renti.records.sheet_package import Place
from renti.records.source import Rejected


@dataclass(slots=True, kw_only=True)
class Account:
    """What was read of one file, column by column, and what was not taken."""

    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def counts(self) -> tuple[tuple[str, int, int, int], ...]:
        return tuple((name, number, number - self.refused[name], self.refused[name]) for name, number in self.read.items())


@dataclass(slots=True, kw_only=True)
class TextTable:
    """The rows of one sheet below its header. `columns` holds texts by field, `unknown` by header; an empty cell is "".

    `numbers` gives each row's number in the sheet, as a user sees it.
    """

    sheet: SheetColumns
    columns: dict[str, list[str]]
    unknown: dict[str, list[str]]
    numbers: list[int]
    account: Account

    def reject(self, row: int, why: str, *, layout: bool = False) -> None:
        """Take a whole row out again: it is listed once, and each of its cells counted."""
        cells = [(self._label(field), texts[row]) for field, texts in self.columns.items()]
        cells += [(self.label(header), texts[row]) for header, texts in self.unknown.items()]
        for label, text in cells:
            if text:
                self.account.refused[label] += 1
        shown = " ".join(text for _, text in cells if text)[:80]
        self.account.rejected.append(Rejected(place=f"{self.sheet.name} 第 {self.numbers[row]} 行", text=shown, why=why, layout=layout))

    def refuse(self, row: int, header: str, cell: Bad) -> str:
        """List and count one cell that is not taken; what is left of it is an empty text."""
        self.account.refused[self.label(header)] += 1
        where = f"{self.sheet.name} 第 {self.numbers[row]} 行 {header}"
        self.account.rejected.append(Rejected(place=where, text=cell.text, why=cell.why))
        return ""

    def label(self, header: str) -> str:
        return f"{self.sheet.name}/{header}"

    def _label(self, name: str) -> str:
        return self.label(next(column.header for column in self.sheet.known if column.field == name))


def read_table(sheet: Sheet, spec: SheetColumns, account: Account) -> TextTable | None:
    """The texts of a sheet; None (and a line in the account) where it has no header row."""
    top = header_row(sheet.rows, frozenset(header_key(column.header) for column in spec.known))
    if top is None:
        if any(any(cell != "" for cell in row) for row in sheet.rows):
            account.rejected.append(Rejected(place=spec.name, text=sheet.name, why="前十行里找不到表头，整张表未读"))
        return None
    return fill_table(sheet, spec, account, headers=_headers(sheet.rows[top]), below=top + 1)


def fill_table(sheet: Sheet, spec: SheetColumns, account: Account, *, headers: Sequence[str], below: int) -> TextTable:
    """The texts of the rows from `below` on, in columns named by `headers`; empty rows are passed over."""
    by_key = {header_key(column.header): column for column in spec.known}
    kept = [index for index, row in enumerate(sheet.rows[below:], below) if any(cell != "" for cell in row)]
    table = TextTable(sheet=spec, columns={}, unknown={}, numbers=[index + 1 for index in kept], account=account)
    columns = list(zip_longest(*(sheet.rows[index] for index in kept), fillvalue=""))
    for index in range(max(len(columns), len(headers))):
        header = headers[index] if index < len(headers) else ""
        cells = columns[index] if index < len(columns) else ("",) * len(kept)
        column = by_key.get(header_key(header))
        if column is not None and column.field not in table.columns:
            table.columns[column.field] = column_texts(cells, _kind(column), sheet, index, table, column.header)
        elif header or any(cell != "" for cell in cells):
            label = _unused(header or f"第{index + 1}列", table.unknown)
            table.unknown[label] = column_texts(cells, "text", sheet, index, table, label)
    _note_odd(sheet, table)
    return table


def column_texts(cells: Sequence[Cell], kind: CellKind, sheet: Sheet, index: int, table: TextTable, header: str) -> list[str]:
    """The texts of one column; what a cell is refused for is put in the account."""
    if set(map(type, cells)) <= {str}:
        known = {cell: _text(cell, kind) for cell in set(cells)}
        found = list(map(known.__getitem__, cells))
    else:
        found = [_text(cell, kind, partial(_format, sheet, (table.numbers[row] - 1, index))) for row, cell in enumerate(cells)]
    table.account.read[table.label(header)] += len(found) - found.count("")
    return [table.refuse(row, header, text) if isinstance(text, Bad) else text for row, text in enumerate(found)]


def _text(cell: Cell, kind: CellKind, number_format: Callable[[], str] = str) -> str | Bad:
    return "" if isinstance(cell, str) and not cell.strip() else cell_text(cell, kind, number_format)


def _format(sheet: Sheet, place: Place) -> str:
    return sheet.formats().get(place, "")


def _headers(row: Sequence[Cell]) -> list[str]:
    texts = [cell_text(cell) for cell in row]
    return ["" if isinstance(text, Bad) else " ".join(text.split()) for text in texts]


def _kind(column: Column) -> CellKind:
    return "date" if column.kind in ("date", "dated_text") else "id" if column.kind == "id" else "text"


def _unused(header: str, taken: dict[str, list[str]]) -> str:
    number, label = 1, header
    while label in taken:
        number += 1
        label = f"{header}[{number}]"
    return label


def _note_odd(sheet: Sheet, table: TextTable) -> None:
    hidden = [row + 1 for row in sheet.hidden if row + 1 in set(table.numbers)]
    if hidden:
        shown = "、".join(map(str, hidden[:10])) + (" 等" if len(hidden) > 10 else "")
        table.account.notes.append(f"{table.sheet.name}：第 {shown} 行是隐藏的，已照常读入")
    unknown = [header for header in table.unknown if not DETAIL_KEY.fullmatch(header)]
    if unknown:
        table.account.notes.append(f"{table.sheet.name}：不认识的列照原样保留：{'、'.join(unknown)}")
