"""The county as files: a form a person, or one file for everybody, in any format that is written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from renti.county.faults.register import Planted
from renti.records.format import FORMATS
from renti.records.person import Person
from renti.records.write import FormatNotWritten

NAME_OF_ALL: Final = "county"
LIST_OF_FAULTS: Final = "planted.tsv"


def form_bytes(person: Person, to: str = "lrmx") -> bytes:
    """One person as the bytes of one file. Raises FormatNotWritten."""
    entry = FORMATS.all().get(to)
    if entry is None or entry.write is None:
        raise FormatNotWritten(to)
    return entry.write([person], "").data


def form_name(number: int, person: Person) -> str:
    """The name of a form's file without its suffix, as offices write it: a running number and the name."""
    return f"{number:05d}_{person.name}"


def write_forms(folder: Path, people: Iterable[Person], to: str = "lrmx") -> int:
    """Write people into a folder, which is made if missing; gives the number of people. Raises FormatNotWritten.

    A format of one person a file gives a file each (and its siblings, such as the `.pic` of a `.lrm`), another one file for all.
    """
    entry = FORMATS.all().get(to)
    if entry is None or entry.write is None:
        raise FormatNotWritten(to)
    folder.mkdir(parents=True, exist_ok=True)
    if entry.many:
        everybody = list(people)
        (folder / (NAME_OF_ALL + entry.suffixes[0])).write_bytes(entry.write(everybody, "").data)
        return len(everybody)
    number = 0
    for person in people:
        output = entry.write([person], "")
        name = form_name(number, person)
        (folder / (name + entry.suffixes[0])).write_bytes(output.data)
        for suffix, data in output.siblings.items():
            (folder / (name + suffix)).write_bytes(data)
        number += 1
    return number


def write_planted(folder: Path, faults: Iterable[Planted]) -> int:
    """Write planted faults into a folder with a list of what was done (`planted.tsv`); gives their number."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["code\tfile\tdone"]
    for fault in faults:
        for name, data in fault.files:
            (folder / name).write_bytes(data)
        lines.append(f"{fault.code}\t{fault.name}\t{fault.done}")
    (folder / LIST_OF_FAULTS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1
