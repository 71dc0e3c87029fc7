"""What a form of report is: one entry with its name, suffix and how to render; found by discovery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from renti.kernel.registry import Registry
from renti.records.lint import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForm:
    """One form of report. `render(report, lang)` gives the bytes of the file; `lang` is "zh" or "en"."""

    name: str
    suffix: str
    render: Callable[[Report, str], bytes]


REPORTS: Final[Registry[ReportForm]] = Registry("renti.records.report", lambda form: form.name)
