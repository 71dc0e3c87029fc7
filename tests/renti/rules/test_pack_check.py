"""A pack with a fault is refused, and told which entry and why; the same pack without the fault is let in."""

from __future__ import annotations

from pathlib import Path

import pytest

from renti.rules.fact import declarations
from renti.rules.library import packs
from renti.rules.pack import Pack, PackUnreadable, read_pack
from renti.rules.pack_check import check_pack
from renti.rules.parse import ExpressionUnreadable

HEAD = """
zh = "某县规则（试）"
en = "Rules of some county"
version = "0.1.0"
status = "in_force"
reviewed_by = ["甲", "乙"]
scope = "national"
effective = {from = 2026-01-01}

[param.least]
value = 24
unit = "months"
source = "第一条"
"""
CLAUSE = """
[clause."some.clause"]
zh = "工作满两年"
en = "Two years of work"
source = {document = "某县规则（试）", article = "一", seen = "verified"}
force = "hard"
requires = 'elapsed(person.began_work, asof) >= least'
"""
EXEMPTION = """
[exemption."exc.some"]
zh = "经批准放宽"
en = "Waived with approval"
source = {document = "某县规则（试）", article = "二", seen = "verified"}
when = 'doc("批复")'
papers = ["批复"]
"""
TESTS = """
[[clause."some.clause".tests]]
name = "三年"
kind = "passing"
asof = 2026-11-20
facts = {"person.began_work" = 2023-11-20}
answer = "pass"

[[clause."some.clause".tests]]
name = "一年"
kind = "failing"
asof = 2026-11-20
facts = {"person.began_work" = 2025-11-20}
answer = "fail"

[[clause."some.clause".tests]]
name = "恰满"
kind = "boundary"
asof = 2026-11-20
facts = {"person.began_work" = 2024-11-20}
answer = "pass"
"""


def pack_of(folder: Path, *, head: str = HEAD, clause: str = CLAUSE, tests: str = TESTS) -> Pack:
    home = folder / "some_county"
    home.mkdir()
    (home / "pack.toml").write_text(head, encoding="utf-8")
    (home / "article_01.toml").write_text(clause + tests, encoding="utf-8")
    return read_pack(home, declarations())


def complaints(pack: Pack) -> list[tuple[str, str]]:
    return [(each.entry, each.text) for each in check_pack(pack, {**packs(), pack.id: pack})]


def test_a_sound_pack_is_let_in(tmp_path: Path) -> None:
    assert complaints(pack_of(tmp_path)) == []


FAULTS = {
    "protected_without_article": ({"clause": CLAUSE.replace("elapsed(person.began_work", "elapsed(person.born")}, "受保护的 person.born"),
    "protected_with_a_document_nobody_has": (
        {"clause": CLAUSE.replace("elapsed(person.began_work", "elapsed(person.born") + 'allowed_by = "《某厂内部通知》第一条"'},
        "允许使用它的国家规定",
    ),
    "protected_column": (
        {"clause": CLAUSE.replace("elapsed(person.began_work, asof) >= least", "count(k for k in kin if k.leads) < least")},
        "kin.leads",
    ),
    "protected_rows_counted": (
        {"clause": CLAUSE.replace("elapsed(person.began_work, asof) >= least", "count(k for k in kin) < least")},
        "受保护的 kin",
    ),
    "local_protected_and_hard": (
        {
            "head": HEAD.replace('"national"', '"local"'),
            "clause": CLAUSE.replace("elapsed(person.began_work", "elapsed(person.born") + 'allowed_by = "《某县规则（试）》第一条"',
        },
        "只能是 advisory",
    ),
    "local_protected_without_its_own_act": (
        {
            "head": HEAD.replace('"national"', '"local"'),
            "clause": CLAUSE.replace("elapsed(person.began_work", "elapsed(person.born").replace('"hard"', '"advisory"')
            + 'allowed_by = "《中华人民共和国公务员法（2018）》"',
        },
        "制定机关的文件《某县规则（试）》",
    ),
    "no_boundary_test": ({"tests": TESTS.replace('"boundary"', '"passing"')}, "缺少 boundary 测试"),
    "no_failing_test": ({"tests": TESTS.replace('"failing"', '"boundary"')}, "缺少 failing 测试"),
    "read_by_one": ({"head": HEAD.replace('["甲", "乙"]', '["甲", "甲"]')}, "reviewed_by 须有两人"),
    "test_disagrees": ({"tests": TESTS.replace("2024-11-20", "2024-11-21")}, "测试“恰满”应为 pass，实为 fail"),
    "exemption_missing": ({"clause": CLAUSE + 'unless = ["exc.nobody"]'}, "没有例外 exc.nobody"),
    "case_not_marked": ({"clause": CLAUSE.replace("elapsed(person.began_work, asof) >= least", 'doc("批复")')}, 'decided_at = "case"'),
    "confidence_unknown": ({"clause": CLAUSE.replace('"verified"', '"quite sure"')}, "seen = quite sure"),
    "paper_not_named": ({"clause": CLAUSE + EXEMPTION.replace('papers = ["批复"]', "papers = []")}, "文书 批复 未列入 papers"),
    "never_waived": ({"clause": CLAUSE + 'unless = ["exc.some"]' + EXEMPTION + 'never = ["some.clause"]'}, "绝不豁免本条"),
    "national_pack_adopts_itself": ({"head": 'adopts = "本包自己采用"\n' + HEAD}, "不能写 adopts"),
    "national_clause_adopted": (
        {"clause": CLAUSE.replace('seen = "verified"', 'seen = "believed", adopted = "自己采用"')},
        "不能写 adopted",
    ),
    "param_unused": ({"head": HEAD + '\n[param.forgotten]\nvalue = 1\nunit = "months"\nsource = "第二条"\n'}, "没有条款使用这个参数"),
    "param_overridden_with_another_type": (
        {
            "head": HEAD.replace(
                "[param.least]",
                'extends = ["appointment_2019"]\n[param.work_months]\nvalue = ["五年"]\nunit = ""\nsource = "一"\n[param.least]',
            )
        },
        "覆盖的参数是 int，这里是 codes",
    ),
    "table_missing": (
        {"clause": CLAUSE.replace("elapsed(person.began_work, asof) >= least", 'lookup("no_table", person.tier) >= least')},
        "lookup 的表不存在",
    ),
    "table_unused": ({"head": HEAD + '\n[table.idle]\n"甲" = 1\n'}, "没有条款使用这张表"),
    "name_of_another_national_pack": (
        {"head": HEAD.replace("least", "work_months"), "clause": CLAUSE.replace("least", "work_months")},
        "与 appointment_2019 重名",
    ),
    "extended_pack_missing": ({"head": HEAD.replace("[param", 'extends = ["no_pack"]\n[param', 1)}, "没有规则包 no_pack"),
    "extended_version_out_of_range": (
        {"head": HEAD.replace("[param", 'extends = ["appointment_2019 <1"]\n[param', 1)},
        "要求 appointment_2019 <1",
    ),
}


@pytest.mark.parametrize(("parts", "expected"), list(FAULTS.values()), ids=list(FAULTS))
def test_a_planted_fault_is_named(tmp_path: Path, parts: dict[str, str], expected: str) -> None:
    found = complaints(pack_of(tmp_path, **parts))
    assert any(expected in text for _, text in found), found


def test_an_exemption_in_force_is_tested_too(tmp_path: Path) -> None:
    assert [entry for entry, _ in complaints(pack_of(tmp_path, clause=CLAUSE + EXEMPTION))] == ["exc.some"]


def test_a_draft_may_lack_tests(tmp_path: Path) -> None:
    assert complaints(pack_of(tmp_path, head=HEAD.replace("in_force", "draft"), tests="")) == []


def test_a_protected_fact_is_read_where_a_national_article_allows_it(tmp_path: Path) -> None:
    clause = CLAUSE.replace("elapsed(person.began_work", "elapsed(person.born") + 'allowed_by = "《某县规则（试）》第一条"'
    assert complaints(pack_of(tmp_path, clause=clause, tests=TESTS.replace("person.began_work", "person.born"))) == []


def test_an_undeclared_fact_is_refused_with_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ExpressionUnreadable) as refusal:
        pack_of(tmp_path, clause=CLAUSE.replace("person.began_work", "person.began_wrok"))
    assert (refusal.value.place.line, refusal.value.nearest) == (7, "person.began_work")


@pytest.mark.parametrize("status", ["", "in force"])
def test_an_unknown_status_is_refused(tmp_path: Path, status: str) -> None:
    with pytest.raises(PackUnreadable):
        pack_of(tmp_path, head=HEAD.replace('"in_force"', f'"{status}"'))


@pytest.mark.parametrize("line", ['scope = "galactic"', 'extends = ["appointment_2019 about 1"]'])
def test_an_unreadable_head_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(PackUnreadable):
        pack_of(tmp_path, head=line + "\n" + HEAD.replace('scope = "national"\n', ""))
