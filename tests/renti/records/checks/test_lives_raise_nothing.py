"""Lives of every generation since 1965, with their schooling and dates: the checks of identity, ages, education and footer are silent."""

from datetime import date

import pytest

from renti.kernel.dates import PartialDate
from renti.records.check import Given, Severity
from renti.records.lint import Choice, lint_person
from renti.records.person import Person, Relative
from renti.records.rows import Study

GIVEN = Given(asof=date(2026, 11, 20))
CHOICE = Choice(select="NIAET")
YM = PartialDate


def life(**facts: object) -> Person:
    form = {
        "name": "张山",
        "sex": "男",
        "ethnicity": "汉族",
        "native_place": "河北盐山",
        "birthplace": "河北沧州",
        "health": "健康",
        "reason": "工作需要",
        "proposed_post": "某市人大常委会副主任",
        "current_post": "某县委书记",
        "submitted_by": "中共某市委组织部",
        "filled_by": "秦月",
    }
    return Person(**(form | facts))


LIVES = {
    "work at fifteen in 1965, the Party at sixteen": life(
        born=YM(1949, 12), began_work=YM(1965, 8), joined_party="196611", filled_on=YM(2003, 4), age_as_of=YM(2003, 4),
        full_time_education="初中", in_service_education="大专", in_service_school="某省广播电视大学党政管理专业",
        resume_text="""1965.08--1970.12  某县供销社营业员
1970.12--1984.03  某县某公社文书、党委副书记
1984.03--1990.11  某县某乡党委书记
                  （其间：1985.09--1988.07某省广播电视大学党政管理专业大专学习）
1990.11--2003.04  某县副县长
2003.04--         某县委书记""",
    ),
    "sent down, worker-student of 1973": life(
        born=YM(1952, 3), began_work=YM(1969, 1), joined_party="197406", filled_on=YM(2005, 6), age_as_of=YM(2005, 6),
        full_time_education="大学普通班", full_time_school="武汉师范学院中文系汉语言文学专业",
        in_service_education="中央党校大学", in_service_school="中央党校函授学院经济管理专业",
        resume_text="""1969.01--1973.09  湖北省天门县某公社知青
1973.09--1976.08  武汉师范学院中文系汉语言文学专业学习
1976.08--1984.05  某县一中教师
1984.05--2001.03  某县教育局副局长、局长（其间：1993.08--1995.12在中央党校函授学院经济管理专业大学学习）
2001.03--         某县委书记""",
    ),
    "soldier of seventeen, military academy": life(
        born=YM(1968, 9), began_work=YM(1986, 11), joined_party="198807", filled_on=YM(2019, 3), age_as_of=YM(2019, 3, 1),
        full_time_education="大专", full_time_school="石家庄陆军学院步兵指挥专业",
        in_service_education="大学", in_service_school="国防大学军队政治工作学专业", in_service_degree="法学学士",
        resume_text="""1986.11--1989.08  陆军某师炮兵团战士
1989.08--1992.07  石家庄陆军学院步兵指挥专业学员
1992.07--2004.12  陆军某师炮兵团排长、连长、营长（其间：2001.09--2004.07国防大学军队政治工作学专业大学学习）
2004.12--2006.03  转业待安置
2006.03--         某区民政局副局长""",
    ),
    "secondary normal school at fifteen, study by examination": life(
        born=YM(1971, 2), began_work=YM(1989, 7), joined_party="1995.12", filled_on=YM(2017, 7), age_as_of=YM(2017, 7, 20), sex="女",
        written={"born": "1971.02", "began_work": "1989.07", "filled_on": "2017.07", "age_as_of": "2017.07"},
        full_time_education="中专", full_time_school="某县师范学校",
        in_service_education="大学", in_service_school="河北师范大学汉语言文学专业", in_service_degree="文学学士",
        resume_text="""1986.09--1989.07  某县师范学校学习
1989.07--1999.08  某县第一小学教师（其间：1992.10--1995.06参加高等教育自学考试，河北师范大学汉语言文学专业大专毕业）
1999.08--2009.03  某县教育局科员、人事股股长（其间：2003.03--2006.01参加高等教育自学考试，河北师范大学汉语言文学专业大学毕业）
2009.03--         某县教育局副局长""",
    ),
    "minority cadre with a long name": life(
        name="阿卜杜热合曼·买买提吐尔逊", ethnicity="维吾尔族", native_place="新疆伽师", birthplace="新疆喀什",
        born=YM(1978, 5, 12), began_work=YM(2000, 7), joined_party="200306", filled_on=YM(2022, 6), age_as_of=YM(2022, 6),
        full_time_education="大学", full_time_degree="理学学士", full_time_school="新疆大学数学系数学专业",
        full_time_degree_school="新疆大学数学系数学专业",
        resume_text="""1995.09--1996.07  新疆大学预科部学习
1996.09--2000.07  新疆大学数学系数学专业学习
2000.07--         新疆维吾尔自治区伽师县某乡干部""",
    ),
    "graduate of 2020 with a gap between courses": life(
        born=YM(1995, 8), began_work=YM(2020, 9), joined_party="201612", filled_on=YM(2025, 4), age_as_of=YM(2025, 4),
        full_time_education="研究生", full_time_degree="管理学硕士", full_time_school="南开大学商学院会计学专业", native_place="内蒙古科左中旗",
        birthplace="吉林延边", full_time_degree_school="南开大学商学院会计学专业",
        resume_text="""2013.09--2017.06  吉林大学商学院会计学专业学习
2017.06--2018.09  备考
2018.09--2020.06  南开大学商学院会计学专业硕士研究生学习
2020.06--2020.09  待业
2020.09--         某省财政厅一级主任科员""",
    ),
    "from a company by open examination": life(
        born=YM(1991, 3), began_work=YM(2015, 4), joined_party="", filled_on=YM(2024, 8), age_as_of=YM(2024, 8, 6), sex="女",
        full_time_education="大学", full_time_degree="经济学学士", full_time_school="西南财经大学经济学院经济学专业",
        resume_text="""2010.09--2014.06  西南财经大学经济学院经济学专业本科学习，获经济学学士学位
2014.06--2014.10  某某商贸有限公司职员
2014.10--2015.04  待业
2015.04--2016.04  某市审计中心试用期人员
2016.04--         某市审计中心科员""",
    ),
    "village teacher, counted from the later assignment": life(
        born=YM(1966, 4), began_work=YM(1990, 7), joined_party="199506", filled_on=YM(2012, 5), age_as_of=YM(2012, 5),
        full_time_education="中专", full_time_school="某地区师范学校普师专业", in_service_education="省委党校大学",
        in_service_school="某省委党校函授学院法律专业",
        resume_text="""1984.09--1987.09  某县某乡某村小学民办教师
1987.09--1990.07  某地区师范学校普师专业学习
1990.07--1996.03  某县某乡中学教师
1996.03--         某县某镇党委副书记（其间：1999.08--2001.12某省委党校函授学院法律专业大学学习）""",
    ),
    "democratic party and the Communist Party": life(
        born=YM(1964, 6), began_work=YM(1985, 7), joined_party="199108；民建", filled_on=YM(2016, 9), age_as_of=YM(2016, 11),
        proposed_post="某市政协副主席（换届提名）", full_time_education="大学", full_time_degree="工学学士",
        full_time_school="华南工学院建筑系建筑学专业", in_service_education="研究生", in_service_degree="工学博士",
        in_service_school="华南理工大学建筑学院建筑历史与理论专业",
        resume_text="""1981.09--1985.07  华南工学院建筑系建筑学专业学习
1985.07--1999.05  某市建筑设计院助理工程师、工程师、副院长
1999.05--         某市规划局副局长（其间：2000.09--2004.06华南理工大学建筑学院建筑历史与理论专业博士研究生学习，获工学博士学位）""",
    ),
    "returned from abroad": life(
        born=YM(1983, 11), began_work=YM(2009, 1), joined_party="无党派", birthplace="印度尼西亚", native_place="福建晋江",
        filled_on=YM(2023, 2), age_as_of=YM(2023, 2), full_time_education="研究生", full_time_degree="理学硕士",
        full_time_school="英国利兹大学环境科学专业（已认证）",
        resume_text="""2002.09--2006.07  厦门大学环境科学系环境科学专业学习
2006.07--2007.09  待业
2007.09--2008.11  英国利兹大学环境科学专业硕士研究生学习
2008.11--2009.01  求职
2009.01--         某市生态环境局副局长""",
    ),
    "dates known to the year": life(
        born=YM(1951, 5), began_work=YM(1966, 9), joined_party="197205", filled_on=YM(2004, 3), age_as_of=YM(2004, 3), full_time_education="高中",
        resume_text="""1966--1968  某县某公社务农
1968--1971.03  某县某公社民办教师
1971.03--1976  某县某公社文书
1976--         某县某局干部""",
    ),
    "an athlete engaged at thirteen": life(
        born=YM(1985, 5), began_work=YM(1998, 9), joined_party="200705", filled_on=YM(2021, 3), age_as_of=YM(2021, 3), sex="女",
        full_time_education="中专", full_time_school="某省体育运动学校运动训练专业", in_service_education="大学",
        in_service_school="北京体育大学运动训练专业",
        resume_text="""1998.09--2008.10  某省体育局体操队运动员（其间：2003.09--2007.07北京体育大学运动训练专业大学学习）
2008.10--         某省体育局竞体处干部""",
    ),
    "doctor with a degree of another school": life(
        born=YM(1970, 10), began_work=YM(1993, 7), joined_party="九三", filled_on=YM(2020, 11), age_as_of=YM(2020, 11),
        full_time_education="大学", full_time_degree="医学学士", full_time_school="湖南医科大学医疗系临床医学专业",
        in_service_degree="公共管理硕士", in_service_degree_school="中南大学公共管理学院公共管理专业",
        resume_text="""1988.09--1993.07  湖南医科大学医疗系临床医学专业学习
1993.07--         某市中心医院医生、副院长（其间：2006.03--2008.12中南大学公共管理学院公共管理专业学习，获公共管理硕士学位）""",
    ),
    "birth confirmed by the archive against the number": life(
        born=YM(1972, 8), id_number="990001197408034237", began_work=YM(1991, 12), joined_party="199506", full_time_education="高中",
        filled_on=YM(2024, 5), age_as_of=YM(2024, 5), reaches_limit=YM(2034, 7), age_limit_class="改革前任职年龄界限为60岁",
        resume_text="1991.12--         某县某镇干部", studies=(Study(education="高中", full_time=True, ended_on=YM(1991, 7)),),
    ),
}  # fmt: skip


def findings(person: Person) -> list[str]:
    return [f"{each.code} {each.message}" for each in lint_person(person, GIVEN, choice=CHOICE) if each.severity is not Severity.INFO]


@pytest.mark.parametrize("name", LIVES)
def test_a_life_as_it_was_lived_raises_no_warning(name):
    person = LIVES[name]
    if name.startswith("birth confirmed"):
        assert [each[:3] for each in findings(person)] == ["A04"]
    else:
        assert findings(person) == []


def test_a_relative_abroad_may_have_a_latin_name():
    person = Person(name="秦月", relatives=(Relative(relation="女婿", name="John A. Smith"),))
    assert findings(person) == []


@pytest.mark.parametrize(
    ("code", "name", "changes"),
    [
        ("A12", "soldier of seventeen, military academy", {"began_work": YM(1989, 8)}),
        ("A11", "graduate of 2020 with a gap between courses", {"began_work": YM(2010, 9)}),
        ("A14", "minority cadre with a long name", {"joined_party": "199604"}),
        ("E09", "democratic party and the Communist Party", {"full_time_school": "华南理工大学建筑系建筑学专业"}),
        ("E11", "sent down, worker-student of 1973", {"full_time_education": "大学"}),
        ("E17", "doctor with a degree of another school", {"full_time_education": "研究生", "full_time_school": "北京大学医学部"}),
        ("E19", "returned from abroad", {"full_time_school": "英国利兹大学环境科学专业"}),
        ("E02", "village teacher, counted from the later assignment", {"full_time_education": "中师"}),
        ("N13", "returned from abroad", {"native_place": "湖北沔阳"}),
        ("A08", "democratic party and the Communist Party", {"proposed_post": "某市政协副主席"}),
        ("T05", "from a company by open examination", {"reason": "任职年龄到限"}),
    ],
)
def test_the_same_life_with_a_fault_is_found(code, name, changes):
    found = findings(LIVES[name].with_fields(**changes))
    assert code in {each[:3] for each in found}
