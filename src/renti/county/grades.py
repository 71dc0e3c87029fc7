"""What those without a leading post are called: 干部 before 1993, 科员 to 主任科员 to May 2019, the ranks of 2019 since; titles of teachers and doctors."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from renti.county.ladder import CIVIL_TITLES, RANK_REFORM, RANKS_2019, part
from renti.county.steps import Step

LEVEL_OF_TITLE: Final = {"干部": "科员", "科员": "科员", "副主任科员": "乡科级副职", "主任科员": "乡科级正职"}
CONVERTED: Final = {"干部": "一级科员", "科员": "一级科员", "副主任科员": "四级主任科员", "主任科员": "二级主任科员"}
"""How titles became ranks in June 2019 (公务员职务与职级并行规定 2019, art. 32, simplified)."""


@dataclass(slots=True)
class Standing:
    """The title somebody without a leading post carries, and since when."""

    title: str
    since: int


def graded(rng: Random, steps: list[Step], *, until: int) -> list[Step]:
    """The steps with those of ordinary staff cut at each change of title, each with its full titles."""
    standing: Standing | None = None
    out: list[Step] = []
    for step in steps:
        if step.role or step.unit is None or step.nature != "work":
            out.append(step)
            continue
        if not step.unit.civil:
            out.append(_plain(step))
            continue
        standing = standing or Standing(_first_title(step.began), step.began)
        pieces = _pieces(rng, step, standing, until=until)
        out.extend(pieces)
    return out


def _plain(step: Step) -> Step:
    assert step.unit is not None
    step.titles = (step.unit.staff if step.unit.kind in ("school", "hospital") else step.titles[0] + step.unit.staff,)
    return step


def _first_title(month: int) -> str:
    return "干部" if month < CIVIL_TITLES else "科员" if month < RANK_REFORM else "一级科员"


def _pieces(rng: Random, step: Step, standing: Standing, *, until: int) -> list[Step]:
    """One step cut at the changes of title within it; changes closer than three months to its ends wait for the next step."""
    end = step.ended if step.ended is not None else until
    section = step.titles[0]
    pieces: list[Step] = []
    began = step.began
    _catch_up(standing, began)
    while True:
        at, title = _next_change(rng, standing)
        if at >= end - 2:
            break
        if at > began + 2:
            pieces.append(_titled(part(step, began=began, ended=at), section, standing.title))
            began = at
        standing.title, standing.since = title, max(at, standing.since)
    pieces.append(_titled(part(step, began=began, ended=step.ended), section, standing.title))
    return pieces


def _catch_up(standing: Standing, month: int) -> None:
    """Reforms that took effect while no step could be cut."""
    if standing.title == "干部" and month >= CIVIL_TITLES:
        standing.title, standing.since = "科员", CIVIL_TITLES
    if standing.title in CONVERTED and month >= RANK_REFORM:
        standing.title, standing.since = CONVERTED[standing.title], RANK_REFORM


def _next_change(rng: Random, standing: Standing) -> tuple[int, str]:
    """The month of the next change of title, and the title."""
    if standing.title == "干部":
        return CIVIL_TITLES, "科员"
    if standing.title in CONVERTED:
        after = standing.since + (rng.randint(96, 180) if standing.title == "科员" else rng.randint(72, 144))
        higher = {"科员": "副主任科员", "副主任科员": "主任科员"}.get(standing.title)
        if higher is not None and after < RANK_REFORM - 3:
            return after, higher
        return RANK_REFORM, CONVERTED[standing.title]
    position = RANKS_2019.index(standing.title)
    if position + 1 == len(RANKS_2019):
        return 10**9, standing.title
    return standing.since + rng.randint(26, 60), RANKS_2019[position + 1]


def _titled(step: Step, section: str, title: str) -> Step:
    step.titles = (section + title,)
    step.level = LEVEL_OF_TITLE.get(title, "科员")
    return step
