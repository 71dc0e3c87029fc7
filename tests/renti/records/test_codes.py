"""Code tables are whole, agree with each other and say where they come from."""

import csv
from pathlib import Path

import pytest

from renti.records.codes import NoSuchTable, Table, groups, table
from renti.records.fields import FORM, RELATIVE

FACTS = Path(__file__).parents[4] / "shared" / "facts" / "codes"


def test_every_group_of_the_form_has_its_table() -> None:
    named = {field.codes for field in (*FORM, *RELATIVE) if field.codes}
    assert named
    assert named <= set(groups())


@pytest.mark.parametrize("group", groups())
def test_a_table_names_its_source_and_has_clean_rows(group: str) -> None:
    read = table(group)
    assert read.group == group
    assert read.zh
    assert read.source
    assert read.entries
    for entry in read.entries:
        assert entry.name == entry.name.strip()
        assert entry.name


@pytest.mark.parametrize("group", groups())
def test_codes_are_unique_and_come_back(group: str) -> None:
    codes = [entry.code for entry in table(group).entries if entry.code]
    assert len(codes) == len(set(codes))
    for entry in table(group).entries:
        if entry.code:
            assert table(group).name(entry.code) == entry.name


@pytest.mark.parametrize("group", groups())
def test_another_spelling_belongs_to_one_row_and_is_no_name(group: str) -> None:
    spellings = [spelling for entry in table(group).entries for spelling in entry.also]
    assert len(spellings) == len(set(spellings))
    assert not table(group).names & set(spellings)


def test_there_are_fifty_six_ethnic_groups() -> None:
    coded = [entry.code for entry in table("ethnic_groups").entries]
    assert coded[:56] == [f"{number:02d}" for number in range(1, 57)]
    assert table("ethnic_groups").code("门巴族") == "54"


def test_a_short_ethnic_name_is_not_the_full_one() -> None:
    assert not table("ethnic_groups").has("汉")
    assert table("ethnic_groups").code("汉") is None


def test_other_spellings_are_understood_but_not_taken_for_names() -> None:
    politics = table("politics")
    assert politics.code("九三") == politics.code("九三学社") == "10"
    assert politics.has("九三学社")
    assert not politics.has("九三")
    known = politics.entry("中共预备党员")
    assert known is not None
    assert known.name == "预备党员"


def test_a_name_without_a_known_code_is_known_all_the_same() -> None:
    assert table("staff_categories").has("公务员")
    assert table("staff_categories").code("公务员") is None


def test_what_is_not_there_answers_nothing() -> None:
    assert table("sexes").name("9") is None
    assert table("sexes").code("未知") is None
    assert table("sexes").entry("未知") is None
    with pytest.raises(NoSuchTable):
        table("no_such_table")


def test_a_name_that_two_series_share_keeps_both_rows() -> None:
    series = {entry.more["series"] for entry in table("ZB09").entries if entry.name == "一级警长"}
    assert {"人民警察警员职务序列", "执法勤务警员职务等级"} <= series


def test_a_table_is_read_once() -> None:
    assert table("ZB64") is table("ZB64")
    assert table("education").names == table("ZB64").names


def missing_from(own: Table, expected: set[str]) -> set[str]:
    return {name for name in expected if own.entry(name) is None}


@pytest.mark.skipif(not FACTS.is_dir(), reason="the collected facts are not beside the checkout")
@pytest.mark.parametrize(
    ("stem", "group"), [("excel_GB4761", "GB4761"), ("excel_GB8561", "GB8561"), ("excel_ZB64", "ZB64"), ("excel_GB6864", "GB6864")]
)
def test_every_name_of_the_information_workbook_is_understood(stem: str, group: str) -> None:
    with (FACTS / f"{stem}.tsv").open(encoding="utf-8") as lines:
        expected = {row["name"] for row in csv.DictReader(lines, delimiter="\t")}
    assert missing_from(table(group), expected) == set()
    assert missing_from(table(group), {*expected, "造出来的名称"}) == {"造出来的名称"}
