"""The rows of kin: what the words of the form say, and how each relative stands to the post under consideration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from renti.kernel.answer import all_of
from renti.records.fact_basis import Basis, KinPlace, row
from renti.records.kin import kinship
from renti.records.person import Relative
from renti.rules.trace import Row

_RETIRED: Final = re.compile(r"退休|离休")
_DECEASED: Final = re.compile(r"去世|已故|病故|逝世")
_NOT_EMPLOYED: Final = re.compile(r"学生|在读|务农|无业|待业|农民|家务|学龄前|幼儿|(?:村民|居民)$")


def kin_rows(basis: Basis) -> list[Row] | None:
    """A row per relative of the form; columns about the post under consideration need its position and the relative's confirmed place."""
    places = {place.row: place for place in basis.kin}
    return [_kin(basis, number, each, places.get(number)) for number, each in enumerate(basis.person.relatives)] or None


def _kin(basis: Basis, number: int, relative: Relative, place: KinPlace | None) -> Row:
    known = kinship(relative.relation)
    deceased, retired = bool(_DECEASED.search(relative.work)), bool(_RETIRED.search(relative.work))
    apart = deceased or retired or bool(_NOT_EMPLOYED.search(relative.work))
    relations = _to_position(basis, place, apart=apart)
    return row(
        "kin",
        f"relatives[{number}]",
        {
            "relation": (known.line.zh if known is not None else None, "relation"),
            "degree": (known.degree if known is not None else None, "relation"),
            "close": (known.close if known is not None else None, "relation"),
            "deceased": (deceased, "work"),
            "retired": (retired, "work"),
            "person": (place.person if place is not None else None, "work"),
            "unit": (place.organisation_id if place is not None else None, "work"),
            **{name: (value, "work") for name, value in relations.items()},
        },
    )


def _to_position(basis: Basis, place: KinPlace | None, *, apart: bool) -> Mapping[str, bool | None]:
    """How the relative stands to the post: no for who does not serve anywhere, unknown where the place is not confirmed."""
    names = ("same_unit", "same_superior", "commands", "leads")
    position = basis.position
    if apart:
        return dict.fromkeys(names, False)
    if place is None or position is None:
        return dict.fromkeys(names)
    same_unit = place.organisation_id == position.organisation_id if place.organisation_id else None
    line = None
    if place.position or place.superior:
        line = (place.position == position.superior != "") or (place.superior == position.id)
    return {
        "same_unit": same_unit,
        "same_superior": all_of((same_unit, place.superior == position.superior if place.superior and position.superior else None)),
        "commands": line,
        "leads": False if same_unit is False else place.leads,
    }
