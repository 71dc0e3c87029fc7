import io
import zipfile
from contextlib import suppress
from xml.dom import minidom

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.format import FORMATS, Input
from renti.records.formats.exchange_read import read_package
from renti.records.formats.exchange_tables import tables
from renti.records.formats.exchange_write import write_package
from renti.records.person import Person, Relative
from renti.records.photo import Photo
from renti.records.rows import Appraisal, Entry, Measure, Post, Rank, Reward, Role, Study, Title
from renti.records.source import Refused
from tests.generated_people import JPEG, anything

EXCHANGE = FORMATS["exchange"]


def read(data):
    return EXCHANGE.read(Input(name="a.zip", data=data))


def package(made, *, photos=(), more=()):
    """A package of rows by table, as another program would write it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        for code, rows in made.items():
            document = minidom.Document()
            data = document.appendChild(document.createElement("xml")).appendChild(document.createElement("data"))
            for row in rows:
                element = data.appendChild(document.createElement("row"))
                for name, text in row.items():
                    element.setAttribute(name, text)
            out.writestr(f"Table/{code}.xml", document.toxml(encoding="utf-8"))
        for name, data in (*dict(photos).items(), *dict(more).items()):
            out.writestr(name, data)
    return stream.getvalue()


def rows(data):
    """What stands in a package, by another parser: only what is not empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {
            name[6:-4]: found
            for name in opened.namelist()
            if name.startswith("Table/")
            and (
                found := [
                    {key: text for key, text in row.attributes.items() if text}
                    for row in minidom.parseString(opened.read(name)).getElementsByTagName("row")
                ]
            )
        }


def filled(code, key, **said):
    """A row with something in every column of its table."""
    dates = {
        "A0107",
        "A0134",
        "A0144",
        "A0243",
        "A0265",
        "A0288",
        "A0192C",
        "A0504",
        "A0517",
        "A0604",
        "A0804",
        "A0807",
        "A0904",
        "A1407",
        "A1424",
        "A3607",
        "A2949",
        "A99Z102",
        "A99Z104",
    }
    flags = {"A0219", "A0251B", "A0255", "A0279", "A0899", "A0837", "A0531", "A0524", "A0104", "A0128", "A99Z101", "A99Z103", "A1517"}
    row = {field: "197805" if field in dates else "1" if field in flags else f"{field}值" for field in tables()[code].fields}
    row |= {"A0000": key} if "A0000" in row else {}
    return row | said


FULL = {code: [filled(code, "k1"), filled(code, "k2")] if code != "B01" else [filled(code, "")] for code in tables()}
FULL["A15"] = [filled("A15", "k1", A1521="2023"), filled("A15", "k1", A1521="2024"), filled("A15", "k2", A1521="2024年")]
FULL["A01"] = [
    filled("A01", "k1", A0117="02", A0184="990001198105031234"),
    filled("A01", "k2", A0117="蒙古族", A0141="01", A0199="本地", 备注="甲"),
]
FULL["A57"] = [{"A0000": "k1", "A5714": "k1.jpg"}, {"A0000": "k2", "A5714": "没有.jpg"}]
PICTURE = {"Photos/k1.jpg": JPEG}


def test_every_column_of_every_table_is_written_as_it_was_read():
    data = package(FULL, photos=PICTURE)
    found = read_package(data)
    again = rows(write_package(found.reading.people, units=found.reading.units, head=found.head))
    expected = rows(data)
    expected["A01"][1] |= {"A0117": "02"}
    assert again == expected


def test_the_published_columns_are_those_of_the_tables():
    assert len(tables()) == 13
    assert tables()["A02"].fields[:4] == ("A0000", "A0201A", "A0201B", "A0201D")
    assert sum(len(table.fields) for table in tables().values()) == 174


def test_a_package_is_read_into_fields_and_rows():
    first, second = read(package(FULL, photos=PICTURE)).people
    assert first.name == "A0101值"
    assert first.ethnicity == second.ethnicity == "蒙古族"
    assert first.sex == "男"
    assert first.health == "健康"
    assert first.born == PartialDate(1978, 5)
    assert first.details["A0165"] == "A0165值"
    assert first.details["A3310"] == "A3310值"
    assert second.details["A0141"] == "中共党员"
    assert second.kept["exchange:备注"] == "甲"
    assert [row.year for row in first.appraisals] == [2023, 2024]
    assert first.appraisals[0].grade == "优秀"
    assert first.posts[0].current is True
    assert first.posts[0].main is True
    assert dict(first.posts[0].details)["A0201B"] == "A0201B值"
    assert first.studies[0].full_time is True
    assert first.entry.recruited is True
    assert first.entry.registered_on == PartialDate(1978, 5)
    assert first.photo == Photo(data=JPEG)
    assert second.photo is None
    assert first.relatives[0].name == "A3601值"


def test_what_is_read_stored_and_rejected_adds_up():
    stray = FULL | {"A02": [*FULL["A02"], filled("A02", "nobody")], "A15": [filled("A15", "k1", A1521="不详")]}
    data = package(stray, photos=PICTURE)
    reading = read(data)
    counts = {name: number for name, number, _, _ in reading.counts}
    cells = sum(len(row) for found in rows(data).values() for row in found)
    assert sum(counts.values()) == cells
    assert all(number == stored + rejected for _, number, stored, rejected in reading.counts)
    refused = {name: rejected for name, _, _, rejected in reading.counts if rejected}
    assert refused["A02职务/A0000"] == 1
    assert refused["A15考核/考核年度"] == 1
    assert [part.why for part in reading.rejected] == ["A01 中没有这个 A0000", "考核年度读不出", "数据包中没有这个照片文件"]


def test_units_and_head_are_kept():
    head = '<root><node name="type" value="23"/><node name="B0101" value="某局"/><tablelist/></root>'
    found = read_package(package(FULL, more={"gwyinfo.xml": head}))
    assert found.reading.units[0].name == "B0101值"
    assert found.head == {"type": "23", "B0101": "某局"}
    again = read_package(write_package(found.reading.people, units=found.reading.units, head=found.head))
    assert again.reading.units == found.reading.units
    assert again.head == {"type": "23", "dataversion": "2017.01", "B0101": "某局", "psncount": "2"}


def test_several_rows_of_pay_become_numbered_details():
    made = {"A01": [{"A0000": "1", "A0101": "张三"}], "A33": [{"A0000": "1", "A3310": "100"}, {"A0000": "1", "A3310": "200"}]}
    (found,) = read(package(made)).people
    assert found.details == {"A3310": "100", "A3310[2]": "200"}
    assert rows(EXCHANGE.write([found], "").data)["A33"] == made["A33"]


def test_white_space_alone_is_empty():
    (found,) = read(package({"A01": [{"A0000": "1", "A0101": "张三", "A0165": " "}], "A06": [{"A0000": "1", "A0611": " \n"}]})).people
    assert found.details == {}
    assert found.titles == (Title(name=""),)


def test_a_table_of_another_edition_comes_along():
    made = {"A01": [{"A0000": "1", "A0101": "张三"}], "A65": [{"A0000": "1", "A6501": "13"}]}
    (found,) = read(package(made)).people
    assert found.details == {"A6501": "13"}
    assert rows(EXCHANGE.write([found], "").data)["A65"] == made["A65"]
    assert "A65" not in rows(EXCHANGE.write([found], "2017").data)


def test_people_without_a_key_or_with_one_key_are_kept_and_listed():
    reading = read(
        package(
            {
                "A01": [{"A0101": "甲"}, {"A0000": "1", "A0101": "乙"}, {"A0000": "1", "A0101": "丙"}],
                "A02": [{"A0000": "1", "A0215A": "局长"}],
            }
        )
    )
    assert [(person.name, len(person.posts)) for person in reading.people] == [("甲", 0), ("乙", 1), ("丙", 0)]
    assert len(reading.rejected) == 2
    assert len({row["A0000"] for row in rows(EXCHANGE.write(reading.people, "").data)["A01"]}) == 3


def test_names_are_written_as_codes_where_the_tables_have_them():
    someone = Person(
        name="张三",
        sex="女",
        ethnicity="汉族",
        health="健康",
        relatives=(Relative(relation="父亲", name="张大", politics="中共党员"),),
        posts=(
            Post(
                organisation="某局",
                title="局长",
                decided_on=PartialDate(2020, 1),
                tier=1,
                role=Role.CHIEF,
                concurrent=True,
                current=True,
                exceptional=False,
            ),
        ),
        ranks=(Rank(kind="rank", name="一级调研员", current=True),),
        studies=(Study(education="大学", full_time=False),),
        titles=(Title(name="工程师"),),
        rewards=(Reward(name="记三等功", awarded_on=PartialDate(2019)),),
        measures=(Measure(kind="诫勉", decided_on=PartialDate(2018, 3)),),
        appraisals=(Appraisal(year=2024, grade="称职"),),
        entry=Entry(recruited=True),
        photo=Photo(data=JPEG),
        age_limit_class="改革前任职年龄界限为60岁",
    )
    data = EXCHANGE.write([someone], "").data
    made = rows(data)
    assert made["A01"][0]["A0104"] == "2"
    assert made["A01"][0]["A0117"] == "01"
    assert made["A01"][0]["A0128"] == "1"
    assert made["A36"][0]["A3604A"] == "10"
    assert made["A36"][0]["A3627"] == "01"
    assert (made["A02"][0]["A0255"], made["A02"][0]["A0251B"]) == ("1", "0")
    assert made["A08"][0]["A0837"] == "2"
    (back,) = read(data).people
    assert {name: getattr(back, name) for name in Person.__slots__ if name not in ("kept", "titles")} == {
        name: getattr(someone, name) for name in Person.__slots__ if name not in ("kept", "titles")
    }


@given(st.lists(anything(Person), max_size=2))
def test_one_passing_through_settles_every_record(people):
    once = read(EXCHANGE.write(people, "").data).people
    assert read(EXCHANGE.write(once, "").data).people == once


VALUES = st.one_of(
    st.sampled_from(["", "1", "0", "01", "11", "197805", "1978.05", " 甲 ", "中共党员", "是", "a\nb"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=5),
)


@given(st.data())
def test_any_rows_come_back_as_people(data):
    def row(code):
        return st.fixed_dictionaries(
            {"A0000": st.sampled_from(["1", "2"])}, optional={name: VALUES for name in tables()[code].fields if name != "A0000"}
        )

    made = {"A01": [{"A0000": "1", "A0101": "张三"}, {"A0000": "2", "A0101": "李四"}]}
    for code in data.draw(
        st.lists(st.sampled_from([code for code in tables() if code not in ("A01", "B01", "A57")]), unique=True, max_size=3)
    ):
        made[code] = data.draw(st.lists(row(code), max_size=2))
    people = read(package(made)).people
    assert read(EXCHANGE.write(people, "").data).people == people


@pytest.mark.parametrize(
    ("made", "more", "reason", "place"),
    [
        ({}, {}, "unknown_format", "压缩包"),
        ({"A02": []}, {}, "unknown_format", "压缩包"),
        ({"A01": []}, {"Table/A02.xml": '<!DOCTYPE x [<!ENTITY a "b">]><xml/>'}, "doctype", "Table/A02.xml 第 1 行"),
        ({"A01": []}, {"Table/A02.xml": "<xml>\n<data>\n<row"}, "not_well_formed", "Table/A02.xml 第 3 行第 1 列"),
        ({"A01": []}, {"Table/A02.xml": "<a>" * 99}, "too_deep", "Table/A02.xml 元素 a"),
        ({"A01": []}, {"Table/A02.xml": b"<xml>\xff</xml>"}, "bad_encoding", "Table/A02.xml 第 1 行"),
        ({"A01": [], "A57": []}, {"../Table/A02.xml": "<xml/>"}, "bad_archive", "../Table/A02.xml"),
        (
            {"A01": [{"A0000": "1", "A0101": "甲"}], "A57": [{"A0000": "1", "A5714": "x.jpg"}]},
            {"Photos/x.jpg": b"MZ"},
            "bad_photo",
            "Photos/x.jpg",
        ),
    ],
)
def test_a_hostile_package_is_refused_with_one_line(made, more, reason, place):
    with pytest.raises(Refused) as caught:
        read(package(made, more=more))
    assert caught.value.reason == reason
    assert caught.value.place == place
    assert "\n" not in str(caught.value)


def test_what_is_no_part_of_a_package_is_listed():
    reading = read(
        package(
            {"A01": [{"A0000": "1", "A0101": "甲"}]},
            more={"readme.txt": "x", "Photos/y.jpg": JPEG, "Table/A02.xml": "<xml><data>字<col/></data></xml>"},
        )
    )
    assert sorted(part.text for part in reading.rejected) == sorted(["readme.txt", "y.jpg", "文字", "col"])


@given(st.integers(0, 900), st.binary(min_size=1, max_size=4))
def test_a_bitten_package_is_read_or_refused(at, bite):
    data = package({"A01": [{"A0000": "1", "A0101": "张三"}], "A02": [{"A0000": "1", "A0215A": "局长"}]})
    with suppress(Refused):
        read(data[:at] + bite + data[at + len(bite) :])
