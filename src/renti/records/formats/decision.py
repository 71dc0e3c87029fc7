"""`…任免通知.txt`, `…任职决定.txt`: the text of an appointment document; its people hold only name, post and removal."""

from __future__ import annotations

from renti.records.decision_text import read_decision
from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.formats.paper_text import decoded
from renti.records.source import Reading

SUFFIXES = ("任免通知.txt", "任免.txt", "任职决定.txt", "任职通知.txt", "表决.txt")


def read(given: Input) -> Reading:
    """Everybody the document appoints or removes. Raises Refused (`bad_encoding`)."""
    return Reading(people=read_decision(decoded(given.data)), format="decision", excerpt=True)


def sniff(_data: bytes, name: str) -> bool:
    return name.endswith(SUFFIXES)


FORMATS.add(Format(name="decision", zh="任免文件（文本）", suffixes=SUFFIXES, sniff=sniff, read=read, many=True, limit=MEGABYTE))
