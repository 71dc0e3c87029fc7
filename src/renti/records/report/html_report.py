"""The report as one HTML file that needs nothing else: summaries, every finding in context, the rules; for screen and for A4.

It holds no script and names no other host; the filter by severity is three check boxes and style rules. All text from files is escaped.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib import resources
from itertools import groupby
from typing import Final

from renti.records.check import Finding, Severity
from renti.records.lint import RANK, Report
from renti.records.report.entries import REPORTS, ReportForm
from renti.records.report.html_words import WORDS
from renti.records.report.wording import SEVERITIES, advice, entry_of, field_name, message, of_one_person, title, visible, why

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is loaded from anywhere, whatever a value may hold."""


def render(report: Report, lang: str) -> bytes:
    """The whole page in UTF-8."""
    return "".join(_page(report, lang)).encode("utf-8", "backslashreplace")


def _page(report: Report, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    findings = sorted(report.findings, key=lambda finding: (finding.file, finding.subject, -RANK[finding.severity], finding.code))
    style = resources.files("renti.records.report").joinpath("html_report.css").read_text(encoding="utf-8")
    yield f'<!DOCTYPE html>\n<html lang="{words["lang"]}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
    yield f"<title>{words['title']}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    for severity in Severity:
        yield f'<input class="show" type="checkbox" id="show-{severity.value}" aria-label="{SEVERITIES[lang][severity]}" checked>\n'
    yield f'<div class="bar"><span class="seal">梯</span><b>{words["brand"]}</b><span>{words["part"]}</span></div>\n'
    yield f'<main class="page">\n<h1>{words["title"]}</h1>\n'
    yield _figures(report, lang)
    if findings:
        yield _filter(report, lang)
        yield f'<div class="tables">{_by_check(findings, lang)}{_by_file(findings, lang)}</div>\n'
        yield f"<h2>{words['findings']}</h2>\n"
        yield from _files(findings, lang)
        yield _rules(findings, lang)
    else:
        yield f'<p><span class="chip ok">{words["nothing"]}</span></p>\n'
    yield f"<footer>{words['footer']}</footer>\n</main>\n</body>\n</html>\n"


def _figures(report: Report, lang: str) -> str:
    words = WORDS[lang]
    plain = ((words["files"], report.files), (words["people"], report.people), (words["refused"], report.refused))
    cells = [f"<div><dt>{name}</dt><dd>{number}</dd></div>" for name, number in plain]
    for severity in Severity:
        name = SEVERITIES[lang][severity]
        cells.append(f'<div class="{severity.value}"><dt>{name}</dt><dd>{report.count(severity)}</dd></div>')
    return f'<dl class="figures">{"".join(cells)}</dl>\n'


def _filter(report: Report, lang: str) -> str:
    labels = [
        f'<label for="show-{severity.value}">{SEVERITIES[lang][severity]} {report.count(severity)}</label>'
        for severity in Severity
        if report.count(severity)
    ]
    return f'<div class="filter">{WORDS[lang]["show"]}{"".join(labels)}</div>\n'


def _by_check(findings: Sequence[Finding], lang: str) -> str:
    words = WORDS[lang]
    files: defaultdict[str, set[str]] = defaultdict(set)
    counted = Counter(finding.code for finding in findings)
    for finding in findings:
        files[finding.code].add(finding.file)
    severities = {finding.code: finding.severity for finding in findings}
    rows = []
    for code, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        entry = entry_of(code)
        name = _text(title(entry, lang)) if entry is not None else ""
        rows.append(
            f'<tr class="{severities[code].value}"><td class="code"><a href="#rule-{_text(code)}">{_text(code)}</a></td>'
            f'<td>{name}</td><td>{_chip(severities[code], lang)}</td><td class="n">{count}</td><td class="n">{len(files[code])}</td></tr>'
        )
    numbers = (words["count"], words["in_files"])
    return _table(words["by_check"], (words["code"], words["check"], words["severity"]), numbers, rows)


def _by_file(findings: Sequence[Finding], lang: str) -> str:
    words = WORDS[lang]
    rows = []
    for number, (file, group) in enumerate(_grouped(findings)):
        counts = Counter(finding.severity for finding in group)
        shown = "".join(f'<td class="n{"" if counts[severity] else " zero"}">{counts[severity]}</td>' for severity in Severity)
        names = [name for name in (_who(file, group), _short(file)) if name]
        linked = f'<a href="#file-{number}">{_value(names[0])}</a>' + "".join(f" {_value(name)}" for name in names[1:])
        rows.append(f"<tr><td>{linked}</td>{shown}</tr>")
    return _table(words["by_file"], (words["file"],), [SEVERITIES[lang][severity] for severity in Severity], rows)


def _files(findings: Sequence[Finding], lang: str) -> Iterator[str]:
    for number, (file, group) in enumerate(_grouped(findings)):
        kinds = " ".join(sorted({finding.severity.value for finding in group}))
        head = f'<h3><bdi>{_text(_who(file, group) or _short(file))}</bdi> <span class="path"><bdi>{_text(file)}</bdi></span></h3>'
        if _who(file, group):
            group.sort(key=lambda finding: (-RANK[finding.severity], finding.code))
        rows = "".join(_finding(finding, lang, named=not _who(file, group)) for finding in group)
        yield f'<section class="file has-{kinds.replace(" ", " has-")}" id="file-{number}">{head}{rows}</section>\n'


def _finding(finding: Finding, lang: str, *, named: bool) -> str:
    words = WORDS[lang]
    who = f"{_value(finding.subject)} · " if named and finding.subject else ""
    parts = [f'<p class="what">{who}{_text(message(finding, lang))}</p>']
    value = _shown_value(finding, lang)
    if value:
        parts.append(f'<p class="value">{value}</p>')
    parts.append(f'<p class="more"><b>{words["advice"]}</b> {_text(advice(finding))} <b>{words["source"]}</b> {_text(finding.source)}</p>')
    code = _text(finding.code)
    return (
        f'<article class="finding {finding.severity.value}"><span>{_chip(finding.severity, lang)}</span>'
        f'<a class="code" href="#rule-{code}">{code}</a><span class="field">{_text(field_name(finding.field, lang))}</span>'
        f'<div class="body">{"".join(parts)}</div></article>'
    )


def _shown_value(finding: Finding, lang: str) -> str:
    """The value in context with the place marked, and what it becomes where that is a matter of form."""
    shown = []
    if finding.context is not None:
        before, place, after = (_text(part, lines=True) for part in finding.context)
        shown.append(f"<bdi>{before}<mark>{place}</mark>{after}</bdi>" if before or after else f"<bdi>{place}</bdi>")
    if finding.fixed is not None and "\n" not in finding.fixed:
        shown.append(f"{WORDS[lang]['becomes']} <ins><bdi>{_text(finding.fixed)}</bdi></ins>")
    return " → ".join(shown)


def _rules(findings: Iterable[Finding], lang: str) -> str:
    words = WORDS[lang]
    parts = []
    for code in sorted({finding.code for finding in findings}):
        entry = entry_of(code)
        if entry is None:
            continue
        reasons = "".join(f"<p>{_text(paragraph)}</p>" for paragraph in why(entry).splitlines())
        parts.append(
            f'<div class="rule" id="rule-{code}"><span class="code">{code}</span> {_chip(entry.severity, lang)} '
            f"<b>{_text(title(entry, lang))}</b>{reasons}"
            f'<p class="more"><b>{words["advice"]}</b> {_text(entry.advice)} <b>{words["source"]}</b> {_text(entry.source)}</p></div>'
        )
    return f'<h2>{words["rules"]}</h2>\n<div class="rules">{"".join(parts)}</div>\n'


def _grouped(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    for file, group in groupby(findings, key=lambda finding: finding.file):
        yield file, list(group)


def _who(file: str, findings: Sequence[Finding]) -> str:
    """The person of a form; "" for a file of many people, or where no finding names anybody."""
    if not of_one_person(file):
        return ""
    subjects = {finding.subject for finding in findings if finding.subject}
    return subjects.pop() if len(subjects) == 1 else ""


def _short(file: str) -> str:
    return file.replace("\\", "/").rpartition("/")[2]


def _chip(severity: Severity, lang: str) -> str:
    return f'<span class="chip of-{severity.value}">{SEVERITIES[lang][severity]}</span>'


def _table(heading: str, texts: Iterable[str], numbers: Iterable[str], rows: Iterable[str]) -> str:
    plain = "".join(f'<th scope="col">{text}</th>' for text in texts)
    counted = "".join(f'<th scope="col" class="n">{text}</th>' for text in numbers)
    head = f"<thead><tr>{plain}{counted}</tr></thead>"
    return f'<section><h2>{heading}</h2><div class="scroll"><table>{head}<tbody>{"".join(rows)}</tbody></table></div></section>'


def _value(text: str) -> str:
    return f"<bdi>{_text(text)}</bdi>"


def _text(text: str, *, lines: bool = False) -> str:
    return escape(visible(text, lines=lines))


REPORTS.add(ReportForm(name="html", suffix=".html", render=render))
