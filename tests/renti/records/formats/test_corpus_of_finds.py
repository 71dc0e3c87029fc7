"""Every file that once broke a reader, or was made to: kept, and read or refused for ever as its folder and name say."""

from pathlib import Path

import pytest

from renti.records.format import FORMATS, Input
from renti.records.read import format_of, read_source

CORPUS = Path(__file__).parents[3] / "corpus_of_finds"
READ = sorted((CORPUS / "read").iterdir())
REFUSED = sorted((CORPUS / "refused").iterdir())


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_what_was_found_readable_is_read_and_stays(path):
    source = read_source(path.name, path.read_bytes())
    assert source.refusal is None
    entry = FORMATS[source.reading.format]
    first = list(source.reading.people)
    written = entry.write(first, "").data
    assert list(entry.read(Input(name=path.name, data=written)).people) == first
    assert all(number == stored + rejected for _, number, stored, rejected in source.reading.counts)


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.name)
def test_what_was_found_hostile_is_refused_for_its_reason(path):
    source = read_source(path.name, path.read_bytes())
    assert source.reading is None
    assert path.name.startswith(source.refusal.reason)
    assert "\n" not in str(source.refusal)


@pytest.mark.parametrize("path", READ + REFUSED, ids=lambda path: path.name)
def test_every_find_is_known_by_its_content_alone(path):
    data = path.read_bytes()
    if path.parent.name == "read":
        assert format_of("", data) is format_of(path.name, data)
