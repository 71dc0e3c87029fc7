"""公民身份号码的地区码不在历年区划表中。

前六位是首次编号时的县级区划码，区划多次撤并、改码，表也不会全，所以只是提供信息，不是错误，也不与籍贯、出生地比对。
以 99 开头的是样例号码，9 开头的十八位是外国人永久居留身份证，81、82、83 开头的是港澳台居民居住证，都不提示。
"""

from typing import Final

from renti.records.check import INFO, Flaws, at, check
from renti.records.checks.id_number.id_number_length import read_number
from renti.records.divisions import official
from renti.records.id_number import IdNumber
from renti.records.person import Person

OUTSIDE: Final = ("81", "82", "83", "9")
"""Beginnings that no division has: residence permits and made-up numbers."""


@check(
    code="I04",
    severity=INFO,
    source="GB/T 2260—2007 及历年县以上行政区划代码",
    en="The region code {region} of the ID number is in no list of divisions since 1980",
    advice="核对号码前六位；确属旧码的不必处理。",
    passes=[
        Person(id_number="990001198105031236"),
        Person(id_number="420199198105031236"),
        Person(id_number="000000"),
    ],
    fails=[Person(id_number="000000198105031230"), Person(id_number="11990119810503123X")],
)
def id_number_region_unknown(person: Person) -> Flaws:
    number = person.id_number
    if not number or number.startswith(OUTSIDE) or not isinstance(read_number(number), IdNumber):
        return
    region = number[:6]
    if official().region(region) is None and official().region(region[:4] + "00") is None:
        yield at("id_number", "公民身份号码的地区码{region}不在历年区划表中", region=region)
