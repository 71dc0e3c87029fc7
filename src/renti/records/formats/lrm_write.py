"""Writes `.lrm` and its `.pic`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renti.records.fields import FORM, RELATIVE
from renti.records.format import Output
from renti.records.formats.lrm_layout import (
    BLANKS,
    FIELDS,
    FIELDS_KEY,
    FOURS,
    MAX_SLOTS,
    NEWLINE_KEY,
    SLOTS,
    SLOTS_KEY,
    SPLIT,
    four,
    may_be_id_number,
)
from renti.records.person import Person


def write(people: Sequence[Person], _edition: str) -> Output:
    """The record of the one person in `people`, and its `.pic`. Separators inside a text become full-width.

    An ID number that is not 15 to 20 characters long cannot be told from a moved field and is left out.
    """
    (person,) = people
    kept = person.kept
    fields = [""] * FIELDS
    for field in FORM:
        if field.slot is not None and field.slot < FIELDS:
            fields[field.slot] = person.text(field.name)
    for slot, names in FOURS.items():
        fields[slot] = _four_text([person.text(name) for name in names])
    for slot in BLANKS:
        fields[slot] = kept.get(f"lrm:{slot}", "")
    for field, column in zip(RELATIVE, _columns(person, kept.get(SLOTS_KEY, "")), strict=True):
        assert field.slot is not None
        fields[field.slot] = "@".join(column)
    number = person.text("id_number")
    if may_be_id_number(number) or (not number and kept.get(FIELDS_KEY)):
        fields.append(number)
    if SPLIT.join(fields).split(SPLIT) != fields:
        fields = [field.replace('"', "＂") for field in fields]
    text = f'"{SPLIT.join(fields)}"\n'
    if kept.get(NEWLINE_KEY) == "crlf":
        text = text.replace("\n", "\r\n")
    return Output(data=text.encode("gb18030", errors="replace"), siblings={".pic": person.photo.data} if person.photo else {})


def _four_text(parts: Sequence[str]) -> str:
    text = "{}#{}@{}#{}".format(*parts)
    if four(text) == tuple(parts):
        return text
    return "{}#{}@{}#{}".format(*(part.replace("#", "＃").replace("@", "＠") for part in parts))


def _columns(person: Person, slots: str) -> list[list[str]]:
    numbers = [int(number) for number in slots.split(",") if re.fullmatch("[0-9]{1,3}", number)]
    wanted = numbers if len(numbers) == len(RELATIVE) else [numbers[0] if numbers else SLOTS] * len(RELATIVE)
    columns = []
    for field, number in zip(RELATIVE, wanted, strict=True):
        texts = [relative.text(field.name).replace("@", "＠") for relative in person.relatives]
        missing = min(number, MAX_SLOTS) - len(texts)
        columns.append(texts + [""] * missing if missing >= 0 or any(texts[missing:]) else texts[:missing])
    return columns
