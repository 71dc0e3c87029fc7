from __future__ import annotations

from renti.reference.page import code, table


def test_a_table_survives_bars_and_line_ends():
    assert table(["a", "b"], [("x|y", "1\n2")]) == "| a | b |\n|---|---|\n| x\\|y | 1 2 |\n"


def test_code_is_fenced():
    assert code("\nx\n") == "```text\nx\n```\n"
