"""The five answers to a condition, and how truth with unknowns combines."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Answer(Enum):
    """What one clause says of one person; never a silent no.

    待核 (a failing clause below *verified*) is a layer of its own beside these five, kept by the rules, not an answer to the law.
    """

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"
    NOT_APPLICABLE = "not_applicable"

    @property
    def zh(self) -> str:
        return _ZH[self]


_ZH = {
    Answer.PASS: "符合",
    Answer.FAIL: "不符合",
    Answer.UNKNOWN: "待补充",
    Answer.EXEMPT: "豁免",
    Answer.NOT_APPLICABLE: "不适用",
}


def all_of(truths: Iterable[bool | None]) -> bool | None:
    """Kleene and: false if any is false, else unknown if any is unknown, else true; true of nothing."""
    known = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            known = False
    return True if known else None


def any_of(truths: Iterable[bool | None]) -> bool | None:
    """Kleene or: true if any is true, else unknown if any is unknown, else false; false of nothing."""
    known = True
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            known = False
    return False if known else None


def clause_answer(*, applies: bool | None, requires: bool | None, exempted: bool | None) -> Answer:
    """The answer of one clause from the truth of its three parts; `exempted` is False where it has no exemption.

    A clause that does not apply, or whose requirement holds, needs nothing more. One that fails is exempt, unknown or failed by its
    exemption. An unknown requirement is exempt only where the clause surely applies and the exemption surely holds.
    """
    if applies is False:
        return Answer.NOT_APPLICABLE
    if requires is True:
        return Answer.PASS
    if applies is None:
        return Answer.UNKNOWN
    if exempted is True:
        return Answer.EXEMPT
    if requires is None or exempted is None:
        return Answer.UNKNOWN
    return Answer.FAIL
