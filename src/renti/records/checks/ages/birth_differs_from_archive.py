"""出生年月与档案中认定的记载不一致。

出生时间以档案中最早的记载、或组织认定的结论为准。档案审核记下的出生时间与表上不同的，表上的要改。没有审核记录的不提示；
只记到年的与同年的月份不算矛盾。
"""

from datetime import date

from renti.kernel.dates import PartialDate
from renti.records.agreement import dates_agree
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person, Verification
from renti.records.verified import BIRTH, verified_dates


def _confirmed(value: str) -> tuple[Verification, ...]:
    return (Verification(fact="出生时间", value=value, material="入团志愿书", verified_by="秦月", verified_on=date(2024, 3, 1)),)


@check(
    code="A05",
    severity=ERROR,
    source="干部人事档案工作条例（2018）；“三龄两历一身份”审核要求",
    en="Birth {born} differs from {confirmed}, as decided by {material}",
    advice="以档案认定的出生时间为准，改正表格。",
    passes=[
        Person(born=PartialDate(1972, 8), verifications=_confirmed("1972.08")),
        Person(born=PartialDate(1972, 8), verifications=_confirmed("1972")),
        Person(born=PartialDate(1972, 8)),
    ],
    fails=[
        Person(born=PartialDate(1974, 8), verifications=_confirmed("1972.08")),
        Person(born=PartialDate(1972, 9), verifications=_confirmed("1972年8月")),
    ],
)
def birth_differs_from_archive(person: Person) -> Flaws:
    if person.born is None or not person.verifications:
        return
    for confirmed, verification in verified_dates(person, BIRTH):
        if not dates_agree(confirmed, person.born):
            yield at(
                "born",
                "出生年月为{born}，{material}认定为{confirmed}",
                born=person.born,
                confirmed=confirmed,
                material=f"《{verification.material}》",
            )
