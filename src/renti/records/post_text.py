"""The text of a post (organisation and title) compared the way a reader compares it: blanks, brackets and 中共 do not count."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NOISE: Final = re.compile(r"[\s\u3000]|^中共|(?<=[、，；])中共|^(?:免去|不再担任|提名免去|建议免去|免)|(?:职务|等职)$")
_PARTS: Final = re.compile("[、，,；;。]")
_BRACKETS: Final = str.maketrans("()[]【】〔〕", "（）（）（）（）")


@lru_cache(maxsize=8192)
def plain_post(text: str) -> str:
    """The post without blanks, 中共, 免去 and 职务, brackets full-width."""
    return _NOISE.sub("", text.translate(_BRACKETS))


def post_parts(text: str) -> list[str]:
    """The single posts of a list of posts, plain; what follows 、 may have lost its organisation (某县财政局党组书记、局长)."""
    return [part for part in _PARTS.split(plain_post(text)) if part]


def abbreviates(short: str, *, of: str) -> bool:
    """Whether `short` is `of` with characters left out (住建局 of 住房和城乡建设局); equal texts do not abbreviate each other."""
    if len(short) >= len(of):
        return False
    rest = iter(of)
    return all(character in rest for character in short)
