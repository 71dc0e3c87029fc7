"""Rosters (干部名册, 花名册) with people's own headers: one person a row, any columns, any sheet that names people."""

from __future__ import annotations

from functools import cache
from typing import Final

from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.formats.roster_headers import NUMBER_HEADERS, aliases, find_header, roster_columns
from renti.records.formats.roster_write import KEPT, write
from renti.records.formats.workbook_columns import NAME, Column, SheetColumns, header_key, sheet_of
from renti.records.formats.workbook_rows import people_values
from renti.records.formats.workbook_table import Account, TextTable, fill_table
from renti.records.person import Person
from renti.records.sheet import Sheet, is_spreadsheet, read_sheets, sheet_names
from renti.records.source import Reading, Refused

LIMIT: Final = 64 * MEGABYTE
TOTALS: Final = frozenset({"合计", "小计", "总计", "共计"})
SERIAL: Final = "序号"


def read(given: Input) -> Reading:
    """Everybody on every sheet that has a roster's header. Raises Refused (`unknown_format`) where none has."""
    account = Account()
    people: list[Person] = []
    found = False
    for sheet in read_sheets(given.data, place=given.name):
        header = find_header(sheet)
        if header is None:
            account.notes += [f"{sheet.name}：没有名册的表头，未读"] if sheet.rows else []
            continue
        found = True
        _fill_merged(sheet, header.below)
        spec = SheetColumns(code="", name=sheet.name, rows="roster", columns=_columns())
        table = fill_table(sheet, spec, account, headers=header.labels, below=header.below)
        people += _people(table)
    if not found:
        advice = "请在前十行内写明表头，至少有“姓名”和另一个认得的列（如出生年月、现任职务）"
        raise Refused(reason="unknown_format", place=given.name, detail="没有一张表有名册的表头", advice=advice)
    return Reading(people=people, rejected=account.rejected, counts=account.counts(), format="roster", notes=account.notes)


def sniff(data: bytes, name: str) -> bool:
    """A spreadsheet that is no information workbook."""
    if not is_spreadsheet(data):
        return False
    try:
        tabs = [spec for spec in map(sheet_of, sheet_names(data, place=name)) if spec is not None]
    except Refused:
        return False
    return not any(spec.rows == "person" for spec in tabs)


@cache
def _columns() -> tuple[Column, ...]:
    return (*(known.column for known in roster_columns()), Column(header=SERIAL, field=SERIAL))


def _people(table: TextTable) -> list[Person]:
    """Rows that are people; headings, totals and headers repeated on every page are rejected."""
    for header in [header for header in table.unknown if header in NUMBER_HEADERS]:
        table.columns.setdefault(SERIAL, table.unknown.pop(header))
    table.columns.pop(SERIAL, None)
    names = table.columns.get(NAME, [])
    others = []
    for row, name in enumerate(names):
        bare = "".join(name.split())
        if not bare:
            table.reject(row, "没有姓名：小标题、合计或说明，不是人员", layout=_is_heading(table, row))
        elif bare in TOTALS:
            table.reject(row, "合计行，不是人员", layout=True)
        elif aliases().get(header_key(name)) is not None:
            table.reject(row, "重复的表头", layout=True)
        else:
            others.append(row)
    return [Person(**values) for values in people_values(_only(table, others), KEPT)]


def _is_heading(table: TextTable, row: int) -> bool:
    """A row without a name that holds one text only (a unit's name, a note): more would be a person whose name is missing."""
    return sum(bool(texts[row]) for texts in (*table.columns.values(), *table.unknown.values())) == 1


def _only(table: TextTable, rows: list[int]) -> TextTable:
    if len(rows) == len(table.numbers):
        return table
    return TextTable(
        sheet=table.sheet,
        columns={key: [texts[row] for row in rows] for key, texts in table.columns.items()},
        unknown={key: [texts[row] for row in rows] for key, texts in table.unknown.items()},
        numbers=[table.numbers[row] for row in rows],
        account=table.account,
    )


def _fill_merged(sheet: Sheet, below: int) -> None:
    """A cell merged over several rows of data says the same of each of them."""
    for (top, left), (bottom, right) in sheet.merged:
        if below <= top < bottom and left == right and bottom < len(sheet.rows) and left < len(sheet.rows[top]):
            for row in sheet.rows[top + 1 : bottom + 1]:
                row.extend([""] * (left + 1 - len(row)))
                row[left] = sheet.rows[top][left]


FORMATS.add(
    Format(
        name="roster",
        zh="名册（自拟表头的 Excel）",
        suffixes=(".xlsx", ".xls"),
        sniff=sniff,
        read=read,
        write=write,
        many=True,
        limit=LIMIT,
    )
)
