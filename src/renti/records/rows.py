"""The dated rows behind a record: posts, ranks, titles, study, rewards, measures, appraisals, training, certificates, entry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from renti.kernel.dates import PartialDate


class DateKind(Enum):
    """Which date of an appointment is known; months of service carry it."""

    DECIDED = "decided"
    LETTER = "letter"
    UNKNOWN = "unknown"


class Role(Enum):
    """The family of a post within its tier (乡科级 1 … 国家级 5)."""

    CHIEF = "chief"
    DEPUTY = "deputy"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post held, with the dates of its appointment (A02).

    `organisation_id` points to a unit of the organisation tree once a person has confirmed it; `tier` is 1–5 (乡科级 … 国家级),
    `level` the name of its 职务层次 (ZB09). `dated_on` is an appointment date of unknown kind.
    """

    organisation: str
    title: str
    organisation_id: str = ""
    tier: int | None = None
    role: Role | None = None
    level: str = ""
    decided_on: PartialDate | None = None
    letter_on: PartialDate | None = None
    dated_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    current: bool = False
    main: bool = True
    concurrent: bool = False
    seconded: bool = False
    leading: bool | None = None
    grassroots: bool | None = None
    document: str = ""
    end_document: str = ""
    method: str = ""
    exceptional: bool | None = None
    details: tuple[tuple[str, str], ...] = ()

    @property
    def start(self) -> tuple[PartialDate | None, DateKind]:
        """The date months count from, and its kind: the decision, else the letter, else a date of unknown kind."""
        if self.decided_on is not None:
            return self.decided_on, DateKind.DECIDED
        if self.letter_on is not None:
            return self.letter_on, DateKind.LETTER
        return self.dated_on, DateKind.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """A 职务层次 or 职级 held (A05). `kind` is "level" or "rank"; `name` as in ZB09 or the 2019 ranks."""

    kind: str
    name: str
    approved_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    current: bool = False
    document: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A professional qualification (A06)."""

    name: str
    code: str = ""
    acquired_on: PartialDate | None = None
    way: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One course of study with its 学历 and 学位 (A08). `full_time` is None where the source does not say."""

    education: str = ""
    degree: str = ""
    began_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    degree_on: PartialDate | None = None
    school: str = ""
    major: str = ""
    full_time: bool | None = None
    shown: bool = True
    verified: bool | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reward:
    """A reward (A14)."""

    name: str
    awarded_on: PartialDate | None = None
    authority: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A sanction or other measure with its dates (A14): `kind` in the words of its system, e.g. 党内警告, 记过, 诫勉."""

    kind: str
    decided_on: PartialDate | None = None
    authority: str = ""
    cause: str = ""
    lifted_on: PartialDate | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """The result of one year's appraisal (A15). `reason` says why a year has none."""

    year: int
    grade: str
    reason: str = ""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A course of training (A11). `hours` are class hours (学时), `days` are days released from work."""

    name: str
    began_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    organiser: str = ""
    hours: int | None = None
    days: int | None = None
    off_duty: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A statutory qualification, e.g. 法律职业资格."""

    name: str
    acquired_on: PartialDate | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How the person came in (A29, A99Z1): channel, dates of entry and registration."""

    channel: str = ""
    recruited: bool | None = None
    recruited_on: PartialDate | None = None
    selected_graduate: bool | None = None
    selected_graduate_on: PartialDate | None = None
    entered_on: PartialDate | None = None
    registered_on: PartialDate | None = None
    details: tuple[tuple[str, str], ...] = ()
