"""Careers and families as people lived them since 1965: the checks of résumé, posts, family and appraisal find nothing to warn of."""

from datetime import date

import pytest

from renti.kernel.dates import PartialDate
from renti.records.check import Given, Severity
from renti.records.lint import lint_person
from renti.records.person import Person, Relative

GIVEN = Given(asof=date(2026, 11, 20))
GROUPS = tuple("FRPKMX")
FOOT = {"honours": "无", "appraisal_text": "2022年、2023年年度考核为优秀。", "filled_on": PartialDate(2024, 3)}
"""What any whole form has below the résumé."""

CAREERS = {
    "sent down, soldier, party school": (
        "某县人大常委会党组书记、主任",
        (1952, 3),
        """1969.01--1972.12  某县某公社知青
1972.12--1976.03  某部队战士、副班长（其间：1974.07入党）
1976.03--1976.05  待分配
1976.05--1980.09  某县供销社职工
1980.09--1982.07  某地区师范专科学校中文科学习
1982.07--1984.05  某县委办公室干事
1984.05--1987.03  某县委办公室副主任
1987.03--1990.11  某县某乡党委书记（其间：1988.09--1989.01在某地委党校中青班学习）
1990.11--1993.02  某县委办公室主任
1993.02--1998.01  某县委常委、办公室主任
1998.01--2003.12  某县委副书记
                  （其间：2000.09--2002.12中央党校函授学院经济管理专业本科班学习）
2003.12--2007.01  某县委副书记、县政协主席
2007.01--         某县人大常委会党组书记、主任

某省第十届人大代表，中共某市第三届市委委员""",
    ),
    "officer who came over to civil service": (
        "某区退役军人事务局党组书记、局长",
        (1968, 9),
        """1986.11--1989.08  陆军某师炮兵团战士
1989.08--1992.07  石家庄陆军学院学员
1992.07--1995.01  陆军某师炮兵团排长
1995.01--1998.03  陆军某师炮兵团连长（正连职）
1998.03--2001.06  陆军某师炮兵团副营长
2001.06--2004.12  陆军某师炮兵团营长、少校（其间：2003.03--2004.01国防大学学习）
2004.12--2006.03  转业待安置
2006.03--2010.08  某市某区民政局副主任科员
2010.08--2015.05  某市某区民政局副局长
2015.05--2019.03  某市某区民政局党组成员、副局长（2015.07兼任区双拥办主任）
2019.03--         某市某区退役军人事务局党组书记、局长""",
    ),
    "years only before 1980": (
        "某县某局干部",
        (1950, 5),
        """1966--1968  某县某公社务农
1968--1971.03  某县某公社民办教师
1971.03--1976  某县某公社文书
1976--1979.08  某县革委会政工组干事
1979.08--         某县某局干部""",
    ),
    "posts renamed by institutional reform": (
        "某县卫生健康局党组书记、局长，四级调研员",
        (1976, 8),
        """1995.09--1998.07  某市卫生学校社区医学专业学习
1998.07--1998.12  待业
1998.12--2005.06  某县某乡卫生院医生（其间：2001.03--2003.06某医科大学临床医学专业专升本学习）
2005.06--2010.10  某县卫生局科员
2010.10--2014.12  某县卫生局副局长
2014.12--2015.03  某县卫生和计划生育局副局长
2015.03--2019.02  某县卫生和计划生育局党组成员、副局长
2019.02--2019.04  某县卫生健康局党组成员、副局长
2019.04--2021.08  某县卫生健康局党组书记、局长
                  （2020.02--2020.12挂职某省卫健委疾控处副处长）
2021.08--         某县卫生健康局党组书记、局长，四级调研员""",
    ),
    "selected graduate on probation": (
        "某镇人民政府科员",
        (2000, 11),
        """2018.09--2022.06  某师范大学文学院汉语言文学专业大学学习，获文学学士学位
2022.06--2022.08  待业
2022.08--2023.08  某县某镇人民政府试用期公务员（选调生）
2023.08--         某县某镇人民政府科员""",
    ),
    "scholar": (
        "某大学副校长、教授",
        (1965, 2),
        """1982.09--1986.07  某大学数学系数学专业学习
1986.07--1989.06  某大学数学系基础数学专业硕士研究生学习
1989.06--1995.12  某大学数学系助教、讲师（其间：1991.09--1994.06某大学博士研究生学习）
1995.12--2001.10  某大学数学系副教授（其间：1999.01--2000.01美国某大学访问学者）
2001.10--2008.05  某大学数学与统计学院教授、院长
2008.05--         某大学副校长、教授""",
    ),
    "concurrent posts": (
        "某市副市长、市公安局局长，某高新区党工委书记",
        (1970, 1),
        """1988.09--1992.07  某大学法律系法学专业学习
1992.07--2000.05  某市公安局科员、副科长
2000.05--2006.11  某市公安局某分局副局长
2006.11--2012.09  某市公安局副局长兼某分局局长
2012.09--2016.12  某县委副书记、代县长
2016.12--2017.02  某县委副书记、县长
2017.02--         某市副市长、市公安局局长（2019.05兼任某高新区党工委书记）""",
    ),
    "next month after the last": (
        "某县水利局副局长",
        (1978, 4),
        """1996.09--2000.07  某水利水电学院水利系水工专业学习
2000.08--2009.12  某县水利局技术员、工程师
2010.01--         某县水利局副局长""",
    ),
}

FAMILIES = {
    "two sons, parents, one in-law": (
        Relative(relation="妻子", name="秦月", born=PartialDate(1976, 3), politics="群众", work="某县某公司职工"),
        Relative(relation="长子", name="张一", born=PartialDate(2001, 3), politics="共青团员", work="某大学学生"),
        Relative(relation="次子", name="张二", born=PartialDate(2010, 3), politics="少先队员", work="某县一小学生"),
        Relative(relation="父亲", name="张三", born=PartialDate(1945, 3), politics="中共党员", work="某县农民"),
        Relative(relation="母亲", name="李四", born=PartialDate(1948, 3), politics="群众", work="某县农民（已去世）"),
        Relative(relation="岳父", name="秦五", born=PartialDate(1944, 2), politics="群众", work="某县某厂工人（已退休）"),
    ),
    "divorced, child abroad": (
        Relative(relation="儿子", name="张一", born=PartialDate(2001, 3), politics="共青团员", work="美国斯坦福大学研究生"),
        Relative(relation="父亲", name="张三", born=PartialDate(1952, 3), politics="中共党员", work="某省政协原副主席"),
    ),
    "widowed, grandchild": (
        Relative(relation="女儿", name="张一", born=PartialDate(1995, 3), politics="中共党员", work="澳大利亚墨尔本某公司职员"),
        Relative(relation="女婿", name="王一", born=PartialDate(1993, 3), politics="群众", work="某国外贸易公司职员"),
        Relative(relation="外孙女", name="王小", born=PartialDate(2022, 3)),
    ),
    "single": (
        Relative(relation="母亲", name="秦月", born=PartialDate(1960, 3), politics="群众", work="退休教师"),
        Relative(relation="父亲", name="秦日", born=PartialDate(1958, 3), politics="中共党员", work="某县林业局离岗休养"),
    ),
}


def warnings(person: Person) -> list[str]:
    return [
        f"{each.code} {each.message}"
        for each in lint_person(person, GIVEN)
        if each.severity is not Severity.INFO and each.code[0] in GROUPS
    ]


@pytest.mark.parametrize("name", CAREERS)
def test_a_real_career_raises_no_warning(name):
    post, (year, month), resume = CAREERS[name]
    person = Person(
        name="张山",
        sex="男",
        born=PartialDate(year, month),
        current_post=post,
        resume_text=resume,
        **FOOT,
    )
    assert warnings(person) == []


@pytest.mark.parametrize("name", FAMILIES)
def test_a_real_family_raises_no_warning(name):
    person = Person(
        name="张山",
        born=PartialDate(1975, 5),
        current_post="某县财政局局长",
        relatives=FAMILIES[name],
        **FOOT,
    )
    assert warnings(person) == []


PLANTED = {
    "a segment cut out": (lambda text: text.replace("1976.05--1980.09  某县供销社职工\n", ""), "R07"),
    "a month of thirteen": (lambda text: text.replace("1976.05--1980.09", "1976.05--1980.13"), "R05"),
    "an overlap": (lambda text: text.replace("1990.11--1993.02", "1990.08--1993.02"), "R08"),
    "a wrong hyphen": (lambda text: text.replace("1982.07--1984.05", "1982.07—1984.05"), "R02"),
    "a missing end": (lambda text: text.replace("1984.05--1987.03", "1984.05--       "), "R09"),
    "an inset elsewhere": (lambda text: text.replace("1988.09--1989.01", "1992.09--1993.01"), "R14"),
    "a half-width bracket": (lambda text: text.replace("（其间：1974.07入党）", "(其间:1974.07入党)"), "R28"),
    "another last post": (lambda text: text.replace("某县人大常委会党组书记、主任", "某县政协副主席"), "R12"),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_planted_in_a_real_career_is_found(fault):
    post, (year, month), resume = CAREERS["sent down, soldier, party school"]
    change, code = PLANTED[fault]
    person = Person(name="张山", sex="男", born=PartialDate(year, month), current_post=post, resume_text=change(resume))
    assert change(resume) != resume
    assert code in {each.code for each in lint_person(person, GIVEN)}
