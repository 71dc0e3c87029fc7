"""The county as columns, to ten million people: the facts of so many distinct people, and everybody beyond drawn from them.

Row i is the facts of person `source[i]`: the first rows are the distinct people themselves, each further row is one of them drawn by the
seed, column by column, without making objects. So the columns hold what `facts()` says of real records, in the shares of the county;
what they lack is new combinations. NumPy is imported when columns are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from renti.county.county import County
from renti.county.registers import organisation_tree
from renti.county.units import PEOPLE_PER_COUNTY
from renti.records.fact_scalars import SCALARS
from renti.records.facts import PersonFacts, facts
from renti.rules.columns import Columns, columns

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST: Final = 10_000_000
EVERY_FACT: Final = tuple(path for path in SCALARS if path != "asof")
"""The facts a record can answer, in the order they are declared in the record."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Columns, and for each of their rows the index of the person whose facts it holds."""

    columns: Columns
    source: NDArray[Any]


def drawn(
    seed: int, number: int, *, asof: date, distinct: int = 5_000, paths: Iterable[str] = EVERY_FACT, tables: Iterable[str] = ()
) -> Drawn:
    """The named facts and tables of `number` people on a day; raises IndexError for none and for more than MOST.

    The first `distinct` people are made as objects, some hundreds a second; the rest is drawn at the speed of memory.
    """
    import numpy as np

    if not 0 < number <= MOST:
        raise IndexError(number)
    whole = min(distinct, number)
    made = columns([own_facts(seed, index, asof=asof) for index in range(whole)], paths, tables)
    more = np.random.default_rng(seed).integers(0, whole, size=number - whole)
    source = np.concatenate([np.arange(whole), more])
    scalars = {path: column.take(source) for path, column in made.facts.items()}
    rows = {name: table.take(source) for name, table in made.tables.items()}
    return Drawn(Columns(number, scalars, rows), source)


def own_facts(seed: int, index: int, *, asof: date) -> PersonFacts:
    """The facts of one person's record on a day, with the organisations of the person's county."""
    return facts(County(seed=seed).person(index), asof=asof, units=organisation_tree(index // PEOPLE_PER_COUNTY))
