import struct
import sys
from datetime import date, datetime, time, timedelta

import pytest

from renti.records import xls_reader
from renti.records.sheet import is_spreadsheet, read_sheets, sheet_names
from renti.records.source import Refused
from renti.records.xls_reader import read_xls

SECTOR = 512


def record(kind, body):
    return struct.pack("<HH", kind, len(body)) + body


def label(row, column, text):
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def number(row, column, value):
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def compound(stream):
    """A compound file with one stream called Workbook, padded so that it stands in whole sectors of the main table."""
    stream += b"\0" * (max(4096, -(-len(stream) // SECTOR) * SECTOR) - len(stream))
    count = len(stream) // SECTOR
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (SECTOR // 4 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4)

    def entry(name, kind, start, size, child):
        text = (name + "\0").encode("utf-16-le")
        head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return head + b"\0" * 36 + struct.pack("<IQ", start, size)

    empty = b"\0" * 68 + b"\xff" * 12 + b"\0" * 48
    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + entry("Workbook", 2, 2, len(stream), 0xFFFFFFFF) + empty * 2
    return header + struct.pack(f"<{SECTOR // 4}I", *table) + directory + stream


def xls(cells, name="名册"):
    title = name.encode("utf-16-le")
    bof = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)
    sheet = record(0x0809, bof[:2] + struct.pack("<H", 0x10) + bof[4:]) + cells + record(0x000A, b"")
    start = len(record(0x0809, bof)) + 4 + 8 + len(title) + 4
    bound = record(0x0085, struct.pack("<IBBBB", start, 0, 0, len(name), 1) + title)
    return compound(record(0x0809, bof) + bound + record(0x000A, b"") + sheet)


ROSTER = xls(label(0, 0, "姓名") + label(0, 1, "出生年月") + label(1, 0, "王小明") + number(1, 1, 197805.0))


def test_an_old_spreadsheet_is_read():
    pytest.importorskip("python_calamine")
    assert is_spreadsheet(ROSTER)
    assert sheet_names(ROSTER, place="甲.xls") == ("名册",)
    (sheet,) = read_sheets(ROSTER, place="甲.xls")
    assert sheet.rows == [["姓名", "出生年月"], ["王小明", 197805.0]]
    assert sheet.formats() == {}


def test_an_old_roster_gives_people():
    pytest.importorskip("python_calamine")
    from renti.records.format import FORMATS, Input

    (person,) = FORMATS["roster"].read(Input(name="甲.xls", data=ROSTER)).people
    assert (person.name, str(person.born)) == ("王小明", "1978.05")


def test_a_second_question_finds_the_cells_untouched():
    pytest.importorskip("python_calamine")
    read_xls(ROSTER, place="甲.xls")[0].rows[0][0] = "改"
    assert read_xls(ROSTER, place="甲.xls")[0].rows[0][0] == "姓名"


@pytest.mark.parametrize("damage", [slice(0x2C, 0x34), slice(0x44, 0x4C), slice(512, 540), slice(1024 + 248, 1024 + 256)])
def test_a_damaged_old_spreadsheet_is_refused_or_read_but_never_ends_the_process(damage):
    data = bytearray(ROSTER)
    data[damage] = b"\xfe" * (damage.stop - damage.start)
    try:
        read_xls(bytes(data), place="甲.xls")
        said = ("read",)
    except Refused as refused:
        said = (refused.detail, refused.advice)
    assert all(said)


def test_a_child_that_dies_is_a_file_refused(monkeypatch):
    xls_reader._child.cache_clear()
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Refused) as refused:
        read_xls(ROSTER, place="甲.xls")
    assert refused.value.reason == "bad_archive"
    xls_reader._child.cache_clear()


@pytest.mark.parametrize("cell", [date(1978, 5, 1), datetime(1978, 5, 1, 12), time(8, 30), timedelta(hours=30)])
def test_dates_and_times_survive_the_way_from_the_child(cell):
    assert xls_reader._decoded(xls_reader._encoded(cell)) == cell
    assert type(xls_reader._decoded(xls_reader._encoded(cell))) is type(cell)
