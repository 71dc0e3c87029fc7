"""What a paper is: a folder with its fields, its template and a worked example; found by discovery."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

from renti.documents.template import Value, fill
from renti.kernel.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper. `fields` makes the values of its template's slots from its subject; `example` makes the subject of the worked example."""

    name: str
    zh: str
    en: str
    source: str
    fields: Callable[[Any], Mapping[str, Value]]
    example: Callable[[], Any]

    @property
    def template(self) -> str:
        """The HTML of the paper with its slots."""
        return resources.files(f"renti.documents.papers.{self.name}").joinpath("template.html").read_text(encoding="utf-8")

    def html(self, subject: Any) -> str:
        """The paper for a subject, as one self-contained page that prints on A4. Raises what `fill` raises."""
        return fill(self.template, self.fields(subject))


PAPERS: Final[Registry[Paper]] = Registry("renti.documents.papers", lambda paper: paper.name)
