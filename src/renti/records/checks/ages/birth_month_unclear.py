"""出生年月为空，或没有写到月。

出生年月是“三龄”之首，写六位年月（197204）或八位年月日；带点的 1972.04 也认得。写成“1972.4”“1972年4月”的给出改法；只有年份的请查档案
补月份。名册没有出生年月一栏的不提示，整份表格中空着的提示。
"""

import re
from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.completeness import is_whole
from renti.records.person import Person

WRITTEN_RIGHT: Final = re.compile(r"\d{6}|\d{8}|\d{4}\.\d{2}(?:\.\d{2})?", re.ASCII)
"""How the form and its printed version write a date known to the month or the day."""
WITH_AGE: Final = re.compile(r"\d{4}\.\d{2}\s*[（(]\s*\d{2}\s*(?:周?岁)?\s*[）)]", re.ASCII)
"""The cell of the printed form: 1970.09（53岁）."""


@check(
    code="A01",
    severity=ERROR,
    source="干部任免审批表填写规范：出生年月",
    en="The birth month is {written_en}; YYYYMM is asked",
    advice="按档案认定的出生年月填六位数字，如 197204。",
    passes=[
        Person(born=PartialDate(1972, 4), resume_text="1990.08--         某县教育局干部"),
        Person(born=PartialDate(1972, 4, 9)),
        Person(born=PartialDate(1972, 4), written={"born": "1972.04"}),
        Person(written={"born": "1970.09（53岁）"}),
        Person(name="秦月"),
    ],
    fails=[
        Person(born=PartialDate(1972, 4), written={"born": "1972.4"}),
        Person(born=PartialDate(1972)),
        Person(written={"born": "1972.13"}),
        Person(name="秦月", resume_text="1990.08--         某县教育局干部"),
    ],
)
def birth_month_unclear(person: Person) -> Flaws:
    born = person.born
    written = person.written.get("born", "").strip()
    if not written and (born.month is not None if born is not None else not is_whole(person)):
        return
    if written and WITH_AGE.fullmatch(written) is not None:
        return
    if born is None or born.month is None:
        text = written or (str(born) if born is not None else "")
        yield at("born", "出生年月{written}，应写到年月", written=f"写作“{text}”" if text else "未填", written_en=text or "empty")
    elif WRITTEN_RIGHT.fullmatch(written) is None:
        yield at("born", "出生年月{written}，应写六位年月", fixed=born.compact, written=f"写作“{written}”", written_en=written)
