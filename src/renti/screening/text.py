"""A screening as text for the terminal: counts by layer, then everyone with the clauses that say no or are not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from renti.kernel.answer import Answer
from renti.records.report.wording import field_name
from renti.rules.decide import Decision, Verdict
from renti.screening.explain import needs, used
from renti.screening.screen import Screened, Screening


def layered(screening: Screening, dates: Mapping[str, date | None]) -> Iterator[str]:
    """The whole list, line by line, in the order the people came."""
    yield f"{screening.vacancy.zh}　计算日期 {screening.asof}　{len(screening.people)} 人（不排名次；结论由人确认）"
    yield "　".join(f"{verdict.zh} {screening.layers[verdict.value]}" for verdict in Verdict)
    yield f"规则：{'；'.join(f'{pack.zh} {pack.version}' for pack in screening.rules.packs)}　校验 {screening.hash[:16]}"
    if screening.case_clauses:
        yield f"随个案核实的条款（各人相同，不逐人列出）：{'、'.join(screening.case_clauses)}"
    for each in screening.people:
        yield ""
        yield from one(each, dates.get(each.id), everything=False)


def one(screened: Screened, from_date: date | None, *, everything: bool = True) -> Iterator[str]:
    """One person: the verdict, then each clause that does not simply hold; with `everything`, those that hold as well."""
    when = f"　自 {from_date} 起不再有不符合的条款" if from_date is not None else ""
    yield f"{screened.id}　{screened.verdict.zh}{when}"
    for decision in screened.decisions:
        shown = everything and decision.answer is not Answer.NOT_APPLICABLE
        if decision.clause.case_only and decision.answer is Answer.UNKNOWN:
            continue
        if decision.answer in (Answer.FAIL, Answer.UNKNOWN, Answer.EXEMPT) or shown:
            yield from _clause(decision)


def _clause(decision: Decision) -> Iterator[str]:
    origin = decision.clause.origin
    mark = "待核" if decision.unverified else decision.answer.zh
    adopted = f"（{origin.adopted}）" if origin.adopted else "" if origin.verified else "（未核原文）"
    yield f"  {mark}　{decision.clause.zh}　{origin.cited}{adopted}　[{decision.clause.id}]"
    for need in needs(decision):
        yield f"      {need.what}：{need.now}，须 {need.needed}"
    if decision.missing:
        yield f"      缺：{'、'.join(map(_named, sorted(decision.missing)))}"
    if decision.boundary:
        yield "      按月初计算；若为月末则结论不同，请核到日"
    if decision.answer in (Answer.FAIL, Answer.PASS):
        for each in used(decision):
            yield f"      用到：{each.fact} = {each.value}（{each.source or '个案'}）"


def _named(field: str) -> str:
    """What a reader calls a missing input; posts read from a form's résumé are proposals until somebody confirms them."""
    if field == "posts":
        return "确认过的任职记录（简历里的职务只作建议，须先核定）"
    return field if field.startswith(("case.", "person.", "post.")) else field_name(field)
