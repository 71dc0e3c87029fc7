"""The résumé grammar: every way people write a line, nothing dropped, one canonical form."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.county.county import County
from renti.kernel.dates import PartialDate
from renti.records.resume import Inset, Resume, Segment, read_resume
from renti.records.resume_write import write_resume

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
CANONICAL = """1988.09--1992.07  某某大学历史系历史学专业学习
1992.07--1999.04  某某县某某中学教师
                  （其间：1996.09--1999.07某某大学教育管理专业在职研究生学习）
1999.04--2007.08  某某县教育局办公室主任（其间：2001.03--2001.06县委党校学习；2003.03--2003.09市教育局挂职）
2007.08--         某某县教育局副局长
                  兼县招生办公室主任

县第十二届、十三届人大代表"""


def structure(resume: Resume) -> object:
    return (
        [
            (
                s.began,
                s.ended,
                s.open,
                s.text,
                s.breaks,
                [(i.began, i.ended, i.open, i.text, i.at, i.own_line, i.joined, i.closed) for i in s.insets],
            )
            for s in resume.segments
        ],
        resume.closing,
    )


def only(text: str) -> Segment:
    (segment,) = read_resume(text).segments
    return segment


@pytest.mark.parametrize(
    ("line", "began", "ended"),
    [
        ("2012.07--2015.08  甲", "2012.07", "2015.08"),
        ("2012-07-2015-08 甲", "2012.07", "2015.08"),
        ("2012.7—2015.8甲", "2012.07", "2015.08"),
        ("2012.07——2015.08甲", "2012.07", "2015.08"),
        ("2012.07－2015.08 甲", "2012.07", "2015.08"),
        ("2012.07 ~ 2015.08\t甲", "2012.07", "2015.08"),
        ("2012.07～2015.08：甲", "2012.07", "2015.08"),
        ("2012.07―2015.08  甲", "2012.07", "2015.08"),
        ("2012.07至2015.08，甲", "2012.07", "2015.08"),
        ("201207-201508甲", "2012.07", "2015.08"),
        ("2012年7月至2015年8月甲", "2012.07", "2015.08"),
        ("2012 年7 月—2015年 8月 甲", "2012.07", "2015.08"),
        ("二〇一二年七月至二○一五年十二月 甲", "2012.07", "2015.12"),
        ("２０１２．０７--２０１５．０８　甲", "2012.07", "2015.08"),
        ("2012--2015 甲", "2012", "2015"),
        ("2012年--2015年 甲", "2012", "2015"),
        ("2012.07.01--2015.08.31 甲", "2012.07.01", "2015.08.31"),
        ("2012.07-09月 甲", "2012.07", "2012.09"),
        ("  2012.07--2015.08  甲", "2012.07", "2015.08"),
        ("2012.07. -- 2015.08. 甲", "2012.07", "2015.08"),
    ],
)
def test_a_period_is_read_however_it_is_written(line, began, ended):
    segment = only(line)
    assert (str(segment.began), str(segment.ended), segment.open, segment.text) == (began, ended, False, "甲")
    assert read_resume(line).unread == ()


@pytest.mark.parametrize(
    "line", ["2015.08--         甲", "2015.08至今 甲", "2015.08--至今，甲", "2015年8月起 甲", "2015.08—现在 甲", "2015.08-今 甲"]
)
def test_an_open_period_is_open(line):
    segment = only(line)
    assert (str(segment.began), segment.ended, segment.open, segment.text) == ("2015.08", None, True, "甲")


def test_a_lone_month_at_the_head_of_a_line_is_a_segment_without_an_end():
    segment = only("2015.08  参加工作")
    assert (str(segment.began), segment.ended, segment.open, segment.separator) == ("2015.08", None, False, "")


def test_the_office_of_today_is_no_date():
    assert only("2015.08--         今日新闻社").text == "今日新闻社"


def test_what_stands_between_is_kept_as_written():
    segment = only("2012.7 — 2015.8：甲")
    assert (segment.dates, segment.separator, segment.gap) == ("2012.7 — 2015.8", " — ", "：")


def test_a_month_that_does_not_exist_is_unread_and_the_rest_is_kept():
    resume = read_resume("2015.13--2016.02  甲")
    assert (resume.segments[0].began, str(resume.segments[0].ended), resume.segments[0].text) == (None, "2016.02", "甲")
    assert [(note.text, note.why) for note in resume.unread] == [("2015.13", "不是年月")]


def test_text_before_the_first_period_is_unread():
    resume = read_resume("个人简历\n2012.07--         甲")
    assert [note.text for note in resume.unread] == ["个人简历"]
    assert len(resume.segments) == 1


def test_text_without_any_period_is_unread():
    assert [note.text for note in read_resume("某某，男，汉族").unread] == ["某某，男，汉族"]


def test_lines_without_a_date_continue_the_one_above():
    segment = only("2012.07--2015.08  某某县某某局副局长、\n                 党组成员")
    assert segment.text == "某某县某某局副局长、党组成员"
    assert segment.breaks == (10,)


def test_a_year_of_appraisal_is_no_period():
    assert only("2012.07--2015.08  甲\n2014年度考核优秀").text == "甲2014年度考核优秀"


def test_html_breaks_and_carriage_returns_end_a_line():
    assert [
        s.text for s in read_resume("2010.01--2011.01  甲<br>2011.01--2012.01  乙<br/>2012.01--2013.01 丙\r\n2013.01-- 丁\r").segments
    ] == list("甲乙丙丁")


@pytest.mark.parametrize(
    "text",
    [
        "2010.01--2015.01  甲（其间：2011.04--2013.08某某大学学习）",
        "2010.01--2015.01  甲(其间:2011.04--2013.08某某大学学习)",
        "2010.01--2015.01  甲\n                 （其间：2011.04--2013.08某某大学学习）",
        "2010.01--2015.01  甲\n                  其间：2011.04--2013.08某某大学学习",
        "2010.01--2015.01  甲\n                  2011.04--2013.08  某某大学学习",
        "2010.01--2015.01  甲（期间2011年4月至2013年8月，某某大学学习）",
        "2010.01--2015.01  甲（ 其中：201104-201308 某某大学学习）",
        "2010.01--2015.01  甲（其间：2011.04--2013.08\n                  某某大学学习）",
    ],
)
def test_a_nested_period_is_an_inset(text):
    segment = only(text)
    (inset,) = segment.insets
    assert (segment.text, str(inset.began), str(inset.ended), inset.text) == ("甲", "2011.04", "2013.08", "某某大学学习")


def test_several_nested_periods_are_several_insets():
    text = "2010.01--2015.01  甲（其间：2011.04--2013.08乙（在职）学习；2014.01挂职）\n                  （其间：2014.06--2014.09丙）"
    segment = only(text)
    assert [(str(i.began), i.ended and str(i.ended), i.text, i.joined) for i in segment.insets] == [
        ("2011.04", "2013.08", "乙（在职）学习", False),
        ("2014.01", None, "挂职", True),
        ("2014.06", "2014.09", "丙", False),
    ]


def test_an_inset_in_the_middle_keeps_its_place():
    text = "2010.01--2015.01  甲（其间：2011.04--2013.08乙）、丙"
    segment = only(text)
    assert (segment.text, segment.insets[0].at) == ("甲、丙", 1)
    assert write_resume([segment]) == text


def test_an_ordinary_bracket_is_no_inset():
    assert only("2010.01--2015.01  甲（正科级）（期间表现良好）").insets == ()


def test_an_unclosed_bracket_is_read_and_noted():
    resume = read_resume("2010.01--2015.01  甲（其间：2011.04--2013.08乙学习")
    assert resume.segments[0].insets[0].text == "乙学习"
    assert [note.why for note in resume.unread] == ["括号没有闭合"]


@pytest.mark.parametrize("closing", ["县第十二届人大代表", "中共某某县第十届委员会委员，第十一届候补委员\n县政协第九届委员"])
@pytest.mark.parametrize("between", ["\n\n", "\n \n"])
def test_the_last_paragraph_closes(closing, between):
    resume = read_resume("2010.01--         甲" + between + closing)
    assert (resume.segments[0].text, resume.closing) == ("甲", closing)


def test_memberships_on_a_line_of_their_own_close_without_a_blank_line():
    assert read_resume("2010.01--         甲\n第十二届、十三届县人大代表").closing == "第十二届、十三届县人大代表"


def test_an_inset_after_a_blank_line_is_no_closing():
    resume = read_resume("2010.01--         甲\n\n                  （其间：2011.04--2013.08乙）")
    assert resume.closing == ""
    assert len(resume.segments[0].insets) == 1


def test_the_canonical_text_comes_back_exactly():
    resume = read_resume(CANONICAL)
    assert resume.unread == ()
    assert write_resume(resume.segments, resume.closing) == CANONICAL


def test_segments_made_by_hand_are_written_in_form():
    inset = Inset(began=PartialDate(2011, 4), ended=PartialDate(2013, 8), text="学习", span=(0, 0), own_line=True)
    first = Segment(
        began=PartialDate(2010, 1),
        ended=PartialDate(2015, 1),
        open=False,
        text="甲",
        insets=(inset,),
        span=(0, 0),
        dates="",
        separator="",
        gap="",
    )
    last = Segment(began=PartialDate(2015, 1), ended=None, open=True, text="乙", insets=(), span=(0, 0), dates="", separator="", gap="")
    assert write_resume([first, last]) == ("2010.01--2015.01  甲\n                  （其间：2011.04--2013.08学习）\n2015.01--         乙")


FRAGMENTS = [
    "2012.07", "2015年8月", "--", "—", "至", "至今", "起", "199807", "2015.13", "一九九八年七月", "（其间：", "(其间:", "其间：", "（期间", "）", ")", "（", "；", "，",
    "\n", "\n\n", "\n                  ", "  ", "\t", "<br>", "\r\n", "某某县", "学习", "第十二届", "委员", "今", "2", "年", "月", "、", "：", "1、", "●", "自", "\u3000", "\x85", "-", ".", "〇", "20155.08",
]  # fmt: skip
TEXTS = st.one_of(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join), st.text(max_size=200))


def dropped(resume: Resume) -> str:
    """The characters of the text, white space and <br> apart, that nothing was made of."""
    spans = [s.span for s in resume.segments] + [u.span for u in resume.unread] + ([resume.closing_span] if resume.closing_span else [])
    covered = {at for span in spans for at in range(*span)}
    plain = re.sub(r"(?i)<br\s*/?>", lambda found: " " * len(found[0]), resume.text)
    return "".join(letter for at, letter in enumerate(plain) if not letter.isspace() and at not in covered)


@given(TEXTS)
def test_no_character_is_dropped(text):
    assert dropped(read_resume(text)) == ""


def test_a_dropped_character_would_be_seen():
    resume = read_resume("个人简历\n2012.07--         甲\n\n县第十二届人大代表")
    assert dropped(replace(resume, unread=())) == "个人简历"
    assert dropped(replace(resume, closing_span=None)) == "县第十二届人大代表"
    (segment,) = resume.segments
    assert dropped(replace(resume, segments=(replace(segment, span=(segment.span[0], segment.span[1] - 1)),))) == "甲"


@given(TEXTS)
def test_spans_lie_in_order_and_hold_what_was_read(text):
    resume = read_resume(text)
    ends = 0
    for segment in resume.segments:
        assert ends <= segment.span[0] < segment.span[1] <= len(text)
        ends = segment.span[1]
        for inset in segment.insets:
            assert segment.span[0] <= inset.span[0] < inset.span[1] <= segment.span[1]
    for note in resume.unread:
        assert text[slice(*note.span)] == note.text


@given(TEXTS)
def test_writing_and_reading_again_changes_nothing(text):
    resume = read_resume(text)
    written = write_resume(resume.segments, resume.closing)
    again = read_resume(written)
    if resume.segments:
        assert structure(again) == structure(resume)
        assert write_resume(again.segments, again.closing) == written


def test_a_changed_activity_would_be_seen():
    resume = read_resume(CANONICAL)
    first, *rest = resume.segments
    changed = write_resume([replace(first, text=first.text + "毕业"), *rest], resume.closing)
    assert structure(read_resume(changed)) != structure(resume)


@pytest.mark.parametrize("seed", [1, 2])
def test_every_form_of_the_county_comes_back_exactly(seed):
    for person in County(seed=seed).people(150):
        resume = person.resume
        assert resume.unread == ()
        assert write_resume(resume.segments, resume.closing) == person.resume_text


@pytest.mark.parametrize(
    "seed", ["（其间：", "2012.07--", "、", "\n", "2012.07--2015.08  （其间：2011.04", "（", " ", "-", "，；", "2012.07\n"]
)
def test_a_long_text_of_one_kind_is_read_once(seed):
    resume = read_resume(seed * 20_000)
    assert resume.text == seed * 20_000


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample files are not here")
@pytest.mark.parametrize("name", ["real_2.lrmx", "real_3.lrmx", "real_5.lrmx"])
def test_real_forms_are_read_without_rest(name):
    text = (SAMPLES / name).read_text(encoding="utf-8-sig")
    found = re.search("<JianLi>(.*?)</JianLi>", text, re.DOTALL)
    resume = read_resume(found[1])
    assert resume.unread == ()
    assert len(resume.segments) == len(re.findall(r"^\d", found[1], re.MULTILINE))
