"""The quick way through a plain `.lrmx`: no attributes, entities, comments or unknown elements, as every editor writes it.

A document this module takes apart is well-formed XML of exactly this shape, and the XML parser would give the same texts (a property test
holds one against the other). Whatever is not plain gives None and goes to the parser.
"""

from __future__ import annotations

import re
from typing import Final

from renti.records.fields import PHOTO_ELEMENT, RELATIVE, RELATIVES_ELEMENT
from renti.records.formats.lrmx_write import ALL

Leaf = tuple[str, str]
"""An element that holds only text: its tag and its text."""

MOST: Final = 200_000
"""Characters of a form without its photo; longer ones go to the parser, which counts."""

_LEAF: Final = re.compile(r"<([A-Za-z_]+)>([^<&\x00-\x08\x0b-\x1f\ufffe\uffff]*)</\1>")
_START: Final = re.compile(
    r"""\ufeff?(?:<\?xml[ ]version=(["'])1\.0\1(?:[ ]encoding=(["'])[Uu][Tt][Ff]-8\2)?[ ]?\?>)?[ \t\n]*<Person>[ \t\n]*"""
)
_BLANK: Final = " \t\n"
_BLANKS: Final = re.compile(r"[ \t\n]+")
_FIRST_ROW: Final = [f"<{RELATIVES_ELEMENT}>", "<Item>"]
_NEXT_ROW: Final = ["</Item>", "<Item>"]
_ROWS_END: Final = ["</Item>", f"</{RELATIVES_ELEMENT}>"]
_END: Final = ["</Person>"]
_ROW_TAGS: Final = [field.element for field in RELATIVE]
_WITHOUT_TEXT: Final = frozenset({RELATIVES_ELEMENT, PHOTO_ELEMENT})


def plain_leaves(text: str) -> tuple[list[Leaf], list[list[Leaf]]] | None:
    """The leaves of the form (its family element among them, without text) and those of each family row; None where it is not plain."""
    if len(text) > MOST or "]]>" in text:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    parts = _LEAF.split(text)
    if _START.fullmatch(parts[0]) is None:
        return None
    form: list[Leaf] = []
    rows: list[list[Leaf]] = []
    into = form
    for at in range(0, len(parts) - 1, 3):
        between = parts[at].strip(_BLANK) if at else ""
        if between:
            marks = _BLANKS.split(between)
            if (marks == _FIRST_ROW and into is form) or (marks == _NEXT_ROW and into is not form):
                if into is form:
                    form.append((RELATIVES_ELEMENT, ""))
                into = []
                rows.append(into)
            elif marks == _ROWS_END and into is not form:
                into = form
            else:
                return None
        into.append((parts[at + 1], parts[at + 2]))
    end = _END if into is form else _ROWS_END + _END
    if _BLANKS.split(parts[-1].strip(_BLANK)) != end or not _known(form, rows):
        return None
    return form, rows


def _known(form: list[Leaf], rows: list[list[Leaf]]) -> bool:
    """Whether there are only elements of the form, each once, and rows have their five."""
    texts = dict(form)
    if len(texts) != len(form) or not texts.keys() <= ALL:
        return False
    if any(texts.get(tag, "").strip(_BLANK) for tag in _WITHOUT_TEXT):
        return False
    return all([tag for tag, _ in row] == _ROW_TAGS for row in rows)
