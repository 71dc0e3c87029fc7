"""The report as SARIF 2.1.0 (OASIS standard), for tools that show findings beside files."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final
from urllib.parse import quote

from renti.records.baseline import fingerprint
from renti.records.check import Entry, Finding, Severity
from renti.records.lint import Report
from renti.records.report.entries import REPORTS, ReportForm
from renti.records.report.wording import entry_of, field_name, message, title, why

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report, lang: str) -> bytes:
    """One run with the rules that found something; a finding's place is its file and, as a logical location, its field."""
    codes = sorted({finding.code for finding in report.findings})
    rules = {code: number for number, code in enumerate(codes)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver([_rule(code, lang) for code in codes])},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, rules[finding.code], lang) for finding in report.findings],
                "properties": {"files": report.files, "people": report.people, "refused": report.refused},
            }
        ],
    }
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _driver(rules: list[dict[str, Any]]) -> dict[str, Any]:
    driver: dict[str, Any] = {"name": "renti", "rules": rules}
    with suppress(PackageNotFoundError):  # the version is optional: a folder may run without being installed
        driver["version"] = version("renti")
    return driver


def _rule(code: str, lang: str) -> dict[str, Any]:
    entry = entry_of(code)
    return {"id": code} if entry is None else _described(entry, lang)


def _described(entry: Entry, lang: str) -> dict[str, Any]:
    return {
        "id": entry.code,
        "name": "".join(word.capitalize() for word in entry.name.split("_")),
        "shortDescription": {"text": title(entry, lang)},
        "fullDescription": {"text": why(entry) or entry.title},
        "help": {"text": f"{entry.advice}（{entry.source}）"},
        "defaultConfiguration": {"level": LEVELS[entry.severity]},
        "properties": {"group": entry.group, "source": entry.source},
    }


def _result(finding: Finding, rule: int, lang: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": message(finding, lang)},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": _uri(finding.file)}},
                "logicalLocations": [{"name": finding.field or "file", "decoratedName": field_name(finding.field, lang), "kind": "member"}],
            }
        ],
        "partialFingerprints": {"renti/v1": fingerprint(finding)},
    }
    if finding.fixed is not None:
        result["properties"] = {"fix": finding.fixed}
    return result


def _uri(file: str) -> str:
    """A URI reference: forward slashes, everything else that needs it percent-encoded.

    >>> _uri("表格\\\\a b.lrmx")
    '%E8%A1%A8%E6%A0%BC/a%20b.lrmx'
    """
    path = file.replace("\\", "/")
    encoded = quote(path.encode("utf-8", "backslashreplace"))
    return f"./{encoded}" if ":" in path.partition("/")[0] else encoded


REPORTS.add(ReportForm(name="sarif", suffix=".sarif", render=render))
