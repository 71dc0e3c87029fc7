"""What a change of a parameter, a clause or a pack would do, before it is put in force: who qualifies before and after, by groups.

A number between one and four tells on people, so groups with such a number are merged until none is left, and never one group alone.
Needs NumPy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from renti.rules.bits import unpack
from renti.rules.decide import Verdict
from renti.rules.machine import run
from renti.rules.plan import Post, compiled
from renti.rules.trace import Scalar

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from renti.rules.columns import Columns

    Array = NDArray[Any]

QUALIFYING: Final = (Verdict.REASON_NEEDED, Verdict.UNVERIFIED_OPEN, Verdict.ELIGIBLE)
"""Nothing excludes these people and nothing hard is unknown of them."""

LEAST: Final = 5
"""The smallest number of people that is shown of a group; unit: people. A rule of the product, not of a regulation."""

NOT_STATED: Final = "未填"
MERGED: Final = "合并"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Which group each person belongs to: an index into `labels`."""

    codes: Array
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """How many people of a group there are, qualify before, qualify after, come in and drop out."""

    label: str
    people: int
    before: int
    after: int
    gained: int
    lost: int

    def __add__(self, other: Group) -> Group:
        return Group(
            label=MERGED,
            people=self.people + other.people,
            before=self.before + other.before,
            after=self.after + other.after,
            gained=self.gained + other.gained,
            lost=self.lost + other.lost,
        )

    @property
    def telling(self) -> bool:
        """Whether one of the numbers is so small that it tells on people."""
        return any(0 < number < LEAST for number in (self.people, self.before, self.after, self.gained, self.lost))


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """The people who come in and drop out, by their places, and the groups of every grouping."""

    gained: Sequence[int]
    lost: Sequence[int]
    groups: Mapping[str, Sequence[Group]]


def impact(columns: Columns, before: Post, after: Post, groupings: Mapping[str, Grouping]) -> Impact:
    """Judge everybody under both, and compare."""
    import numpy as np

    was, will = qualifying(columns, before), qualifying(columns, after)
    return Impact(
        gained=[int(place) for place in np.flatnonzero(will & ~was)],
        lost=[int(place) for place in np.flatnonzero(was & ~will)],
        groups={name: merged(_groups(grouping, was, will)) for name, grouping in groupings.items()},
    )


def qualifying(columns: Columns, post: Post) -> Array:
    """Who qualifies, one truth a person."""
    plan = compiled([post])
    verdicts = plan.posts[0].verdicts
    found = run(plan, columns, literals=[verdicts[each] for each in QUALIFYING])
    first, *others = (found.truths(verdicts[each]) for each in QUALIFYING)
    for other in others:
        first = first | other
    return first


def with_params(post: Post, values: Mapping[str, Scalar]) -> Post:
    """The post with some parameters otherwise. Raises KeyError for a parameter that no pack of the post sets."""
    known = post.shared.surroundings.params
    for name in values:
        known[name]
    surroundings = replace(post.shared.surroundings, params={**known, **values})
    return replace(post, shared=replace(post.shared, surroundings=surroundings))


def by_word(columns: Columns, path: str) -> Grouping:
    """Groups by the words of a fact, and one for those who do not state it."""
    import numpy as np

    column = columns.facts[path]
    unknown = unpack(column.unknown, 0, columns.count)
    return Grouping(codes=np.where(unknown, len(column.words), column.first.astype(np.int64)), labels=(*column.words, NOT_STATED))


def by_band(columns: Columns, path: str, limits: Sequence[int]) -> Grouping:
    """Groups by a number: below the first limit, from each limit to the next, and those who do not state it."""
    import numpy as np

    column = columns.facts[path]
    unknown = unpack(column.unknown, 0, columns.count)
    bands = np.searchsorted(np.array(limits), column.first, side="right")
    between = tuple(f"{low}—{high - 1}" for low, high in pairwise(limits))
    labels = (f"{limits[0] - 1} 以下", *between, f"{limits[-1]} 以上", NOT_STATED)
    return Grouping(codes=np.where(unknown, len(labels) - 1, bands), labels=labels)


def _groups(grouping: Grouping, was: Array, will: Array) -> list[Group]:
    import numpy as np

    def counted(chosen: Array) -> list[int]:
        return [int(number) for number in np.bincount(grouping.codes[chosen], minlength=len(grouping.labels))]

    rows = zip(
        grouping.labels,
        counted(np.ones(len(was), bool)),
        counted(was),
        counted(will),
        counted(will & ~was),
        counted(was & ~will),
        strict=True,
    )
    return [
        Group(label=label, people=people, before=before, after=after, gained=gained, lost=lost)
        for label, people, before, after, gained, lost in rows
        if people
    ]


def merged(groups: Sequence[Group]) -> list[Group]:
    """The groups with those that tell on people merged: first these, then the smallest of the others, until no number tells."""
    small = [group for group in groups if group.telling]
    if not small:
        return list(groups)
    rest = sorted((group for group in groups if not group.telling), key=lambda group: (group.people, group.label))
    whole, members = sum(small[1:], small[0]), len(small)
    while rest and (whole.telling or members < 2):
        whole, members = whole + rest.pop(0), members + 1
    kept = {group.label for group in rest}
    return [*(group for group in groups if group.label in kept), replace(whole, label=MERGED)]
