import pytest

from renti.records.convert import FormatUnclear, convert, target
from renti.records.format import FORMATS, Input
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.rare_characters import STANDARD_2022, in_person, private_use, warning
from renti.records.read import read_source
from renti.records.rows import Post
from renti.records.source import Unit
from renti.records.write import EditionUnknown, FormatNotWritten, OnePersonOnly, write_people
from tests.generated_people import JPEG

ZHANG = Person(name="张三", sex="男", photo=Photo(data=JPEG), id_number="990001198105031234")
LI = Person(name="李四", relatives=(Relative(relation="父亲", name="李大"),))


def source(name, *people):
    entry = next(entry for entry in FORMATS if name.endswith(entry.suffixes[0]))
    return read_source(name, entry.write(people, "").data)


def losses(person, to, edition=""):
    return [loss.difference.field for loss in write_people([person], to=to, edition=edition).losses]


def test_what_a_format_holds_is_not_lost():
    for to in ("lrmx", "lrm", "json", "exchange"):
        assert losses(ZHANG, to) == []
        assert losses(LI, to) == []


def test_what_a_format_cannot_hold_is_reported():
    assert losses(ZHANG, "lrmx", "3.0") == ["id_number"]
    assert losses(Person(name="张三", posts=(Post(organisation="某局", title="局长"),)), "lrmx") == ["posts[0]"]
    assert losses(Person(name="张三", age_limit_class="60"), "lrmx", "3.2") == ["age_limit_class"]
    assert losses(Person(name="张\x0b三"), "lrmx") == ["name"]
    assert losses(Person(name="张三", full_time_school="a#b"), "lrm") == ["full_time_school"]
    assert losses(Person(name="张三", kept={"lrmx:Foo": "甲"}), "lrm") == ["kept.lrmx:Foo"]
    assert losses(Person(name="张三", details={"A0165": "省管"}), "lrm") == ["details.A0165"]


def test_layout_and_editor_version_are_no_loss():
    assert losses(Person(name="张三", version="3.2.1.16", kept={"lrmx:elements": "-MinZu"}), "lrm") == []


def test_a_format_without_writer_or_edition_is_refused():
    with pytest.raises(FormatNotWritten):
        write_people([ZHANG], to="docx")
    with pytest.raises(EditionUnknown):
        write_people([ZHANG], to="lrmx", edition="9")
    with pytest.raises(OnePersonOnly):
        write_people([ZHANG, LI], to="lrmx")


def test_the_suffix_or_the_name_of_the_format_says_what_to_write():
    assert target("a.LRMX").format.name == "lrmx"
    assert target("a.xlsx", to="json").file == ""
    assert target("", to="lrm").format.name == "lrm"
    for unclear in ("a.docx", "a", ""):
        with pytest.raises(FormatUnclear):
            target(unclear)
    with pytest.raises(FormatNotWritten):
        target("a.lrmx", to="docx")


def test_people_go_into_one_file_or_one_file_each():
    read = [source("a.lrmx", ZHANG), source("b.json", LI, ZHANG), read_source("c.lrmx", b"")]
    (all_in_one,) = convert(read, target("all.json"))
    assert [person.name for person in read_source("all.json", all_in_one.data).reading.people] == ["张三", "李四", "张三"]
    assert [result.name for result in convert(read, target("", to="lrmx"))] == ["a.lrmx", "李四.lrmx", "张三.lrmx"]
    (one,) = convert(read[:1], target("x.lrm"))
    assert (one.name, list(one.beside)) == ("x.lrm", ["x.pic"])


def test_people_of_one_name_get_files_of_their_own():
    read = [source("b.json", LI, Person(name="李四"), Person(name="a/b:c"), Person())]
    assert [result.name for result in convert(read, target("", to="lrm"))] == ["李四.lrm", "李四（2）.lrm", "a_b_c.lrm", "无名.lrm"]


def test_losses_are_said_in_one_line_each():
    (result,) = convert([source("b.json", Person(name="张三", posts=(Post(organisation="某局", title="局长"),)))], target("", to="lrmx"))
    assert result.lost == ("张三：任职 局长“某局 局长”未保留",)


def test_private_use_characters_are_warned_of_and_kept():
    (result,) = convert([source("a.lrmx", Person(name="张\ue81e", relatives=(Relative(name="\U000f0000"),)))], target("", to="lrm"))
    assert [line.split(" ")[0] for line in result.warnings] == ["U+E81E", "U+F0000"]
    assert result.lost == ()
    assert "U+9FB4" in result.warnings[0]


def test_ordinary_and_rare_characters_are_not_warned_of():
    assert in_person(Person(name="张三𠀀䶮㼆·")) == ()
    assert private_use("\ue000a\uf8ff\ue000") == ("\ue000", "\uf8ff")
    assert "自造字" in warning("\ue000")


def test_the_old_and_new_characters_are_those_of_two_editions_of_one_code():
    """The codec is of the edition of 2000: the old characters have the two-byte codes that the new ones got in 2022."""
    assert len(STANDARD_2022) == 18
    for old, new in STANDARD_2022.items():
        assert private_use(old)
        assert not private_use(new)
        assert len(old.encode("gb18030")) == 2
        assert len(new.encode("gb18030")) == 4


@pytest.mark.parametrize(("made", "wanted"), [("exchange", "workbook"), ("workbook", "exchange"), ("workbook", "json")])
def test_units_come_along_where_the_format_holds_them(made, wanted):
    units = [Unit(name="虚构县某局", details={"B0101": "虚构县某局", "B0114": "001", "B0268": "甲"})]
    data = write_people([LI], to=made, units=units).data
    suffix = FORMATS[made].suffixes[0]
    (result,) = convert([read_source("a" + suffix, data)], target("b" + FORMATS[wanted].suffixes[0], to=wanted))
    if wanted == "json":
        assert result.lost == ("机构 虚构县某局 未完整保留",)
    else:
        assert result.lost == ()
        assert [unit.name for unit in FORMATS[wanted].read(Input(name="b", data=result.data)).units] == ["虚构县某局"]
