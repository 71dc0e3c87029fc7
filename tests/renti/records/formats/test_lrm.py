from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.format import FORMATS, Input
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.source import Refused
from tests.generated_people import JPEG, forms

LRM = FORMATS["lrm"]
SAMPLES = sorted((Path(__file__).parents[5] / "shared" / "samples").glob("*.lrm"))
NO_SEPARATORS = st.characters(exclude_categories=["Cs"], exclude_characters='"#@\r\x00\x1a')


def read(data, **siblings):
    return LRM.read(Input(name="张三.lrm", data=data, siblings={f"张三.{suffix}": beside for suffix, beside in siblings.items()}))


def person(data, **siblings):
    (found,) = read(data, **siblings).people
    return found


def record(*, fields=33, **at):
    texts = [""] * fields
    for slot, text in at.items():
        texts[int(slot.removeprefix("f"))] = text
    return '"{}"'.format('","'.join(texts)).encode("gb18030")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_real_file_comes_back_byte_for_byte_but_for_its_last_line_end(path):
    data = path.read_bytes()
    assert LRM.write([person(data)], "").data.rstrip() == data.rstrip()


@given(forms(NO_SEPARATORS))
def test_what_is_written_is_read_back_exactly(original):
    fitting = original.with_fields(reaches_limit=None, age_limit_class="", id_number="990001198105031234")
    plain = replace(fitting, written={name: text for name, text in fitting.written.items() if not _holds(text)})
    output = LRM.write([plain], "")
    back = person(output.data, **{suffix[1:]: data for suffix, data in output.siblings.items()})
    assert LRM.write([back], "").data == output.data
    if not any(_holds(text) for text in _texts(plain)):
        assert replace(back, kept={}) == plain


def _holds(text):
    return any(sign in text for sign in '#@"')


def _texts(someone):
    for name in Person.__slots__:
        value = getattr(someone, name)
        if isinstance(value, str):
            yield value
    for relative in someone.relatives:
        yield from (relative.relation, relative.name, relative.politics, relative.work, *relative.written.values())


def test_fields_are_split_on_quote_comma_quote_only():
    found = person(record(f0="张三", f17='1990.01--2000.01  某局科员,"骨干", 科长'))
    assert found.name == "张三"
    assert found.resume_text == '1990.01--2000.01  某局科员,"骨干", 科长'


@pytest.mark.parametrize("slots", [12, 13])
def test_the_number_of_family_slots_is_kept(slots):
    pad = "@" * (slots - 2)
    columns = {f"f{slot}": f"甲{pad}@" if slot == 20 else f"a@b{'@' * (slots - 2)}" for slot in range(20, 25)}
    found = person(record(**columns))
    assert len(found.relatives) == 2
    assert LRM.write([found], "").data.decode("gb18030").split('","')[21].count("@") == slots - 1


def test_arrays_of_different_length_are_read_and_their_lengths_kept():
    found = person(record(f20="父亲@母亲", f21="张大@", f22="@", f23="@", f24="@@"))
    assert found.kept["lrm:slots"] == "2,2,2,2,3"
    assert person(LRM.write([found], "").data) == found


def test_education_and_schools_share_their_fields():
    found = person(record(f9="大专#@大学#法学学士", f10="甲校#乙系@丙校#丁系"))
    assert (found.full_time_education, found.full_time_degree) == ("大专", "")
    assert (found.in_service_education, found.in_service_degree) == ("大学", "法学学士")
    assert (found.full_time_school, found.full_time_degree_school, found.in_service_school, found.in_service_degree_school) == (
        "甲校",
        "乙系",
        "丙校",
        "丁系",
    )


def test_separators_inside_a_text_become_full_width():
    written = LRM.write([Person(name="张三", full_time_school="a#b@c", relatives=(Relative(name="王@五"),))], "").data
    found = person(written)
    assert found.full_time_school == "a＃b＠c"
    assert found.relatives[0].name == "王＠五"


def test_a_quote_comma_quote_inside_a_text_does_not_move_the_fields():
    found = person(LRM.write([Person(name="张三", honours='他说"是","否"', reason="工作需要")], "").data)
    assert found.reason == "工作需要"
    assert found.honours == "他说＂是＂,＂否＂"


def test_the_photo_is_the_picture_beside():
    picture = JPEG + bytes(100)
    assert person(record(f0="张三"), pic=picture).photo == Photo(data=picture)
    assert person(record(f0="张三")).photo is None
    assert LRM.write([Person(photo=Photo(data=picture))], "").siblings == {".pic": picture}


def test_a_34th_field_is_the_id_number():
    found = person(record(fields=34, f33="990001198105031234"))
    assert found.id_number == "990001198105031234"
    assert person(LRM.write([found], "").data) == found
    padded = {f"f{slot}": "@" * 12 for slot in range(20, 25)}
    empty = person(record(fields=34, **padded))
    assert empty.kept["lrm:fields"] == "34"
    assert person(LRM.write([empty], "").data) == empty


def test_what_cannot_be_an_id_number_is_not_written_as_one():
    assert person(LRM.write([Person(name="张三", id_number="不详")], "").data) == person(LRM.write([Person(name="张三")], "").data)


def test_text_in_a_field_that_is_always_empty_is_kept():
    found = person(record(f12="甲", f15="乙"))
    assert (found.kept["lrm:12"], found.kept["lrm:15"]) == ("甲", "乙")
    assert person(LRM.write([found], "").data) == found


def test_windows_line_ends_are_read_as_line_ends_and_written_again():
    found = person(record(f17="一\r\n二"))
    assert found.resume_text == "一\n二"
    assert b"\r\n" in LRM.write([found], "").data


def test_rare_and_private_use_characters_survive():
    for sign in ("𠀀", "\ue5e5", "\ue81e", "䶮", "㼆", "\u9fb4", "\U00030000"):
        assert person(LRM.write([Person(name=sign)], "").data).name == sign


def test_every_field_is_counted():
    counts = read(record(f0="张三")).counts
    assert len(counts) == 33
    assert all(number == stored + rejected for _, number, stored, rejected in counts)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "bad_record"),
        (b'"', "bad_record"),
        (record(fields=32), "bad_record"),
        (record(fields=35), "bad_record"),
        (record(fields=34), "bad_record"),
        (record(fields=34, f33="201704"), "bad_record"),
        (record()[:-1], "bad_record"),
        (record(f0="张三").decode("gb18030").encode(), "bad_encoding"),
        (b"\xef\xbb\xbf" + record(), "bad_encoding"),
        (record(f0="张三").replace("张".encode("gbk"), b"\xff\xff"), "bad_encoding"),
        (record(f20="@" * 1000), "bad_record"),
    ],
)
def test_what_is_no_record_is_refused_with_one_line(data, reason):
    with pytest.raises(Refused) as caught:
        read(data)
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)


def test_a_picture_that_is_no_image_is_refused():
    with pytest.raises(Refused, match="照片"):
        read(record(), pic=b"MZ" + bytes(200))
    with pytest.raises(Refused, match="照片"):
        read(record(), pic=JPEG + bytes(5 * 1024 * 1024))


@given(st.binary(max_size=300), st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data, picture):
    with suppress(Refused):
        read(data, pic=picture)


@given(st.lists(st.binary(max_size=6), min_size=30, max_size=36))
def test_any_fields_are_read_or_refused_and_what_is_read_stays(fields):
    try:
        found = person(b'"' + b'","'.join(fields) + b'"')
    except Refused:
        return
    again = person(LRM.write([found], "").data)
    assert person(LRM.write([again], "").data) == again
