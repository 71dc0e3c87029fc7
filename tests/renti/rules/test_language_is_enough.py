"""Whatever conditions of the trade need can be written: every operator of the specification has an expression that reads and answers."""

from __future__ import annotations

from datetime import date

import pytest

from renti.kernel.calendar import official
from renti.rules.evaluate import Surroundings, truth
from renti.rules.fact import declarations
from renti.rules.library import packs, rule_book, tables
from renti.rules.pack import PackVocabulary
from renti.rules.parse import parse
from renti.rules.supplied import Supplied

ASOF = date(2026, 11, 20)
VALUES = {
    "asof": ASOF,
    "post.tier": "县处级",
    "post.role": "chief",
    "person.tier": "县处级",
    "person.began_work": date(2010, 7, 1),
    "meeting.date": date(2026, 11, 10),
    "meeting.due": 9,
    "meeting.present": 6,
    "notice.start": date(2026, 11, 11),
    "notice.end": date(2026, 11, 17),
}
ROWS = {
    "posts": [{"role": "deputy", "tier": "县处级", "from": date(2024, 1, 1), "open": True}],
    "measures": [{"kind": "诫勉", "on": date(2026, 1, 1)}],
    "kin": [{"relation": "夫妻", "commands": False}],
    "documents": [{"kind": "考察材料", "on": date(2026, 11, 1), "signed": True, "complete": True}],
    "attestations": [{"kind": "能正常履行职责", "by": "组织部门", "on": date(2026, 11, 1)}],
}
OPERATORS = {
    "all": 'post.role == "chief" and post.tier == "县处级"',
    "any": 'post.role == "deputy" or post.tier == "县处级"',
    "not": 'not post.role == "deputy"',
    "eq": 'post.role == "chief"',
    "ne": 'post.role != "deputy"',
    "lt": 'person.began_work < date("2011-01-01")',
    "le": "meeting.present <= 6",
    "gt": "meeting.due > meeting.present",
    "ge": "meeting.present >= 6",
    "in": 'post.role in ["chief", "deputy"]',
    "fact": "post.leading",
    "col": 'some(p.role == "deputy" for p in posts)',
    "param": "elapsed(person.began_work, asof) >= work_months",
    "date": 'asof == date("2026-11-20")',
    "level": 'tier(post.tier) >= tier("县处级")',
    "level of a table of the pack": 'lookup("effect_months", "诫勉") == 6',
    "add": "meeting.present + 3 == meeting.due",
    "sub": "tier(post.tier) - 1 == 1",
    "mul": "meeting.present * 3 == 18",
    "min": "least(meeting.present, meeting.due) == 6",
    "max": "greatest(meeting.present, meeting.due) == 9",
    "filter and count": 'count(m for m in measures if m.kind == "诫勉") == 1',
    "elapsed": "elapsed(person.began_work, asof) >= 196",
    "total": 'months(p for p in posts if p.role == "deputy") == 34',
    "after": "every(after(m.on, 6) <= asof for m in measures)",
    "workdays": "workdays(notice.start, notice.end) == 5",
    "ratio and frac": "ratio(meeting.present, meeting.due) >= ratio(2, 3)",
    "related": 'not some(k.commands for k in kin if k.relation in ["夫妻", "直系血亲"])',
    "doc before": 'doc("考察材料", before=meeting.date)',
    "doc signed, with its fields": 'some(d.kind == "考察材料" and d.signed and d.complete for d in documents)',
    "attested": 'attested("能正常履行职责", by="组织部门")',
    "year of a date": "asof.year - 1 == 2025",
    "known": "not known(person.rank)",
}


@pytest.mark.parametrize("text", list(OPERATORS.values()), ids=list(OPERATORS))
def test_an_operator_is_written_and_answers(text: str) -> None:
    book = rule_book([packs()["appointment_2019"]], ASOF, calendar=official())
    surroundings = Surroundings(book.surroundings.params, {**tables(), **book.surroundings.tables}, official())
    vocabulary = PackVocabulary(declarations(), packs()["appointment_2019"].params)
    assert truth(parse(text, vocabulary), Supplied(declarations(), VALUES, ROWS), surroundings).value is True
