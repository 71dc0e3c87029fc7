"""Our JSON: people with every field they have, nothing lost; its JSON Schema stands in `records/person.schema.json`.

`{"format": "renti-people", "version": 1, "people": [{"name": "…", "born": "1978-05", …}]}`; missing fields are left out. A field of a
person that the schema does not know is kept in `Person.kept` under `json:` and its name, as JSON text.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from renti.records.format import FORMATS, MEGABYTE, Format, Input, Output
from renti.records.formats.portrait import accepted
from renti.records.person import Person
from renti.records.shape import ShapeMismatch, shape
from renti.records.source import Reading, Refused

NAME: Final = "renti-people"
VERSION: Final = 1
PREFIX: Final = "json:"
_PERSON: Final = shape(Person)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of this format, made from the dataclasses."""
    person = {**_PERSON.schema, "additionalProperties": True}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": NAME,
        "type": "object",
        "properties": {"format": {"const": NAME}, "version": {"const": VERSION}, "people": {"type": "array", "items": person}},
        "required": ["format", "version", "people"],
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def read(given: Input) -> Reading:
    """The people of a file. Raises Refused (`bad_encoding`, `not_well_formed`, `too_deep`, `bad_record`, `bad_photo`)."""
    document = _loaded(given.data)
    if not isinstance(document, dict) or document.get("format") != NAME or not isinstance(document.get("people"), list):
        raise _bad("全文", f"不是 {NAME} 文件")
    if document.get("version") != VERSION:
        raise _bad("version", f"版本不是 {VERSION}")
    if strange := document.keys() - {"format", "version", "people"}:
        raise _bad(min(strange)[:40], "没有这一项")
    counts: Counter[str] = Counter()
    people = [_person(value, f"people[{index}]", counts) for index, value in enumerate(document["people"])]
    return Reading(people=people, counts=tuple((name, number, number, 0) for name, number in counts.items()), format="json")


def _person(value: Any, place: str, counts: Counter[str]) -> Person:
    if not isinstance(value, dict):
        raise _bad(place, "应为对象")
    counts.update(value.keys())
    known = _PERSON.schema["properties"]
    strange = {f"{PREFIX}{name}": json.dumps(held, ensure_ascii=False) for name, held in value.items() if name not in known}
    try:
        person: Person = _PERSON.decode({name: held for name, held in value.items() if name in known}, place)
    except ShapeMismatch as reason:
        raise _bad(reason.place, reason.fault) from reason
    if person.photo is not None:
        accepted(person.photo)
    return replace(person, kept={**person.kept, **strange}) if strange else person


def _loaded(data: bytes) -> Any:
    try:
        document = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_no_constant)
        if b"\\u" in data:
            json.dumps(document, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is no character
    except UnicodeError as reason:
        raise Refused(reason="bad_encoding", place="全文", detail="不是有效的 UTF-8 编码", advice="请另存为 UTF-8 编码") from reason
    except json.JSONDecodeError as reason:
        place = f"第 {reason.lineno} 行第 {reason.colno} 列"
        raise Refused(reason="not_well_formed", place=place, detail="JSON 不合语法或被截断", advice="请重新导出") from reason
    except RecursionError as reason:
        raise Refused(reason="too_deep", place="全文", detail="嵌套过深", advice="请核对文件是否正确") from reason
    except ValueError as reason:
        raise Refused(reason="not_well_formed", place="全文", detail="数字过长", advice="请重新导出") from reason
    return document


def _unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        twice = next(name for name, number in Counter(name for name, _ in pairs).items() if number > 1)
        raise _bad(twice[:40], "同一项出现两次")
    return table


def _no_constant(text: str) -> Any:
    raise _bad("全文", f"{text} 不是 JSON 的值")


def _bad(place: str, detail: str) -> Refused:
    return Refused(reason="bad_record", place=place, detail=detail, advice="请按 person.schema.json 改正")


def write(people: Sequence[Person], _edition: str) -> Output:
    """All fields of all people; unknown fields of an earlier reading go back under their own names."""
    document = {"format": NAME, "version": VERSION, "people": [_plain(person) for person in people]}
    return Output(data=(json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def _plain(person: Person) -> dict[str, Any]:
    value: dict[str, Any] = _PERSON.encode(person)
    strange = {key: text for key, text in person.kept.items() if key.startswith(PREFIX) and _is_json(text)}
    if strange:
        value["kept"] = {key: text for key, text in person.kept.items() if key not in strange}
        value.update({key.removeprefix(PREFIX): json.loads(text) for key, text in strange.items() if key.removeprefix(PREFIX) not in value})
        if not value["kept"]:
            del value["kept"]
    return value


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def sniff(data: bytes, _name: str) -> bool:
    """A JSON object that says so within its first lines."""
    head = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and NAME.encode() in head


FORMATS.add(Format(name="json", zh="人梯 JSON", suffixes=(".json",), sniff=sniff, read=read, write=write, many=True, limit=512 * MEGABYTE))
