"""Notices and appointment documents lie beside the forms and are held against them."""

from datetime import date

from renti.records.check import Given
from renti.records.example_files import lrmx_source
from renti.records.lint import Choice, lint
from renti.records.read import read_source

GIVEN = Given(asof=date(2026, 11, 20))
FORM = lrmx_source(values={"NiRenZhiWu": "某县财政局局长", "CanJiaGongZuoShiJian": "199807"})
NOTICE = "张山，男，汉族，1975年{month}月生，1998年7月参加工作，现任某县财政局副局长，拟任某县财政局局长。"


def found(name: str, text: str, encoding: str = "utf-8") -> list[tuple[str, str, str]]:
    paper = read_source(name, text.encode(encoding))
    assert paper.refusal is None
    report = lint([FORM, paper], GIVEN, choice=Choice(select=("X",)))
    return [(each.file, each.code, each.field) for each in report.findings]


def test_a_notice_that_agrees_raises_nothing():
    assert found("任前公示.txt", NOTICE.format(month=5)) == []


def test_a_notice_with_another_birth_month_is_found_in_either_encoding():
    for encoding in ("utf-8", "gb18030"):
        assert found("任前公示.txt", NOTICE.format(month=6), encoding) == [("任前公示.txt", "X01", "born")]


def test_an_appointment_document_with_another_post_is_found():
    assert found("任免通知.txt", "任命张山为某县财政局局长。") == []
    assert found("任免通知.txt", "任命张山为某县审计局局长。") == [("任免通知.txt", "X03", "proposed_post")]


def test_what_a_paper_says_is_not_checked_as_a_form():
    paper = read_source("任前公示.txt", NOTICE.format(month=5).encode())
    report = lint([paper], GIVEN)
    assert report.people == 1
    assert report.findings == []


def test_bytes_that_are_no_text_are_refused():
    refusal = read_source("任前公示.txt", b"\xff\xfe\xff").refusal
    assert refusal is not None
    assert refusal.reason == "bad_encoding"
