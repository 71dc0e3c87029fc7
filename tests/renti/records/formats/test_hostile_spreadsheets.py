import io
import sys
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.format import FORMATS, Input
from renti.records.person import Person
from renti.records.rows import Post
from renti.records.source import Refused

PEOPLE = [
    Person(
        name=name,
        id_number=f"99{name}",
        born=PartialDate(1978, 5),
        posts=(Post(organisation="甲", title="乙", dated_on=PartialDate(2000)),),
    )
    for name in "王李张"
]
FORMS = [FORMATS["workbook"], FORMATS["roster"]]
FILES = [form.write(PEOPLE, "").data for form in FORMS]
PARTS = ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/_rels/workbook.xml.rels"]
SPLINTERS = [
    b"",
    b"<",
    b">",
    b'"',
    b"&#0;",
    b'<c r="XFD9" t="s"><v>99999</v></c>',
    b'<row r="99999999">',
    b' r="A0"',
    b' t="d"',
    b"<v>1e400</v>",
    b"NaN",
    b"\xff\xfe",
]

edits = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 30), st.sampled_from(SPLINTERS)), min_size=1, max_size=5)


def edited(content, changes):
    text = bytearray(content)
    for where, cut, splinter in changes:
        at = int(where * len(text))
        text[at : at + cut] = splinter
    return bytes(text)


def with_part(data, part, changes):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, edited(old.read(name), changes) if name == part else old.read(name))
    return out.getvalue()


def read_or_refuse(data):
    for form in FORMS:
        form.sniff(data, "x.xlsx")
        try:
            form.read(Input(name="x.xlsx", data=data))
            continue
        except Refused as refused:
            said = refused.place, refused.detail, refused.advice
        assert all(said)


@given(file=st.sampled_from(FILES), part=st.sampled_from(PARTS), changes=edits)
@settings(max_examples=120, deadline=None)
def test_a_damaged_part_is_read_or_refused(file, part, changes):
    read_or_refuse(with_part(file, part, changes))


@given(file=st.sampled_from(FILES), changes=edits)
@settings(max_examples=60, deadline=None)
def test_a_damaged_archive_is_read_or_refused(file, changes):
    read_or_refuse(edited(file, changes))


@pytest.mark.filterwarnings("ignore")  # the fallback library warns about oddities it then passes over
def test_damage_is_read_or_refused_without_calamine_too():
    @given(file=st.sampled_from(FILES), part=st.sampled_from(PARTS), changes=edits)
    @settings(max_examples=40, deadline=None, database=None)
    def run(file, part, changes):
        read_or_refuse(with_part(file, part, changes))

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "python_calamine", None)
        run()
