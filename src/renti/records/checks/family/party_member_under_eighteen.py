"""家庭成员不满十八岁而写中共党员。

年满十八岁才能申请入党（党章第一条）。按填表时间算年龄，只在无论如何都不满十八岁时提示；多为出生年月或政治面貌填错行。已去世的不查。
"""

from renti.kernel.dates import PartialDate, full_years
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person, Relative
from renti.records.reference_day import reference_day
from renti.records.relative_marks import is_dead

PARTY = frozenset({"中共党员", "预备党员", "中共预备党员"})
ADULT = 18
FILLED = PartialDate(2017, 4)


@check(
    code="M08",
    severity=ERROR,
    source="中国共产党章程第一条",
    en="{relation} {name}, born {born}, is a Party member at {age}",
    advice="核对该成员的出生年月和政治面貌。",
    passes=[
        Person(filled_on=FILLED, relatives=(Relative(relation="女儿", name="张禾", born=PartialDate(1999, 4), politics="中共党员"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="儿子", name="张明", born=PartialDate(2004, 4), politics="共青团员"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="父亲", name="张山", politics="中共党员"),)),
    ],
    fails=[
        Person(filled_on=FILLED, relatives=(Relative(relation="女儿", name="张禾", born=PartialDate(2000, 5), politics="中共党员"),)),
        Person(filled_on=FILLED, relatives=(Relative(relation="母亲", name="秦月", born=PartialDate(2014), politics="预备党员"),)),
    ],
)
def party_member_under_eighteen(person: Person, given: Given) -> Flaws:
    for index, relative in enumerate(person.relatives):
        if relative.politics not in PARTY or relative.born is None or is_dead(relative.work):
            continue
        day = reference_day(person, asof=given.asof)
        if day.year - relative.born.year > ADULT:
            continue
        age = full_years(relative.born.earliest, day)
        if age < ADULT:
            yield at(
                f"relatives[{index}].politics",
                "{relation}{name}出生于{born}，{age}岁，政治面貌却为“{politics}”",
                relation=relative.relation,
                name=relative.name,
                born=relative.born,
                age=age,
                politics=relative.politics,
            )
