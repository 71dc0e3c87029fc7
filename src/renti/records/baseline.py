"""A baseline: findings an office has seen and put aside, as fingerprints that name nobody."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import Final

from renti.records.check import Finding

FORM: Final = "renti-lint-baseline-1"


class BaselineUnreadable(ValueError):
    """The text is no baseline."""


def fingerprint(finding: Finding) -> str:
    """A hash of file name, code, field and message: it stays while the fault stays, and tells nothing about the person."""
    name = finding.file.replace("\\", "/").rpartition("/")[2]
    said = finding.message.replace(finding.file, name)
    return sha256("\0".join((name, finding.code, finding.field, said)).encode()).hexdigest()[:32]


def write_baseline(findings: Iterable[Finding]) -> str:
    return json.dumps({"form": FORM, "seen": sorted({fingerprint(each) for each in findings})}, indent=1) + "\n"


def read_baseline(text: str) -> frozenset[str]:
    """The fingerprints of a baseline file. Raises BaselineUnreadable."""
    try:
        found = json.loads(text)
        if found["form"] != FORM:
            raise BaselineUnreadable(found["form"])
        return frozenset(found["seen"])
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise BaselineUnreadable(str(error)) from error


def unseen(findings: Iterable[Finding], baseline: Collection[str]) -> list[Finding]:
    """The findings that the baseline does not hold."""
    return [each for each in findings if fingerprint(each) not in baseline]
