"""Characters that other machines may not show: private-use ones, and those whose place in GB 18030 changed in 2022.

They are kept as they are and only warned of. Private-use characters are shown by whoever installed the font that drew them; for eighteen of
them GB 18030—2022 names the character meant.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, Final

from renti.records.person import Person

STANDARD_2022: Final = {
    "\ue78d": "\ufe10",
    "\ue78e": "\ufe12",
    "\ue78f": "\ufe11",
    "\ue790": "\ufe13",
    "\ue791": "\ufe14",
    "\ue792": "\ufe15",
    "\ue793": "\ufe16",
    "\ue794": "\ufe17",
    "\ue795": "\ufe18",
    "\ue796": "\ufe19",
    "\ue81e": "\u9fb4",
    "\ue826": "\u9fb5",
    "\ue82b": "\u9fb6",
    "\ue82c": "\u9fb7",
    "\ue832": "\u9fb8",
    "\ue843": "\u9fb9",
    "\ue854": "\u9fba",
    "\ue864": "\u9fbb",
}
"""Private-use characters of GB 18030—2000 and the characters that stand at their code points since GB 18030—2022."""

_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def private_use(text: str) -> tuple[str, ...]:
    """The private-use characters of a text, each once.

    >>> private_use("张\\ue81e三\\ue81e")
    ('\\ue81e',)
    """
    return tuple(dict.fromkeys(_PRIVATE.findall(text)))


def warning(character: str) -> str:
    """One line on a private-use character."""
    code = f"U+{ord(character):04X}"
    meant = STANDARD_2022.get(character)
    if meant:
        return f"{code} 是 GB 18030—2000 的过渡编码，2022 版改为 {meant}（U+{ord(meant):04X}），请换用正式字符"
    return f"{code} 是自造字，换一台电脑可能显示不出，请查明是哪个字"


def in_person(person: Person) -> tuple[str, ...]:
    """The private-use characters anywhere in a record, each once."""
    return private_use("\n".join(_texts(person)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))
