"""A stored screening held against the same people screened again: who changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def differences(stored: Mapping[str, Any], again: Mapping[str, Any]) -> Iterator[str]:
    """What differs between two screenings as JSON, line by line; nothing where their hashes are the same."""
    if stored["hash"] == again["hash"]:
        return
    before, after = ({pack["id"]: (pack["version"], pack["sha256"]) for pack in each["packs"]} for each in (stored, again))
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) != after.get(name):
            yield f"规则包 {name}：{before.get(name, ('无',))[0]} → {after.get(name, ('无',))[0]}"
    people, now = ({each["id"]: each for each in found["people"]} for found in (stored, again))
    for name in [*people, *(each for each in now if each not in people)]:
        if name not in people or name not in now:
            yield f"{name}：{'不在原结果中' if name not in people else '已不在名单中'}"
        else:
            yield from _person(people[name], now[name])


def _person(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    if before["verdict"] != after["verdict"]:
        yield f"{before['id']}：{before['verdict']} → {after['verdict']}"
    old, new = ({each["id"]: (each["answer"], each["unverified"]) for each in found["clauses"]} for found in (before, after))
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"    {before['id']} [{name}]：{old.get(name, ('无',))[0]} → {new.get(name, ('无',))[0]}"
