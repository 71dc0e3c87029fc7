"""Templates fill every slot, escape every value and lose nothing in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.documents.template import SlotMissing, SlotUnknown, TemplateBroken, fill


def test_slots_and_rows_are_filled() -> None:
    assert fill("{{a}}:{{#rows}}[{{b}}]{{/rows}}", {"a": "1", "rows": [{"b": "x"}, {"b": "y"}]}) == "1:[x][y]"


def test_an_empty_section_prints_nothing() -> None:
    assert fill("({{#rows}}{{b}}{{/rows}})", {"rows": []}) == "()"


@given(st.text())
def test_no_value_can_become_markup(value: str) -> None:
    filled = fill("<td>{{a}}</td>", {"a": value})
    assert filled.count("<") == 2
    assert '"' not in filled


def test_a_value_that_looks_like_a_slot_is_only_text() -> None:
    assert fill("{{a}}", {"a": "{{b}}"}) == "{{b}}"


def test_a_slot_without_a_value_is_refused() -> None:
    with pytest.raises(SlotMissing):
        fill("{{a}}", {})
    with pytest.raises(SlotMissing):
        fill("{{#rows}}{{b}}{{/rows}}", {"rows": [{}]})


def test_a_value_without_a_slot_is_refused() -> None:
    with pytest.raises(SlotUnknown):
        fill("{{a}}", {"a": "1", "b": "2"})


@pytest.mark.parametrize("template", ["{{#a}}", "{{/a}}", "{{#a}}{{#b}}{{/a}}{{/b}}"])
def test_a_broken_section_is_refused(template: str) -> None:
    with pytest.raises(TemplateBroken):
        fill(template, {"a": [], "b": []})
