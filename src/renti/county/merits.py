"""Appraisals, rewards and measures: the rows, and the sentences of the form that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from renti.county.chance import likely, weighted
from renti.county.lives import Life
from renti.county.steps import month, some_day
from renti.kernel.dates import PartialDate
from renti.records.rows import Appraisal, Measure, Reward

FIRST_APPRAISAL: Final = 1994
"""公务员（国家公务员）年度考核 begins with 1994; institutions follow."""

COMMENDATIONS: Final = ("优秀共产党员", "先进工作者", "脱贫攻坚先进个人", "三八红旗手", "优秀公务员")
CAUSES: Final = ("落实整改责任不到位", "违反工作纪律", "违规发放津贴补贴", "酒后驾驶机动车")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanction:
    """A measure with the months it runs."""

    kind: str
    authority: str
    months: int
    party: bool


SANCTIONS: Final = (
    Sanction(kind="党内警告", authority="青禾县纪委", months=12, party=True),
    Sanction(kind="党内严重警告", authority="青禾县纪委", months=18, party=True),
    Sanction(kind="记过", authority="青禾县监委", months=12, party=False),
    Sanction(kind="诫勉", authority="中共青禾县委组织部", months=6, party=False),
)
"""Kinds and periods: 中国共产党纪律处分条例 2023 (art. 10–11), 公务员处分 (政务处分法 2020, art. 8); the influence of 诫勉 is six months."""


def appraisal_rows(rng: Random, life: Life) -> tuple[Appraisal, ...]:
    """One row per whole year in the service, up to the year before the form; the first year has no grade."""
    work = next(step for step in life.steps if step.unit is not None)
    civil = work.unit is not None and work.unit.civil
    usual, plain = ("称职", "基本称职") if civil else ("合格", "基本合格")
    rows = []
    for year in range(max(FIRST_APPRAISAL, work.began // 12), life.sketch.form // 12):
        if year == work.began // 12 and year >= 2007:
            rows.append(Appraisal(year=year, grade="不定等次", reason="新录用人员试用期内"))
            continue
        grade = weighted(rng, (("优秀", 15), (usual, 84), (plain, 1)))
        rows.append(Appraisal(year=year, grade=grade))
    return tuple(rows)


def appraisal_text(rows: tuple[Appraisal, ...], *, form_year: int, began: int) -> str:
    """The last two years in words; a year before the service says so."""
    sentences = []
    for year in (form_year - 2, form_year - 1):
        row = next((row for row in rows if row.year == year), None)
        if row is None:
            sentences.append(f"{year}年未参加年度考核（{began // 12}年{began % 12 + 1}月参加工作）")
        elif row.grade == "不定等次":
            sentences.append(f"{year}年年度考核不定等次（{row.reason}）")
        else:
            sentences.append(f"{year}年年度考核为{row.grade}")
    return "，".join(sentences) + "。"


def reward_rows(rng: Random, life: Life) -> tuple[Reward, ...]:
    """None for most, one or two for some."""
    years = list(range(max(1996, life.began_work // 12 + 2), life.sketch.form // 12))
    number = weighted(rng, ((0, 62), (1, 28), (2, 10)))
    chosen = sorted(rng.sample(years, k=min(number, len(years))))
    rows = []
    for year in chosen:
        name = rng.choice(COMMENDATIONS if life.sketch.sex == "女" else [each for each in COMMENDATIONS if each != "三八红旗手"])
        authority = rng.choice(("中共青禾县委、青禾县人民政府", "中共望州市委、望州市人民政府"))
        rows.append(Reward(name=name, awarded_on=PartialDate(year, rng.randint(2, 12)), authority=authority))
    return tuple(rows)


def measure_rows(rng: Random, life: Life, *, member_since: int | None) -> tuple[Measure, ...]:
    """A measure for three in a hundred, most of them over; its end is written wherever it has come."""
    earliest, latest = max(month(2005, 1), life.began_work + 36), life.sketch.form - 3
    if not likely(rng, 3) or earliest >= latest:
        return ()
    at = rng.randint(earliest, latest)
    fitting = [each for each in SANCTIONS if not each.party or (member_since is not None and member_since < at)]
    chosen = rng.choice(fitting)
    ends = at + chosen.months
    lifted = some_day(rng, ends) if ends < life.sketch.form else None
    return (
        Measure(kind=chosen.kind, decided_on=some_day(rng, at), authority=chosen.authority, cause=rng.choice(CAUSES), lifted_on=lifted),
    )


def honours_text(rewards: tuple[Reward, ...], measures: tuple[Measure, ...]) -> str:
    """奖惩情况: a sentence each, 无 when there is none."""
    sentences = [f"{_month(row.awarded_on)}被{row.authority}评为“{row.name}”" for row in rewards]
    sentences += [_measure(row) for row in measures]
    return "；".join(sentences) + "。" if sentences else "无"


def _measure(row: Measure) -> str:
    ended = f"，{_month(row.lifted_on)}影响期满" if row.lifted_on is not None else ""
    kind = row.kind if row.kind == "诫勉" else f"{row.kind}处分"
    return f"{_month(row.decided_on)}因{row.cause}，被{row.authority}给予{kind}{ended}"


def _month(when: PartialDate | None) -> str:
    return f"{when.year}年{when.month}月" if when is not None else ""
