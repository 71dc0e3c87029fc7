"""One life: who it is, what was learned, the steps from the first school or work to the month of the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random
from typing import Final

from renti.county.asides import Beside, add_asides
from renti.county.beginnings import Beginning, Learned, beginning
from renti.county.chance import likely, stream, weighted
from renti.county.grades import graded
from renti.county.ladder import climb, least_months, line, titled_for_its_time
from renti.county.names import MINORITIES, full_name
from renti.county.places import PROVINCE
from renti.county.seats import Seat, seat_of
from renti.county.steps import Step, month
from renti.kernel.dates import YearMonth
from renti.records.retirement import AT_55, AT_60

TODAY: Final = month(2026, 11)
"""The month of today's forms; everything in the county is as of 30 November 2026."""

EARLIEST_BIRTH: Final = month(1945, 1)
FIRST_FORM: Final = month(2003, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """Who somebody is, before any career: enough for relatives to be named. `form` is the month of the form."""

    index: int
    seat: Seat
    name: str
    sex: str
    born: date
    ethnicity: str
    form: int

    @property
    def born_month(self) -> int:
        return month(self.born.year, self.born.month)


@dataclass(slots=True, kw_only=True)
class Life:
    """A sketch and what became of it."""

    sketch: Sketch
    steps: list[Step]
    learned: list[Learned]
    channel: str
    began_work: int
    beside: Beside

    @property
    def last(self) -> Step:
        return self.steps[-1]


def limit_years(seat: Seat, sex: str) -> int:
    """The age of retirement before the reform: women who head or co-head at the county level retire like men (组通字〔2015〕14号)."""
    leader = seat.rung in ("chief", "deputy") and (seat.unit.tier if seat.rung == "chief" else seat.unit.deputy_tier) == 2
    return 60 if sex == "男" or leader else 55


def retires(seat: Seat, sex: str, born: int) -> int:
    """The month of retirement by the law of the time."""
    schedule = AT_60 if limit_years(seat, sex) == 60 else AT_55
    return schedule.reached(YearMonth.of_number(born)).number


@lru_cache(maxsize=4096)
def sketch(seed: int, index: int, *, sex: str = "") -> Sketch:
    """The sketch of person `index`; `sex` asks for one (a spouse)."""
    rng = stream(seed, "sketch", index)
    seat = seat_of(index)
    own_sex = weighted(rng, (("男", 62 if seat.rung in ("chief", "deputy") else 52), ("女", 42)))
    born, form = _born_and_form(rng, seat, sex=sex or own_sex)
    sex = sex or own_sex
    day = date(born // 12, born % 12 + 1, rng.randint(1, 28))
    ethnicity = weighted(rng, MINORITIES) if likely(rng, 8) else "汉族"
    name = full_name(rng, sex=sex, born=day.year, ethnicity=ethnicity)
    return Sketch(index=index, seat=seat, name=name, sex=sex, born=day, ethnicity=ethnicity, form=form)


def _born_and_form(rng: Random, seat: Seat, *, sex: str) -> tuple[int, int]:
    youngest = _youngest(seat)
    if not seat.former:
        oldest = limit_years(seat, sex)
        while True:
            born = TODAY - rng.randint(youngest * 12, oldest * 12 + 12)
            if retires(seat, sex, born) > TODAY + 1:
                return born, TODAY
    while True:
        born = rng.randint(EARLIEST_BIRTH, month(1966, 12))
        latest = min(retires(seat, sex, born) - 2, month(2024, 12))
        earliest = max(FIRST_FORM, born + youngest * 12)
        if earliest < latest:
            return born, rng.randint(earliest, latest)


def _youngest(seat: Seat) -> int:
    """The least age in years at which the seat can be reached."""
    return max(24, 28 + (least_months(seat) + 11) // 12) if seat.rung != "clerk" else 25


def life(seed: int, who: Sketch) -> Life:
    """The life of a sketch; the same for the same seed and index, whoever asks."""
    rng = stream(seed, "life", who.index)
    kind = who.seat.unit.kind
    for _ in range(40):
        start = beginning(rng, born=who.born_month, kind=kind, county=who.seat.unit.county)
        if start.free + least_months(who.seat) <= who.form:
            break
    else:
        raise AssertionError(who)
    return lived(rng, who, start)


def lived(rng: Random, who: Sketch, start: Beginning) -> Life:
    """The career after a beginning, with what happened beside it."""
    work = graded(rng, climb(rng, who.seat, began=start.free, until=who.form), until=who.form)
    for step in work:
        titled_for_its_time(step)
        step.text = line(step, province=PROVINCE)
    steps = merged([*start.steps, *work])
    beside = add_asides(rng, steps, start.learned, until=who.form)
    began_work = next(step.began for step in steps if step.nature not in ("study", "waiting"))
    return Life(
        sketch=who, steps=steps, learned=[*start.learned, *beside.learned], channel=start.channel, began_work=began_work, beside=beside
    )


def merged(steps: list[Step]) -> list[Step]:
    """The steps, those joined that say the same."""
    out: list[Step] = []
    for step in steps:
        if out and out[-1].text == step.text and out[-1].ended == step.began:
            out[-1].ended = step.ended
        else:
            out.append(step)
    return out
