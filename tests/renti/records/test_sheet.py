import io
import sys
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from renti.records.sheet import FORMULA_ERROR, is_spreadsheet, read_sheets, sheet_names
from renti.records.sheet_package import cell_formats, cell_place
from renti.records.source import Refused


def workbook(fill, name="名册"):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    fill(book, book.add_worksheet(name))
    book.close()
    return out.getvalue()


def of_every_kind(book, sheet):
    formats = [None, "0.00", 57, 27, 'yyyy"年"m"月"', "yyyy-mm-dd", "h:mm", "[h]:mm"]
    styles = [book.add_format({"num_format": code}) if isinstance(code, (str, int)) else None for code in formats]
    numbers = [(1, 0), (1978.05, 0), (2000.1, 1), (28611, 2), (28611, 3), (28611, 4), (28611, 5), (28611.5, 5), (0.5, 6), (1.5, 7)]
    for row, (value, style) in enumerate(numbers):
        sheet.write_number(row, 0, value, styles[style])
    sheet.write(10, 0, True)
    sheet.write_string(11, 0, "第一行\r\n第二行 ")
    sheet.write_string(12, 0, "=1+1")
    sheet.write_number(13, 0, 1.1010119900101123e17)
    sheet.write_formula(14, 0, "=1/0", None, "#DIV/0!")
    sheet.write_formula(15, 0, "=A1+1", None, 2)
    sheet.write_formula(16, 0, '="x"', None, "x")
    sheet.write_string(18, 2, "远处")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.merge_range(19, 0, 19, 2, "合并")


EVERY_KIND = workbook(of_every_kind)


@pytest.fixture
def without_calamine(monkeypatch):
    monkeypatch.setitem(sys.modules, "python_calamine", None)


def dense(sheet):
    width = max(map(len, sheet.rows))
    return [row + [""] * (width - len(row)) for row in sheet.rows]


def test_cells_have_the_values_that_were_written():
    (sheet,) = read_sheets(EVERY_KIND, place="甲.xlsx")
    may = date(1978, 5, 1)
    first = [row[0] for row in sheet.rows[:18]]
    assert first[:4] == [1, 1978.05, 2000.1, may]
    assert first[4:10] == [may, may, may, datetime(1978, 5, 1, 12), time(12), timedelta(days=1.5)]
    assert first[10] is True
    assert first[11:] == ["第一行\r\n第二行 ", "=1+1", 1.101011990010112e17, FORMULA_ERROR, 2, "x", ""]


def test_both_libraries_read_the_same(monkeypatch):
    (by_calamine,) = read_sheets(EVERY_KIND, place="甲.xlsx")
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    (by_openpyxl,) = read_sheets(EVERY_KIND, place="甲.xlsx")
    assert dense(by_openpyxl) == dense(by_calamine)
    assert [list(map(type, row)) for row in dense(by_openpyxl)][10:13] == [list(map(type, row)) for row in dense(by_calamine)][10:13]
    assert (by_openpyxl.hidden, by_openpyxl.merged) == (by_calamine.hidden, by_calamine.merged) == ((3,), (((19, 0), (19, 2)),))


def test_calamine_is_really_blocked_by_the_control(without_calamine):
    with pytest.raises(ImportError):
        import python_calamine  # noqa: F401  the control of the fixture


def test_number_formats_are_found_by_cell():
    formats = cell_formats(EVERY_KIND, "名册", place="甲.xlsx")
    assert formats[2, 0] == "0.00"
    assert formats[3, 0] == "#57"
    assert formats[5, 0] == 'yyyy"年"m"月"'
    assert (0, 0) not in formats


def test_sheets_are_named_in_order():
    assert sheet_names(EVERY_KIND, place="甲.xlsx") == ("名册",)
    assert is_spreadsheet(EVERY_KIND)
    assert not is_spreadsheet(b"PK\x03\x04 some other package")


def test_two_far_cells_are_refused_before_memory_is_asked_for():
    def corners(book, sheet):
        sheet.write(0, 0, "a")
        sheet.write(900_000, 9_000, "b")

    with pytest.raises(Refused) as refused:
        list(read_sheets(workbook(corners), place="甲.xlsx"))
    assert refused.value.reason == "too_large"
    assert "900001 行 × 9001 列" in refused.value.detail


def test_a_far_cell_alone_is_read():
    def far(book, sheet):
        sheet.write(0, 0, "a")
        sheet.write(100_001, 3, "b")

    (sheet,) = read_sheets(workbook(far), place="甲.xlsx")
    assert sheet.rows[100_001][3] == "b"


def rewritten(data, part, change):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == part else content)
    return out.getvalue()


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_document_type_is_refused(part):
    hostile = rewritten(EVERY_KIND, part, lambda text: text.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1))
    with pytest.raises(Refused) as refused:
        [sheet.formats() for sheet in read_sheets(hostile, place="甲.xlsx")]
    assert refused.value.reason == "doctype"


def test_a_single_tag_without_end_is_refused_in_bounded_memory():
    hostile = rewritten(EVERY_KIND, "xl/worksheets/sheet1.xml", lambda _: b"<c " + b"a" * 5_000_000)
    with pytest.raises(Refused):
        list(read_sheets(hostile, place="甲.xlsx"))


def last_row(text):
    return lambda content: content.replace(b"</sheetData>", text + b"</sheetData>")


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/worksheets/sheet1.xml", last_row(b"<row r='900000'><c\nr = 'XFD900000'><v>1</v></c></row>")),
        ("xl/worksheets/sheet1.xml", last_row(b'<row r="40"><c r="ZZZZZ40"><v>1</v></c></row>')),
        ("xl/worksheets/sheet1.xml", last_row(b'<row r="4000000000"><c><v>1</v></c></row>')),
        ("xl/worksheets/sheet1.xml", lambda text: text.decode().replace("UTF-8", "UTF-16").encode("utf-16")),
        ("xl/sharedStrings.xml", lambda text: text.replace(b'uniqueCount="', b'uniqueCount="9999999999')),
    ],
)
def test_what_asks_for_memory_without_bound_is_refused(part, change):
    with pytest.raises(Refused):
        list(read_sheets(rewritten(EVERY_KIND, part, change), place="甲.xlsx"))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    out = io.BytesIO(EVERY_KIND)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("xl/Worksheets/sheet1.xml", "<worksheet/>")
    with pytest.raises(Refused):
        list(read_sheets(out.getvalue(), place="甲.xlsx"))


@pytest.mark.parametrize("data", [b"PK\x03\x04", EVERY_KIND[:2000], EVERY_KIND[:-200], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1broken"])
def test_a_damaged_file_is_refused_with_advice(data):
    with pytest.raises(Refused) as refused:
        list(read_sheets(data, place="甲.xlsx"))
    assert refused.value.advice


def test_a_part_that_unpacks_too_far_is_refused(monkeypatch):
    monkeypatch.setattr("renti.records.sheet_package.UNPACKED_LIMIT", 1000)
    with pytest.raises(Refused) as refused:
        list(read_sheets(EVERY_KIND, place="甲.xlsx"))
    assert refused.value.reason == "too_large"


def test_references_name_rows_and_columns_from_zero():
    assert cell_place("XFD1048576") == (1048575, 16383)
    assert cell_place("7") is None
    assert cell_place("") is None
