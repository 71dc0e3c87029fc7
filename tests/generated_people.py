"""Hypothesis strategies for made-up records, shared by the tests of the formats."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.fields import FORM, RELATIVE
from renti.records.formats.date_text import dated
from renti.records.person import Person, Relative
from renti.records.photo import Photo

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"

partial_dates = st.dates(min_value=date(1000, 1, 1)).flatmap(
    lambda day: st.sampled_from([PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)])
)
date_texts = st.one_of(
    partial_dates.map(lambda value: value.compact),
    partial_dates.map(str),
    st.sampled_from(["1978年5月", "1978-5", " 197805", "已去世", "不详", "197813", "20230229"]),
)
photos = st.binary(min_size=60, max_size=400).map(lambda rest: Photo(data=JPEG + rest))


def form_texts(alphabet: Any) -> st.SearchStrategy[str]:
    """Texts as a source may have them, outer white space included."""
    inner = st.one_of(
        st.text(alphabet, max_size=20), st.sampled_from(["健康", "2015.01--         某局科员", "a&b<c>", "祝 三", '"引号"', "#@#", "无"])
    )
    return st.one_of(inner, inner.map(lambda text: f" {text}\n  "))


def _record(kind: Any, columns: Any, texts: st.SearchStrategy[str], **more: Any) -> st.SearchStrategy[Any]:
    """What a careful reader makes of raw texts: values, and `written` wherever the text differs."""

    def make(raw: Mapping[str, str], extra: Mapping[str, Any]) -> Any:
        values: dict[str, Any] = {}
        written: dict[str, str] = {}
        for column in columns:
            text = raw.get(column.name, "")
            if not text.strip():
                continue
            values[column.name], differs = dated(text) if column.kind == "date" else (text.strip(), text != text.strip())
            if differs:
                written[column.name] = text
        return kind(**values, written=written, **extra)

    raw = st.fixed_dictionaries({}, optional={column.name: date_texts if column.kind == "date" else texts for column in columns})
    return st.builds(make, raw, st.fixed_dictionaries({}, optional=more))


def forms(alphabet: Any) -> st.SearchStrategy[Person]:
    """Records that fit a form file: fields, family rows (none empty at the end), photo."""
    texts = form_texts(alphabet)
    family = st.lists(_record(Relative, RELATIVE, texts), max_size=4).map(_without_empty_end)
    return _record(Person, FORM, texts, relatives=family, photo=photos)


def _without_empty_end(rows: list[Relative]) -> tuple[Relative, ...]:
    while rows and rows[-1] == Relative():
        rows = rows[:-1]
    return tuple(rows)


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that records use; of a record, any of its fields filled."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return st.one_of(st.none(), *(anything(part) for part in get_args(kind) if part is not type(None)))
    if origin is tuple:
        parts = get_args(kind)
        if parts == (str, str):
            return st.tuples(words, words)
        return st.lists(anything(parts[0]), max_size=2).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(words, words, max_size=2)
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    required = {
        field.name: anything(hints[field.name]) for field in fields if field.default is field.default_factory is dataclasses.MISSING
    }
    optional = {field.name: anything(hints[field.name]) for field in fields if field.name not in required}
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: kind(**values))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(str.strip)
_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    int: st.integers(-(10**6), 10**6),
    bool: st.booleans(),
    PartialDate: partial_dates,
    date: st.dates(),
    Photo: photos,
}
