"""Rows of the workbook's sheets as rows of the record: posts, ranks, titles, study, rewards and measures, appraisals, family, entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from renti.records.codes import table as code_table
from renti.records.formats.workbook_columns import DETAIL_KEY, ID_NUMBER, NAME, Column, SheetColumns, sheet
from renti.records.formats.workbook_table import TextTable
from renti.records.formats.workbook_values import reader, text_of
from renti.records.person import Relative
from renti.records.rows import Appraisal, Measure, Post, Rank, Reward, Study, Title

Details = tuple[tuple[str, str], ...]

MEASURE_WORDS: Final = re.compile(
    "警告|记过|记大过|降级|降职|撤职|撤销|开除|留党察看|留用察看|处分|诫勉|停职|免职|引咎|责令|改组|降低|通报批评|降一级|降二级"
)
"""Words that make a row of the sheet of rewards and sanctions a measure where the code table does not know its name."""


class RowUnreadable(Exception):
    """A row lacks what it cannot be without; the argument says what, in Chinese."""


def rows_of(table: TextTable, make: Callable[[dict[str, Any], Details], Any]) -> Iterator[Any]:
    """One object of `make(values, details)` per row, or the RowUnreadable it raised.

    `details` holds, in the order of the columns, what has no attribute, and each text that differs from what its value would write.
    """
    names, columns, details = _values_and_details(table)
    for row, values in enumerate(zip(*columns, strict=True) if columns else ((),) * len(table.numbers)):
        try:
            yield make(dict(zip(names, values, strict=True)), tuple(details.get(row, ())))
        except RowUnreadable as reason:
            yield reason


def _values_and_details(table: TextTable) -> tuple[list[str], list[list[Any]], dict[int, list[tuple[str, str]]]]:
    names: list[str] = []
    columns: list[list[Any]] = []
    details: dict[int, list[tuple[str, str]]] = {}
    for column in table.sheet.own:
        texts = table.columns.get(column.field)
        if texts is None:
            continue
        if column.to:
            values, odd = values_of(column, texts)
            names.append(column.to)
            columns.append(values)
            _note(details, column.field, odd)
        else:
            _note(details, column.field, [(row, text.strip()) for row, text in enumerate(texts) if text.strip()])
    for header, texts in table.unknown.items():
        _note(details, header, [(row, text.strip()) for row, text in enumerate(texts) if text.strip()])
    return names, columns, details


def values_of(column: Column, texts: Sequence[str]) -> tuple[list[Any], list[tuple[int, str]]]:
    """The values of a column, and the rows whose text differs from what the value would write."""
    read = reader(column)
    known = {text: read(text) for text in set(texts)}
    odd = {text for text, value in known.items() if text_of(column, value) != text}
    return list(map(known.__getitem__, texts)), [(row, text) for row, text in enumerate(texts) if text in odd] if odd else []


def _note(details: dict[int, list[tuple[str, str]]], key: str, texts: list[tuple[int, str]]) -> None:
    for row, text in texts:
        details.setdefault(row, []).append((key, text))


def people_values(table: TextTable, prefix: str) -> Iterator[dict[str, Any]]:
    """What each row of a table of people says, as attributes of Person; unknown columns are kept under `prefix` and their header.

    Rows with neither name nor ID number are rejected.
    """
    empty = [""] * len(table.numbers)
    names, numbers = table.columns.get(NAME, empty), table.columns.get(ID_NUMBER, empty)
    for row, (values, details) in enumerate(rows_of(table, lambda values, details: (values, details))):
        if not names[row] and not numbers[row]:
            table.reject(row, "既没有姓名也没有身份证号")
            continue
        values |= {"name": names[row].strip(), "id_number": numbers[row].strip()}
        odd = tuple((field, text) for field, text in ((NAME, names[row]), (ID_NUMBER, numbers[row])) if text != text.strip())
        written, rest = written_apart(table.sheet, values, details + odd)
        values["written"] = written
        values["details"] = {key: text for key, text in rest if DETAIL_KEY.fullmatch(key)}
        values["kept"] = {prefix + key: text for key, text in rest if not DETAIL_KEY.fullmatch(key)}
        yield values


def post(values: dict[str, Any], details: Details) -> Post:
    """Where the date of the decision or the letter is known too, 任职时间 only repeats it."""
    details = _unsaid(values, details, {"current": "A0255", "main": "A0279"})
    for name in ("concurrent", "seconded"):
        if values.get(name) is None:
            values.pop(name, None)
    known = values.get("decided_on") or values.get("letter_on")
    if known is not None and values.get("dated_on") == known and "A0243" not in dict(details):
        values["dated_on"] = None
    return Post(details=details, **_with(values, organisation="", title=""))


def rank(values: dict[str, Any], details: Details) -> Rank:
    return Rank(details=_unsaid(values, details, {"current": "A0524"}), **_with(values, kind="", name=""))


def title(values: dict[str, Any], details: Details) -> Title:
    return Title(details=details, **_with(values, name=""))


def study(values: dict[str, Any], details: Details) -> Study:
    return Study(details=_unsaid(values, details, {"shown": "A0899"}), **values)


def reward_or_measure(values: dict[str, Any], details: Details) -> Reward | Measure:
    name, decided_on, authority = values.get("name", ""), values.get("decided_on"), values.get("authority", "")
    lifted_on, cause = values.get("lifted_on"), values.get("cause", "")
    if is_measure(name):
        return Measure(kind=name, decided_on=decided_on, authority=authority, lifted_on=lifted_on, cause=cause, details=details)
    if cause and "cause" not in dict(details):
        details = (*details, ("cause", cause))
    if lifted_on is not None and "A1424" not in dict(details):
        details = (*details, ("A1424", lifted_on.compact))
    return Reward(name=name, awarded_on=decided_on, authority=authority, details=details)


def appraisal(values: dict[str, Any], details: Details) -> Appraisal:
    if values.get("year") is None:
        raise RowUnreadable("考核年度读不出")
    return Appraisal(details=details, **_with(values, grade=""))


def relative(values: dict[str, Any], details: Details) -> Relative:
    written, rest = written_apart(sheet("A36"), values, details)
    return Relative(written=written, details=rest, **values)


def written_apart(columns: SheetColumns, values: Mapping[str, Any], details: Details) -> tuple[dict[str, str], Details]:
    """Texts as they stand in the source, by attribute, apart from codes and fields without attribute, which stay details."""
    attributes = columns.attributes
    written: dict[str, str] = {}
    rest = []
    for key, text in details:
        column = attributes.get(key)
        if column is not None and (column.kind == "date" or text.strip() == values[column.to]):
            written[column.to] = text
        else:
            rest.append((key, text))
    return written, tuple(rest)


def is_measure(name: str) -> bool:
    """Whether an entry of the sheet of rewards and sanctions is a sanction or other measure.

    >>> is_measure("记过（公务员）"), is_measure("记三等功"), is_measure("诫勉")
    (True, False, True)
    """
    entry = code_table("ZB65").entry(name)
    if entry is not None:
        return entry.more.get("under") != "奖励"
    return MEASURE_WORDS.search(name) is not None


def _with(values: dict[str, Any], **defaults: str) -> dict[str, Any]:
    return defaults | values


def _unsaid(values: dict[str, Any], details: Details, flags: Mapping[str, str]) -> Details:
    """Drop flags the sheet does not state, so that the default of the record stands; that nothing was said is noted instead."""
    missing = {name: field for name, field in flags.items() if values.get(name) is None}
    said = {field for field, _ in details}
    for name in missing:
        values.pop(name, None)
    return details + tuple((field, "") for field in missing.values() if field not in said)
