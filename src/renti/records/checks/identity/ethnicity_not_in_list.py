"""民族不在国家标准的民族名称之内。

按国家标准的五十六个民族名称填写，另有“其他族”“外国血统”等四项。未识别民族按户籍登记写“穿青人”“革家人”等的不提示。
简称由“民族没有写全称”提示。
"""

import re
from typing import Final

from renti.records import codes
from renti.records.check import ERROR, Flaws, at, check
from renti.records.checks.identity.ethnicity_abbreviated import SPOKEN
from renti.records.person import Person

UNRECOGNISED: Final = re.compile(r"(?:穿青|革家|僜|夏尔巴|摩梭|克木|莽|老品|图瓦|东家)人|(?:其他)?未识别(?:的)?民族")


@check(
    code="N10",
    severity=ERROR,
    source="GB/T 3304—1991",
    en="{ethnicity} is no ethnic group of the national standard",
    advice="按户籍登记和国家标准的民族名称改正。",
    passes=[Person(ethnicity="满族"), Person(ethnicity="穿青人"), Person(ethnicity="仡佬族"), Person()],
    fails=[Person(ethnicity="满州族"), Person(ethnicity="客家族"), Person(ethnicity="无")],
)
def ethnicity_not_in_list(person: Person) -> Flaws:
    ethnicity = person.ethnicity
    groups = codes.table("GB3304")
    if not ethnicity or groups.has(ethnicity) or groups.has(SPOKEN.get(ethnicity, ethnicity + "族")):
        return
    if UNRECOGNISED.fullmatch(ethnicity) is None:
        yield at("ethnicity", "民族“{ethnicity}”不在国家标准的民族名称之内", ethnicity=ethnicity)
