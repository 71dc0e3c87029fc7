"""`…公示.txt`: the text of a pre-appointment notice; its people hold only what the notice says, to be compared with their records."""

from __future__ import annotations

from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.formats.paper_text import decoded
from renti.records.notice_text import read_notice
from renti.records.source import Reading

SUFFIX = "公示.txt"


def read(given: Input) -> Reading:
    """Everybody the notice introduces by name and sex. Raises Refused (`bad_encoding`)."""
    return Reading(people=read_notice(decoded(given.data)), format="notice", excerpt=True)


def sniff(_data: bytes, name: str) -> bool:
    return name.endswith(SUFFIX)


FORMATS.add(Format(name="notice", zh="任前公示（文本）", suffixes=(SUFFIX,), sniff=sniff, read=read, many=True, limit=MEGABYTE))
