"""Writes a roster: a title, a header of one or two levels, one person a row in the given order, all cells as safe text, ready to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any, Final

from renti.records.cells import safe_text
from renti.records.format import Output
from renti.records.formats.roster_headers import RosterColumn, roster_columns
from renti.records.formats.workbook_values import text_to_write
from renti.records.name_order import stroke_key
from renti.records.person import Person

KEPT: Final = "roster:"
"""Before the header of a column of the office's own, in `Person.kept`."""

USUAL: Final = (
    *("name", "current_post", "sex", "ethnicity", "native_place", "full_time_education", "full_time_school", "in_service_education"),
    *("in_service_school", "born", "began_work", "joined_party", "A0243", "A0192C", "A0180"),
)
"""The columns of the usual A4 roster: attributes of Person and fields of the information set."""

WIDTHS: Final = {
    "name": 10,
    "sex": 5,
    "id_number": 20,
    "current_post": 32,
    "full_time_school": 22,
    "in_service_school": 22,
    "resume_text": 48,
}
DEFAULT_WIDTH: Final = 11


class ColumnUnknown(Exception):
    """A roster has no such column; the argument is what was asked for."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column as it is written."""

    group: str
    label: str
    width: int
    text: Callable[[Person], str]


def write(people: Sequence[Person], _edition: str) -> Output:
    """A roster in the order given, with every column that any of these people fills."""
    return Output(data=_workbook(people, [*_filled(people), *_further(people)], "干部名册"))


def write_roster(
    people: Iterable[Person],
    *,
    columns: Sequence[str] = USUAL,
    title: str = "干部名册",
    order: Callable[[str], Any] | None = stroke_key,
) -> bytes:
    """A roster of chosen columns, sorted by `order` of the name (按姓氏笔画); None keeps the order given.

    `columns` are attributes of Person, fields of the information set, or headers of the office's own (kept from a roster, else empty to
    fill in by hand). Raises ColumnUnknown for an attribute or field no roster has.
    """
    listed = sorted(people, key=lambda person: order(person.name)) if order is not None else list(people)
    return _workbook(listed, [_chosen(name) for name in columns], title)


def _chosen(name: str) -> _Shown:
    for known in roster_columns():
        if name in (known.column.to, known.column.field, known.column.header):
            return _known(known)
    if name.isascii() and name.isidentifier():
        raise ColumnUnknown(name)
    return _own(name)


def _known(known: RosterColumn) -> _Shown:
    column = known.column

    def text(person: Person) -> str:
        if not column.to:
            return person.details.get(column.field, "")
        kept = person.details.get(column.field, person.written.get(column.to))
        return text_to_write(column, getattr(person, column.to), kept)

    return _Shown(known.group, known.label, WIDTHS.get(column.to, DEFAULT_WIDTH), text)


def _own(header: str) -> _Shown:
    return _Shown("", header, DEFAULT_WIDTH, lambda person: person.kept.get(KEPT + header, ""))


def _filled(people: Sequence[Person]) -> list[_Shown]:
    shown = [_known(known) for known in roster_columns()]
    return [column for column in shown if column.label == "姓名" or any(column.text(person) for person in people)]


def _further(people: Sequence[Person]) -> list[_Shown]:
    """Fields of the information set and columns of the office's own that no known column shows."""
    fields = {known.column.field for known in roster_columns()}
    codes = dict.fromkeys(key for person in people for key in person.details if key not in fields)
    headers = dict.fromkeys(key.removeprefix(KEPT) for person in people for key in person.kept if key.startswith(KEPT))
    by_code = [_Shown("", code, DEFAULT_WIDTH, lambda person, code=code: person.details.get(code, "")) for code in codes]  # type: ignore[misc]  # bound at once
    return by_code + [_own(header) for header in headers]


def _workbook(people: Sequence[Person], columns: Sequence[_Shown], title: str) -> bytes:
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        cell = book.add_format({"num_format": "@", "text_wrap": True, "valign": "vcenter", "border": 1, "font_size": 10})
        head = book.add_format({"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1, "font_size": 10})
        page = book.add_worksheet("名册")
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(1, 2)
        page.freeze_panes(3, 2)
        page.write_string(0, 0, safe_text(title), book.add_format({"bold": True, "font_size": 16}))
        page.set_column(0, 0, 5)
        _write_header(page, columns, head)
        for number, person in enumerate(people, 3):
            page.write_string(number, 0, str(number - 2), cell)
            for index, column in enumerate(columns, 1):
                page.write_string(number, index, safe_text(column.text(person)), cell)
    return out.getvalue()


def _write_header(page: Any, columns: Sequence[_Shown], head: Any) -> None:
    page.merge_range(1, 0, 2, 0, "序号", head)
    index = 1
    for group, members in groupby(columns, key=lambda column: column.group):
        labels = list(members)
        for offset, column in enumerate(labels):
            page.set_column(index + offset, index + offset, column.width)
            if group:
                page.write_string(2, index + offset, column.label, head)
            else:
                page.merge_range(1, index + offset, 2, index + offset, safe_text(column.label), head)
        if len(labels) > 1 and group:
            page.merge_range(1, index, 1, index + len(labels) - 1, group, head)
        elif group:
            page.write_string(1, index, group, head)
        index += len(labels)
