"""Small form files for the examples of file checks: made-up people, as the editor would store them."""

from __future__ import annotations

import binascii
import struct
from typing import Final

from renti.records.fields import FORM, PHOTO_ELEMENT, VERSION_ELEMENT
from renti.records.read import read_source
from renti.records.source import Source

_NAMED: Final = {"XingMing": "张山", "XingBie": "男", "ChuShengNianYue": "197505", "XianRenZhiWu": "某县财政局副局长"}
_ARRAYS: Final = range(20, 25)


def lrmx_bytes(*, values: dict[str, str] | None = None, drop: tuple[str, ...] = (), extra: str = "") -> bytes:
    """A `.lrmx` with every element of edition 3.2; `values` by element (raw text), `drop` leaves elements out, `extra` is added inside."""
    texts = {field.element: "" for field in FORM if not field.newest} | _NAMED | {PHOTO_ELEMENT: "", VERSION_ELEMENT: "3.2.1.16"}
    texts.update(values or {})
    body = "".join(f"  <{element}>{text}</{element}>\n" for element, text in texts.items() if element not in drop)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<Person>\n{body}{extra}</Person>\n'.encode()


def lrmx_source(*, values: dict[str, str] | None = None, drop: tuple[str, ...] = (), extra: str = "", name: str = "张山.lrmx") -> Source:
    """That file, read."""
    return read_source(name, lrmx_bytes(values=values, drop=drop, extra=extra))


def lrm_text(*, fields: int = 33, slots: tuple[int, int, int, int, int] = (12, 12, 12, 12, 12), name: str = "张山") -> str:
    """The text of a `.lrm` with so many fields and so many slots in the five family arrays."""
    cells = [name, "男", "197505", *[""] * (fields - 3)]
    cells[9:11] = ["大学#@#", "某大学法律系#@#"]
    for index, count in zip(_ARRAYS, slots, strict=True):
        cells[index] = "@" * (count - 1)
    return ",".join(f'"{cell}"' for cell in cells)


def lrm_source(text: str, *, encoding: str = "gb18030") -> Source:
    """A `.lrm` of this text, read."""
    return read_source("张山.lrm", text.encode(encoding))


def jpeg_base64(width: int, height: int) -> str:
    """The base64 of the head of a colour JPEG of this size (its frame header; no picture follows)."""
    frame = struct.pack(">BBHBHHB9B", 0xFF, 0xC0, 17, 8, height, width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1)
    return binascii.b2a_base64(
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + frame + b"\xff\xd9", newline=False
    ).decode()


def png_base64(width: int, height: int) -> str:
    """The base64 of the head of a PNG of this size."""
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", width, height, 8, 2, 0, 0, 0, 0)
    return binascii.b2a_base64(data, newline=False).decode()
