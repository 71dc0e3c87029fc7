"""The climb to a seat: one rung at a time, with the years each needs, laid over the months between the first post and the form."""

from __future__ import annotations

from random import Random
from typing import Final

from renti.county.chance import likely
from renti.county.seats import Rung, Seat, titles
from renti.county.steps import Step, month
from renti.county.units import Unit, units_of_kind

LEAST: Final = {"clerk": 36, "head": 24, "deputy": 36, "chief": 48}
"""Months on a rung before the next; the regulations ask less of some (干部任用条例 2019, art. 8: two years as a deputy, three below it)."""

CIVIL: Final = ("party", "government", "town", "street", "group")
LEVELS: Final = {
    ("clerk", None): "科员",
    ("head", None): "科员",
    ("deputy", 1): "乡科级副职",
    ("chief", 1): "乡科级正职",
    ("deputy", 2): "县处级副职",
    ("chief", 2): "县处级正职",
}
RANKS_2019: Final = ("一级科员", "四级主任科员", "三级主任科员", "二级主任科员", "一级主任科员")
RANK_REFORM: Final = month(2019, 6)
CIVIL_TITLES: Final = month(1993, 10)


def rungs(seat: Seat) -> list[tuple[Rung, int | None]]:
    """The rungs up to a seat with the tier of each; county leaders first climb to the head of a unit."""
    tier = seat.unit.tier if seat.rung == "chief" else seat.unit.deputy_tier if seat.rung == "deputy" else None
    if seat.unit.kind in ("town", "street") and seat.rung == "deputy" and seat.slot == 1:
        return [("clerk", None), ("head", None), ("deputy", 1), ("chief", 1)]
    below: list[tuple[Rung, int | None]] = [("clerk", None), ("head", None)]
    if seat.rung in ("clerk", "head"):
        return below[: 1 if seat.rung == "clerk" else 2]
    if tier == 2:
        below += [("deputy", 1), ("chief", 1)]
    if tier == 2 and seat.rung == "chief" and seat.unit.kind != "court":
        below.append(("deputy", 2))
    if tier != 2 and seat.rung == "chief":
        below.append(("deputy", tier))
    if tier == 2 and seat.unit.kind == "court":
        return [*below, ("chief", 2)]
    return [*below, (seat.rung, tier)]


def least_months(seat: Seat) -> int:
    """The shortest climb to the seat, with a year in it."""
    return sum(LEAST[rung] for rung, _ in rungs(seat)[:-1]) + 12


def climb(rng: Random, seat: Seat, *, began: int, until: int) -> list[Step]:
    """The steps of work from `began`; the last is the seat itself and is still held in the month `until`."""
    climbed = rungs(seat)
    starts = _starts(rng, climbed, began=began, until=until)
    steps: list[Step] = []
    for position, ((rung, tier), start) in enumerate(zip(climbed, starts, strict=True)):
        end = starts[position + 1] if position + 1 < len(starts) else None
        last = position == len(climbed) - 1
        steps.extend(_spell(rng, seat, rung=rung, tier=tier, began=start, ended=end, until=until, last=last))
    return split(steps, until=until)


def _starts(rng: Random, climbed: list[tuple[Rung, int | None]], *, began: int, until: int) -> list[int]:
    spare = until - began - sum(LEAST[rung] for rung, _ in climbed[:-1]) - 12
    weights = [rng.random() + 0.15 for _ in climbed]
    total = sum(weights)
    starts, at = [], began
    for (rung, _), weight in zip(climbed, weights, strict=True):
        starts.append(at)
        at += LEAST[rung] + int(max(spare, 0) * weight / total)
    return starts


def _spell(rng: Random, seat: Seat, *, rung: Rung, tier: int | None, began: int, ended: int | None, until: int, last: bool) -> list[Step]:
    """One rung: in the seat's own unit at the end, before that perhaps in another."""
    months = (ended if ended is not None else until) - began
    moves = min(2, months // 60) if likely(rng, 45) else 0
    cuts = sorted(rng.sample(range(24, max(months - 12, 25)), k=moves)) if moves and months - 36 > moves else []
    bounds = [began, *(began + cut for cut in cuts), ended]
    spells: list[Step] = []
    for position in range(len(bounds) - 1):
        own = last and position == len(bounds) - 2
        start, end = bounds[position], bounds[position + 1]
        assert start is not None
        if end is not None and end - start < 6:
            continue
        start = spells[-1].ended if spells and spells[-1].ended is not None else start
        spells.append(_step(rng, seat, rung=rung, tier=tier, began=start, ended=end, own=own))
    if spells:
        spells[-1].ended = ended
    return spells


def _step(rng: Random, seat: Seat, *, rung: Rung, tier: int | None, began: int, ended: int | None, own: bool) -> Step:
    unit = (
        seat.unit
        if own or not seat.unit.civil or (rung in ("clerk", "head") and likely(rng, 55))
        else _other(rng, seat, rung=rung, tier=tier)
    )
    slot = seat.slot if own else rng.randint(2, 4)
    if not own and (rung, tier) == ("chief", 1) and unit.kind in ("town", "street") and likely(rng, 50):
        slot, rung_titles = 1, titles(unit, "deputy", 1)
    else:
        rung_titles = titles(unit, rung if not (own and seat.slot == 1) else seat.rung, slot)
    step = Step(began=began, ended=ended, text="", unit=unit, titles=rung_titles, tier=tier, role=_role(rung), level="", grassroots=unit.grassroots,
                leading=rung in ("deputy", "chief"))  # fmt: skip
    step.level = LEVELS.get((rung, tier), "") if unit.civil else ""
    return step


def _role(rung: Rung) -> str:
    return {"chief": "chief", "deputy": "deputy", "head": "internal", "clerk": ""}[rung]


def _other(rng: Random, seat: Seat, *, rung: Rung, tier: int | None) -> Unit:
    """Another unit for this rung: county leaders from the leaders' bodies, others from bureaus and towns."""
    county = seat.unit.county.number
    if tier == 2:
        return units_of_kind(county, ("leaders",))[1 if rung == "deputy" else 0]
    if seat.unit.kind == "court" and rung in ("clerk", "head"):
        return seat.unit
    return rng.choice(units_of_kind(county, CIVIL))


def split(steps: list[Step], *, until: int) -> list[Step]:
    """Cut steps where the unit was renamed, and write each one's line."""
    cut: list[Step] = []
    for step in steps:
        while step.unit is not None:
            at = step.unit.renamed_after(step.began + 2, (step.ended if step.ended is not None else until) - 2)
            if at is None:
                break
            cut.append(part(step, began=step.began, ended=at))
            step = part(step, began=at, ended=step.ended)  # noqa: PLW2901 the rest of the step is cut again
        cut.append(step)
    return cut


def part(step: Step, *, began: int, ended: int | None) -> Step:
    return Step(began=began, ended=ended, text=step.text, nature=step.nature, unit=step.unit, titles=step.titles, tier=step.tier, role=step.role,
                level=step.level, grassroots=step.grassroots, leading=step.leading)  # fmt: skip


def line(step: Step, *, province: str) -> str:
    """The text of a step of work: province, unit as it was called, titles."""
    assert step.unit is not None
    return f"{province}省{step.unit.name_at(step.began)}{'、'.join(step.titles)}"


AS_COMMUNE: Final = (("副镇长", "管委会副主任"), ("镇长", "管委会主任"))
AS_TOWNSHIP: Final = (("镇长", "乡长"),)
AS_TOWN: Final = (("党工委", "党委"), ("办事处副主任", "副镇长"), ("办事处主任", "镇长"))


def titled_for_its_time(step: Step) -> None:
    """What the heads of a town were called while it was a commune, a township or part of the county town."""
    if step.unit is None or step.unit.kind not in ("town", "street"):
        return
    name = step.unit.name_at(step.began)
    changes = {"社": AS_COMMUNE, "乡": AS_TOWNSHIP, "镇": AS_TOWN}.get(name[-1], ())
    titles = list(step.titles)
    for today, then in changes:
        titles = [title.replace(today, then) for title in titles]
    step.titles = tuple(titles)
