import io
import json
from html.parser import HTMLParser

import pytest

from renti.records.check import ERROR, INFO, WARNING, Finding
from renti.records.lint import Report
from renti.records.report.entries import REPORTS
from renti.records.report.text import width
from renti.records.report.wording import field_name, message, visible

HOSTILE = "<script>alert('x')</script>\u202e=cmd|'/C calc'!A0\x1b[31m\"&"


def finding(**changes):
    values = {
        "file": "表格/王小明.lrmx",
        "code": "A04",
        "severity": WARNING,
        "field": "born",
        "message": "出生年月为1980.05，公民身份号码中为1981.05",
        "source": "GB 11643—1999",
        "subject": "王小明",
        "values": {"born": "1980.05", "written": "1981.05"},
        "context": ("", "198005", ""),
    }
    return Finding(**(values | changes))


def report():
    return Report(
        findings=[
            finding(),
            finding(file="表格/李四.lrm", code="I02", severity=ERROR, field="id_number", subject="李四", message="校验位不对", fixed="99X"),
            finding(code="F05", severity=INFO, field="", subject="", message="只有空格", context=None),
            finding(field="relatives[1].work", code="M04", severity=ERROR, context=("前", "错<处>", "后")),
        ],
        files=3,
        refused=1,
        people=2,
    )


def hostile():
    return Report(
        findings=[finding(file=HOSTILE, subject=HOSTILE, message=HOSTILE, context=(HOSTILE, HOSTILE, HOSTILE), fixed=HOSTILE)], files=1
    )


@pytest.fixture(params=["zh", "en"])
def lang(request):
    return request.param


def test_five_forms_of_report_are_found():
    assert list(REPORTS.all()) == ["html", "json", "sarif", "text", "xlsx"]


@pytest.mark.parametrize("name", ["html", "json", "sarif", "text", "xlsx"])
def test_every_form_renders_nothing_found_and_a_check_that_is_gone(name, lang):
    assert REPORTS[name].render(Report(), lang)
    assert REPORTS[name].render(Report(findings=[finding(code="ZZ99")]), lang)


def test_text_lines_up_wide_characters():
    lines = REPORTS["text"].render(report(), "zh").decode().splitlines()
    first = [line for line in lines if line.startswith(("  W A04 ", "  I F05 "))]
    starts = {width(line[: line.index(start)]) for line, start in zip(first, ("出生年月为1980", "只有空格"), strict=True)}
    assert len(starts) == 1
    assert lines[-1] == "3 个文件、2 人：错误 2，警告 1，提示 1；拒收 1 个文件。"
    assert "→ 改为 99X" in "\n".join(lines)


def test_text_says_each_rule_once_with_what_to_do():
    text = REPORTS["text"].render(Report(findings=[finding(), finding(file="b.lrmx")]), "zh").decode()
    assert text.count("出生年月与公民身份号码不一致") == 1


def test_text_lets_no_file_name_steer_the_terminal():
    text = REPORTS["text"].render(hostile(), "zh").decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[U+001B]" in text


def test_json_is_a_list_of_findings(lang):
    rows = json.loads(REPORTS["json"].render(report(), lang))
    assert [row["severity"] for row in rows] == ["W", "E", "I", "E"]
    assert {"file", "code", "severity", "field", "message", "source", "fix"} <= rows[0].keys()
    assert (rows[0]["fix"], rows[1]["fix"]) == (None, "99X")
    assert json.loads(REPORTS["json"].render(hostile(), lang))[0]["file"] == HOSTILE
    assert json.loads(REPORTS["json"].render(Report(findings=[finding(file="a\udcffb")]), lang))


def test_the_work_list_has_a_row_and_a_state_for_each_finding():
    from openpyxl import load_workbook

    page = load_workbook(io.BytesIO(REPORTS["xlsx"].render(report(), "zh")))["问题"]
    rows = [[cell.value for cell in row] for row in page]
    assert rows[0] == ["文件", "姓名", "字段", "代码", "级别", "问题", "依据", "怎么改", "状态", "处理人"]
    assert rows[1][:5] == ["表格/王小明.lrmx", "王小明", "出生年月", "A04", "警告"]
    assert {row[8] for row in rows[1:]} == {"待处理"}
    assert page.auto_filter.ref == "A1:J5"
    assert page.data_validations.dataValidation[0].formula1 == '"待处理,已改正,核实无误,暂不处理"'


def test_no_cell_of_the_work_list_can_be_a_formula(lang):
    from openpyxl import load_workbook

    bad = Report(findings=[finding(file="=1+1", subject="+1", field="@x", message="-1", source="\t=1", code="=A")], files=1)
    book = load_workbook(io.BytesIO(REPORTS["xlsx"].render(bad, lang)))
    cells = [cell for page in book for row in page for cell in row if isinstance(cell.value, str)]
    assert len(cells) > 15
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.value.startswith(tuple("=+-@\t\r"))]


def test_a_work_list_beyond_one_sheet_goes_on_on_the_next(monkeypatch):
    from openpyxl import load_workbook

    monkeypatch.setattr("renti.records.report.xlsx_report.ROWS", 3)
    assert load_workbook(io.BytesIO(REPORTS["xlsx"].render(report(), "zh"))).sheetnames == ["问题", "问题2", "汇总"]


def test_sarif_has_what_the_standard_asks_for(lang):
    log = json.loads(REPORTS["sarif"].render(report(), lang))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "renti"
    assert len({rule["id"] for rule in rules}) == len(rules) == 4
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert " " not in uri
        assert "\\" not in uri
    assert [result["level"] for result in run["results"]] == ["warning", "error", "note", "error"]


class Page(HTMLParser):
    """What a browser would see: tags with their attributes, ids, and links."""

    VOID = frozenset({"meta", "input", "link", "br", "img"})

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.open, self.attributes = [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def html(of, lang="zh"):
    return REPORTS["html"].render(of, lang).decode()


def test_the_page_is_well_formed_and_its_links_lead_somewhere(lang):
    page = Page(html(report(), lang))
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_page_needs_no_script_and_no_other_host(lang):
    text = html(report(), lang)
    assert not {"script", "link", "img", "iframe"} & set(Page(text).tags)
    assert "http://" not in text
    assert "https://" not in text
    assert "url(" not in text
    assert "default-src 'none'" in text


def test_a_hostile_name_stays_text(lang):
    text = html(hostile(), lang)
    page = Page(text)
    assert "script" not in page.tags
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "&lt;script&gt;" in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert page.open == []


def test_the_control_of_the_hostile_name_would_see_a_script():
    assert "script" in Page("<script>alert(1)</script>").tags


def test_each_finding_stands_with_rule_source_advice_and_value():
    text = html(report())
    assert text.count("<article") == 4
    assert "前<mark>错&lt;处&gt;</mark>后" in text
    assert "家庭成员第2行·工作单位及职务" in text
    assert "GB 11643—1999" in text
    assert "由本人到户籍机关更正" in text
    assert "改为 <ins><bdi>99X</bdi></ins>" in text


def test_worse_findings_stand_first_within_a_person():
    text = html(report())
    section = text[text.index('id="file-1"') :]
    assert section.index("M04") < section.index("A04") < section.index("F05")


def test_a_file_of_many_people_names_each_beside_its_finding():
    of_many = Report(
        findings=[finding(file="名册.xlsx"), finding(file="名册.xlsx", code="F14", field="", subject="", context=None)], files=1
    )
    text = html(of_many)
    assert "<h3><bdi>名册.xlsx</bdi>" in text
    assert "<bdi>王小明</bdi> · 出生年月为" in text
    lines = REPORTS["text"].render(of_many, "zh").decode().splitlines()
    assert any(line.startswith("  W A04  王小明") for line in lines)
    assert "<h3><bdi>王小明</bdi>" in html(report())


def test_each_severity_can_be_hidden_by_its_box():
    text = html(report())
    for letter in "EWI":
        assert f'id="show-{letter}"' in text
        assert f'for="show-{letter}"' in text
        assert f"#show-{letter}:not(:checked)" in text


def test_nothing_found_is_said():
    assert "未发现问题" in html(Report(files=3))
    assert "<article" not in html(Report(files=3))


def test_messages_turn_english_where_the_values_are_there():
    assert message(finding(), "en") == "Birth month 1980.05 differs from the ID number's 1981.05"
    assert message(finding(values={}), "en") == finding().message
    assert field_name("", "en") == "whole file"
    assert field_name("posts[0].ended_on") == "任职第1行·结束时间"


def test_signs_that_show_nothing_are_shown_by_number():
    assert visible("王\u200b小\u2066明") == "王[U+200B]小[U+2066]明"
    assert visible("一\n二", lines=True) == "一\n二"
    assert visible("一\n二") == "一⏎二"
    assert visible("平常") == "平常"
