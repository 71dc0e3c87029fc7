"""The report as a work list: one row per finding with filters, a state to choose and a column for who does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from renti.records.cells import safe_text
from renti.records.check import Finding, Severity
from renti.records.lint import Report
from renti.records.report.entries import REPORTS, ReportForm
from renti.records.report.wording import SEVERITIES, advice, entry_of, field_name, message, title, visible

ROWS: Final = 1_000_000
"""Findings on one sheet; a sheet ends at 1,048,576 rows."""

HEADERS: Final = {
    "zh": ("文件", "姓名", "字段", "代码", "级别", "问题", "依据", "怎么改", "状态", "处理人"),
    "en": ("File", "Name", "Field", "Code", "Severity", "Problem", "Source", "What to do", "State", "Handled by"),
}
SUMMARY: Final = {"zh": ("代码", "级别", "检查", "条数"), "en": ("Code", "Severity", "Check", "Findings")}
STATES: Final = {"zh": ("待处理", "已改正", "核实无误", "暂不处理"), "en": ("open", "corrected", "verified right", "put off")}
TABS: Final = {"zh": ("问题", "汇总"), "en": ("Findings", "Summary")}
WIDTHS: Final = (34, 10, 18, 7, 7, 52, 34, 44, 10, 10)
COLOURS: Final = {Severity.ERROR: ("#9C1C13", "#FBE9E7"), Severity.WARNING: ("#8A4B00", "#FFF1DC"), Severity.INFO: ("#14507A", "#E6EFF6")}


def render(report: Report, lang: str) -> bytes:
    """The `.xlsx` bytes; every cell is text that no spreadsheet takes for a formula."""
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "bg_color": "#E6EFF6", "bottom": 1, "valign": "vcenter"})
        cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        colours = {
            severity: book.add_format({"font_color": ink, "bg_color": ground, "bold": True, "valign": "top"})
            for severity, (ink, ground) in COLOURS.items()
        }
        for part, start in enumerate(range(0, max(len(report.findings), 1), ROWS)):
            page = book.add_worksheet(TABS[lang][0] + (str(part + 1) if part else ""))
            _findings(page, report.findings[start : start + ROWS], lang, (head, cell, colours))
        _summary(book.add_worksheet(TABS[lang][1]), report, lang, (head, cell, colours))
    return out.getvalue()


def _findings(page: Any, findings: Sequence[Finding], lang: str, styles: tuple[Any, Any, dict[Severity, Any]]) -> None:
    head, cell, colours = styles
    for index, size in enumerate(WIDTHS):
        page.set_column(index, index, size)
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(len(findings), 1), len(WIDTHS) - 1)
    page.data_validation(1, 8, max(len(findings), 1), 8, {"validate": "list", "source": list(STATES[lang])})
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    for index, header in enumerate(HEADERS[lang]):
        page.write_string(0, index, header, head)
    for number, finding in enumerate(findings, 1):
        for index, text in enumerate(_row(finding, lang)):
            page.write_string(number, index, safe_text(visible(text, lines=True)), colours[finding.severity] if index == 4 else cell)


def _row(finding: Finding, lang: str) -> tuple[str, ...]:
    severity = SEVERITIES[lang][finding.severity]
    problem = message(finding, lang)
    field = field_name(finding.field, lang)
    return (finding.file, finding.subject, field, finding.code, severity, problem, finding.source, advice(finding), STATES[lang][0], "")


def _summary(page: Any, report: Report, lang: str, styles: tuple[Any, Any, dict[Severity, Any]]) -> None:
    head, cell, colours = styles
    page.set_column(2, 2, 60)
    for index, header in enumerate(SUMMARY[lang]):
        page.write_string(0, index, header, head)
    counted = sorted(Counter(finding.code for finding in report.findings).items())
    for number, (code, count) in enumerate(counted, 1):
        entry = entry_of(code)
        page.write_string(number, 0, safe_text(code), cell)
        if entry is not None:
            page.write_string(number, 1, SEVERITIES[lang][entry.severity], colours[entry.severity])
            page.write_string(number, 2, safe_text(title(entry, lang)), cell)
        page.write_number(number, 3, count)


REPORTS.add(ReportForm(name="xlsx", suffix=".xlsx", render=render))
