"""The linter: every check over everything that was read, and what it found."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from renti.records.check import CHECKS, Entry, Finding, Flaw, Given, Severity, finding
from renti.records.context import context_of
from renti.records.person import Person
from renti.records.source import Source

RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One record and where it came from; `kind` is the name of the format (lrmx, lrm, workbook, roster, exchange, json).

    The person is without photo, `written` and `kept`, so that many stay small and travel cheaply between processes.
    """

    file: str
    person: Person
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which checks run. Codes may be whole (`I02`) or a prefix (`I`); an empty `select` means all; `floor` is the least severity."""

    select: Collection[str] = ()
    ignore: Collection[str] = ()
    floor: Severity = Severity.INFO

    def takes(self, entry: Entry) -> bool:
        if RANK[entry.severity] < RANK[self.floor]:
            return False
        chosen = not self.select or any(entry.code.startswith(prefix) for prefix in self.select)
        return chosen and not any(entry.code.startswith(prefix) for prefix in self.ignore)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is neither a code nor the beginning of one: it would choose nothing, and nobody would notice."""
        codes = tuple(CHECKS.all())
        return tuple(asked for asked in (*self.select, *self.ignore) if not any(code.startswith(asked) for code in codes))


EVERYTHING = Choice()


@dataclass(slots=True, kw_only=True)
class Report:
    """What a run of the linter saw: findings in the order of files, and how much was read."""

    findings: list[Finding] = field(default_factory=list)
    files: int = 0
    refused: int = 0
    people: int = 0

    def count(self, severity: Severity) -> int:
        return sum(1 for each in self.findings if each.severity is severity)

    def add(self, other: Report) -> None:
        self.findings.extend(other.findings)
        self.files += other.files
        self.refused += other.refused
        self.people += other.people


def lint(sources: Iterable[Source], given: Given, *, choice: Choice = EVERYTHING, seen: Callable[[Source], None] | None = None) -> Report:
    """Check every source, then all records together; `seen` is called after each source (progress)."""
    report = Report()
    items: list[Item] = []
    for source in sources:
        report.add(lint_source(source, given, choice=choice, items=items))
        if seen is not None:
            seen(source)
    report.findings.extend(lint_together(items, given, choice=choice))
    return report


def lint_source(source: Source, given: Given, *, choice: Choice = EVERYTHING, items: list[Item] | None = None) -> Report:
    """Check one source by itself; its records are added to `items` for the checks over all records."""
    report = Report(files=1, refused=1 if source.refusal is not None else 0)
    for entry in chosen(choice, "file"):
        for flaw in entry.run(source, given):
            report.findings.append(finding(entry, flaw, file=source.name))
    if source.reading is None:
        return report
    for person in source.reading.people:
        if not source.reading.excerpt:
            report.findings.extend(lint_person(person, given, file=source.name, choice=choice))
        if items is not None:
            items.append(Item(file=source.name, person=replace(person, photo=None, written={}, kept={}), kind=source.reading.format))
    report.people = len(source.reading.people)
    return report


def lint_person(person: Person, given: Given, *, file: str = "", choice: Choice = EVERYTHING) -> Iterator[Finding]:
    """All findings of the person checks on one record."""
    for entry in chosen(choice, "person"):
        for flaw in entry.function(person, given) if entry.asks else entry.function(person):
            yield finding(entry, flaw, file=file, subject=person.name, context=context_of(person, flaw))


def lint_together(items: Sequence[Item], given: Given, *, choice: Choice = EVERYTHING) -> Iterator[Finding]:
    """All findings of the checks that look at many records at once."""
    for entry in chosen(choice, "set"):
        for flaw in entry.run(items, given):
            item, place = _item_of(items, flaw)
            placed = replace(flaw, field=place)
            yield finding(entry, placed, file=item.file, subject=item.person.name, context=context_of(item.person, placed))


_chosen: dict[tuple[frozenset[str], frozenset[str], Severity, str], tuple[Entry, ...]] = {}


def chosen(choice: Choice, scope: str) -> tuple[Entry, ...]:
    """The checks of one scope that a choice takes, in the order of their codes."""
    key = (frozenset(choice.select), frozenset(choice.ignore), choice.floor, scope)
    if key not in _chosen:
        _chosen[key] = tuple(entry for entry in CHECKS if entry.scope == scope and choice.takes(entry))
    return _chosen[key]


_ITEM = re.compile(r"items\[(\d+)\]\.?(.*)")


def _item_of(items: Sequence[Item], flaw: Flaw) -> tuple[Item, str]:
    found = _ITEM.fullmatch(flaw.field)
    if found is None:
        raise ValueError(flaw.field)
    return items[int(found[1])], found[2]
