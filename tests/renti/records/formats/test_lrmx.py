import base64
import re
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from xml.dom import minidom

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.fields import FORM
from renti.records.format import FORMATS, Input
from renti.records.formats import lrmx
from renti.records.formats.lrmx_plain import plain_leaves
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.source import Refused
from tests.generated_people import JPEG, forms

LRMX = FORMATS["lrmx"]
SAMPLES = sorted((Path(__file__).parents[5] / "shared" / "samples").glob("*.lrmx"))
XML_TEXT = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


def read(data):
    return LRMX.read(Input(name="a.lrmx", data=data if isinstance(data, bytes) else data.encode()))


def person(data):
    (found,) = read(data).people
    return found


def form(inner, declaration='<?xml version="1.0" encoding="utf-8"?>\n'):
    return f"{declaration}<Person>{inner}</Person>"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_real_file_comes_back_whole(path):
    data = path.read_bytes()
    first = person(data)
    assert first.name
    assert first.relatives
    assert person(LRMX.write([first], "").data) == first


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_real_file_is_written_with_the_elements_it_had(path):
    tags = re.findall(rb"<(\w+)", path.read_bytes())
    assert re.findall(rb"<(\w+)", LRMX.write([person(path.read_bytes())], "").data) == tags


@given(forms(XML_TEXT))
def test_what_is_written_is_read_back_exactly(original):
    assert person(LRMX.write([original], "").data) == replace(original, kept=person(LRMX.write([original], "").data).kept)
    again = person(LRMX.write([original], "").data)
    assert person(LRMX.write([again], "").data) == again


@given(forms(XML_TEXT), st.sampled_from(["3.2", "newest"]))
def test_an_edition_changes_no_content_it_can_hold(original, edition):
    fitting = original if edition == "newest" else original.with_fields(reaches_limit=None, age_limit_class="")
    back = person(LRMX.write([fitting], edition).data)
    assert replace(back, kept={}, version="") == replace(fitting, kept={}, version="")


def test_elements_are_found_by_name_in_any_order():
    assert person(form("<MinZu>汉族</MinZu><XingMing>张三</XingMing>")).name == "张三"
    assert person(form("<XingMing>张三</XingMing><MinZu>汉族</MinZu>")).ethnicity == "汉族"


def test_a_missing_element_stays_missing():
    found = person(form("<XingMing>张三</XingMing><ZhaoPian></ZhaoPian>"))
    assert found.sex == ""
    assert found.born is None
    written = LRMX.write([found], "").data
    assert b"XingBie" not in written
    assert b"<ZhaoPian></ZhaoPian>" in written


def test_a_field_filled_later_gets_its_element():
    found = person(form("<XingMing>张三</XingMing>")).with_fields(sex="男")
    assert "<XingBie>男</XingBie>".encode() in LRMX.write([found], "").data


def test_editions_have_the_elements_of_their_editor():
    someone = Person(name="张三", id_number="990001198105031234", age_limit_class="改革前任职年龄界限为60岁")
    assert b"ShenFenZheng" not in LRMX.write([someone], "3.0").data
    assert b"<Version>3.0.2.12<" in LRMX.write([someone], "3.0").data
    assert b"GaiGeQianRenZhiNianLingJieXian" not in LRMX.write([someone], "3.2").data
    newest = LRMX.write([someone], "newest").data
    assert b"GaiGeQianRenZhiNianLingJieXian" in newest
    assert b"DaoLingNianYue" in newest


def test_dates_keep_their_precision_and_their_spelling():
    found = person(
        form(
            "<ChuShengNianYue>1978.05</ChuShengNianYue><TianBiaoShiJian>20170806</TianBiaoShiJian><CanJiaGongZuoShiJian>不详</CanJiaGongZuoShiJian>"
        )
    )
    assert found.born == PartialDate(1978, 5)
    assert found.filled_on == PartialDate(2017, 8, 6)
    assert found.began_work is None
    assert found.written == {"born": "1978.05", "began_work": "不详"}


def test_white_space_alone_is_empty_and_around_a_text_is_kept_beside_it():
    found = person(form("<XingMing>\n  </XingMing><RuDangShiJian> 群众</RuDangShiJian>"))
    assert found.name == ""
    assert found.joined_party == "群众"
    assert found.written == {"joined_party": " 群众"}


def test_unknown_elements_and_attributes_are_kept_and_written_back():
    source = form('<XingMing 来源="户籍">张三</XingMing><Foo>甲</Foo><Foo b="1">乙</Foo><Bar><Baz>丙</Baz></Bar><XingMing>李四</XingMing>')
    found = person(source)
    assert found.name == "张三"
    assert found.kept["lrmx:XingMing/@来源"] == "户籍"
    assert found.kept["lrmx:Foo"] == "甲"
    assert found.kept["lrmx:Foo[2]"] == "乙"
    assert found.kept["lrmx:Foo[2]/@b"] == "1"
    assert found.kept["lrmx:Bar/Baz"] == "丙"
    assert found.kept["lrmx:XingMing[2]"] == "李四"
    assert person(LRMX.write([found], "").data) == found


def test_unknown_content_of_a_family_row_is_kept_there():
    found = person(
        form(
            "<JiaTingChengYuan><Item><XingMing>王五</XingMing></Item><Item><XingMing>赵六</XingMing><BeiZhu>甲</BeiZhu></Item></JiaTingChengYuan>"
        )
    )
    assert found.kept["lrmx:JiaTingChengYuan/Item[2]/BeiZhu"] == "甲"
    assert person(LRMX.write([found], "").data) == found


def test_empty_rows_at_the_end_are_no_relatives_but_are_written_again():
    empty = "<Item><ChengWei></ChengWei></Item>"
    found = person(form(f"<JiaTingChengYuan><Item><XingMing>王五</XingMing></Item>{empty * 9}</JiaTingChengYuan>"))
    assert found.relatives == (Relative(name="王五"),)
    assert LRMX.write([found], "").data.count(b"<Item>") == 10
    assert person(LRMX.write([found], "").data) == found


def test_cdata_is_text_and_comments_are_listed_as_not_stored():
    reading = read(form("<XingMing><![CDATA[张<三]]></XingMing><!-- 旧 --><?php x?><MinZu>汉<!-- 某 -->族</MinZu>"))
    (found,) = reading.people
    assert (found.name, found.ethnicity) == ("张<三", "汉族")
    assert [part.text for part in reading.rejected] == ["<!-- 旧 -->", "<?php x?>", "<!-- 某 -->"]


def test_text_between_elements_is_listed_as_not_stored():
    reading = read(form("甲<XingMing>张三</XingMing>乙<JiaTingChengYuan>丙<Item>丁</Item></JiaTingChengYuan>"))
    assert sorted(part.text for part in reading.rejected) == sorted("甲乙丙丁")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_declared_encodings_are_read(encoding):
    text = form("<XingMing>张三</XingMing><!-- 注 -->", f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>')
    assert person(text.encode(encoding)).name == "张三"


def test_namespaces_do_not_hide_the_fields():
    plain = '<Person xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:x="1"><XingMing>张三</XingMing></Person>'
    assert person(plain).name == "张三"
    reading = read('<Person xmlns="urn:x"><XingMing>张三</XingMing></Person>')
    assert reading.people[0].name == "张三"
    assert reading.rejected[0].text == "urn:x"


def test_the_photo_is_decoded_when_asked_for():
    picture = JPEG + bytes(5000)
    found = person(form(f"<XingMing>张三</XingMing><ZhaoPian>{base64.b64encode(picture).decode()}</ZhaoPian><Version>3.2.1.16</Version>"))
    assert found.photo == Photo(data=picture)
    assert found.photo.data == picture
    assert found.version == "3.2.1.16"


def test_attributes_behind_the_photo_are_seen():
    picture = base64.b64encode(JPEG + bytes(500)).decode()
    assert person(form(f'<ZhaoPian>{picture}</ZhaoPian><Version a="1">3</Version>')).kept["lrmx:Version/@a"] == "1"


def test_a_photo_over_several_lines_is_read():
    picture = base64.encodebytes(JPEG + bytes(500)).decode()
    assert person(form(f"<ZhaoPian>\n{picture}</ZhaoPian>")).photo == Photo(data=JPEG + bytes(500))


def test_a_comment_that_looks_like_a_photo_hides_nothing():
    picture = base64.b64encode(JPEG + bytes(500)).decode()
    found = person(form(f"<!-- <ZhaoPian>{picture}</ZhaoPian> --><XingMing>张三</XingMing>"))
    assert found.photo is None
    assert found.name == "张三"


def test_a_damaged_photo_is_never_written_as_markup():
    sly = base64.b64encode(JPEG + bytes(100)).decode() + "&amp;lt"
    found = person(form(f"<ZhaoPian>{sly}</ZhaoPian>"))
    assert not found.photo.intact
    assert b"&amp;" not in LRMX.write([found], "").data


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_counts_agree_with_another_parser(path):
    document = minidom.parseString(path.read_bytes())
    expected = Counter(node.tagName for node in document.documentElement.getElementsByTagName("*"))
    counts = read(path.read_bytes()).counts
    assert {name: number for name, number, _, _ in counts} == expected
    assert all(number == stored + rejected for _, number, stored, rejected in counts)


def test_counts_include_what_was_rejected():
    counts = {name: (number, stored, rejected) for name, number, stored, rejected in read(form("<A/><A/>甲")).counts}
    assert counts == {"A": (2, 2, 0), "Person 之外": (1, 0, 1)}


REFUSED = {
    "doctype": '<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>',
    "doctype in UTF-16": '<?xml version="1.0"?><!DOCTYPE Person []><Person/>'.encode("utf-16"),
    "doctype in GBK": '<?xml version="1.0" encoding="gbk"?><!DOCTYPE Person []><Person><XingMing>张</XingMing></Person>'.encode("gbk"),
    "truncated": "<Person>\n<XingMing>张三</XingMing>\n<JianLi>2015",
    "unescaped": "<Person>\n<XingMing>a<b</XingMing></Person>",
    "undefined entity": "<Person>&nbsp;</Person>",
    "deep": "<Person>" + "<a>" * 100 + "</a>" * 100 + "</Person>",
    "many": "<Person>" + "<a/>" * 70_000 + "</Person>",
    "other root": "<html><Person/></html>",
    "not UTF-8": "<Person>\n<XingMing>张三</XingMing></Person>".encode("gbk"),
    "odd encoding": '<?xml version="1.0" encoding="big5"?><Person/>',
    "empty": "",
    "wrong image": f"<Person><ZhaoPian>{base64.b64encode(b'MZ' + bytes(300)).decode()}</ZhaoPian></Person>",
    "big image": f"<Person><ZhaoPian>/9j/{'A' * 6_000_000}</ZhaoPian></Person>",
    "control character": "<Person><XingMing>张\x0b三</XingMing></Person>",
}
REASONS = (
    ["doctype"] * 3
    + ["not_well_formed"] * 3
    + [
        "too_deep",
        "too_large",
        "bad_record",
        "bad_encoding",
        "bad_encoding",
        "not_well_formed",
        "bad_photo",
        "too_large",
        "not_well_formed",
    ]
)


@pytest.mark.parametrize(("name", "reason"), list(zip(REFUSED, REASONS, strict=True)), ids=str)
def test_hostile_input_is_refused_with_one_line(name, reason):
    with pytest.raises(Refused) as caught:
        read(REFUSED[name])
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)
    assert caught.value.place
    assert caught.value.advice


def test_the_line_of_a_fault_is_named():
    for name in ("truncated", "unescaped", "not UTF-8"):
        with pytest.raises(Refused) as caught:
            read(REFUSED[name])
        assert caught.value.place.startswith("第 3 行" if name == "truncated" else "第 2 行")


def test_the_line_of_a_fault_behind_the_photo_is_that_of_the_whole_file():
    picture = base64.encodebytes(JPEG + bytes(500)).decode()
    data = form(f"<ZhaoPian>{picture}</ZhaoPian>\n<a></b>")
    with pytest.raises(Refused) as caught:
        read(data)
    assert caught.value.place.startswith(f"第 {data.count(chr(10)) + 1} 行")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    with suppress(Refused):
        read(data)


@given(
    st.lists(
        st.sampled_from(
            [
                *(f"<{field.element}>" for field in FORM[:3]),
                "</XingMing>",
                "<Person>",
                "</Person>",
                "<ZhaoPian>",
                "</ZhaoPian>",
                "<Item>",
                "</Item>",
                "<JiaTingChengYuan>",
                "</JiaTingChengYuan>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&x;",
                " a='1'",
                "甲",
                "\n",
                "/9j/" + "A" * 80,
                "<?x y?>",
                "<a/>",
            ]
        ),
        max_size=30,
    ).map(lambda parts: "<Person>" + "".join(parts) + "</Person>")
)
def test_any_patchwork_of_markup_is_read_or_refused_and_what_is_read_stays(text):
    try:
        found = person(text)
    except Refused:
        return
    assert person(LRMX.write([found], "").data) == found


@given(st.sampled_from(SAMPLES or [None]), st.integers(0, 8000), st.binary(max_size=3))
def test_a_bitten_real_file_is_read_or_refused(path, at, bite):
    if path is None:
        pytest.skip("no samples here")
    data = path.read_bytes()
    try:
        found = person(data[:at] + bite + data[at + 2 :])
    except Refused:
        return
    assert person(LRMX.write([found], "").data) == found


def both_ways(data):
    """The readings of the quick way and of the XML parser; None where one does not take the document."""
    try:
        parsed = lrmx._parsed(data)
    except Refused:
        parsed = None
    return lrmx._plain(data), parsed


@given(forms(XML_TEXT), st.sampled_from(["", "3.0", "newest"]), st.sampled_from(["\n", "\r\n"]))
def test_the_quick_way_reads_what_the_parser_reads(original, edition, line_end):
    data = LRMX.write([original], edition).data.replace(b"\n", line_end.encode())
    quick, parsed = both_ways(data)
    assert quick is None or quick == parsed
    assert quick is not None or b"&" in data


PIECES = [
    "<XingMing>",
    "</XingMing>",
    "<MinZu>汉族</MinZu>",
    "<JiaTingChengYuan>",
    "</JiaTingChengYuan>",
    "<Item>",
    "</Item>",
    *(f"<{tag}>1</{tag}>" for tag in ("ChengWei", "XingMing", "ChuShengRiQi", "ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu")),
    "<ZhaoPian>",
    "</ZhaoPian>",
    "\n",
    "\r",
    "\x0b",
    "\u3000",
    "甲",
    "&",
    "]]>",
    "<?x?>",
    " ",
    "\ufeff",
    "</Person>",
    "<Person>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.booleans())
def test_the_quick_way_takes_no_document_that_the_parser_refuses(pieces, whole):
    row = "".join(f"<{tag}>2</{tag}>" for tag in ("ChengWei", "XingMing", "ChuShengRiQi", "ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu"))
    middle = "".join(pieces)
    family = f"<JiaTingChengYuan><Item>{row}</Item>{middle}</JiaTingChengYuan>" if whole else middle
    quick, parsed = both_ways(form(f"<XingBie>男</XingBie>{family}").encode())
    assert quick is None or quick == parsed


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_real_files_go_the_quick_way(path):
    quick, parsed = both_ways(path.read_bytes())
    assert quick == parsed


def test_what_is_not_plain_does_not_go_the_quick_way():
    assert plain_leaves(form("<XingMing>张三</XingMing>")) is not None
    for inner in (
        "<XingMing>&amp;</XingMing>",
        "<Foo>1</Foo>",
        "<XingMing>1</XingMing><XingMing>2</XingMing>",
        "甲<XingMing>1</XingMing>",
        "<XingMing a='1'>1</XingMing>",
    ):
        assert plain_leaves(form(inner)) is None
