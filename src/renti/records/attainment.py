"""What an education, degree or professional title written on a form amounts to: the standard word that rules can order."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from renti.records.codes import table

EDUCATION_ORDER: Final = ("小学", "初中", "高中", "中专", "大专", "大学", "研究生")
"""ZB64, low to high; Party-school education stands beside its step and keeps its own word."""

_BASES: Final = (
    (re.compile(r"普通班"), "大学普通班", 4),
    (re.compile(r"研究生|硕士|博士"), "研究生", 6),
    (re.compile(r"大专|专科"), "大专", 4),
    (re.compile(r"大学|本科"), "大学", 5),
    (re.compile(r"中专|中师"), "中专", 3),
    (re.compile(r"技校|中技|技工"), "技校", 2),
    (re.compile(r"职业高中|职高"), "职业高中", 2),
    (re.compile(r"高中"), "高中", 2),
    (re.compile(r"初中"), "初中", 1),
    (re.compile(r"小学"), "小学", 0),
)
_PARTY_SCHOOLS: Final = ((re.compile(r"中央党校"), "中央党校"), (re.compile(r"党校"), "省（区、市）委党校"))
_UNFINISHED: Final = re.compile(r"肄业|结业|在读")
_DEGREES: Final = (("博士", re.compile(r"(?<!名誉)博士")), ("硕士", re.compile("硕士")), ("学士", re.compile("学士")))
_TITLE_GRADES: Final = {"1": "正高级", "2": "副高级", "3": "中级", "4": "初级", "5": "初级"}


@lru_cache(maxsize=4096)
def education_word(text: str) -> str | None:
    """The standard word of an education as written, None where it is none or was not finished.

    >>> education_word("大学本科"), education_word("省委党校研究生"), education_word("大学肄业")
    ('大学', '省（区、市）委党校研究生', None)
    """
    if _UNFINISHED.search(text):
        return None
    for form, word, _ in _BASES:
        if form.search(text):
            school = next((name for school, name in _PARTY_SCHOOLS if school.search(text)), "")
            return school + word if word in ("研究生", "大学", "大专") else word
    return None


def education_step(word: str) -> int:
    """The step of a standard word in EDUCATION_ORDER; Party-school education equals the plain one, 大学普通班 the 大专."""
    return next(step for form, _, step in _BASES if form.search(word))


@lru_cache(maxsize=4096)
def degree_word(text: str) -> str | None:
    """学士, 硕士 or 博士: the highest that the text names (an honorary doctorate is none), None where it names none."""
    return next((word for word, form in _DEGREES if form.search(text)), None)


@lru_cache(maxsize=4096)
def title_grade(text: str) -> str | None:
    """正高级, 副高级, 中级 or 初级: the highest professional title that the text names, None where it names none of GB/T 8561.

    >>> title_grade("讲师"), title_grade("教授、律师")
    ('中级', '正高级')
    """
    grades = {grade for word in re.split(r"[、，,；;\s]", text) if (grade := _title_grades().get(word))}
    return next((grade for grade in _TITLE_GRADES.values() if grade in grades), None)


@cache
def _title_grades() -> dict[str, str]:
    """Grade by title, also without the brackets that tell series apart where all of them agree."""
    found: dict[str, set[str]] = {}
    for entry in table("GB8561").entries:
        grade = _TITLE_GRADES.get(entry.code[2:3])
        if grade is not None and "未评定" not in entry.name:
            for name in {entry.name, re.sub("（.*?）", "", entry.name), *entry.also}:
                found.setdefault(name, set()).add(grade)
    return {name: grades.pop() for name, grades in found.items() if len(grades) == 1}
