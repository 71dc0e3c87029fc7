from random import Random

import pytest

from renti.county.cast import cast
from renti.county.county import County
from renti.county.dirt import SOILS, dirty, mixed
from renti.county.faults.plant import plant
from renti.county.files import form_bytes, form_name, write_forms, write_planted
from renti.records.format import FORMATS
from renti.records.image import size
from renti.records.read import sources
from renti.records.write import FormatNotWritten

PEOPLE = list(County(seed=3).people(40))
ONE_A_FILE = sorted(entry.name for entry in FORMATS if entry.write is not None and not entry.many)
MANY_A_FILE = sorted(entry.name for entry in FORMATS if entry.write is not None and entry.many)


@pytest.mark.parametrize("to", ONE_A_FILE)
def test_a_form_a_person_is_read_back_from_the_folder(tmp_path, to):
    assert write_forms(tmp_path, PEOPLE, to) == 40
    read = [source.reading.people[0] for source in sources([tmp_path]) if source.reading is not None]
    assert [(person.name, person.id_number, person.resume_text) for person in read] == [
        (person.name, person.id_number, person.resume_text) for person in PEOPLE
    ] or to == "lrm"
    assert [person.name for person in read] == [person.name for person in PEOPLE]


@pytest.mark.parametrize("to", MANY_A_FILE)
def test_one_file_holds_everybody(tmp_path, to):
    assert write_forms(tmp_path, PEOPLE, to) == 40
    (source,) = sources([tmp_path])
    assert source.reading is not None
    assert [person.name for person in source.reading.people] == [person.name for person in PEOPLE]


def test_our_json_gives_every_person_back_whole(tmp_path):
    write_forms(tmp_path, [*cast().values(), *PEOPLE], "json")
    (source,) = sources([tmp_path])
    assert source.reading is not None
    assert list(source.reading.people) == [*cast().values(), *PEOPLE]


def test_an_unknown_format_is_refused(tmp_path):
    with pytest.raises(FormatNotWritten):
        write_forms(tmp_path, PEOPLE, "hzb")
    with pytest.raises(FormatNotWritten):
        form_bytes(PEOPLE[0], "hzb")


def test_names_of_files_sort_as_they_were_written():
    assert form_name(7, PEOPLE[7]).startswith("00007_")


def test_the_portrait_is_a_jpeg_of_four_by_five():
    photo = PEOPLE[0].photo
    assert photo is not None
    assert size(photo.data) == (80, 100)


def test_planted_faults_are_listed_beside_their_files(tmp_path):
    assert write_planted(tmp_path, plant(1, 5)) == 5
    lines = (tmp_path / "planted.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 6
    assert all((tmp_path / line.split("\t")[1]).is_file() for line in lines[1:])


def test_dirt_changes_a_record_and_is_repeatable():
    soiled = [dirty(person, Random(number)) for number, person in enumerate(PEOPLE)]
    assert soiled == [dirty(person, Random(number)) for number, person in enumerate(PEOPLE)]
    assert all(one != other for one, other in zip(soiled, PEOPLE, strict=True))


def test_every_kind_of_dirt_finds_somebody():
    people = list(County(seed=1).people(200))
    for soil in SOILS:
        assert any((soiled := soil(person)) is not None and soiled != person for person in people), soil


def test_a_base_is_mostly_but_not_wholly_dirty():
    untouched = sum(mixed(person, Random(number)) == person for number, person in enumerate(PEOPLE))
    assert 0 < untouched < 40
