from __future__ import annotations

from renti.records.check import CHECKS, ERROR, Entry, at
from renti.reference.chapters.checks import index, page


def test_every_check_is_in_the_index():
    text = index().text
    assert [entry.code for entry in CHECKS if f"[{entry.code}]({entry.code}.md)" not in text] == []


def test_a_page_says_what_why_and_what_to_do_with_what_the_check_answers():
    def speaks(text):
        if text == "坏":
            yield at("name", "姓名为 {text}", text=text)

    entry = Entry(
        code="Z99",
        severity=ERROR,
        scope="file",
        source="某标准",
        title="写错了",
        why="原因在此。",
        en="Wrong {text}",
        advice="改过来。",
        passes=("好",),
        fails=("坏",),
        function=speaks,
        asks=False,
        module="renti.records.checks.names.written_wrong",
        name="written_wrong",
    )
    written = page(entry)
    assert written.path == "reference/checks/Z99.md"
    for part in ("# Z99 写错了", "E 错误", "某标准", "原因在此。", "改过来。", "> 姓名为 坏", '"好"', "names/written_wrong.py"):
        assert part in written.text
