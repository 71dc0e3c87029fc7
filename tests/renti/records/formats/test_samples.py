"""The five sample files, through every format and back."""

from pathlib import Path

import pytest

from renti.records.compare import differences
from renti.records.format import FORMATS, Input
from renti.records.read import sources

SAMPLES = sorted((Path(__file__).parents[5] / "shared" / "samples").glob("real_*"))
WRITTEN = [name for name, entry in FORMATS.all().items() if entry.write and name != "roster"]
HAS_NO_PLACE = {"workbook": {"photo"}}


@pytest.mark.skipif(not SAMPLES, reason="the samples are not here")
def test_all_five_samples_are_read():
    found = list(sources([SAMPLES[0].parent]))
    assert len(found) == 5
    assert all(source.refusal is None and source.reading.rejected == () for source in found)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_goes_into_every_format_and_back(path, name):
    (source,) = sources([path])
    (person,) = source.reading.people
    entry, home = FORMATS[name], FORMATS[source.reading.format]
    output = entry.write([person], "")
    siblings = {f"a{suffix}": data for suffix, data in output.siblings.items()}
    (there,) = entry.read(Input(name="a" + entry.suffixes[0], data=output.data, siblings=siblings)).people
    back = home.write([there], "")
    siblings = {f"a{suffix}": data for suffix, data in back.siblings.items()}
    (again,) = home.read(Input(name="a" + home.suffixes[0], data=back.data, siblings=siblings)).people
    assert {difference.field for difference in differences(person, again)} <= HAS_NO_PLACE.get(name, set())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_keeps_its_spelling_through_the_other_form_format_and_json(path):
    (source,) = sources([path])
    (person,) = source.reading.people
    for name in ("lrmx", "lrm", "json"):
        output = FORMATS[name].write([person], "")
        (there,) = FORMATS[name].read(Input(name="a", data=output.data)).people
        assert there.written == person.written
