"""The library's tests also run where nothing but pytest, hypothesis and click is installed: what needs more is skipped there by name."""

from __future__ import annotations

import re
from importlib.util import find_spec

import pytest

OPTIONAL = frozenset(
    {"chinese_calendar", "cryptography", "fontTools", "numpy", "openpyxl", "pymerkle", "python_calamine", "segno", "typst", "xlsxwriter"}
)
"""Packages that the library imports late, or that only tests compare with."""

MISSING = re.compile(r"ModuleNotFoundError: No module named '(\w+)")


def absent(package: str) -> bool:
    return package in OPTIONAL and find_spec(package) is None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    del item
    try:
        return (yield)
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if absent(package):
            pytest.skip(f"{package} is not installed")
        raise


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    report = yield
    missing = MISSING.search(str(report.longrepr)) if report.outcome == "failed" else None
    if missing and absent(missing[1]):
        report.outcome = "skipped"
        report.longrepr = (str(collector.path), 0, f"Skipped: {missing[1]} is not installed")
    return report
