"""Corrections of pure form over files on disk: planned first, shown, then written with the old file kept beside."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renti.records.check import CHECKS
from renti.records.fields import BY_NAME, RELATIVE_BY_NAME
from renti.records.fixing import Change, fixed
from renti.records.format import FORMATS
from renti.records.lint_config import config_for
from renti.records.lint_run import Ask
from renti.records.person import Person
from renti.records.read import files, sources
from renti.records.source import Source

FIXABLE: Final = frozenset({"lrmx", "lrm", "json"})
"""Formats that are written back whole without loss. Workbooks are corrected where they are kept."""

KEPT: Final = ".bak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would change in one file, and the bytes it would then have."""

    path: Path
    changes: Sequence[Change]
    data: bytes


def plan(paths: Sequence[Path], ask: Ask) -> Iterator[Plan]:
    """The files in which something of pure form can be corrected. Raises ConfigUnreadable."""
    for file in files(paths):
        for source in sources([file]):
            found = _plan(file, source, ask)
            if found is not None:
                yield found


def _plan(file: Path, source: Source, ask: Ask) -> Plan | None:
    if source.reading is None or source.name != str(file) or source.reading.format not in FIXABLE:
        return None
    config = config_for(file)
    better, changes = list[Person](), list[Change]()
    for person in source.reading.people:
        corrected, found = fixed(person, ask.given(config), choice=ask.chosen(config))
        better.append(corrected)
        changes.extend(found)
    write = FORMATS[source.reading.format].write
    return Plan(path=file, changes=changes, data=write(better, "").data) if changes and write is not None else None


def carry_out(plan: Plan) -> Path:
    """Write the corrected file; the old one is kept as `NAME.bak` (never overwritten: `.bak1`, `.bak2` …). Returns where it is kept."""
    kept = _free(plan.path)
    fresh = plan.path.with_name(plan.path.name + ".new")
    with fresh.open("wb") as stream:
        stream.write(plan.data)
        stream.flush()
        os.fsync(stream.fileno())
    kept.write_bytes(plan.path.read_bytes())
    fresh.replace(plan.path)
    return kept


def _free(path: Path) -> Path:
    number = 0
    while True:
        kept = path.with_name(f"{path.name}{KEPT}{number or ''}")
        if not kept.exists():
            return kept
        number += 1


def shown(plan: Plan) -> Iterator[str]:
    """The plan as lines of a diff: per field the old and the new text, with the codes that asked for it."""
    yield f"--- {plan.path}"
    for change in plan.changes:
        titles = "；".join(f"{code} {CHECKS[code].title}" for code in dict.fromkeys(change.codes))
        yield f"@@ {label(change.place)} @@ {titles}"
        before, after = change.before.splitlines() or [""], change.after.splitlines() or [""]
        for line in before:
            if line not in after:
                yield f"-{line}"
        for line in after:
            if line not in before:
                yield f"+{line}"


def label(place: str) -> str:
    """A field's name as the form prints it: `born` → 出生年月, `relatives[1].work` → 家庭成员 2 工作单位及职务."""
    head, _, column = place.partition(".")
    if column:
        number = int(head.partition("[")[2].rstrip("]"))
        return f"家庭成员 {number + 1} {RELATIVE_BY_NAME[column].zh}"
    return BY_NAME[head].zh if head in BY_NAME else head
