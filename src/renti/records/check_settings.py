"""What an office may set for single checks (`[lint.settings]` in renti.toml): the keys, and typed readers with defaults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from renti.records.check import Given

KEYS: Final[Mapping[str, str]] = {
    "oldest_age": "A03：在职的最高年龄（岁），默认 65",
    "reached_limit_age": "T05：任职年龄到限的最低年龄（岁），默认 53，女性减三岁",
    "local_places": "N11—N15：全国区划表以外的省份简称（列表），这些省份的籍贯、出生地只看写法",
    "organisations": "P14：机构树中全部单位的名称（列表）；不给时只查“其他单位”",
    "quotas": "X05：机构名称 → 核定的正职数、副职数；不给时只查同一正职两人在任",
}
"""Every key, with the checks that read it, its unit and its default."""


class SettingWrong(ValueError):
    """A setting of a check has another shape than the check reads; the arguments are the key and the value."""


def whole_number(given: Given, key: str, default: int) -> int:
    """The setting as a whole number. Raises SettingWrong."""
    value = given.settings.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise SettingWrong(key, value)
    return value


def words(given: Given, key: str) -> tuple[str, ...]:
    """The setting as a list of words, none when it is not set. Raises SettingWrong."""
    value = given.settings.get(key, ())
    if not isinstance(value, (list, tuple, set, frozenset)) or not all(isinstance(each, str) for each in value):
        raise SettingWrong(key, value)
    return tuple(value)
