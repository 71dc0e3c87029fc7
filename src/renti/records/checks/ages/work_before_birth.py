"""参加工作时间不在出生以后。

参加工作在出生之前或同月的，两个日期必有一个写错；常见的是把出生年月填进了参加工作一栏。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person


@check(
    code="A10",
    severity=ERROR,
    source="干部信息管理系统校核规则：参加工作时间",
    en="Work begins {began_work}, birth is {born}",
    advice="核对档案，改正出生年月或参加工作时间。",
    passes=[
        Person(born=PartialDate(1972, 4), began_work=PartialDate(1987, 9)),
        Person(born=PartialDate(1972), began_work=PartialDate(1990)),
        Person(born=PartialDate(1972, 4)),
    ],
    fails=[
        Person(born=PartialDate(1972, 4), began_work=PartialDate(1972, 4)),
        Person(born=PartialDate(1992, 7), began_work=PartialDate(1972, 4)),
    ],
)
def work_before_birth(person: Person) -> Flaws:
    born, began = person.born, person.began_work
    if born is not None and began is not None and began.year <= born.year and began.latest <= born.latest:
        yield at("began_work", "参加工作时间{began_work}不在出生年月{born}以后", began_work=began, born=born)
