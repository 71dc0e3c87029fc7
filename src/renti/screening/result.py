"""A screening as JSON values, the same form for everyone and for one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from renti.rules.decide import Decision
from renti.screening.explain import needs, used
from renti.screening.screen import Screened, Screening


def as_json(screening: Screening, dates: Mapping[str, date | None]) -> dict[str, Any]:
    """`post, asof, packs, hash, layers, case_clauses, people`; `dates` holds the day from which a person would qualify, by id."""
    return {
        "post": screening.vacancy.id,
        "asof": screening.asof.isoformat(),
        "packs": [{"id": pack.id, "version": pack.version, "sha256": pack.digest} for pack in screening.rules.packs],
        "hash": screening.hash,
        "layers": dict(screening.layers),
        "case_clauses": screening.case_clauses,
        "people": [person_as_json(each, dates.get(each.id)) for each in screening.people],
    }


def person_as_json(screened: Screened, from_date: date | None) -> dict[str, Any]:
    """`id, verdict, from_date, clauses[{id, force, answer, unverified, values, sources, would_change, confidence}]`."""
    return {
        "id": screened.id,
        "verdict": screened.verdict.value,
        "from_date": from_date.isoformat() if from_date is not None else None,
        "clauses": [_clause(decision) for decision in screened.decisions],
    }


def _clause(decision: Decision) -> dict[str, Any]:
    origin = decision.clause.origin
    values = used(decision)
    return {
        "id": decision.clause.id,
        "force": decision.clause.force,
        "answer": decision.answer.value,
        "unverified": decision.unverified,
        "boundary": decision.boundary,
        "exemption": decision.exemption,
        "values": {each.fact: each.value for each in values},
        "sources": {each.fact: each.source for each in values},
        "missing": sorted(decision.missing),
        "would_change": [asdict(need) for need in needs(decision)],
        "cited": origin.cited,
        "confidence": origin.seen,
        "adopted": origin.adopted,
    }
