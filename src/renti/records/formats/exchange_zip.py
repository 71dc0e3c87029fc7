"""The exchange package (通用格式, a zip): tables of people and units as XML, photos beside them."""

from __future__ import annotations

from typing import Final

from renti.records.archive import Archive
from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.formats.exchange_read import KEY_KEPT, PHOTO_KEPT, TABLE_FILE, read_package
from renti.records.formats.exchange_write import EDITION_2017, write, write_with_units
from renti.records.source import Reading, Refused

LIMIT: Final = 512 * MEGABYTE


def sniff(data: bytes, _name: str) -> bool:
    """A zip with a table A01."""
    if not data.startswith(b"PK"):
        return False
    try:
        with Archive(data) as archive:
            return any((match := TABLE_FILE.search(member.name)) and match[1].upper() == "A01" for member in archive)
    except Refused:
        return False


def read(given: Input) -> Reading:
    """The people of a package; units and head are read by `exchange_read.read_package`. Raises Refused."""
    return read_package(given.data).reading


FORMATS.add(
    Format(
        name="exchange",
        zh="公务员信息通用格式数据包（zip）",
        suffixes=(".zip",),
        sniff=sniff,
        read=read,
        write=write,
        write_with_units=write_with_units,
        many=True,
        editions=(EDITION_2017,),
        limit=LIMIT,
        layout=frozenset({KEY_KEPT, PHOTO_KEPT}),
    )
)
