import dataclasses
from datetime import date

import pytest
from hypothesis import given

from renti.kernel.dates import PartialDate
from renti.records import row_names, rows
from renti.records.compare import differences, kept_differences, shown
from renti.records.pairing import pair
from renti.records.person import Person, Relative, Verification
from renti.records.photo import Photo
from renti.records.rows import Appraisal, Entry, Post, Role
from tests.generated_people import JPEG, anything

FATHER = Relative(relation="父亲", name="张大", born=PartialDate(1950, 1))
MOTHER = Relative(relation="母亲", name="李二")


def found(left, right):
    return [(difference.field, difference.left, difference.right) for difference in differences(left, right)]


@given(anything(Person))
def test_a_record_does_not_differ_from_itself(person):
    assert differences(person, person) == []
    assert differences(person, dataclasses.replace(person, kept={}, version="x")) == []


@given(anything(Person), anything(Person))
def test_what_differs_differs_the_other_way_round(left, right):
    assert bool(differences(left, right)) == bool(differences(right, left))


def test_every_field_of_a_person_can_differ():
    full = {
        "relatives": (FATHER,),
        "photo": Photo(data=JPEG),
        "details": {"A0165": "省管"},
        "posts": (Post(organisation="某局", title="局长"),),
        "appraisals": (Appraisal(year=2024, grade="称职"),),
        "entry": Entry(recruited=True),
        "verifications": (
            Verification(fact="born", value="1978.05", material="入团志愿书", verified_by="某某", verified_on=date(2020, 1, 1)),
        ),
    }
    for field in dataclasses.fields(Person):
        if field.name in ("version", "written", "kept"):
            continue
        if field.name in full:
            changed = full[field.name]
        elif field.type == "PartialDate | None":
            changed = PartialDate(1978, 5)
        elif field.type == "str":
            changed = "甲"
        else:
            continue
        assert differences(Person(), Person(**{field.name: changed})), field.name


def test_spelling_is_no_difference():
    assert found(Person(born=PartialDate(1978, 5), written={"born": "1978.05"}), Person(born=PartialDate(1978, 5))) == []
    assert found(Person(resume_text="甲\r\n乙"), Person(resume_text="甲\n乙")) == []


def test_precision_is_a_difference_and_so_is_a_text_that_is_no_date():
    assert found(Person(born=PartialDate(1978, 5)), Person(born=PartialDate(1978, 5, 3))) == [("born", "1978.05", "1978.05.03")]
    assert found(Person(written={"born": "不详"}), Person()) == [("born", "不详", "")]


def test_family_members_are_paired_by_name_and_relation():
    left = Person(relatives=(FATHER, MOTHER))
    right = Person(relatives=(dataclasses.replace(FATHER, work="某厂"),))
    assert found(left, right) == [("relatives[0].work", "", "某厂"), ("relatives[1]", "母亲 李二", "")]
    assert found(Person(relatives=(FATHER, MOTHER)), Person(relatives=(MOTHER, FATHER))) == [("relatives", "张大、李二", "李二、张大")]


def test_two_members_of_one_name_do_not_trade_places():
    assert found(Person(relatives=(FATHER, FATHER)), Person(relatives=(FATHER, FATHER))) == []


def test_rows_are_compared_column_by_column():
    left = Person(posts=(Post(organisation="某局", title="局长", role=Role.CHIEF, current=True), Post(organisation="某县", title="县长")))
    right = Person(posts=(Post(organisation="某县", title="县长"), Post(organisation="某局", title="局长", role=Role.DEPUTY)))
    assert found(left, right) == [("posts[0].role", "chief", "deputy"), ("posts[0].current", "是", "否")]
    assert found(Person(), Person(appraisals=(Appraisal(year=2024, grade="称职"),))) == [("appraisals", "", "2024 称职")]


def test_the_photo_is_compared_by_its_bytes():
    assert found(Person(photo=Photo(data=JPEG)), Person(photo=Photo.of_base64(Photo(data=JPEG).base64))) == []
    ((field, left, right),) = found(Person(photo=Photo(data=JPEG)), Person(photo=Photo(data=JPEG[:-1] + b"x")))
    assert field == "photo"
    assert left != right


def test_layout_is_no_content():
    left, right = Person(kept={"lrm:slots": "13", "lrmx:Foo": "甲"}), Person()
    assert [difference.field for difference in kept_differences(left, right, layout=frozenset({"lrm:slots"}))] == ["kept.lrmx:Foo"]


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), ("", ""), ((), ""), (True, "是"), (Role.CHIEF, "chief"), (PartialDate(1978, 5), "1978.05"), (0, "0")]
)
def test_values_are_shown_as_a_reader_wants_them(value, text):
    assert shown(value) == text


def test_every_column_of_every_row_has_a_chinese_name():
    kinds = [kind for kind in vars(rows).values() if dataclasses.is_dataclass(kind) and kind.__module__ == rows.__name__]
    assert {field.name for kind in (*kinds, Verification) for field in dataclasses.fields(kind)} == set(row_names.COLUMNS)
    assert all(hasattr(Person, name) for name in row_names.ROW_SETS)


def test_people_are_paired_by_number_then_name_and_birth_then_name():
    a, b = Person(name="张三", id_number="990001198105031234"), Person(name="张山", id_number="990001198105031234")
    assert pair([a, Person(name="李四")], [Person(name="李 四"), b]).pairs == ((a, b), (Person(name="李四"), Person(name="李 四")))
    old, young = Person(name="张三", born=PartialDate(1960, 1)), Person(name="张三", born=PartialDate(1990, 1))
    assert pair([old], [young, dataclasses.replace(old, sex="男")]).pairs == ((old, dataclasses.replace(old, sex="男")),)


def test_nobody_is_paired_by_guess():
    twice = [Person(name="张三"), Person(name="张三")]
    assert pair([Person(name="张三")], twice).pairs == ()
    other = pair([Person(name="张三", id_number="1"), Person()], [Person(name="张三", id_number="2"), Person()])
    assert other.pairs == ()
    assert len(other.only_left) == len(other.only_right) == 2


def test_one_form_each_are_compared_whatever_they_say():
    assert pair([Person(name="甲")], [Person(name="乙")]).pairs == ((Person(name="甲"), Person(name="乙")),)
