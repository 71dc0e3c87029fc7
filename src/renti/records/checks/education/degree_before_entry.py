"""学位授予时间早于入学时间。

学位在就读以后授予。授予时间早于入学时间的，两个日期必有一个写错，或者把前一个学位的时间写到了这一行。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.date_order import certainly_before
from renti.records.person import Person
from renti.records.rows import Study


@check(
    code="E14",
    severity=ERROR,
    source="公务员管理信息系统校核规则：学位授予时间",
    en="{degree} is dated {degree_on}, before entry in {began}",
    advice="查学位证书，改正日期。",
    passes=[
        Person(studies=(Study(degree="法学学士", began_on=PartialDate(1990, 9), degree_on=PartialDate(1994, 7)),)),
        Person(studies=(Study(degree="法学学士", began_on=PartialDate(1990, 9), degree_on=PartialDate(1990)),)),
        Person(studies=(Study(degree="法学学士", degree_on=PartialDate(1994, 7)),)),
    ],
    fails=[
        Person(studies=(Study(degree="法学学士", began_on=PartialDate(1990, 9), degree_on=PartialDate(1989, 7)),)),
        Person(studies=(Study(degree="法学硕士", began_on=PartialDate(1998, 9), degree_on=PartialDate(1994)),)),
    ],
)
def degree_before_entry(person: Person) -> Flaws:
    for index, study in enumerate(person.studies):
        if study.degree_on is None or study.began_on is None or not certainly_before(study.degree_on, study.began_on):
            continue
        yield at(
            f"studies[{index}].degree_on",
            "{degree}授予于{degree_on}，早于入学{began}",
            degree=study.degree or "学位",
            degree_on=study.degree_on,
            began=study.began_on,
        )
