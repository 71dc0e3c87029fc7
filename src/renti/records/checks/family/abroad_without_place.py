"""在国（境）外的成员没有写明地点、学校或单位。

在国（境）外学习、工作、定居的，写明国家（地区）和学校或单位。只写“国外留学”“出国工作”的提示；写了国家而只说定居的不提示。
"""

import re

from renti.records.abroad import BEYOND_BORDER
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person, Relative

ABROAD = re.compile("国外|境外|海外|留学|出国|旅居|侨居|移居")
CITY = re.compile(
    "洛杉矶|纽约|旧金山|波士顿|伦敦|巴黎|柏林|东京|大阪|首尔|悉尼|墨尔本|多伦多|温哥华|迪拜|[\u4e00-\u9fff](?<![中外出回本归异])国(?![外内籍家际])"
)
"""Cities, and any word ending in 国 that may be a country."""

STUDY = re.compile("留学|读书|就读|求学|读研|攻读")
SCHOOL = re.compile("大学|学院|学校|中学|小学|高中|研究所|研究院|公学")
ONLY_A_NAME = re.compile(
    "留学(?:人员|生|服务|生活|归国|回国|中介)|(?:海外|境外|国外|出国)[^，。；]{0,8}(?:公司|部|处|科|局|办|中心|协会|联谊会)|归国|回国|海外教育|海外版|曾(?:旅居|留学|侨居)"
)


@check(
    code="M17",
    severity=WARNING,
    source="任免审批表填写规则：国（境）外的家庭成员和社会关系",
    en="{relation} {name} is abroad, without {missing_en}: {work}",
    advice="写明所在国家（地区）以及学校或工作单位。",
    passes=[
        Person(relatives=(Relative(relation="女儿", name="张禾", work="英国留学，某大学硕士研究生"),)),
        Person(relatives=(Relative(relation="弟弟", name="张亮", work="加拿大某软件公司职员（移居加拿大）"),)),
        Person(relatives=(Relative(relation="妻子", name="秦月", work="某市留学人员服务中心干部"),)),
        Person(relatives=(Relative(relation="妻子", name="秦月", work="某集团海外事业部职员"),)),
    ],
    fails=[
        Person(relatives=(Relative(relation="女儿", name="张禾", work="国外留学"),)),
        Person(relatives=(Relative(relation="儿子", name="张明", work="日本留学"),)),
        Person(relatives=(Relative(relation="哥哥", name="张亮", work="移居国外"),)),
    ],
)
def abroad_without_place(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        work = relative.work
        if ABROAD.search(work) is None or ONLY_A_NAME.search(work):
            continue
        if BEYOND_BORDER.search(work) is None and CITY.search(work) is None:
            missing, english = "国家或地区", "country or region"
        elif STUDY.search(work) and SCHOOL.search(work) is None:
            missing, english = "学校", "school"
        else:
            continue
        yield at(
            f"relatives[{index}].work",
            "{relation}{name}在国（境）外，没有写明{missing}：{work}",
            relation=relative.relation,
            name=relative.name,
            missing=missing,
            missing_en=english,
            work=work,
        )
