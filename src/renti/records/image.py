"""What an image file's first bytes say: its kind, its width and its height. No image library, nothing decoded."""

from __future__ import annotations

from typing import Final, Literal

Kind = Literal["jpeg", "png", "gif", "bmp"]

_SIGNATURES: Final[tuple[tuple[bytes, Kind], ...]] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that open a frame and so carry its size (ITU-T T.81, table B.1)."""

_BARE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers that stand alone, without a length."""


def kind(data: bytes) -> Kind | None:
    """The kind of image by its signature; None when it is none of those a form may hold."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    return None


def size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, read from the header; None when the header is not whole.

    >>> size(b"\\x89PNG\\r\\n\\x1a\\n" + bytes(8) + (300).to_bytes(4, "big") + (375).to_bytes(4, "big"))
    (300, 375)
    """
    match kind(data):
        case "png":
            return _pair(data[16:20], data[20:24], order="big")
        case "gif":
            return _pair(data[6:8], data[8:10], order="little")
        case "bmp":
            return _pair(data[18:22], data[22:26], order="little")
        case "jpeg":
            return _jpeg_size(data)
    return None


def _pair(width: bytes, height: bytes, *, order: Literal["big", "little"]) -> tuple[int, int] | None:
    if not height or len(width) != len(height):
        return None
    return int.from_bytes(width, order), abs(int.from_bytes(height, order, signed=len(height) == 4))


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments up to the first frame; every step goes forward, so it ends."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _BARE:
            at += 2
        elif marker in _FRAMES:
            return _pair(data[at + 7 : at + 9], data[at + 5 : at + 7], order="big")
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
