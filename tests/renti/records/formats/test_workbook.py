import io
import sys
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.format import FORMATS, Input
from renti.records.formats.workbook_columns import sheet_of, sheets
from renti.records.formats.workbook_read import read_workbook
from renti.records.formats.workbook_write import EDITION_2017, write_workbook
from renti.records.person import Person, Relative
from renti.records.rows import Appraisal, Entry, Measure, Post, Rank, Reward, Role, Study, Title
from renti.records.source import Refused, Unit

ID = "990001197805031234"
OTHER_ID = "99000119810611123X"


def book(tabs, formats=None):
    """A workbook as an office keeps it: `tabs` maps a tab to rows from the top; a value (number, format) is written with its format."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        for title, rows in tabs.items():
            page = made.add_worksheet(title)
            for number, row in enumerate(rows):
                for index, cell in enumerate(row):
                    if isinstance(cell, tuple):
                        page.write(number, index, cell[0], made.add_format({"num_format": cell[1]}))
                    elif isinstance(cell, str):
                        page.write_string(number, index, cell)
                    elif cell is not None:
                        page.write(number, index, cell)
    return out.getvalue()


def people_sheet(*rows, header=("姓名", "身份证号", "出生年月")):
    return {"A01人员": [["人员基本情况"], list(header), *map(list, rows)]}


def read(tabs):
    return read_workbook(book(tabs), name="采集表.xlsx")


def balanced(reading):
    return all(stored + rejected == number and stored >= 0 for _, number, stored, rejected in reading.counts)


def full():
    return Person(
        name="王小明",
        id_number=ID,
        sex="男",
        born=PartialDate(1978, 5),
        native_place="虚构县",
        birthplace="虚构县",
        ethnicity="汉族",
        health="健康",
        began_work=PartialDate(2000, 7),
        joined_party="1999.06",
        expertise="财务审计",
        current_post="虚构县财政局局长",
        professional_title="会计师",
        resume_text="1996.09--2000.07  虚构大学会计专业学习\n2000.07--         虚构县财政局",
        honours="-2019年记三等功。",
        appraisal_text="2023年优秀",
        proposed_post="虚构县审计局局长",
        full_time_education="大学",
        filled_on=PartialDate(2026, 9, 1),
        details={"A0141": "中共党员", "A0144": "199906", "A0163": "现职人员", "A0192B": "内部简称"},
        entry=Entry(registered_on=PartialDate(2006, 12), recruited=True, recruited_on=PartialDate(2000, 7), selected_graduate=False),
        posts=(
            Post(organisation="虚构县财政局", title="科员", dated_on=PartialDate(2000, 7), ended_on=PartialDate(2008, 3), main=False),
            Post(
                organisation="虚构县财政局",
                title="局长",
                dated_on=PartialDate(2015, 6, 12),
                current=True,
                leading=True,
                exceptional=False,
                method="组织选拔",
                document="虚组干〔2015〕6号",
                details=(("A0223", "1"), ("自编列", "=甲")),
            ),
        ),
        ranks=(
            Rank(kind="level", name="乡科级正职", approved_on=PartialDate(2015, 6), current=True),
            Rank(kind="rank", name="一级主任科员"),
        ),
        titles=(Title(name="会计师", code="083", acquired_on=PartialDate(2006)),),
        studies=(Study(education="大学", degree="管理学学士", school="虚构大学", full_time=True, shown=False, details=(("A0811", "4"),)),),
        rewards=(Reward(name="记三等功", awarded_on=PartialDate(2019, 3), authority="虚构县委"),),
        measures=(Measure(kind="诫勉", decided_on=PartialDate(2012, 4, 1), lifted_on=PartialDate(2012, 10, 1)),),
        appraisals=(Appraisal(year=2023, grade="优秀"), Appraisal(year=2024, grade="称职")),
        relatives=(
            Relative(
                relation="妻子", name="李小红", born=PartialDate(1980), politics="群众", work="虚构县小学教师", details=(("SORTID", "1"),)
            ),
        ),
    )


def test_the_workbook_has_ten_sheets_and_134_columns():
    assert len(sheets()) == 10
    assert sum(len(sheet.columns) for sheet in sheets()) == 134
    assert sum(column.required for sheet in sheets() for column in sheet.columns) == 79


def test_a_full_record_comes_back_as_it_was_written():
    people = [full(), Person(name="李四", id_number=OTHER_ID)]
    units = (Unit(name="虚构县财政局", details={"B0101": "虚构县财政局", "B0127": "乡科级", "自编": "+1"}),)
    result = read_workbook(write_workbook(people, units=units), name="x.xlsx")
    assert list(result.people) == people
    assert result.units == units
    assert result.rejected == []
    assert balanced(result)


def test_what_the_standard_has_no_column_for_stands_in_further_columns():
    appointed = Post(
        organisation="虚构县财政局",
        title="副局长",
        organisation_id="990121.018",
        tier=1,
        role=Role.DEPUTY,
        level="乡科级副职",
        decided_on=PartialDate(2015, 6, 12),
        letter_on=PartialDate(2015, 6, 18),
        concurrent=True,
        grassroots=False,
    )
    person = Person(
        name="王小明",
        id_number=ID,
        posts=(appointed, Post(organisation="甲", title="乙", seconded=True, letter_on=PartialDate(2016, 1))),
        studies=(Study(education="大学", verified=True),),
        measures=(Measure(kind="诫勉", cause="违反工作纪律"),),
        rewards=(Reward(name="记三等功", details=(("cause", "抗洪"),)),),
        appraisals=(Appraisal(year=2020, grade="", reason="新录用"),),
        entry=Entry(channel="公务员考录", entered_on=PartialDate(2007, 7)),
        details={"retirement_category": "M60"},
    )
    assert list(read_workbook(write_workbook([person]), name="x.xlsx").people) == [person]
    strict = read_workbook(write_workbook([person], edition=EDITION_2017), name="x.xlsx").people[0]
    assert strict.posts[0].dated_on == PartialDate(2015, 6, 12)
    assert strict.posts[0].organisation_id == ""


def test_the_edition_of_2017_has_the_standard_columns_only():
    result = read_workbook(write_workbook([full()], edition=EDITION_2017), name="x.xlsx")
    assert len(result.counts) == 134
    assert result.people[0].proposed_post == ""
    assert result.people[0].current_post == "虚构县财政局局长"


def test_both_libraries_read_the_same_people(monkeypatch):
    data = write_workbook([full()])
    by_calamine = read_workbook(data, name="x.xlsx")
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert read_workbook(data, name="x.xlsx") == by_calamine


def test_what_was_typed_comes_back_as_it_was_typed():
    tabs = {
        "A01 人员": [
            ["标题"],
            ["姓 名", "身份证号*", "性别", "出生年月", "民族", "参加工作\n时间", "入党时间", "公务员登记时间", "自定义列"],
            [" 王 小明", ID, "1", "１９７８．０５", "01", "2000年7月", 199906, "2006.12", "随便"],
        ],
        "A02职务": [
            ["标题"],
            ["姓名", "身份证号", "职务名称", "任职时间", "任职状态", "是否领导职务", "备注二"],
            ["王小明", ID, "局长", "2015-6-12", 1, "1", "甲"],
            ["王小明", ID, "科员", "不详", "", "", ""],
        ],
        "A36家庭及社会关系": [["标题"], ["姓名", "身份证号", "家庭成员姓名", "称谓", "出生日期"], ["王小明", ID, "李小红", "13", "1980.2"]],
        "A05职务职级": [["标题"], ["姓名", "身份证号", "类别(职务层次、职级标志)", "职务层次(职级)"], ["王小明", ID, "1", "1A41"]],
    }
    result = read(tabs)
    (person,) = result.people
    assert (person.name, person.sex, person.ethnicity) == ("王 小明", "男", "汉族")
    assert person.born == PartialDate(1978, 5)
    assert person.text("born") == "１９７８．０５"
    assert person.began_work == PartialDate(2000, 7)
    assert person.details == {"A0104": "1", "A0117": "01", "A0144": "199906", "A2949": "2006.12"}
    assert person.kept == {"workbook:自定义列": "随便"}
    assert person.entry.registered_on == PartialDate(2006, 12)
    assert person.posts[0].dated_on == PartialDate(2015, 6, 12)
    assert (person.posts[0].current, person.posts[0].leading) == (True, True)
    assert person.posts[1].dated_on is None
    assert dict(person.posts[1].details)["A0243"] == "不详"
    assert person.ranks[0].kind == "rank"
    assert person.ranks[0].name == "乡科级正职"
    assert person.relatives[0].relation == "妻子"
    assert person.relatives[0].text("born") == "1980.2"
    assert balanced(result)
    assert "自定义列" in "".join(result.notes)
    again = read_workbook(write_workbook(result.people), name="x.xlsx").people
    assert list(again) == list(result.people)


def test_a_kept_text_gives_way_when_the_fact_was_changed():
    (person,) = read(people_sheet(["王小明", ID, "1978年5月"])).people
    corrected = person.with_fields(born=PartialDate(1979, 5))
    (again,) = read_workbook(write_workbook([corrected]), name="x.xlsx").people
    assert again.born == PartialDate(1979, 5)
    post = Post(organisation="", title="局长", dated_on=PartialDate(2016), details=(("A0243", "2015年"),))
    (again,) = read_workbook(write_workbook([person.with_fields(posts=(post,))]), name="x.xlsx").people
    assert again.posts[0].dated_on == PartialDate(2016)


def test_an_id_number_kept_as_a_number_is_refused_and_its_row_kept():
    result = read(people_sheet(["王小明", 9.90001197805031e17, 197805]))
    (person,) = result.people
    assert (person.name, person.id_number, person.born) == ("王小明", "", PartialDate(1978, 5))
    (rejected,) = result.rejected
    assert rejected.place == "A01人员 第 3 行 身份证号"
    assert "丢失" in rejected.why
    assert balanced(result)


def test_rows_find_a_person_whose_id_number_was_lost_by_an_unambiguous_name():
    posts = {"A02职务": [["标题"], ["姓名", "身份证号", "职务名称"], ["王小明", ID, "局长"]]}
    one = read(people_sheet(["王小明", 9.9e17, None]) | posts)
    assert one.people[0].posts[0].title == "局长"
    two = read(people_sheet(["王小明", 9.9e17, None], ["王小明", OTHER_ID, None]) | posts)
    assert [len(person.posts) for person in two.people] == [1, 0]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["王五", ID, "局长"], "姓名不同"),
        (["王小明", OTHER_ID, "局长"], "身份证号不同"),
        (["赵六", OTHER_ID, "局长"], "A01 中没有此人"),
        (["", "", "局长"], "没有姓名"),
    ],
)
def test_a_row_of_nobody_is_rejected_with_its_reason(row, why):
    posts = {"A02职务": [["标题"], ["姓名", "身份证号", "职务名称"], row, ["王小明", ID.lower(), "科员"]]}
    result = read(people_sheet(["王 小明", ID, 197805]) | posts)
    (rejected,) = result.rejected
    assert rejected.place == "A02职务 第 3 行"
    assert why in rejected.why
    assert [post.title for post in result.people[0].posts] == ["科员"]
    assert balanced(result)
    assert ("A02职务/职务名称", 2, 1, 1) in result.counts


def test_excel_dates_keep_the_precision_their_format_shows():
    cells = [(date(1978, 5, 1), 'yyyy"年"m"月"'), (date(1978, 5, 1), "yyyy-mm-dd"), (datetime(1978, 5, 17), 'yyyy"年"m"月"')]
    people = read(people_sheet(*[[f"人{number}", f"99{number}", cell] for number, cell in enumerate(cells)])).people
    assert [person.born for person in people] == [PartialDate(1978, 5), PartialDate(1978, 5, 1), PartialDate(1978, 5, 17)]


def test_october_as_a_number_is_decided_by_its_format_or_refused():
    result = read(people_sheet(["甲", "1", (2000.1, "0.00")], ["乙", "2", 2000.1], ["丙", "3", 2000.01], ["丁", "4", "2000.1"]))
    assert [person.born for person in result.people] == [PartialDate(2000, 10), None, PartialDate(2000, 1), PartialDate(2000, 1)]
    (rejected,) = result.rejected
    assert rejected.place == "A01人员 第 4 行 出生年月"
    assert "2000.10" in rejected.why


def test_a_person_without_name_and_number_and_a_second_entry_row_are_rejected():
    tabs = people_sheet(["王小明", ID, 197805], [None, None, "备注"])
    tabs["A99Z1补充"] = [["标题"], ["姓名", "身份证号", "是否考录"], ["王小明", ID, "是"], ["王小明", ID, "否"]]
    result = read(tabs)
    assert [rejected.why for rejected in result.rejected] == ["既没有姓名也没有身份证号", "同一人在此表有两行，已取第一行"]
    assert result.people[0].entry.recruited is True
    assert balanced(result)


def test_hidden_rows_are_read_and_named():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        page = made.add_worksheet("A01人员")
        for number, row in enumerate([["标题"], ["姓名", "身份证号"], ["王小明", ID], ["李四", OTHER_ID]]):
            page.write_row(number, 0, row)
        page.set_row(3, None, None, {"hidden": True})
    result = read_workbook(out.getvalue(), name="x.xlsx")
    assert [person.name for person in result.people] == ["王小明", "李四"]
    assert result.notes == ("A01人员：第 4 行是隐藏的，已照常读入",)


def test_a_failed_formula_is_rejected_and_the_row_kept():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as made:
        page = made.add_worksheet("A01人员")
        for number, row in enumerate([["标题"], ["姓名", "身份证号", "备注"], ["王小明", ID]]):
            page.write_row(number, 0, row)
        page.write_formula(2, 2, "=VLOOKUP(A3,B:C,2,0)", None, "#N/A")
    result = read_workbook(out.getvalue(), name="x.xlsx")
    assert result.people[0].details == {}
    assert ("A01人员/备注", 1, 0, 1) in result.counts


def test_an_appraisal_without_a_year_is_rejected_and_a_year_in_words_is_read():
    tabs = people_sheet(["王小明", ID, 197805])
    tabs["A15考核"] = [
        ["标题"],
        ["姓名", "身份证号", "考核结论", "考核年度"],
        ["王小明", ID, "1", "2023年度"],
        ["王小明", ID, "优秀", "去年"],
    ]
    result = read(tabs)
    assert [(each.year, each.grade) for each in result.people[0].appraisals] == [(2023, "优秀")]
    assert [rejected.why for rejected in result.rejected] == ["考核年度读不出"]


def test_sheets_before_the_people_find_them_and_unknown_tabs_are_named():
    tabs = {"填表说明": [["说明"]], "A02职务": [["t"], ["姓名", "身份证号", "职务名称"], ["王小明", ID, "局长"]]} | people_sheet(
        ["王小明", ID, 197805]
    )
    result = read(tabs)
    assert len(result.people[0].posts) == 1
    assert "填表说明" in result.notes[0]


def test_a_sheet_without_header_is_rejected_whole():
    result = read(people_sheet(["王小明", ID, 197805]) | {"A02职务": [["什么"], ["也", "没有"]]})
    assert result.rejected[0].place == "A02职务"


def test_a_spreadsheet_without_people_is_refused():
    with pytest.raises(Refused) as refused:
        read({"Sheet1": [["姓名"]]})
    assert refused.value.reason == "unknown_format"


def test_no_exported_cell_can_be_a_formula():
    from openpyxl import load_workbook

    hostile = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\tx", "\rx"]
    people = [
        Person(name=text, current_post=text, kept={f"workbook:{text}": text}, posts=(Post(organisation=text, title=text),))
        for text in hostile
    ]
    data = write_workbook(people, units=[Unit(name="x", details={"B0101": hostile[0], hostile[0]: "x"})])
    cells = [cell for page in load_workbook(io.BytesIO(data)) for row in page.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 30
    assert not [cell.value for cell in cells if cell.data_type == "f" or str(cell.value)[0] in "=+-@\t\r"]


def test_required_headers_are_red():
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(write_workbook([])))["A02职务"]
    colours = {cell.value: cell.font.color.rgb if cell.font.color else None for cell in page[2]}
    assert colours["职务名称"] == "FFC00000"
    assert colours["任职文号"] != "FFC00000"


def test_the_format_is_found_by_its_content():
    entry = FORMATS["workbook"]
    data = entry.write([full()], "").data
    assert entry.sniff(data, "x.xlsx")
    assert not entry.sniff(book({"Sheet1": [["姓名"]]}), "x.xlsx")
    assert not entry.sniff(b"PK\x03\x04 xl/workbook.xml", "x.xlsx")
    assert entry.read(Input(name="x.xlsx", data=data)).people[0] == full()


def test_tabs_are_known_by_their_code():
    assert sheet_of("A99Z1补充").code == "A99Z1"
    assert sheet_of("A9") is None
    assert sheet_of("A010") is None


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12).map(str.strip)


@given(name=TEXTS, post=TEXTS, organisation=TEXTS, kept=TEXTS)
@settings(max_examples=40, deadline=None)
def test_any_text_survives_the_round_trip(name, post, organisation, kept):
    person = Person(name="王" + name, id_number=ID, current_post=post, posts=(Post(organisation=organisation, title="长" + post),))
    person = person.with_fields(kept={"workbook:列": kept}) if kept and kept != "#N/A" else person
    (again,) = read_workbook(write_workbook([person]), name="x.xlsx").people
    assert again == person
