"""What a planted fault is, and the list of all ways to plant one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar

from renti.county.faults.form_text import FormText

Kind = Literal["form", "bytes", "rows", "group"]
Rows = dict[str, Any]
Files = tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to plant one fault: the code that must name it, what is done, and the editing itself.

    `form` edits the text of a `.lrmx`; `bytes` its bytes and perhaps its name; `rows` the person of our JSON, where the rows behind the
    form stand; `group` makes several files of several forms. Each answers None or False where a form does not lend itself.
    """

    code: str
    done: str
    kind: Kind
    edit: Callable[..., object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One planted fault: its files (one, or a group that shows it only together), the code that must name it, and what was done."""

    number: int
    files: Files
    code: str
    done: str

    @property
    def name(self) -> str:
        return self.files[0][0]

    @property
    def data(self) -> bytes:
        return self.files[0][1]


FAULTS: Final[list[Fault]] = []

FormEdit = Callable[..., bool]
"""(FormText) or (FormText, Random)."""

BytesEdit = Callable[..., tuple[str, bytes] | None]
"""(bytes) to the file's name and bytes."""

RowsEdit = Callable[..., bool]
"""(Rows)."""

GroupEdit = Callable[..., Files | None]
"""(forms) or (forms, their roster)."""

Edit = TypeVar("Edit", bound=Callable[..., object])


def form(code: str, done: str) -> Callable[[FormEdit], FormEdit]:
    return _register(code, done, "form")


def raw(code: str, done: str) -> Callable[[BytesEdit], BytesEdit]:
    return _register(code, done, "bytes")


def rows(code: str, done: str) -> Callable[[RowsEdit], RowsEdit]:
    return _register(code, done, "rows")


def group(code: str, done: str) -> Callable[[GroupEdit], GroupEdit]:
    return _register(code, done, "group")


def _register(code: str, done: str, kind: Kind) -> Callable[[Edit], Edit]:
    """Takes the edit into the list; an edit is given as many arguments as it asks for."""

    def register(edit: Edit) -> Edit:
        asked = len([each for each in inspect.signature(edit).parameters.values() if each.default is each.empty])
        FAULTS.append(Fault(code=code, done=done, kind=kind, edit=lambda *given: edit(*given[:asked])))
        return edit

    return register


def written(code: str, element: str, *values: str) -> None:
    """A fault for each value: it is written into the element, whatever stood there."""
    for value in values:
        shown = value if len(value) <= 24 else f"{value[:20]}……（{len(value)}字）"

        def edit(text: FormText, value: str = value) -> bool:
            if text.get(element) == value or f"<{element}>" not in text.text:
                return False
            text.put(element, value)
            return True

        form(code, f"{element} 改为“{shown}”")(edit)
