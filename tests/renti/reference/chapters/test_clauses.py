"""Every clause has a page that says where it stands, how sure it is and what it was tested with; what is guessed shows as 约."""

from __future__ import annotations

import re

from renti.reference.chapters import clauses, coverage
from renti.rules.coverage import rules
from renti.rules.library import packs
from renti.rules.pack_tests import entries

PAGES = {page.path: page.text for page in (*clauses.pages(), *coverage.pages())}
ENTRIES = [(pack, entry) for pack in packs().values() for entry in entries(pack)]


def text_of(pack: str, entry: str) -> str:
    return PAGES[f"reference/clauses/{pack}/{entry}.md"]


def test_every_clause_and_exemption_has_a_page_in_both_languages():
    for pack, entry in ENTRIES:
        text = text_of(pack.id, entry.id)
        assert entry.zh in text, entry.id
        assert entry.en in text, entry.id
        assert all(case.name in text for case in entry.tests), entry.id


def test_a_guessed_article_shows_as_about_and_a_seen_one_does_not():
    for pack, entry in ENTRIES:
        assert ("》约第" in text_of(pack.id, entry.id).split("## ")[0]) is entry.origin.guessed, entry.id


def test_a_clause_below_verified_says_that_it_excludes_nobody():
    assert "待核（verified-in-2014-text）" in text_of("appointment_2019", "elig.deputy.to.chief")
    assert "待核" not in text_of("appointment_2014", "elig.deputy.to.chief")
    assert "已采用：示例" in text_of("qinghe_county", "elig.age.local.limit")


def test_a_clause_shows_its_parameters_and_who_overrides_them():
    text = text_of("appointment_2019", "elig.grassroots.years")
    assert "| grassroots_months | 24 | months |" in text
    assert "| [青禾县规则（示例）](../qinghe_county.md) | grassroots_months | 36 |" in text


def test_a_clause_and_its_exemption_link_to_each_other():
    assert "[exc.poge](../appointment_2019/exc.poge.md)" in text_of("appointment_2019", "elig.stepwise")
    assert "[elig.stepwise](../appointment_2019/elig.stepwise.md)" in text_of("appointment_2019", "exc.poge")


def test_a_protected_fact_shows_the_article_that_allows_it():
    assert "| 可读受保护事实项的依据 | 《党政领导干部任职回避暂行规定（2006）》第五条" in text_of("avoidance_2006", "avoid.home.county")


def test_every_link_of_the_chapter_leads_to_a_page_of_it():
    for path, text in PAGES.items():
        for link in re.findall(r"\]\(([^)]+\.md)\)", text):
            parts = [*path.split("/")[:-1]]
            for step in link.split("/"):
                parts = parts[:-1] if step == ".." else [*parts, step]
            assert "/".join(parts) in PAGES, f"{path} → {link}"


def test_the_page_of_coverage_names_every_rule_once():
    text = PAGES["reference/coverage.md"]
    for name in rules():
        assert len(re.findall(rf"^\| \[?{re.escape(name)}[\] ]", text, re.MULTILINE)) == 1, name
    assert "共 421 条规则" in text
