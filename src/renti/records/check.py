"""What a check is: a function over a record, with its code, severity, source, documentation and examples in one place."""

from __future__ import annotations

import dataclasses
import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final, Literal, TypeVar

from renti.kernel.registry import Registry


class Severity(Enum):
    """E blocks a package, W asks for a reason, I only informs."""

    ERROR = "E"
    WARNING = "W"
    INFO = "I"


ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

Scope = Literal["person", "file", "set"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What one check saw at one place, before its code is added.

    `field` is a name of records.fields (`relatives[2].born` for a row, `""` for the whole file). `message` and the English one of the
    entry are templates over `values`. `fixed` is the whole corrected text of the field where the correction is pure form.
    """

    field: str
    message: str
    values: Mapping[str, object]
    fixed: str | None = None
    span: tuple[int, int] | None = None


Flaws = Iterator[Flaw]
Check = TypeVar("Check", bound=Callable[..., Iterator[Flaw]])


def at(place: str, message: str, /, *, fixed: str | None = None, span: tuple[int, int] | None = None, **values: object) -> Flaw:
    """A flaw at a field; `message` is Chinese with `{named}` slots filled from `values`."""
    return Flaw(place, message, values, fixed, span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a check may be given beside the record: the day of the check and the office's settings.

    `appraisal_years`: how many last years 年度考核 must show (two by the editor's rules; some offices ask three).
    """

    asof: date
    appraisal_years: int = 2
    settings: Mapping[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One check with everything said about it.

    `scope`: "person" sees one Person, "file" one records.source.Source (bytes and what reading them gave), "set" a sequence of
    records.lint.Item (all that was read). `title` and `why` come from the docstring; `en` is the English title, `advice` what to do.
    """

    code: str
    severity: Severity
    scope: Scope
    source: str
    title: str
    why: str
    en: str
    advice: str
    passes: Sequence[Any]
    fails: Sequence[Any]
    function: Callable[..., Iterator[Flaw]]
    asks: bool
    module: str
    name: str

    def run(self, record: Any, given: Given) -> Iterator[Flaw]:
        """The flaws of one record; `asks` tells whether the function takes `given`."""
        return self.function(record, given) if self.asks else self.function(record)

    @property
    def group(self) -> str:
        return self.module.rsplit(".", 2)[-2]


CHECKS: Final[Registry[Entry]] = Registry("renti.records.checks", lambda entry: entry.code)


Context = tuple[str, str, str]
"""A text in the record: what stands before the flawed place, the place, what follows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding of one check in one file; `subject` is the name of the person concerned, "" for a whole file."""

    file: str
    code: str
    severity: Severity
    field: str
    message: str
    source: str
    subject: str = ""
    fixed: str | None = None
    span: tuple[int, int] | None = None
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    context: Context | None = None


class CheckIncomplete(Exception):
    """A check lacks its documentation, source or an example; the arguments name the check and what is missing."""


def check(
    *,
    code: str,
    severity: Severity,
    source: str,
    en: str,
    advice: str,
    passes: Iterable[Any],
    fails: Iterable[Any],
    scope: Scope = "person",
) -> Callable[[Check], Check]:
    """Register a check. The first line of its docstring (or of its module's) is the Chinese
    title, the rest says why and which exceptions hold.

    The function takes the record and, if it needs it, a `Given` as second parameter; it yields flaws made by `at`.
    """

    def register(function: Check) -> Check:
        title, _, why = inspect.cleandoc(function.__doc__ or sys.modules[function.__module__].__doc__ or "").partition("\n")
        entry = Entry(
            code=code,
            severity=severity,
            scope=scope,
            source=source,
            title=title.rstrip("。"),
            why=why.strip(),
            en=en,
            advice=advice,
            passes=tuple(passes),
            fails=tuple(fails),
            function=function,
            asks=len(inspect.signature(function).parameters) == 2,
            module=function.__module__,
            name=function.__name__,
        )
        CHECKS.add(_whole(entry))
        return function

    return register


def _whole(entry: Entry) -> Entry:
    for part in ("title", "source", "en", "advice", "passes", "fails"):
        if not getattr(entry, part):
            raise CheckIncomplete(entry.code, part)
    return entry


def finding(entry: Entry, flaw: Flaw, *, file: str, subject: str = "", context: Context | None = None) -> Finding:
    """The flaw with its check's code, severity and source, its message filled in."""
    return Finding(
        file=file,
        code=entry.code,
        severity=entry.severity,
        field=flaw.field,
        message=flaw.message.format_map(flaw.values),
        source=entry.source,
        subject=subject,
        fixed=flaw.fixed,
        span=flaw.span,
        values=flaw.values,
        context=context,
    )
