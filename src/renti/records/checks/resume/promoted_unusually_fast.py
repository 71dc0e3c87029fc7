"""晋升间隔明显短于通常年限。

职务层次逐级晋升，通常每级两年以上；任现层次不满一年即再晋升的，或一年内连任三个领导职务的，在此提示，供资格审查参考，不是结论。
职务层次取信息集中批准日期写到月的“职务层次”行；简历中只看连续三段领导职务。试用期、机构改革更名（职务名称不变）、挂职、借调、
待安排的不计；同日套改的不计。
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from renti.kernel.dates import PartialDate
from renti.records.check import INFO, Flaws, at, check
from renti.records.person import Person
from renti.records.post_titles import leading_titles
from renti.records.resume import Segment
from renti.records.resume_view import first_month, last_month, view
from renti.records.rows import Rank

LEVELS = ("办事员", "科员", "乡科级副职", "乡科级正职", "县处级副职", "县处级正职", "厅局级副职", "厅局级正职", "省部级副职", "省部级正职")
USUAL_MONTHS = 12
"""Months in a level below which a further promotion is worth a look; the rules themselves ask for two years and more."""

POSTS, POSTS_MONTHS = 3, 12
NOT_COUNTED = re.compile("试用|挂职|借调|更名|改为|待安排|代|村|社区|候选人|临时|筹")


def _rank(name: str, year: int, month: int) -> Rank:
    return Rank(kind="level", name=name, approved_on=PartialDate(year, month))


@check(
    code="R25",
    severity=INFO,
    source="党政领导干部选拔任用工作条例（2019）任职年限；由资格审查判断",
    en="{what_en}",
    advice="核对任职文件；确为破格提拔的，附批准材料。",
    passes=[
        Person(ranks=(_rank("乡科级副职", 2012, 3), _rank("乡科级正职", 2016, 5))),
        Person(resume_text="2010.03--2013.05  某县某乡副乡长\n2013.05--2016.03  某县某乡党委副书记\n2016.03--         某县某乡乡长"),
        Person(resume_text="2016.01--2016.04  某县计生局副局长\n2016.04--2016.08  某县卫计局副局长\n2016.08--         某县卫健局副局长"),
        Person(ranks=(_rank("乡科级副职", 2016, 5), _rank("乡科级正职", 2016, 5))),
    ],
    fails=[
        Person(ranks=(_rank("乡科级副职", 2016, 1), _rank("乡科级正职", 2016, 9))),
        Person(resume_text="2016.01--2016.04  某县某乡副乡长\n2016.04--2016.09  某县某乡党委副书记\n2016.09--         某县某乡乡长"),
    ],
)
def promoted_unusually_fast(person: Person) -> Flaws:
    if len(person.ranks) > 1:
        yield from _fast_levels(person)
    elif not person.ranks and person.resume_text:
        yield from _fast_posts(view(person.resume_text).segments)


def _fast_levels(person: Person) -> Flaws:
    levels = [rank for rank in person.ranks if rank.kind == "level" and rank.approved_on is not None and rank.name in LEVELS]
    if len(levels) < 2:
        return
    levels.sort(key=lambda rank: (first_month(rank.approved_on) if rank.approved_on else 0, LEVELS.index(rank.name)))
    for lower, higher in pairwise(levels):
        if lower.approved_on is None or higher.approved_on is None or LEVELS.index(higher.name) <= LEVELS.index(lower.name):
            continue
        months = last_month(higher.approved_on) - first_month(lower.approved_on)
        if 0 < months < USUAL_MONTHS and LEVELS.index(lower.name) > 1:
            yield at(
                "ranks",
                "{what}",
                what=f"任{lower.name}{months}个月后任{higher.name}",
                what_en=f"From {lower.name} to {higher.name} in {months} months",
            )


def _fast_posts(segments: tuple[Segment, ...]) -> Flaws:
    held = [segment for segment in segments if segment.began is not None and segment.began.month is not None]
    for index in range(len(held) - POSTS + 1):
        run = held[index : index + POSTS]
        first, last = run[0].began, run[-1].began
        if first is None or last is None or last.year - first.year > 1:
            continue
        months = first_month(last) - first_month(first)
        if 0 < months < POSTS_MONTHS and _are_different_posts(run):
            yield at(
                "resume_text",
                "{what}",
                span=run[-1].span,
                what=f"{months}个月内先后任{POSTS}个领导职务（{first}起）",
                what_en=f"{POSTS} leading posts within {months} months from {first}",
            )
            return


def _are_different_posts(run: Sequence[Segment]) -> bool:
    titles = [leading_titles(segment.text) for segment in run]
    return all(titles) and len(set(titles)) == len(run) and not any(NOT_COUNTED.search(segment.text) for segment in run)
