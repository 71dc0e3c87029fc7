"""The dated rows behind a form: posts, levels and ranks, study, entry. They say what its text says."""

from __future__ import annotations

from random import Random
from typing import Final

from renti.county.beginnings import Learned
from renti.county.ladder import RANK_REFORM, RANKS_2019
from renti.county.lives import Life
from renti.county.steps import Step, month, partial, some_day
from renti.kernel.dates import PartialDate
from renti.records.rows import Entry, Post, Rank, Role, Study

ROLES: Final = {"chief": Role.CHIEF, "deputy": Role.DEPUTY, "internal": Role.INTERNAL}
REGISTRATION: Final = month(2006, 7)


def post_rows(rng: Random, life: Life) -> tuple[Post, ...]:
    """A row per title, oldest first; secondments as rows of their own, never the main post. A post ends on the day the next is decided."""
    rows: list[Post] = []
    decided = some_day(rng, life.steps[0].began)
    for step in life.steps:
        ended = some_day(rng, step.ended) if step.ended is not None else None
        if step.unit is not None:
            rows.extend(_posts(rng, step, decided=decided, ended=ended))
        decided = ended or decided
    for step in life.beside.seconded:
        assert step.ended is not None
        rows.append(
            Post(
                organisation=step.place, title=step.titles[0], tier=step.tier, role=ROLES.get(step.role), decided_on=some_day(rng, step.began),
                ended_on=some_day(rng, step.ended), main=False, seconded=True, leading=False, grassroots=True, method="组织选拔",
                document=_document(rng, step.began), exceptional=False,
            )
        )  # fmt: skip
    return tuple(rows)


def _posts(rng: Random, step: Step, *, decided: PartialDate, ended: PartialDate | None) -> list[Post]:
    assert step.unit is not None
    assert decided.day is not None
    document = _document(rng, step.began)
    letter = partial(step.began, decided.day + rng.randint(1, 6))
    end_document = _document(rng, step.ended) if step.ended is not None else ""
    return [
        Post(
            organisation=step.unit.name_at(step.began), organisation_id=step.unit.id, title=title, tier=step.tier, role=ROLES.get(step.role),
            level=step.level, decided_on=decided, letter_on=letter, ended_on=ended, current=step.ended is None, main=position == 0,
            concurrent=position > 0, leading=step.leading and step.tier is not None, grassroots=step.grassroots, document=document, end_document=end_document,
            method="委任", exceptional=False,
        )
        for position, title in enumerate(sorted(step.titles, key=lambda title: "党" in title))
    ]  # fmt: skip


def _document(rng: Random, number: int) -> str:
    return f"青组干〔{number // 12}〕{rng.randint(1, 180)}号"


def rank_rows(life: Life, posts: tuple[Post, ...]) -> tuple[Rank, ...]:
    """职务层次 by the main posts, and from June 2019 the rank of those without a leading post and of those who lead."""
    main = [post for post in posts if post.main and post.level]
    levels: list[Rank] = []
    for post in main:
        if not levels or levels[-1].name != post.level:
            levels.append(Rank(kind="level", name=post.level, approved_on=post.decided_on, document=post.document))
    return (*_closed(levels), *(_closed(_ranks(main)) if life.sketch.form > RANK_REFORM + 6 else ()))


def _closed(rows: list[Rank]) -> list[Rank]:
    """Each row ends where the next begins; the last is current."""
    ends: list[PartialDate | None] = [row.approved_on for row in rows[1:]]
    return [
        Rank(kind=row.kind, name=row.name, approved_on=row.approved_on, ended_on=end, current=end is None, document=row.document)
        for row, end in zip(rows, [*ends, None], strict=False)
    ]


RANK_ORDER: Final = (*RANKS_2019, "四级调研员", "三级调研员", "二级调研员")
REFORM_DAY: Final = partial(RANK_REFORM, 1)


def _ranks(main: list[Post]) -> list[Rank]:
    """One row per rise; a leading post keeps the rank held before when its own is lower."""
    rows: list[Rank] = []
    for post in main:
        name, decided = _rank_name(post), post.decided_on
        if not name or decided is None or (post.ended_on is not None and post.ended_on.earliest < REFORM_DAY.earliest):
            continue
        since = decided if decided.earliest >= REFORM_DAY.earliest else REFORM_DAY
        if not rows or RANK_ORDER.index(rows[-1].name) < RANK_ORDER.index(name):
            rows.append(Rank(kind="rank", name=name, approved_on=since, document=post.document))
    return rows


def _rank_name(post: Post) -> str:
    for name in RANKS_2019:
        if post.title.endswith(name) and not post.title.endswith("副主任科员"):
            return name
    if post.level == "科员":
        return "一级科员"
    return {"乡科级副职": "三级主任科员", "乡科级正职": "一级主任科员", "县处级副职": "四级调研员", "县处级正职": "二级调研员"}.get(
        post.level, ""
    )


def study_rows(learned: list[Learned]) -> tuple[Study, ...]:
    return tuple(
        Study(
            education=each.education, degree=each.degree, began_on=partial(each.began), ended_on=partial(each.ended),
            degree_on=partial(each.ended) if each.degree else None, school=each.where.removesuffix("专业").removesuffix(each.course.major.name)
            if each.full_time else each.course.school, major=each.where.removesuffix("专业").removeprefix(each.course.school)
            if not each.full_time else each.course.major.name, full_time=each.full_time,
        )
        for each in learned
    )  # fmt: skip


def entry_row(rng: Random, life: Life, posts: tuple[Post, ...]) -> Entry:
    """How and when the person came in; civil servants are registered from July 2006."""
    civil = [post for post in posts if post.level]
    first = civil[0].decided_on if civil else None
    recruited = life.channel in ("公务员考录", "选调")
    entered = first
    registered = None
    if entered is not None and life.sketch.form > REGISTRATION + 1:
        later = max(REGISTRATION, entered.year * 12 + (entered.month or 1))
        registered = some_day(rng, later) if later < life.sketch.form else None
    return Entry(
        channel=life.channel, recruited=recruited, recruited_on=entered if recruited else None, selected_graduate=life.channel == "选调",
        selected_graduate_on=entered if life.channel == "选调" else None, entered_on=entered, registered_on=registered,
    )  # fmt: skip
