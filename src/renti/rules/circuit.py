"""Conditions over bitmaps as data: planes of one bit a person, each an input or the meeting of earlier planes and their opposites.

A literal is twice the number of a plane, plus one for its opposite. Equal meetings are one plane; a joining is the opposite of a meeting
of opposites, so a condition and its negation never cost two planes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

TRUE: Final = 0
FALSE: Final = 1

Input = tuple[Literal["yes", "no", "coarse"], int]
"""Whether an atom surely holds, whether it surely does not, whether a fact is known only to the year; with the place of atom or fact."""

Meeting = tuple[int, ...]
Plane = Input | Meeting


def is_input(plane: Plane) -> bool:
    return bool(plane) and isinstance(plane[0], str)


@dataclass(slots=True)
class Circuit:
    """Planes in the order in which they can be computed; plane 0 is true of everybody."""

    planes: list[Plane] = field(default_factory=lambda: [()])
    _known: dict[Plane, int] = field(default_factory=dict)

    def input(self, plane: Input) -> int:
        """The literal of an input."""
        return self._literal(plane)

    def all_of(self, literals: Iterable[int]) -> int:
        """The literal that holds where all of these hold."""
        chosen = set(literals) - {TRUE}
        if FALSE in chosen or any(literal ^ 1 in chosen for literal in chosen):
            return FALSE
        if len(chosen) <= 1:
            return next(iter(chosen), TRUE)
        return self._literal(tuple(sorted(chosen)))

    def any_of(self, literals: Iterable[int]) -> int:
        """The literal that holds where one of these holds."""
        return self.all_of([literal ^ 1 for literal in literals]) ^ 1

    def _literal(self, plane: Plane) -> int:
        found = self._known.get(plane)
        if found is None:
            found = self._known[plane] = len(self.planes)
            self.planes.append(plane)
        return 2 * found


def narrowed(planes: Sequence[Plane], wanted: Iterable[int], known: Callable[[Input, Circuit], int]) -> tuple[Circuit, dict[int, int]]:
    """The circuit with inputs replaced by what is known of them, without planes nobody wants, and the new literal of each wanted one."""
    needed = _needed(planes, wanted)
    circuit, places = Circuit(), {0: TRUE}
    for number, plane in enumerate(planes):
        if number == 0 or number not in needed:
            continue
        if is_input(plane):
            places[number] = known(plane, circuit)  # type: ignore[arg-type]  # just asked
        else:
            places[number] = circuit.all_of(places[int(literal) >> 1] ^ (int(literal) & 1) for literal in plane)
    return circuit, {literal: places[literal >> 1] ^ (literal & 1) for literal in wanted}


def _needed(planes: Sequence[Plane], wanted: Iterable[int]) -> set[int]:
    needed = {literal >> 1 for literal in wanted}
    for number in range(len(planes) - 1, 0, -1):
        if number in needed and not is_input(planes[number]):
            needed.update(int(literal) >> 1 for literal in planes[number])
    return needed
