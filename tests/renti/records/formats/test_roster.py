import io
import sys
from datetime import date

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.format import FORMATS, Input
from renti.records.formats.roster import read, sniff
from renti.records.formats.roster_write import ColumnUnknown, write, write_roster
from renti.records.person import Person
from renti.records.source import Refused

COUNTY_HEADER = [
    ["虚构县干部名册"],
    ["序号", "姓　名", "现任职务", "全日制教育", None, "在职教育", None, "出生\n年月", "参工时间", "入党年月", "任现职时间", "手机"],
    [None, None, None, "学历", "毕业院校及专业", "学历", "毕业院校及专业", None, None, None, None, None],
]


def book(rows, *, merged=(), tab="名册", formats=True):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        page = made.add_worksheet(tab)
        for number, row in enumerate(rows):
            for index, cell in enumerate(row):
                if isinstance(cell, tuple):
                    page.write(number, index, cell[0], made.add_format({"num_format": cell[1]}))
                elif cell is not None:
                    page.write(number, index, cell)
        for top, left, bottom, right in merged:
            page.merge_range(top, left, bottom, right, rows[top][left])
    return out.getvalue()


def reading(rows, **more):
    return read(Input(name="名册.xlsx", data=book(rows, **more)))


def balanced(result):
    return all(stored + rejected == number and stored >= 0 for _, number, stored, rejected in result.counts)


def test_a_header_of_two_levels_is_read():
    row = [
        1,
        "王小明",
        "虚构县财政局局长",
        "大学",
        "虚构大学会计",
        "研究生",
        "虚构省委党校",
        "1978.05",
        "2000年7月",
        "1999-06",
        "2015.06",
        "139",
    ]
    merged = [(1, 3, 1, 4), (1, 5, 1, 6), (1, 1, 2, 1)]
    result = reading([*COUNTY_HEADER, row], merged=merged)
    (person,) = result.people
    assert person.name == "王小明"
    assert (person.full_time_education, person.full_time_school) == ("大学", "虚构大学会计")
    assert (person.in_service_education, person.in_service_school) == ("研究生", "虚构省委党校")
    assert (person.born, person.began_work) == (PartialDate(1978, 5), PartialDate(2000, 7))
    assert person.joined_party == "1999-06"
    assert person.details == {"A0243": "2015.06"}
    assert person.kept == {"roster:手机": "139"}
    assert result.rejected == []
    assert balanced(result)


def test_both_libraries_read_the_same_roster(monkeypatch):
    rows = [*COUNTY_HEADER, [1, "王小明", "局长", "大学", None, None, None, 197805, 200007, (2000.1, "0.00")]]
    by_calamine = reading(rows)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert reading(rows) == by_calamine


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        ("1978.05", PartialDate(1978, 5)),
        (197805, PartialDate(1978, 5)),
        ("1978年5月", PartialDate(1978, 5)),
        ("1978-5-1", PartialDate(1978, 5, 1)),
        ("１９７８．０５", PartialDate(1978, 5)),
        (1978.05, PartialDate(1978, 5)),
        (1978, PartialDate(1978)),
        ((date(1978, 5, 17), "yyyy-mm-dd"), PartialDate(1978, 5, 17)),
        ((date(1978, 5, 1), 57), PartialDate(1978, 5)),
        ((date(2000, 10, 1), "yyyy.mm"), PartialDate(2000, 10)),
        ((2000.1, "0.00"), PartialDate(2000, 10)),
        ((28611, 57), PartialDate(1978, 5)),
        ("2000.10", PartialDate(2000, 10)),
    ],
)
def test_dates_are_read_however_they_were_typed(cell, born):
    (person,) = reading([["姓名", "出生年月"], ["王小明", cell]]).people
    assert person.born == born


@pytest.mark.parametrize("header", ["出生年月", "入党时间", "任现职时间"])
def test_october_that_lost_its_zero_is_refused_not_read_as_january(header):
    result = reading([["姓名", header], ["王小明", 2000.1]])
    (rejected,) = result.rejected
    assert rejected.place == f"名册 第 2 行 {header}"
    assert "2000年10月" in rejected.why
    assert (result.people[0].born, result.people[0].joined_party, result.people[0].details) == (None, "", {})
    assert balanced(result)


@pytest.mark.parametrize("above", [0, 1, 4, 8])
def test_the_header_is_found_below_titles_and_notes(above):
    rows = [[f"说明{number}"] for number in range(above)] + [["序号", "名字", "性别", "参加工作时间"], [1, "王小明", "男", "2000.07"]]
    (person,) = reading(rows).people
    assert (person.name, person.sex, person.began_work) == ("王小明", "男", PartialDate(2000, 7))


def test_a_header_below_the_tenth_row_is_no_header():
    with pytest.raises(Refused) as refused:
        reading([[f"说明{number}"] for number in range(10)] + [["姓名", "性别"], ["王小明", "男"]])
    assert refused.value.reason == "unknown_format"


def test_a_sheet_that_names_nobody_is_refused():
    with pytest.raises(Refused):
        reading([["单位", "电话"], ["财政局", "1"]])


def test_headings_totals_and_repeated_headers_are_no_people():
    rows = [
        ["姓名", "性别", "单位"],
        [None, None, "一、县委办公室"],
        ["王小明", "男", "县委办"],
        ["姓 名", "性别", "单位"],
        ["李四", "女", "财政局"],
        ["合  计", "2", None],
    ]
    result = reading(rows)
    assert [person.name for person in result.people] == ["王小明", "李四"]
    assert [rejected.why for rejected in result.rejected] == ["没有姓名：小标题、合计或说明，不是人员", "重复的表头", "合计行，不是人员"]
    assert balanced(result)
    assert ("名册/单位", 4, 2, 2) in result.counts


def test_a_unit_merged_over_several_people_belongs_to_each():
    rows = [["姓名", "性别", "单位"], ["甲", "男", "财政局"], ["乙", "女", None], ["丙", "女", "教育局"]]
    people = reading(rows, merged=[(1, 2, 2, 2)]).people
    assert [person.kept["roster:单位"] for person in people] == ["财政局", "财政局", "教育局"]


def test_an_id_number_that_lost_its_digits_is_refused():
    result = reading([["姓名", "身份证号码"], ["王小明", 9.90001197805031e17], ["李四", "99000119810611123X"]])
    assert [person.id_number for person in result.people] == ["", "99000119810611123X"]
    assert "丢失" in result.rejected[0].why


def test_headers_with_a_note_in_brackets_are_known():
    (person,) = reading([["姓名", "出生年月（岁）", "身份证号（必填）", "备注"], ["王小明", "1978.05", "990001197805031234", "无"]]).people
    assert person.born == PartialDate(1978, 5)
    assert person.id_number == "990001197805031234"
    assert person.details == {"A0180": "无"}


def test_a_roster_comes_back_as_it_was_read():
    rows = [
        *COUNTY_HEADER,
        [1, " 王 小明", "=1+1", "大学", "虚构大学会计", "研究生", "虚构省委党校", "1978年5月", "不详", "1999.06；民建", "2015.06", "139"],
        [2, "李四", "-局长", None, None, None, None, 198106, "2003/7", None, None, None],
    ]
    people = reading(rows).people
    again = read(Input(name="x.xlsx", data=write(people, "").data))
    assert list(again.people) == list(people)
    assert not again.rejected
    assert balanced(again)


def test_a_roster_of_chosen_columns_stands_in_the_given_order():
    people = [Person(name=name, born=PartialDate(1978, 5), kept={"roster:手机": "1"}) for name in ("丙", "甲", "乙")]
    data = write_roster(people, columns=["name", "born", "手机", "签名"], title="签到册", order="甲乙丙".index)
    result = read(Input(name="x.xlsx", data=data))
    assert [person.name for person in result.people] == ["甲", "乙", "丙"]
    assert result.people[0].kept == {"roster:手机": "1"}
    assert "名册/签名" in [name for name, *_ in result.counts]


def test_a_roster_is_sorted_by_strokes_unless_told_otherwise():
    people = [Person(name=name, sex="男") for name in ("孔甲", "毛乙", "方丙", "王丁")]
    sorted_names = [person.name for person in read(Input(name="x.xlsx", data=write_roster(people, columns=["name", "sex"]))).people]
    assert sorted_names == ["王丁", "毛乙", "方丙", "孔甲"]
    kept = read(Input(name="x.xlsx", data=write_roster(people, columns=["name", "sex"], order=None))).people
    assert list(kept) == people


def test_a_column_no_roster_has_is_refused():
    with pytest.raises(ColumnUnknown):
        write_roster([], columns=["name", "shoe_size"])


def test_no_cell_of_a_roster_can_be_a_formula():
    from openpyxl import load_workbook

    data = write_roster(
        [Person(name="=1+1", current_post="@x", kept={"roster:=h": "+2"})], columns=["name", "current_post", "=h"], title="=t"
    )
    cells = [cell for row in load_workbook(io.BytesIO(data)).active.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f" or str(cell.value)[0] in "=+-@"]


def test_the_usual_columns_stand_under_two_levels():
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(write_roster([Person(name="甲", full_time_school="虚构大学")]))).active
    assert page["G2"].value == "全日制教育"
    assert (page["G3"].value, page["H3"].value) == ("学历", "毕业院校及专业")
    assert page["H4"].value == "虚构大学"


def test_the_format_leaves_workbooks_to_the_workbook():
    roster, workbook = FORMATS["roster"], FORMATS["workbook"]
    assert sniff(book([["姓名", "性别"]]), "x.xlsx")
    assert not sniff(workbook.write([Person(name="甲")], "").data, "x.xlsx")
    assert not sniff(b"not a spreadsheet", "x.xlsx")
    assert roster.many


CELLS = st.one_of(
    st.none(),
    st.text(alphabet="张三李四男女汉族合计第行0123456789.年月-/（）=+@'\n 　", max_size=12),
    st.floats(-1e6, 1e18, allow_nan=False),
    st.sampled_from([197805, 1978.05, 2000.1, "2000.10", "合计", "姓名", "一、县委办", "990001198105031234"]),
)


@given(st.lists(st.lists(CELLS, min_size=12, max_size=12), max_size=6))
@settings(max_examples=60, deadline=None)
def test_of_any_cells_below_a_header_each_is_stored_or_rejected(rows):
    try:
        reading = read(Input(name="a.xlsx", data=book([*COUNTY_HEADER, *rows]), siblings={}))
    except Refused:
        return
    assert all(stored + rejected == seen for _, seen, stored, rejected in reading.counts), reading.counts
