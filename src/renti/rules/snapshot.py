"""Columns in a folder: one `.npy` file an array and a head that names them, mapped into memory when read. Needs NumPy.

The head holds the SHA-256 of every array; it is written last and renamed into place, so a folder with a head is whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from renti.rules.columns import Column, Columns, RowTable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

HEAD: Final = "columns.json"
VERSION: Final = 1
MARKS: Final = ("unknown", "coarse", "assumed")


class SnapshotDamaged(ValueError):
    """A snapshot cannot be read; the arguments are the file and what is wrong."""


def save_columns(columns: Columns, folder: Path) -> str:
    """Write the columns into a new or empty folder; gives the digest of the whole. Raises FileExistsError where the folder holds files."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    writer = _Writer(folder)
    head = {
        "version": VERSION,
        "count": columns.count,
        "facts": {path: writer.column(column) for path, column in sorted(columns.facts.items())},
        "tables": {name: writer.table(table) for name, table in sorted(columns.tables.items())},
        "files": writer.files,
    }
    text = json.dumps(head, ensure_ascii=False, indent=1, sort_keys=True)
    written = folder / (HEAD + ".part")
    written.write_text(text, encoding="utf-8", newline="\n")
    written.replace(folder / HEAD)
    return sha256(text.encode()).hexdigest()


class _Writer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, str] = {}

    def array(self, values: Array | None) -> str | None:
        import numpy as np

        if values is None:
            return None
        name = f"{len(self.files):04d}.npy"
        np.save(self.folder / name, np.ascontiguousarray(values), allow_pickle=False)
        self.files[name] = _digest(self.folder / name)
        return name

    def column(self, column: Column) -> dict[str, Any]:
        first = self.array(column.first)
        last = first if column.last is column.first else self.array(column.last)
        marks = {name: self.array(getattr(column, name)) for name in MARKS}
        return {"type": column.type, "first": first, "last": last, "words": list(column.words), **marks}

    def table(self, table: RowTable) -> dict[str, Any]:
        columns = {name: self.column(column) for name, column in sorted(table.columns.items())}
        return {"starts": self.array(table.starts), "silent": self.array(table.silent), "columns": columns}


def load_columns(folder: Path, *, check: bool = True) -> Columns:
    """The columns of a folder, mapped into memory. `check` reads every file once and compares its digest. Raises SnapshotDamaged."""
    try:
        head = json.loads((folder / HEAD).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SnapshotDamaged(HEAD, str(error)) from error
    if head.get("version") != VERSION:
        raise SnapshotDamaged(HEAD, f"version {head.get('version')}")
    reader = _Reader(folder, head["files"], check=check)
    facts = {path: reader.column(raw, head["count"]) for path, raw in head["facts"].items()}
    return Columns(head["count"], facts, {name: reader.table(raw, head["count"]) for name, raw in head["tables"].items()})


class _Reader:
    def __init__(self, folder: Path, files: Mapping[str, str], *, check: bool) -> None:
        self.folder, self.files, self.check = folder, files, check

    def array(self, name: str, size: int) -> Array:
        import numpy as np

        path = self.folder / name
        try:
            if Path(name).name != name or (self.check and _digest(path) != self.files[name]):
                raise SnapshotDamaged(name, "digest")
            found: Array = np.load(path, mmap_mode="r" if path.stat().st_size > _SMALL else None, allow_pickle=False)
        except (OSError, ValueError, KeyError) as error:
            raise error if isinstance(error, SnapshotDamaged) else SnapshotDamaged(name, str(error)) from error
        if found.shape != (size,):
            raise SnapshotDamaged(name, f"{found.shape}")
        return found

    def bits(self, name: str | None, size: int) -> Array | None:
        return None if name is None else self.array(name, (size + 7) // 8)

    def column(self, raw: Mapping[str, Any], size: int) -> Column:
        first = self.array(raw["first"], size)
        last = first if raw["last"] == raw["first"] else self.array(raw["last"], size)
        unknown, coarse, assumed = (self.bits(raw[name], size) for name in MARKS)
        return Column(raw["type"], first, last, unknown, coarse, assumed, tuple(raw["words"]))

    def table(self, raw: Mapping[str, Any], count: int) -> RowTable:
        starts = self.array(raw["starts"], count + 1)
        columns = {name: self.column(column, int(starts[-1])) for name, column in raw["columns"].items()}
        return RowTable(starts, columns, self.bits(raw["silent"], count))


_SMALL: Final = 4096
"""Smaller files are read whole: a map of an empty array cannot be made, and one of few bytes is no gain."""


def _digest(path: Path) -> str:
    whole = sha256()
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            whole.update(part)
    return whole.hexdigest()
