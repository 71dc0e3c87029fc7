"""The report as text for a terminal: one line per finding under its file, columns aligned for wide characters, the rules below."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from renti.records.check import Finding, Severity
from renti.records.lint import Report
from renti.records.report.entries import REPORTS, ReportForm
from renti.records.report.wording import SEVERITIES, entry_of, field_name, message, of_one_person, title, visible

WIDEST_FIELD: Final = 32
"""Cells that the field column takes at most; a longer name pushes only its own line."""

_WORDS: Final = {
    "zh": {
        "summary": "{files} 个文件、{people} 人：错误 {E}，警告 {W}，提示 {I}；拒收 {refused} 个文件。",
        "rules": "规则与办法",
        "fix": "改为",
    },
    "en": {
        "summary": "{files} files, {people} people: {E} errors, {W} warnings, {I} notes; {refused} files refused.",
        "rules": "Rules and what to do",
        "fix": "becomes",
    },
}


def render(report: Report, lang: str) -> bytes:
    """UTF-8 text, one line end at the end of each line."""
    return ("\n".join(_lines(report, lang)) + "\n").encode()


def width(text: str) -> int:
    """Terminal cells: wide and full-width signs take two, combining ones none.

    >>> width("干部 A"), width("é"), width("e\u0301")
    (6, 1, 1)
    """
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def padded(text: str, cells: int) -> str:
    return text + " " * (cells - width(text))


def _lines(report: Report, lang: str) -> Iterator[str]:
    findings = sorted(report.findings, key=lambda finding: finding.file)
    for file, group in groupby(findings, key=lambda finding: finding.file):
        yield visible(file)
        yield from _aligned(list(group), lang)
        yield ""
    yield from _rules(findings, lang)
    counts = {severity.value: report.count(severity) for severity in Severity}
    yield _WORDS[lang]["summary"].format(files=report.files, people=report.people, refused=report.refused, **counts)


def _aligned(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    several = not of_one_person(findings[0].file) and any(finding.subject for finding in findings)
    names = [visible(finding.subject) if several else "" for finding in findings]
    fields = [field_name(finding.field, lang) for finding in findings]
    name_cells = max(map(width, names))
    field_cells = min(max(map(width, fields)), WIDEST_FIELD)
    for finding, name, field in zip(findings, names, fields, strict=True):
        head = f"  {finding.severity.value} {finding.code:<4} " + (padded(name, name_cells) + "  " if several else "")
        yield head + padded(field, field_cells) + "  " + visible(message(finding, lang))
        if finding.fixed is not None and "\n" not in finding.fixed:
            yield " " * (width(head) + field_cells + 2) + f"→ {_WORDS[lang]['fix']} {visible(finding.fixed)}"


def _rules(findings: Iterable[Finding], lang: str) -> Iterator[str]:
    codes = sorted({finding.code for finding in findings})
    if not codes:
        return
    yield _WORDS[lang]["rules"]
    for code in codes:
        entry = entry_of(code)
        if entry is None:
            continue
        yield f"  {code:<4} {SEVERITIES[lang][entry.severity]}  {title(entry, lang)}（{entry.source}）"
        yield f"       {entry.advice}"
    yield ""


REPORTS.add(ReportForm(name="text", suffix=".txt", render=render))
