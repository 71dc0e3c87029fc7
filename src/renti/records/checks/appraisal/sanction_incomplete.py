"""处分没有写明时间、原因、机关、种类或解除情况。

处分写明何时、因何、由谁、给予什么，如“2019年5月，因工作失职，被某县纪委给予党内警告处分”。
解除情况只对 2020 年 7 月以前的行政处分要求：那时期满须经决定解除；党纪处分到期自然终止影响，政务处分期满自动解除，诫勉也没有解除，
均不要求。期间未满的不要求。
"""

import re
from collections.abc import Iterator
from datetime import date

from renti.kernel.dates import PartialDate, plus_months
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.honours_text import SanctionText, read_honours
from renti.records.measure_kinds import BY_WORD, STATE
from renti.records.person import Person
from renti.records.reference_day import reference_day

AUTOMATIC_END = date(2020, 7, 1)
"""The law on state sanctions came into force: sanctions end by themselves from then on (believed; before, a decision was needed)."""

YEAR = re.compile(r"(?:19|20)\d{2}")
CAUSE = re.compile("因|由于|违反|问题|失职|事故")
AUTHORITY = re.compile("纪委|纪检|监委|监察|党委|党组|党工委|支部|政府|法院|检察院|组织部|机关|局|厅|[县市区省]委|部队|学校|公司")
"""What counts as date, cause and authority where the reader could not tell them apart."""

FILLED = PartialDate(2024, 6)


@check(
    code="K08",
    severity=ERROR,
    source="任免审批表填写规则：受处分的写明时间、原因、机关、种类和解除情况；公职人员政务处分法（2020）",
    en="Sanction {text} lacks {missing_en}",
    advice="对照处分决定补写。",
    passes=[
        Person(honours="2019年5月，因工作失职，被某县纪委给予党内警告处分。"),
        Person(honours="2012年5月，因工作失职，被某县监察局给予行政记过处分，2013年5月解除。"),
        Person(honours="因违反计划生育政策，经某县纪委研究，于2005年3月给予党内严重警告处分。"),
        Person(filled_on=FILLED, honours="2023年12月，因工作失职，被某县监委给予政务记过处分。"),
        Person(honours="无"),
    ],
    fails=[
        Person(honours="2019年受处分"),
        Person(honours="2012年5月，因工作失职，被某县监察局给予行政记过处分。"),
        Person(honours="2019年5月，被某县纪委给予党内警告处分。"),
    ],
)
def sanction_incomplete(person: Person, given: Given) -> Flaws:
    if not person.honours or person.honours == "无":
        return
    for sanction in read_honours(person.honours).sanctions:
        text = person.honours[slice(*sanction.span)]
        missing = list(_missing(sanction, text, reference_day(person, asof=given.asof)))
        if missing:
            yield at(
                "honours",
                "处分“{text}”没有写明{missing}",
                span=sanction.span,
                text=text,
                missing="、".join(zh for zh, _ in missing),
                missing_en=", ".join(en for _, en in missing),
            )


def _missing(sanction: SanctionText, text: str, day: date) -> Iterator[tuple[str, str]]:
    if sanction.date is None and not YEAR.search(text):
        yield "时间", "date"
    if not sanction.cause and not CAUSE.search(text):
        yield "原因", "cause"
    if (not sanction.authority or "党内" in sanction.authority) and not AUTHORITY.search(text):
        yield "机关", "authority"
    if not sanction.kind:
        yield "种类", "kind"
    elif _needs_end(sanction, day):
        yield "解除时间", "end"


def _needs_end(sanction: SanctionText, day: date) -> bool:
    kind = BY_WORD.get(sanction.kind)
    if kind is None or kind.system != STATE or kind.months is None or sanction.date is None or sanction.ended is not None:
        return False
    ends = plus_months(sanction.date.latest, kind.months)
    return ends < min(day, AUTOMATIC_END)
