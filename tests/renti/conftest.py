"""The library's tests also run where nothing but pytest, hypothesis and click is installed: what needs more is skipped there by name."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

OPTIONAL = frozenset(
    {"chinese_calendar", "cryptography", "fontTools", "numpy", "openpyxl", "pymerkle", "python_calamine", "segno", "typst", "xlsxwriter"}
)
"""Packages that the library imports late, or that only tests compare with."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    del item
    try:
        return (yield)
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if package in OPTIONAL and find_spec(package) is None:
            pytest.skip(f"{package} is not installed")
        raise
