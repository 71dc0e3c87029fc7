"""docs/reference says what the entries say."""

from __future__ import annotations

from renti.reference.writer import stale, texts, write
from tests.house import ROOT


def test_the_reference_is_up_to_date():
    assert stale(ROOT / "docs") == []


def test_a_page_out_of_date_is_seen(tmp_path):
    wanted = texts()
    write(tmp_path)
    assert stale(tmp_path, wanted) == []
    (tmp_path / "reference/checks/A04.md").write_text("older", encoding="utf-8")
    (tmp_path / "reference/checks/X99.md").write_text("of no entry", encoding="utf-8")
    (tmp_path / "map.md").unlink()
    assert stale(tmp_path, wanted) == ["map.md", "reference/checks/A04.md", "reference/checks/X99.md"]
    assert write(tmp_path) == 3
    assert stale(tmp_path, wanted) == []
