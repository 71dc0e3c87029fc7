"""Reads the information workbook: every sheet to rows, the rows to people by name and ID number, the units beside them."""

from __future__ import annotations

from typing import Final

from renti.records.cells import folded
from renti.records.formats.gathered import MAKERS, Gathered, person_of
from renti.records.formats.workbook_columns import ID_NUMBER, NAME, sheet_of
from renti.records.formats.workbook_rows import RowUnreadable, people_values, rows_of
from renti.records.formats.workbook_table import Account, TextTable, read_table
from renti.records.sheet import read_sheets, sheet_names
from renti.records.source import Reading, Refused, Unit

KEPT: Final = "workbook:"
"""Before the header of a column of A01 that the workbook does not know, in `Person.kept`."""


def read_workbook(data: bytes, *, name: str) -> Reading:
    """Everything in a workbook. Raises Refused where it cannot be read at all or has no sheet A01."""
    account = Account()
    order = _in_order(data, name, account)
    people: list[Gathered] = []
    units: list[Unit] = []
    index = _Index(people)
    for sheet in read_sheets(data, place=name, names=order):
        spec = sheet_of(sheet.name)
        table = read_table(sheet, spec, account) if spec is not None else None
        if table is None:
            continue
        if table.sheet.rows == "units":
            units.extend(_units(table))
        elif table.sheet.rows == "person":
            people.extend(_people(table))
            index.build()
        else:
            _join(table, index)
    return Reading(
        people=[person_of(each) for each in people],
        rejected=account.rejected,
        counts=account.counts(),
        format="workbook",
        units=tuple(units),
        notes=tuple(account.notes),
    )


def _in_order(data: bytes, name: str, account: Account) -> list[str]:
    """The tabs that are sheets of the workbook, people first, so that the rows of the others find them."""
    known = [(title, spec) for title in sheet_names(data, place=name) if (spec := sheet_of(title)) is not None]
    if not any(spec.rows == "person" for _, spec in known):
        raise Refused(
            reason="unknown_format", place=name, detail="没有“A01人员”表", advice="请使用 2017 版信息采集表，工作表名以 A01、A02 等开头"
        )
    others = [title for title in sheet_names(data, place=name) if sheet_of(title) is None]
    if others:
        account.notes.append(f"未读的工作表：{'、'.join(others)}")
    return [title for title, _ in sorted(known, key=lambda pair: pair[1].rows != "person")]


class _Index:
    """Finds the person a row belongs to."""

    def __init__(self, people: list[Gathered]) -> None:
        self._people = people
        self._both: dict[tuple[str, str], Gathered] = {}
        self._by_name: dict[str, list[Gathered]] = {}
        self._by_id: dict[str, list[Gathered]] = {}

    def build(self) -> None:
        for person in self._people:
            name, number = _name_key(person.values.get("name", "")), _id_key(person.values.get("id_number", ""))
            if self._both.setdefault((name, number), person) is person:
                self._by_name.setdefault(name, []).append(person)
                self._by_id.setdefault(number, []).append(person)

    def find(self, name: str, number: str) -> Gathered | str:
        """The person, or why none is found. Where one side lacks the number (or the name), the other must name one person only."""
        if found := self._both.get((name, number)):
            return found
        key = _name_key(name), _id_key(number)
        if found := self._both.get(key):
            return found
        named, numbered = self._by_name.get(key[0], []), self._by_id.get(key[1], []) if key[1] else []
        if not key[0]:
            return numbered[0] if len(numbered) == 1 else "没有姓名，身份证号也对不上 A01 中的人"
        if numbered:
            return f"身份证号与 A01 中的{numbered[0].values.get('name', '')}相同而姓名不同"
        candidates = named if not key[1] else [person for person in named if not person.values.get("id_number")]
        if len(candidates) == 1:
            return candidates[0]
        if len(candidates) > 1:
            return "没有身份证号，而 A01 中有几人同名"
        return "姓名与 A01 中的人相同而身份证号不同" if named else "A01 中没有此人"


def _join(table: TextTable, index: _Index) -> None:
    rows = rows_of(table, MAKERS.get(table.sheet.rows, lambda values, details: (values, details)))
    empty = [""] * len(table.numbers)
    keys = zip(table.columns.get(NAME, empty), table.columns.get(ID_NUMBER, empty), strict=True)
    for number, (made, key) in enumerate(zip(rows, keys, strict=True)):
        person = index.find(*key)
        if isinstance(made, RowUnreadable):
            table.reject(number, str(made))
        elif isinstance(person, str):
            table.reject(number, person)
        elif table.sheet.rows == "entry" and "entry" in person.rows:
            table.reject(number, "同一人在此表有两行，已取第一行")
        else:
            person.rows.setdefault(table.sheet.rows, []).append(made)


def _people(table: TextTable) -> list[Gathered]:
    return [Gathered(values) for values in people_values(table, KEPT)]


def _units(table: TextTable) -> list[Unit]:
    units = []
    for _, details in rows_of(table, lambda values, details: (values, details)):
        fields = dict(details)
        units.append(Unit(name=fields.get("B0101", ""), details=fields))
    return units


def _name_key(name: str) -> str:
    return "".join(name.split())


def _id_key(number: str) -> str:
    return folded(number).upper()
