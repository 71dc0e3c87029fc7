"""One person's record: every field of the form, the rows behind it, and the text as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.fields import BY_NAME, RELATIVE_BY_NAME
from renti.records.photo import Photo
from renti.records.resume import Resume, read_resume
from renti.records.rows import Appraisal, Certificate, Entry, Measure, Post, Rank, Reward, Study, Title, Training


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """One row of 家庭主要成员及重要社会关系. `work` keeps its suffix （已退休） or （已去世）."""

    relation: str = ""
    name: str = ""
    born: PartialDate | None = None
    politics: str = ""
    work: str = ""
    written: Mapping[str, str] = field(default_factory=dict)
    details: tuple[tuple[str, str], ...] = ()
    """Further fields of the information set (A36), by code, as text."""

    def text(self, name: str) -> str:
        """The field as it was written, else as a form file writes its value."""
        return _text(self, name, RELATIVE_BY_NAME[name].kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A fact confirmed against the archive (三龄两历一身份): the value, the deciding material, by whom and when."""

    fact: str
    value: str
    material: str
    verified_by: str
    verified_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person's record. Missing is None (or "" for text); nothing is defaulted.

    Text fields hold the text without outer white space. Date fields hold the value where the text could be read, else None. `written`
    holds, by field name, the text exactly as the source has it wherever that differs from what `text()` would write for the value, so
    that nothing is lost and checks see what the reader saw. `kept` holds content of the source that belongs to no field, by its name
    there. Replace fields with `with_fields`, which drops their `written` text.
    """

    name: str = ""
    sex: str = ""
    born: PartialDate | None = None
    ethnicity: str = ""
    native_place: str = ""
    birthplace: str = ""
    joined_party: str = ""
    began_work: PartialDate | None = None
    reaches_limit: PartialDate | None = None
    health: str = ""
    professional_title: str = ""
    expertise: str = ""
    full_time_education: str = ""
    full_time_degree: str = ""
    full_time_school: str = ""
    full_time_degree_school: str = ""
    in_service_education: str = ""
    in_service_degree: str = ""
    in_service_school: str = ""
    in_service_degree_school: str = ""
    current_post: str = ""
    proposed_post: str = ""
    removed_post: str = ""
    resume_text: str = ""
    honours: str = ""
    appraisal_text: str = ""
    reason: str = ""
    submitted_by: str = ""
    age_limit_class: str = ""
    age_as_of: PartialDate | None = None
    filled_on: PartialDate | None = None
    filled_by: str = ""
    id_number: str = ""
    relatives: tuple[Relative, ...] = ()
    photo: Photo | None = None
    version: str = ""
    written: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)
    """Fields of the information set beyond the form, by code (A0165 …), as text."""
    posts: tuple[Post, ...] = ()
    ranks: tuple[Rank, ...] = ()
    titles: tuple[Title, ...] = ()
    studies: tuple[Study, ...] = ()
    rewards: tuple[Reward, ...] = ()
    measures: tuple[Measure, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    trainings: tuple[Training, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    entry: Entry | None = None
    verifications: tuple[Verification, ...] = ()

    @property
    def resume(self) -> Resume:
        """The résumé text as segments; read once per text."""
        return read_resume(self.resume_text)

    def text(self, name: str) -> str:
        """The form field as it was written, else as a form file writes its value ("" when missing)."""
        return _text(self, name, BY_NAME[name].kind)

    def with_fields(self, **changes: Any) -> Person:
        """A copy with these fields replaced and their written text dropped.

        Attribute values are those of the constructor; unknown names raise TypeError.
        """
        if "written" not in changes and not self.written.keys().isdisjoint(changes):
            changes["written"] = {name: text for name, text in self.written.items() if name not in changes}
        return replace(self, **changes)


def _text(record: Person | Relative, name: str, kind: str) -> str:
    written = record.written.get(name)
    if written is not None:
        return written
    value = getattr(record, name)
    if kind == "date":
        return value.compact if value is not None else ""
    return str(value)
