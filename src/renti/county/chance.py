"""Chance that can be repeated: one stream of random numbers per person and purpose, independent of how many people are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def stream(seed: int, purpose: str, index: int) -> Random:
    return Random(f"{seed}/{purpose}/{index}")


def likely(rng: Random, percent: float) -> bool:
    return rng.random() * 100 < percent


def weighted(rng: Random, choices: Sequence[tuple[Thing, int]]) -> Thing:
    """One of the things, as often as its weight says."""
    at = rng.random() * sum(weight for _, weight in choices)
    for thing, weight in choices:
        at -= weight
        if at < 0:
            return thing
    return choices[-1][0]
