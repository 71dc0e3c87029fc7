"""A portrait of a record: image bytes, or the base64 text that a form file holds, decoded when first asked for."""

from __future__ import annotations

import binascii
import re
from typing import Final

_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]+")
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/\s]*=?\s*=?\s*")
_HEAD: Final = 96


class Photo:
    """An image file. Two photos are equal when their image bytes are.

    Made from bytes (`Photo(data=…)`) or, without copying or decoding, from a stretch of base64 text inside a file (`Photo.of_base64`).
    `data` never raises: of damaged base64 it gives what can be decoded, and `intact` is False.
    """

    __slots__ = ("_data", "_start", "_stop", "_text")

    def __init__(self, *, data: bytes | None = None, text: bytes | None = None, start: int = 0, stop: int = 0) -> None:
        self._data = b"" if data is None and text is None else data
        self._text = text
        self._start = start
        self._stop = stop

    @classmethod
    def of_base64(cls, text: bytes, start: int = 0, stop: int | None = None) -> Photo:
        """The photo whose base64 is `text[start:stop]`; `text` is kept, not copied."""
        return cls(text=text, start=start, stop=len(text) if stop is None else stop)

    @property
    def data(self) -> bytes:
        """The bytes of the image file."""
        if self._data is None:
            self._data = _decoded(self.base64)
        return self._data

    @property
    def base64(self) -> bytes:
        """The base64 text: as the source has it, else on one line."""
        if self._text is None:
            return binascii.b2a_base64(self.data, newline=False)
        return self._text[self._start : self._stop]

    @property
    def head(self) -> bytes:
        """The first bytes of the image, at most 72; decodes no more than it needs."""
        return self.first(_HEAD // 4 * 3)

    def first(self, count: int) -> bytes:
        """The first bytes of the image, about `count` of them; decodes no more than it needs."""
        if self._data is not None or self._text is None:
            return self.data[:count]
        return _decoded(self._text[self._start : min(self._start + count * 4 // 3, self._stop)])

    def outside(self, data: bytes) -> bytes:
        """A file without the text of this photo; the whole file where the photo was not read from it."""
        return data[: self._start] + data[self._stop :] if self._text is data else data

    @property
    def intact(self) -> bool:
        """Whether the base64 text is clean; always true of a photo made from bytes."""
        if self._text is None:
            return True
        text = self.base64
        return _BASE64.fullmatch(text) is not None and len(b"".join(text.split())) % 4 == 0

    @property
    def length(self) -> int:
        """About how many bytes the image has, without decoding it."""
        if self._text is None:
            return len(self.data)
        return (self._stop - self._start) * 3 // 4

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Photo):
            return NotImplemented
        return self is other or self.data == other.data

    def __hash__(self) -> int:
        return hash(self.data)

    def __reduce__(self) -> tuple[object, ...]:
        return _from_data, (self.data,)

    def __repr__(self) -> str:
        return f"Photo({self.length} bytes)"


def _from_data(data: bytes) -> Photo:
    return Photo(data=data)


def _decoded(text: bytes) -> bytes:
    try:
        return binascii.a2b_base64(text)
    except binascii.Error:
        clean = _NOT_BASE64.sub(b"", text)
        return binascii.a2b_base64(clean[: len(clean) // 4 * 4])
