"""The words of a report: fields, messages and titles in Chinese or English, and text from files made harmless to show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from renti.records.check import CHECKS, Entry, Finding, Severity
from renti.records.fields import BY_NAME, RELATIVE_BY_NAME
from renti.records.row_names import COLUMNS, ROW_SETS

SEVERITIES: Final[Mapping[str, Mapping[Severity, str]]] = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
    "en": {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"},
}

OTHERS: Final = {"": "整个文件", "photo": "照片", "relatives": "家庭成员", "version": "程序版本", "entry": "进入方式"}

_ROW: Final = re.compile(r"(\w+)\[(\d+)\](?:\.(\w+))?")
_BROKEN: Final = re.compile(r"(?<=[^\x00-\x7f])\n|\n(?=[^\x00-\x7f])")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def field_name(field: str, lang: str = "zh") -> str:
    """What a reader calls a field of a finding.

    >>> field_name("born"), field_name("relatives[1].work"), field_name("relatives[1].work", "en")
    ('出生年月', '家庭成员第2行·工作单位及职务', 'relatives 2, work')
    """
    found = _ROW.fullmatch(field)
    if found is None:
        return _plain(field, lang)
    rows, number, column = found[1], int(found[2]) + 1, found[3] or ""
    if lang == "en":
        return f"{rows} {number}" + (f", {_spaced(column)}" if column else "")
    name = RELATIVE_BY_NAME[column].zh if rows == "relatives" and column in RELATIVE_BY_NAME else COLUMNS.get(column, column)
    return f"{OTHERS.get(rows) or ROW_SETS.get(rows, rows)}第{number}行" + (f"·{name}" if column else "")


def message(finding: Finding, lang: str = "zh") -> str:
    """The finding's sentence; the Chinese one where the check's English sentence lacks a value."""
    entry = entry_of(finding.code)
    if lang == "zh" or entry is None:
        return finding.message
    try:
        return entry.en.format_map(finding.values)
    except (KeyError, IndexError, AttributeError, ValueError):
        return finding.message


def title(entry: Entry, lang: str = "zh") -> str:
    """What the check looks for: its Chinese title, or its English name in words."""
    if lang == "zh":
        return entry.title
    words = re.sub(r"\bid\b", "ID", _spaced(entry.name))
    return words[:1].upper() + words[1:]


def why(entry: Entry) -> str:
    """Why the check is made, in paragraphs; a line of source text that ends in Chinese goes on without a blank."""
    paragraphs = entry.why.split("\n\n")
    return "\n".join(_BROKEN.sub("", paragraph).replace("\n", " ").strip() for paragraph in paragraphs)


def entry_of(code: str) -> Entry | None:
    """The check of a code; None for one that is no longer there."""
    return CHECKS.all().get(code)


def advice(finding: Finding) -> str:
    entry = entry_of(finding.code)
    return entry.advice if entry is not None else ""


def of_one_person(file: str) -> bool:
    """Whether a file is a form, which holds one person, rather than a table or package of many."""
    return file.lower().endswith((".lrmx", ".lrm"))


def visible(text: str, *, lines: bool = False) -> str:
    """Text from a file with every sign that shows nothing, or turns the direction of writing, as its number.

    >>> visible("王" + chr(0x202E) + "小" + chr(0x1B) + "[31m")
    '王[U+202E]小[U+001B][31m'
    """
    if text.isprintable():
        return text
    kept = "\n" if lines else ""
    return "".join(sign if sign.isprintable() or sign in kept else _numbered(sign) for sign in text)


def _numbered(sign: str) -> str:
    if sign in "\u3000\u00a0\u2002\u2003\u2009":
        return " "
    if sign in "\t\r\n":
        return {"\t": "→", "\r": "", "\n": "⏎"}[sign]
    return f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in _UNSEEN else sign


def _plain(field: str, lang: str) -> str:
    if lang == "en":
        return _spaced(field) or "whole file"
    if field in BY_NAME:
        return BY_NAME[field].zh
    rows, _, column = field.partition(".")
    name = OTHERS.get(rows) or ROW_SETS.get(rows, rows)
    return name + (f"·{COLUMNS.get(column, column)}" if column else "")


def _spaced(name: str) -> str:
    return name.replace("_", " ")
