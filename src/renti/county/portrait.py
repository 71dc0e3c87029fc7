"""A made-up portrait: a plain grey JPEG of 80 × 100 pixels, written here segment by segment, without an image library."""

from __future__ import annotations

from typing import Final

from renti.records.photo import Photo

WIDTH: Final = 80
HEIGHT: Final = 100


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _bits(text: str) -> bytes:
    """Bits as bytes, the last filled with ones, 0xFF followed by a zero byte (ITU-T T.81, F.1.2.3)."""
    text += "1" * (-len(text) % 8)
    return bytes(int(text[at : at + 8], 2) for at in range(0, len(text), 8)).replace(b"\xff", b"\xff\x00")


def grey_jpeg(*, width: int, height: int, tone: int = 100) -> bytes:
    """A baseline JPEG of three components, one tone all over: the first block of luma says the tone, every other block that nothing changes.

    `tone` is the grey above the middle, 64 to 127. Huffman tables: DC `0` no difference, `10` a difference of seven bits; AC `0` end of block.
    """
    quantised = bytes((0, *([8] * 64)))
    dc = _segment(0xC4, bytes((0x00, 1, 1, *([0] * 14), 0, 7)))
    ac = _segment(0xC4, bytes((0x10, 1, *([0] * 15), 0)))
    frame = _segment(
        0xC0, bytes((8,)) + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes((3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0))
    )
    scan = _segment(0xDA, bytes((3, 1, 0, 2, 0, 3, 0, 0, 63, 0)))
    blocks = -(-width // 8) * -(-height // 8)
    first = "10" + f"{tone:07b}" + "0"
    data = _bits(first + "00" * 2 + "000000" * (blocks - 1))
    jfif = _segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
    return b"\xff\xd8" + jfif + _segment(0xDB, quantised) + frame + dc + ac + scan + data + b"\xff\xd9"


PORTRAIT: Final = Photo(data=grey_jpeg(width=WIDTH, height=HEIGHT))
