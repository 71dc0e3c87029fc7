"""The text of a plain-text paper: UTF-8, else GB18030."""

from __future__ import annotations

from renti.records.source import Refused


def decoded(data: bytes) -> str:
    """The text without a byte order mark. Raises Refused (`bad_encoding`) for bytes that are neither."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(reason="bad_encoding", place="全文", detail="不是 UTF-8 或 GB18030 文本", advice="请另存为 UTF-8 文本")
