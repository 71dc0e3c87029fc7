"""年度考核结果 as text: which year has which result, and why a year has none.

`2014年、2015年年度考核为称职，2016年年度考核为优秀。` is three results in two sentences. A year without a result keeps the words that
say why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_GRADES: Final = {
    "优秀": "优秀",
    "基本称职": "基本称职",
    "不称职": "不称职",
    "称职": "称职",
    "基本合格": "基本合格",
    "不合格": "不合格",
    "合格": "合格",
    "不确定等次": "不定等次",
    "未确定等次": "不定等次",
    "不定等次": "不定等次",
    "未定等次": "不定等次",
}
_GRADE: Final = re.compile("|".join(sorted(_GRADES, key=len, reverse=True)))
_YEAR: Final = r"(?<!\d)(?:19|20)\d{2}(?!\d)(?!\s?年\s?\d{1,2}\s?月|[./]\d)"
_YEARS: Final = re.compile(rf"(?P<first>{_YEAR})(?:\s?年度?)?(?:\s?[-—–－~～至到]+\s?(?P<last>{_YEAR}))?")
_CUT: Final = re.compile(rf"[。；;\n\r]+|(?:[，,]\s*|(?<=[秀职格次])[\s、]*)(?=(?:其中|但)?\s*{_YEAR})")
_FILLER: Final = re.compile(
    r"[\s、，,：:（）()和及与为均都系是被]|年度?|度|考核|考评|结果|等次|连续|评为|确定|其中|但|[一二三四五六七八九十\d]年"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    """One year's result. `grade` is "" where the text names none; `reason` is what else the sentence says; `span` is the sentence."""

    year: int
    grade: str
    reason: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalText:
    """The results in the order of the text, and the spans of sentences without a year that could not be placed."""

    results: tuple[YearResult, ...]
    unread: tuple[tuple[int, int], ...]


@lru_cache(maxsize=16384)
def read_appraisals(text: str) -> AppraisalText:
    """Never raises; linear.

    >>> [(each.year, each.grade) for each in read_appraisals("2014年、2015年年度考核为称职，2016年优秀").results]
    [(2014, '称职'), (2015, '称职'), (2016, '优秀')]
    """
    results: list[YearResult] = []
    unread: list[tuple[int, int]] = []
    for start, end in _sentences(text):
        sentence = text[start:end]
        years = _years(sentence)
        found = _GRADE.search(sentence)
        grade = _GRADES[found[0]] if found else ""
        if years:
            reason = _reason(sentence, grade)
            results += [YearResult(year=year, grade=grade, reason=reason, span=(start, end)) for year in years]
        elif not _continue(results, sentence, grade, (start, end)) and sentence.strip(" 无\t\u3000"):
            unread.append((start, end))
    return AppraisalText(results=tuple(results), unread=tuple(unread))


def write_appraisals(results: list[tuple[int, str]]) -> str:
    """The sentence of the form; consecutive years of one grade share a clause.

    >>> write_appraisals([(2014, "称职"), (2015, "称职"), (2016, "优秀")])
    '2014年、2015年年度考核为称职，2016年年度考核为优秀。'
    """
    groups: list[tuple[str, list[int]]] = []
    for year, grade in results:
        if groups and groups[-1][0] == grade:
            groups[-1][1].append(year)
        else:
            groups.append((grade, [year]))
    clauses = ["、".join(f"{year}年" for year in years) + f"年度考核为{grade}" for grade, years in groups]
    return "，".join(clauses) + "。" if clauses else ""


def _sentences(text: str) -> list[tuple[int, int]]:
    """Spans between the cuts, without outer white space and empty ones."""
    cuts = [found.span() for found in _CUT.finditer(text)]
    spans = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True)
    trimmed = (
        (start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())) for start, end in spans
    )
    return [(start, end) for start, end in trimmed if start < end]


def _years(sentence: str) -> list[int]:
    years: list[int] = []
    for found in _YEARS.finditer(sentence):
        first = int(found["first"])
        last = int(found["last"] or first)
        years += range(first, last + 1) if first <= last else [first, last]
    return list(dict.fromkeys(years))


def _reason(sentence: str, grade: str) -> str:
    """What the sentence says beside years and grade: for a year without a result, why."""
    bare = _YEARS.sub("", _GRADE.sub("", sentence, count=1))
    if not _FILLER.sub("", bare):
        return ""
    return (
        bare.strip(" 、，,：:\t\u3000").removeprefix("年度考核").lstrip("为，, ")
        if not grade or grade == "不定等次"
        else bare.strip(" 、，,：:\t\u3000")
    )


def _continue(results: list[YearResult], sentence: str, grade: str, span: tuple[int, int]) -> bool:
    """A sentence without a year that finishes the one before (…年度考核，均为称职); False where there is nothing to finish."""
    first = len(results)
    while first > 0 and results[first - 1].span == results[-1].span:
        first -= 1
    if not grade or first == len(results) or results[first].grade:
        return False
    for at in range(first, len(results)):
        found = results[at]
        reason = _reason(found.reason + sentence, grade)
        results[at] = YearResult(year=found.year, grade=grade, reason=reason, span=(found.span[0], span[1]))
    return True
