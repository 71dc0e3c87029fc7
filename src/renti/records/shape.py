"""Turns records into plain JSON values and back, and describes them as a JSON Schema: all three from the types of the dataclasses."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.photo import Photo


class ShapeMismatch(Exception):
    """A JSON value is not of the shape the record asks for; the arguments are the place and what is wrong, in Chinese."""

    def __init__(self, place: str, fault: str) -> None:
        super().__init__(place, fault)
        self.place = place
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How values of one type are written, read and described. `decode` raises ShapeMismatch."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any, str], Any]
    schema: Mapping[str, Any]


def _plain(kind: type, name: str, zh: str) -> Shape:
    def decode(value: Any, place: str) -> Any:
        if type(value) is not kind:
            raise ShapeMismatch(place, f"应为{zh}")
        return value

    return Shape(encode=lambda value: value, decode=decode, schema={"type": name})


def _parsed(encode: Callable[[Any], str], parse: Callable[[str], Any], schema: Mapping[str, Any], zh: str) -> Shape:
    def decode(value: Any, place: str) -> Any:
        if not isinstance(value, str):
            raise ShapeMismatch(place, f"应为{zh}")
        try:
            return parse(value)
        except (ValueError, DateUnreadable) as reason:
            raise ShapeMismatch(place, f"不是{zh}：{value[:40]}") from reason

    return Shape(encode=encode, decode=decode, schema={"type": "string", **schema})


_TEXT = _plain(str, "string", "文字")
_PARTIAL = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def _partial_date(text: str) -> PartialDate:
    if re.fullmatch(_PARTIAL, text) is None:
        raise DateUnreadable(text)
    return PartialDate.parse(text)


_SIMPLE: Mapping[Any, Shape] = {
    str: _TEXT,
    int: _plain(int, "integer", "整数"),
    bool: _plain(bool, "boolean", "true 或 false"),
    PartialDate: _parsed(lambda value: str(value).replace(".", "-"), _partial_date, {"pattern": _PARTIAL}, "年、年月或年月日"),
    date: _parsed(date.isoformat, date.fromisoformat, {"format": "date"}, "日期"),
    Photo: _parsed(
        lambda value: value.base64.decode("ascii", "ignore"),
        lambda text: Photo.of_base64(text.encode("ascii")),
        {"contentEncoding": "base64", "contentMediaType": "image/jpeg"},
        "base64 文字",
    ),
}


@cache
def shape(kind: Any) -> Shape:
    """The shape of a type: a record, a row, a tuple of them, a mapping of texts, an optional, an enumeration, a plain value."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        return shape(inner)
    if origin is tuple:
        return _row_of_two() if get_args(kind) == (str, str) else _array(shape(get_args(kind)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _MAPPING
    if issubclass(kind, Enum):
        return _enumeration(kind)
    return _record(kind)


def _enumeration(kind: type[Enum]) -> Shape:
    values = [member.value for member in kind]
    return _parsed(lambda member: str(member.value), kind, {"enum": values}, "、".join(values) + "之一")


def _array(inner: Shape) -> Shape:
    def decode(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ShapeMismatch(place, "应为列表")
        return tuple(inner.decode(item, f"{place}[{index}]") for index, item in enumerate(value))

    return Shape(
        encode=lambda value: [inner.encode(item) for item in value],
        decode=decode,
        schema={"type": "array", "items": inner.schema},
    )


def _row_of_two() -> Shape:
    def decode(value: Any, place: str) -> tuple[str, str]:
        if not isinstance(value, list) or [type(item) for item in value] != [str, str]:
            raise ShapeMismatch(place, "应为两项文字的列表")
        return value[0], value[1]

    return Shape(encode=list, decode=decode, schema={"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2})


def _decode_mapping(value: Any, place: str) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ShapeMismatch(place, "应为名称到文字的对照")
    return value


_MAPPING = Shape(encode=dict, decode=_decode_mapping, schema={"type": "object", "additionalProperties": {"type": "string"}})


def _record(kind: Any) -> Shape:
    hints = get_type_hints(kind)
    fields = {field.name: (shape(hints[field.name]), _default(field)) for field in dataclasses.fields(kind)}
    required = [name for name, (_, default) in fields.items() if default is MISSING]

    def encode(value: Any) -> dict[str, Any]:
        pairs = ((name, inner, default, getattr(value, name)) for name, (inner, default) in fields.items())
        return {name: inner.encode(held) for name, inner, default, held in pairs if held != default}

    def decode(value: Any, place: str) -> Any:
        if not isinstance(value, dict):
            raise ShapeMismatch(place, "应为对象")
        for name in required:
            if name not in value:
                raise ShapeMismatch(f"{place}.{name}", "缺少这一项")
        for name in value:
            if name not in fields:
                raise ShapeMismatch(f"{place}.{name}"[:80], "没有这一项")
        return kind(**{name: fields[name][0].decode(held, f"{place}.{name}") for name, held in value.items()})

    properties = {name: inner.schema for name, (inner, _) in fields.items()}
    return Shape(
        encode=encode,
        decode=decode,
        schema={
            "type": "object",
            "title": kind.__name__,
            "description": (kind.__doc__ or "").strip().partition("\n")[0],
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        },
    )


def _default(field: dataclasses.Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
