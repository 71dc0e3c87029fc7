"""A run of the linter over files on disk: settings by folder, several processes, progress."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from os.path import dirname
from pathlib import Path
from typing import Final

from renti.records.check import Given
from renti.records.lint import Choice, Item, Report, lint_source, lint_together
from renti.records.lint_config import Config, config_for
from renti.records.read import files, opened

CHUNK: Final = 64
"""Files handed to a process at once."""

WORTH_A_PROCESS: Final = 256
"""Below this many files a second process costs more than it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What the caller asked for on top of the folders' settings: the day, and a choice of checks that narrows theirs."""

    asof: date
    choice: Choice

    def given(self, config: Config) -> Given:
        return Given(asof=self.asof, appraisal_years=config.appraisal_years, settings=config.settings)

    def chosen(self, config: Config) -> Choice:
        own = self.choice
        return Choice(
            select=own.select or config.choice.select,
            ignore=(*own.ignore, *config.choice.ignore),
            floor=max((own.floor, config.choice.floor), key=lambda severity: "IWE".index(severity.value)),
        )


def run(
    paths: Sequence[Path], ask: Ask, *, jobs: int = 1, step: Callable[[int], None] | None = None, without: Collection[Path] = ()
) -> Report:
    """Lint everything at these paths but the files `without`; `step` is told how many more files are done. Raises ConfigUnreadable."""
    passed = {path.resolve() for path in without}
    report, items = Report(), list[Item]()
    for part, found, count in _parts([file for file in files(paths) if not passed or file.resolve() not in passed], ask, jobs):
        report.add(part)
        items.extend(found)
        if step is not None:
            step(count)
    config = config_for(paths[0]) if paths else Config()
    report.findings.extend(lint_together(items, ask.given(config), choice=ask.chosen(config)))
    return report


def _parts(found: Sequence[Path], ask: Ask, jobs: int) -> Iterator[tuple[Report, list[Item], int]]:
    chunks = [found[start : start + CHUNK] for start in range(0, len(found), CHUNK)]
    if jobs < 2 or len(found) < WORTH_A_PROCESS:
        yield from map(partial(lint_chunk, ask=ask), chunks)
        return
    yield lint_chunk(chunks[0], ask=ask)
    with ProcessPoolExecutor(jobs) as pool:  # started after the first chunk, so that the checks and their tables are loaded once
        yield from pool.map(partial(lint_chunk, ask=ask), chunks[1:])


def lint_chunk(chunk: Sequence[Path], *, ask: Ask) -> tuple[Report, list[Item], int]:
    """The report of some files, their records for the checks over all, and how many files they were."""
    report, items = Report(), list[Item]()
    settings: dict[str, tuple[Given, Choice]] = {}
    for file in chunk:
        folder = dirname(file)  # noqa: PTH120  a tenth of the time of Path.parent
        if folder not in settings:
            config = config_for(file)
            settings[folder] = ask.given(config), ask.chosen(config)
        given, choice = settings[folder]
        for source in opened(file):
            report.add(lint_source(source, given, choice=choice, items=items))
    return report, items, len(chunk)
