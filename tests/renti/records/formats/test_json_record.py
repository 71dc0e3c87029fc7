import json
from contextlib import suppress
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.records.format import FORMATS, Input
from renti.records.formats.json_record import schema, schema_text
from renti.records.person import Person
from renti.records.source import Refused
from tests.generated_people import anything

JSON = FORMATS["json"]


def read(data):
    return JSON.read(Input(name="a.json", data=data if isinstance(data, bytes) else data.encode()))


def document(*people, **more):
    return json.dumps({"format": "renti-people", "version": 1, "people": list(people)} | more, ensure_ascii=False)


def test_the_published_schema_is_that_of_the_code():
    published = resources.files("renti.records").joinpath("person.schema.json").read_text(encoding="utf-8")
    assert published == schema_text()


def test_the_schema_names_every_field_of_a_person():
    assert list(schema()["properties"]["people"]["items"]["properties"]) == list(Person.__slots__)


@given(st.lists(anything(Person), max_size=2))
def test_every_field_of_a_person_comes_back(people):
    output = JSON.write(people, "")
    assert list(read(output.data).people) == people
    assert JSON.write(read(output.data).people, "").data == output.data


@given(anything(Person))
def test_what_is_written_fits_the_schema(person):
    written = json.loads(JSON.write([person], "").data)
    _check(written, schema())


def _check(value, rule):
    """As much of JSON Schema as ours uses."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    if "const" in rule:
        assert value == rule["const"]
        return
    assert type(value) is kinds[rule["type"]]
    assert "enum" not in rule or value in rule["enum"]
    if rule["type"] == "array":
        for item in value:
            _check(item, rule["items"])
    if rule["type"] == "object":
        assert value.keys() >= set(rule.get("required", ()))
        more = rule.get("additionalProperties", True)
        for name, held in value.items():
            if name in rule.get("properties", {}):
                _check(held, rule["properties"][name])
            else:
                assert more is not False
                if isinstance(more, dict):
                    _check(held, more)


def test_the_check_of_the_schema_can_fail():
    with pytest.raises(AssertionError):
        _check({"format": "renti-people", "version": 1, "people": [{"name": 1}]}, schema())


def test_missing_fields_are_left_out():
    assert json.loads(JSON.write([Person(name="张三")], "").data)["people"] == [{"name": "张三"}]


def test_an_unknown_field_of_a_person_is_kept_and_written_back():
    (found,) = read(document({"name": "张三", "nickname": ["小三"]})).people
    assert found.kept == {"json:nickname": '["小三"]'}
    assert json.loads(JSON.write([found], "").data)["people"] == [{"name": "张三", "nickname": ["小三"]}]


def test_every_field_is_counted():
    counts = read(document({"name": "张三", "x": 1}, {"name": "李四"})).counts
    assert counts == (("name", 2, 2, 0), ("x", 1, 1, 0))


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "not_well_formed", "第 1 行第 1 列"),
        ('{"format": "renti-people",\n "peop', "not_well_formed", "第 2 行第 2 列"),
        ("[" * 100_000, "too_deep", "全文"),
        ("9" * 10_000, "not_well_formed", "全文"),
        ("[]", "bad_record", "全文"),
        (document(version=2), "bad_record", "version"),
        (document(note="x"), "bad_record", "note"),
        (document({"born": "1978-13"}), "bad_record", "people[0].born"),
        (document({"born": "197805"}), "bad_record", "people[0].born"),
        (document({"name": 1}), "bad_record", "people[0].name"),
        (document({"posts": [{"title": "局长"}]}), "bad_record", "people[0].posts[0].organisation"),
        (document({"posts": [{"organisation": "某局", "title": "局长", "tier": True}]}), "bad_record", "people[0].posts[0].tier"),
        (document({"posts": [{"organisation": "某局", "title": "局长", "role": "x"}]}), "bad_record", "people[0].posts[0].role"),
        (document({"posts": [{"organisation": "某局", "title": "局长", "pay": 1}]}), "bad_record", "people[0].posts[0].pay"),
        (document({"photo": "TVo="}), "bad_photo", "照片"),
        (document({"name": 0}).replace("0", "NaN"), "bad_record", "全文"),
        ('{"format": 1, "format": 1}', "bad_record", "format"),
        (document({"name": "x"}).replace("x", "\\ud800"), "bad_encoding", "全文"),
        (b"\xff\xfe", "bad_encoding", "全文"),
    ],
)
def test_what_is_no_record_is_refused_with_one_line(text, reason, place):
    with pytest.raises(Refused) as caught:
        read(text)
    assert (caught.value.reason, caught.value.place) == (reason, place)
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    with suppress(Refused):
        read(data)


NAMES = st.sampled_from([*Person.__slots__, "x", "organisation", "title", "details"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2),
    max_leaves=6,
)


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_any_json_is_read_or_refused_and_what_is_read_stays(value):
    try:
        found = read(document(value)).people
    except Refused:
        return
    assert read(JSON.write(found, "").data).people == found
