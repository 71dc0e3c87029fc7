"""A citation reads as lawyers write it; a guessed article shows as 约; only verified or adopted words decide."""

import pytest

from renti.rules.clause import Origin


@pytest.mark.parametrize(
    ("article", "guessed", "cited"),
    [
        ("八", False, "《某条例》第八条"),
        ("八（三）", False, "《某条例》第八条（三）"),
        ("八、十九", False, "《某条例》第八条、第十九条"),
        ("五十九（一）", True, "《某条例》约第五十九条（一）"),
        ("五至七", False, "《某条例》第五至七条"),
        ("", False, "《某条例》"),
    ],
)
def test_a_citation_reads_as_lawyers_write_it(article: str, cited: str, *, guessed: bool) -> None:
    assert Origin(document="某条例", article=article, seen="believed", guessed=guessed).cited == cited


@pytest.mark.parametrize(
    ("seen", "adopted", "decides"),
    [("verified", "", True), ("believed", "", False), ("believed", "某办 2026-1 号", True), ("verified-in-2014-text", "", False)],
)
def test_only_verified_or_adopted_words_decide(seen: str, adopted: str, *, decides: bool) -> None:
    assert Origin(document="某条例", article="八", seen=seen, adopted=adopted).decides is decides
