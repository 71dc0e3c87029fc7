"""`.lrm` with its `.pic`: the 干部任免审批表 of the 2.0 editor, one record of 33 quoted fields in GB18030 (a 34th is the ID number).

Fields are split on quote-comma-quote, never on a bare comma. The five family columns are arrays joined by `@` and padded to 12 or 13
slots; their number is kept under `lrm:slots`, line ends under `lrm:newline`, the number of fields under `lrm:fields`, text in a field
that is always empty under `lrm:12` … `lrm:15`. The photo is the file of the same name ending in `.pic`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from renti.records.fields import BY_NAME, FORM, RELATIVE
from renti.records.format import FORMATS, Format, Input
from renti.records.formats.date_text import dated
from renti.records.formats.lrm_layout import (
    BLANKS,
    FIELDS,
    FIELDS_KEY,
    FOURS,
    MAX_SLOTS,
    NEWLINE_KEY,
    SLOTS_KEY,
    SPLIT,
    four,
    may_be_id_number,
)
from renti.records.formats.lrm_write import write
from renti.records.formats.portrait import accepted
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.source import Reading, Refused

_EMPTY: Final = Relative()
_RESAVE: Final = "请用任免表编辑器打开后重新保存"


def read(given: Input) -> Reading:
    """One person. Raises Refused (`bad_encoding`, `bad_record`, `bad_photo`, `too_large`) and nothing else."""
    text = _decoded(given.data)
    kept: dict[str, str] = {}
    if "\r\n" in text and text.count("\r\n") == text.count("\n") == text.count("\r"):
        text = text.replace("\r\n", "\n")
        kept[NEWLINE_KEY] = "crlf"
    fields = _fields(text)
    values: dict[str, Any] = {"kept": kept}
    written: dict[str, str] = {}
    for field in FORM:
        if field.slot is not None and field.slot < len(fields):
            _fill(fields[field.slot], field.name, values, written, is_date=field.kind == "date")
    for slot, names in FOURS.items():
        for name, part in zip(names, four(fields[slot]), strict=True):
            _fill(part, name, values, written, is_date=False)
    kept.update({f"lrm:{slot}": fields[slot] for slot in BLANKS if fields[slot]})
    if len(fields) > FIELDS:
        kept[FIELDS_KEY] = str(len(fields))
    values["relatives"], kept[SLOTS_KEY] = _relatives(fields)
    values["photo"] = _picture(given)
    person = Person(**values, written=written)
    return Reading(people=(person,), counts=tuple((_label(slot), 1, 1, 0) for slot in range(len(fields))), format="lrm")


def sniff(data: bytes, _name: str) -> bool:
    """A quoted record: a quote first, quote-comma-quote within reach."""
    head = data[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b'"') and b'","' in head


def _decoded(data: bytes) -> str:
    stripped = data.strip(b" \t\r\n\x00\x1a")
    if stripped.startswith(b"\xef\xbb\xbf") or (not stripped.isascii() and _is_utf8(stripped)):
        raise Refused(
            reason="bad_encoding", place="全文", detail="是 UTF-8 编码，.lrm 应为 GBK（GB18030）", advice="请另存为 ANSI 编码后再试"
        )
    try:
        return stripped.decode("gb18030")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise Refused(reason="bad_encoding", place=f"第 {line} 行", detail="不是有效的 GBK（GB18030）编码", advice=_RESAVE) from fault


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fields(text: str) -> list[str]:
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        raise Refused(reason="bad_record", place="全文", detail="不是以引号开头和结尾的记录，可能被截断", advice=_RESAVE)
    fields = text[1:-1].split(SPLIT)
    if len(fields) == FIELDS + 1 and (may_be_id_number(fields[FIELDS]) or (not fields[FIELDS].strip() and _arrays_in_place(fields))):
        return fields
    if len(fields) != FIELDS:
        raise Refused(
            reason="bad_record",
            place="全文",
            detail=f"有 {len(fields)} 个字段，应为 {FIELDS} 个（或加公民身份号码共 {FIELDS + 1} 个）",
            advice="请检查正文中是否含有英文引号和逗号",
        )
    return fields


def _arrays_in_place(fields: Sequence[str]) -> bool:
    """Whether the five family arrays stand where they belong, equally padded."""
    counts = {fields[field.slot].count("@") for field in RELATIVE if field.slot is not None}
    return len(counts) == 1 and counts != {0}


def _fill(text: str, name: str, values: dict[str, Any], written: dict[str, str], *, is_date: bool) -> None:
    value = text.strip()
    if not value:
        return
    if is_date:
        values[name], differs = dated(text)
        if differs:
            written[name] = text
        return
    values[name] = value
    if value != text:
        written[name] = text


def _relatives(fields: Sequence[str]) -> tuple[tuple[Relative, ...], str]:
    columns = [fields[field.slot].split("@") for field in RELATIVE if field.slot is not None]
    lengths = [len(column) for column in columns]
    if max(lengths) > MAX_SLOTS:
        raise Refused(reason="bad_record", place="家庭成员", detail=f"有 {max(lengths)} 行", advice="请核对文件是否正确")
    rows = []
    for index in range(max(lengths)):
        values: dict[str, Any] = {}
        written: dict[str, str] = {}
        for field, column in zip(RELATIVE, columns, strict=True):
            if index < len(column):
                _fill(column[index], field.name, values, written, is_date=field.kind == "date")
        rows.append(Relative(**values, written=written))
    while rows and rows[-1] == _EMPTY:
        rows.pop()
    return tuple(rows), str(lengths[0]) if len(set(lengths)) == 1 else ",".join(map(str, lengths))


def _picture(given: Input) -> Photo | None:
    stem = given.name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    data = given.siblings.get(f"{stem}.pic".lower())
    return accepted(Photo(data=data)) if data else None


def _label(slot: int) -> str:
    if slot in FOURS:
        return f"{slot} {BY_NAME[FOURS[slot][0]].zh}等"
    return next((f"{slot} {field.zh}" for field in (*FORM, *RELATIVE) if field.slot == slot), f"{slot}")


FORMATS.add(
    Format(
        name="lrm",
        zh="任免审批表（lrm 与 pic）",
        suffixes=(".lrm",),
        sniff=sniff,
        read=read,
        write=write,
        layout=frozenset({SLOTS_KEY, NEWLINE_KEY, FIELDS_KEY}),
    )
)
