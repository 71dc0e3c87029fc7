"""The linter's settings of a folder: the nearest `renti.toml` at or above a file, its table [lint]."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from renti.records.check import Severity
from renti.records.check_settings import KEYS
from renti.records.lint import Choice

NAME: Final = "renti.toml"
_KEYS: Final = {"select", "ignore", "severity", "appraisal_years", "settings"}


class ConfigUnreadable(ValueError):
    """A settings file is refused; the arguments are the file and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a folder sets: which checks run, how many years of appraisal are asked, and settings of single checks."""

    choice: Choice = field(default_factory=Choice)
    appraisal_years: int = 2
    settings: Mapping[str, object] = field(default_factory=dict)


def config_for(path: Path) -> Config:
    """The settings that hold for a file or folder. Raises ConfigUnreadable."""
    return _of_folder(path if path.is_dir() else path.parent)


@cache
def _of_folder(folder: Path) -> Config:
    return _nearest(folder.resolve())


@cache
def _nearest(folder: Path) -> Config:
    file = folder / NAME
    if file.is_file():
        found = _read(file)
        if found is not None:
            return found
    return Config() if folder == folder.parent else _nearest(folder.parent)


def _read(file: Path) -> Config | None:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8")).get("lint")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigUnreadable(str(file), str(error)) from error
    return None if table is None else config_from(table, file=str(file))


def config_from(table: Mapping[str, object], *, file: str) -> Config:
    """The settings of a [lint] table. Raises ConfigUnreadable for a key or value it does not know."""
    for key in table:
        if key not in _KEYS:
            raise ConfigUnreadable(file, f"lint.{key}")
    years = table.get("appraisal_years", 2)
    settings = table.get("settings", {})
    if not isinstance(years, int) or not isinstance(settings, dict):
        raise ConfigUnreadable(file, "appraisal_years / settings")
    unknown = sorted(settings.keys() - KEYS)
    if unknown:
        raise ConfigUnreadable(file, f"lint.settings.{unknown[0]}")
    try:
        floor = Severity(table.get("severity", "I"))
    except ValueError as error:
        raise ConfigUnreadable(file, "severity") from error
    choice = Choice(select=_codes(table, "select", file), ignore=_codes(table, "ignore", file), floor=floor)
    if choice.unknown:
        raise ConfigUnreadable(file, f"lint.select / lint.ignore：没有以 {'、'.join(choice.unknown)} 开头的检查")
    return Config(choice=choice, appraisal_years=years, settings=settings)


def _codes(table: Mapping[str, object], key: str, file: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ConfigUnreadable(file, f"lint.{key}")
    return tuple(value)
