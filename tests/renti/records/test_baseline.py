"""A baseline hides what was seen and nothing else, and names nobody."""

import pytest

from renti.records.baseline import BaselineUnreadable, fingerprint, read_baseline, unseen, write_baseline
from renti.records.check import ERROR, Finding

SEEN = Finding(file="forms/王犇.lrmx", code="I02", severity=ERROR, field="id_number", message="校验码应为 X", source="GB 11643—1999")
NEW = Finding(file="forms/王犇.lrmx", code="I02", severity=ERROR, field="id_number", message="校验码应为 3", source="GB 11643—1999")


def test_a_seen_finding_is_hidden_and_a_new_one_is_not() -> None:
    baseline = read_baseline(write_baseline([SEEN]))
    assert unseen([SEEN, NEW], baseline) == [NEW]


def test_the_folder_does_not_matter() -> None:
    moved = Finding(file="C:\\2026\\王犇.lrmx", code="I02", severity=ERROR, field="id_number", message="校验码应为 X", source="")
    assert fingerprint(moved) == fingerprint(SEEN)


def test_the_folder_does_not_matter_where_the_message_names_the_file() -> None:
    here, there = (
        Finding(file=f"{folder}/x.lrm", code="F02", severity=ERROR, field="", message=f"{folder}/x.lrm不是GBK编码", source="")
        for folder in "ab"
    )
    assert fingerprint(here) == fingerprint(there)


def test_a_baseline_names_nobody() -> None:
    assert "王" not in write_baseline([SEEN])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"form": "other", "seen": []}'])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(BaselineUnreadable):
        read_baseline(text)
