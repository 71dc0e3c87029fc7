import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.image import kind, size


def png(width, height):
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def jpeg(width, height, *, before=b"\xff\xe0\x00\x04ab", frame=0xC0):
    return b"\xff\xd8" + before + bytes([0xFF, frame]) + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(3) + b"\xff\xd9"


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2, 0xCF])
def test_the_frame_of_a_jpeg_says_its_size(frame):
    assert size(jpeg(400, 500, frame=frame)) == (400, 500)


def test_tables_thumbnails_and_fill_bytes_before_the_frame_are_stepped_over():
    thumbnail = b"\xff\xe1" + struct.pack(">H", 2 + len(jpeg(16, 20))) + jpeg(16, 20)
    assert size(jpeg(400, 500, before=thumbnail + b"\xff\xc4\x00\x02\xff\xff\xff\xfe\x00\x03x")) == (400, 500)


def test_other_kinds_say_theirs():
    assert size(png(300, 375)) == (300, 375)
    assert size(b"GIF89a" + struct.pack("<HH", 30, 40)) == (30, 40)
    assert size(b"BM" + bytes(16) + struct.pack("<ii", 30, -40)) == (30, 40)


@pytest.mark.parametrize("data", [b"", b"MZ", b"<svg/>", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_image_has_no_kind(data):
    assert kind(data) is None
    assert size(data) is None


@pytest.mark.parametrize(
    "whole", [jpeg(400, 500)[:-8], png(300, 375)[:22], b"GIF89a\x01\x00", b"BM", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\x00\x00" * 9]
)
def test_a_header_that_is_cut_off_has_no_size(whole):
    assert size(whole) is None


@given(st.binary(max_size=200), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"BM", b""]))
def test_any_bytes_have_a_size_or_none(data, start):
    found = size(start + data)
    assert found is None or (found[0] >= 0 and found[1] >= 0)
