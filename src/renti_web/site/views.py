"""Pages of the demonstration: the thread from one form to one ledger line, and the papers it leads to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from renti.documents.paper import PAPERS
from renti_web.access import reading
from renti_web.site.tour import steps

PAPER_POLICY: dict[str, Any] = {"default-src": ["'none'"], "style-src": ["'unsafe-inline'"], "img-src": ["data:"], "sandbox": True}
"""A paper is one self-contained page: its own styles, its picture, no script, no address outside."""


@require_safe
def tour(request: HttpRequest) -> HttpResponse:
    return render(request, "site/tour.html", {"tour": steps(), "report": _report().is_file()})


@require_safe
@csp_replace(PAPER_POLICY)  # type: ignore[arg-type]  # its stubs know only views without parameters
def form(request: HttpRequest, person: UUID) -> HttpResponse:
    try:
        record = reading.record(person)
    except reading.NoSuchRecord as missing:
        raise Http404 from missing
    return HttpResponse(PAPERS["approval_form"].html(record))


@require_safe
@csp_replace(PAPER_POLICY)
def report(request: HttpRequest) -> HttpResponse:
    file = _report()
    if not file.is_file():
        raise Http404
    return HttpResponse(file.read_bytes(), content_type="text/html; charset=utf-8")


@require_safe
def ledger_line(request: HttpRequest, place: int) -> HttpResponse:
    try:
        line = reading.proven(place)
    except reading.NoSuchLine as missing:
        raise Http404 from missing
    return render(request, "site/ledger_line.html", {"line": line, "proof": [step.hex() for step in line.proof]})


def _report() -> Any:
    return settings.HOME / "report.html"
