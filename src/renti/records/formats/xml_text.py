"""Text on its way into XML: what must be escaped, what cannot be held, which names an element may have."""

from __future__ import annotations

import re
from typing import Final

NAME: Final = r"[A-Za-z_\u4e00-\u9fa5][A-Za-z0-9_.\-\u4e00-\u9fa5]{0,99}"
"""Names of elements and attributes that every edition of XML 1.0 allows; it allows more, but nobody uses them."""

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (section 2.2)."""


def escaped(text: str, *, quoted: bool = False) -> str:
    """The text as the content of an element, or (`quoted`) of an attribute in double quotes. What XML cannot hold is left out.

    >>> escaped("a<b"), escaped('"甲"\\n', quoted=True)
    ('a&lt;b', '&quot;甲&quot;&#10;')
    """
    if not text or text.isalnum():
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if quoted:
        text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return _FORBIDDEN.sub("", text)
