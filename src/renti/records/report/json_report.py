"""The report as JSON: a list of objects, one per finding."""

from __future__ import annotations

import json

from renti.records.check import Finding
from renti.records.lint import Report
from renti.records.report.entries import REPORTS, ReportForm
from renti.records.report.wording import advice, field_name, message


def render(report: Report, lang: str) -> bytes:
    """A JSON list in UTF-8, one object a line; `fix` is the whole corrected text of the field, null where there is none."""
    rows = [json.dumps(_row(finding, lang), ensure_ascii=False) for finding in report.findings]
    return ("[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n").encode("utf-8", "backslashreplace")


def _row(finding: Finding, lang: str) -> dict[str, object]:
    return {
        "file": finding.file,
        "name": finding.subject,
        "code": finding.code,
        "severity": finding.severity.value,
        "field": finding.field,
        "field_name": field_name(finding.field, lang),
        "message": message(finding, lang),
        "source": finding.source,
        "advice": advice(finding),
        "fix": finding.fixed,
    }


REPORTS.add(ReportForm(name="json", suffix=".json", render=render))
