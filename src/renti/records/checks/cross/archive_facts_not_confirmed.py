"""提任材料中，档案审核只确认了一部分，或与表上不符。

“凡提必审”：呈报前，出生时间、参加工作时间、入党时间、学历学位、工作经历、干部身份都要经档案审核确认。记录中已有审核结论的，
逐项核对是否齐全、是否与表上一致。
任免表文件本身不带审核结论，一项也没有的不提示，由选任程序的环节把关。非中共党员不查入党时间。
"""

from datetime import date
from typing import Any

from renti.kernel.dates import PartialDate
from renti.records.agreement import dates_agree, party_date
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person, Verification
from renti.records.verified import verified_dates

FACTS = (
    ("born", "出生时间", ("born", "birth", "出生")),
    ("began_work", "参加工作时间", ("began_work", "work", "参加工作")),
    ("joined_party", "入党时间", ("joined_party", "party", "入党")),
    ("full_time_education", "学历学位", ("education", "study", "学历")),
    ("resume_text", "工作经历", ("resume", "career", "经历", "简历")),
    ("", "干部身份", ("status", "identity", "身份")),
)
"""The facts of an archive review: the field each stands in, its name, and the words by which it may be recorded."""


def _confirmed(fact: str, value: str) -> Verification:
    return Verification(fact=fact, value=value, material="入党志愿书", verified_by="秦月", verified_on=date(2024, 3, 1))


ALL = tuple(
    _confirmed(fact, value)
    for fact, value in (("born", "1975.05"), ("began_work", "1998.07"), ("education", "大学"), ("resume", "已审"), ("status", "干部"))
)
RECORD: dict[str, Any] = {
    "name": "张山",
    "proposed_post": "某县财政局局长",
    "born": PartialDate(1975, 5),
    "began_work": PartialDate(1998, 7),
}


@check(
    code="X06",
    severity=ERROR,
    source="干部人事档案工作条例（2018）；“凡提必审”要求",
    en="{fact_en}: {why_en}",
    advice="补做档案审核；与表上不一致的，以审核认定为准。",
    passes=[
        Person(**RECORD, verifications=ALL),
        Person(**RECORD),
        Person(**{**RECORD, "proposed_post": ""}, verifications=ALL[:1]),
    ],
    fails=[
        Person(**RECORD, verifications=ALL[:3]),
        Person(**RECORD, verifications=(_confirmed("born", "1974.08"), *ALL[1:])),
    ],
)
def archive_facts_not_confirmed(person: Person) -> Flaws:
    if not person.verifications or not person.proposed_post:
        return
    for field, name, words in FACTS:
        if field == "joined_party" and party_date(person.joined_party) is None:
            continue
        if not any(word in each.fact for each in person.verifications for word in words):
            yield at(
                field or "name",
                "{fact}{why}",
                fact=name,
                fact_en=words[0],
                why="没有档案审核结论",
                why_en="not confirmed against the archive",
            )
        yield from _contradicted(person, field, name, words)


def _contradicted(person: Person, field: str, name: str, words: tuple[str, ...]) -> Flaws:
    own = party_date(person.joined_party) if field == "joined_party" else getattr(person, field, None) if field else None
    if not isinstance(own, PartialDate):
        return
    for confirmed, each in verified_dates(person, words):
        if not dates_agree(own, confirmed):
            yield at(
                field,
                "{fact}{why}",
                fact=name,
                fact_en=field,
                why=f"审核认定为{each.value}，表上为{own}",
                why_en=f"confirmed as {each.value}, the record has {own}",
            )
