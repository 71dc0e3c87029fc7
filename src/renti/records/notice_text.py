"""The people of a pre-appointment notice (任前公示), read from its text as records that hold only what the notice says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from renti.kernel.dates import PartialDate
from renti.records.person import Person

_HEAD: Final = re.compile(
    r"^[\s\d.、．（）()一二三四五六七八九十]*([\u4e00-\u9fff·\s]{2,18}?)(?:同志)?\s*[，,（(]\s*(男|女)\s*(?=[，,。；])", re.MULTILINE
)
_MONTH: Final = r"(\d{4})\s*年\s*(\d{1,2})\s*月"
_BORN: Final = re.compile(_MONTH + r"\s*(?:出)?生")
_WORK: Final = re.compile(_MONTH + r"\s*参加(?:革命)?工作")
_PARTY: Final = re.compile(_MONTH + r"\s*(?:加入中国共产党|加入中共|入党)")
_ETHNIC: Final = re.compile(r"[，,]\s*([\u4e00-\u9fff]{1,8}族)\s*(?=[，,。；])")
_NATIVE: Final = re.compile(r"[，,]\s*(?:籍贯)?([\u4e00-\u9fff]{2,12}?)人\s*(?=[，,。；])")
_CURRENT: Final = re.compile(r"(?:现任|现为)\s*(?:中共)?([^，,。；\n]+(?:[，,](?!拟|提名)[^，,。；\n]*[长任记员])*)")
_PROPOSED: Final = re.compile(
    r"(?:拟任|拟提名为|拟提名|拟提任|拟推荐为|拟提拔任|拟担任)\s*([^，,。；\n（(]+?)(?:的?人选|候选人)?(?=[，,。；\n（(]|$)"
)

_GENERIC: Final = re.compile("^(?:乡镇|县直|市直|区直|省直|街道|部门|党政|企事业|[正副][科处县乡厅])|领导职务$|进一步使用")
"""Posts named only by their kind (拟任乡镇党委书记): nothing to compare."""


def read_notice(text: str) -> tuple[Person, ...]:
    """One record for each person a notice introduces by name and sex; what it does not say stays empty.

    >>> person, = read_notice("张山，男，汉族，1975年5月生，1998年7月参加工作，现任某县财政局副局长，拟任某县财政局局长。")
    >>> str(person.born), person.proposed_post
    ('1975.05', '某县财政局局长')
    """
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    return tuple(_person(head, text[head.end() : end]) for head, end in zip(heads, ends, strict=True))


def _person(head: re.Match[str], rest: str) -> Person:
    return Person(name="".join(head[1].split()), sex=head[2], **dict(_facts(rest)))


def _facts(rest: str) -> Iterator[tuple[str, Any]]:
    for name, pattern in (("born", _BORN), ("began_work", _WORK)):
        found = pattern.search(rest)
        if found is not None and 1 <= int(found[2]) <= 12:
            yield name, PartialDate(int(found[1]), int(found[2]))
    found = _PARTY.search(rest)
    if found is not None:
        yield "joined_party", f"{found[1]}{int(found[2]):02d}"
    for name, pattern in (("ethnicity", _ETHNIC), ("native_place", _NATIVE), ("current_post", _CURRENT), ("proposed_post", _PROPOSED)):
        found = pattern.search(rest)
        if found is not None and not _GENERIC.search(found[1]):
            yield name, found[1].strip()
