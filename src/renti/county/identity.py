"""Citizen ID numbers of made-up people: a region no one was allotted, the date of birth, a serial and the right check character."""

from __future__ import annotations

from datetime import date
from typing import Final

from renti.county.places import REGION
from renti.records.id_number import check_character

SERIALS: Final = 500
REGIONS: Final = 200


def id_number(index: int, *, born: date, sex: str) -> str:
    """The number of person `index`; no two of the first 100,000 share one, whatever their births.

    Region and serial together tell `index`; the serial is odd for men, even for women.
    """
    serial, round_ = index % SERIALS, index // SERIALS
    region = REGION + (round_ + serial * 7) % REGIONS
    last = serial * 2 + (1 if sex == "男" else 0)
    body = f"{region}{born:%Y%m%d}{last:03d}"
    return body + check_character(body)
