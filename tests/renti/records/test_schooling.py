"""学历, 学位 and the courses a résumé tells of."""

import pytest

from renti.records.school_names import renaming, renamings
from renti.records.schooling import Degree, Level, courses, degree_of, level_of, school_in


@pytest.mark.parametrize(
    ("education", "level"),
    [
        ("研究生", Level.GRADUATE),
        ("中央党校研究生", Level.GRADUATE),
        ("大学", Level.UNIVERSITY),
        ("大学本科", Level.UNIVERSITY),
        ("大学普通班", Level.JUNIOR_COLLEGE),
        ("大学专科", Level.JUNIOR_COLLEGE),
        ("大专", Level.JUNIOR_COLLEGE),
        ("中专", Level.SECONDARY_TECHNICAL),
        ("高中", Level.SENIOR),
        ("初中", Level.JUNIOR),
        ("", None),
        ("不详", None),
    ],
)
def test_a_level_is_read_from_its_words(education, level):
    assert level_of(education) is level


def test_a_degree_of_honour_is_no_level():
    assert degree_of("工学博士") is Degree.DOCTOR
    assert degree_of("公共管理硕士") is Degree.MASTER
    assert degree_of("名誉博士") is None


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("浙江农林大学林学系林学专业", "浙江农林大学"),
        ("在中央党校函授学院经济管理专业学习", "中央党校"),
        ("某师范专科学校中文科", "某师范专科学校"),
        ("澜江师范学院中文系", "澜江师范学院"),
        ("某县师范学校普师专业", "某县师范学校"),
        ("某县教育局", ""),
    ],
)
def test_the_school_stands_in_front(text, school):
    assert school_in(text) == school


RESUME = """1990.09--1994.07  澜江大学法律系法学专业学习
1994.07--1997.03  青禾县财政局科员
1997.03--2003.01  青禾县财政局副局长
                  （其间：1998.09--2001.07在澜江省委党校函授学院经济管理专业大学学习）
                  （其间：2002.03--2002.06在望州市委党校中青年干部培训班学习）
2003.01--         青禾县副县长（其间：2003.09--2006.07澜江大学公共管理专业研究生学习）"""


def test_courses_are_told_with_level_school_and_place():
    told = courses(RESUME)
    assert [(each.level, each.school, each.beside_work) for each in told] == [
        (None, "澜江大学", False),
        (Level.UNIVERSITY, "澜江省委党校", True),
        (Level.GRADUATE, "澜江大学", True),
    ]
    assert [RESUME[slice(*each.span)].strip("（）()").endswith("学习") for each in told] == [True, True, True]


def test_training_and_work_are_no_courses():
    assert courses("1994.07--         澜江大学学生处干部（其间：2002.03--2002.06在省委党校进修班学习）") == ()


def test_a_renamed_school_knows_its_name_before():
    named = renaming("华东政法大学")
    assert named is not None
    assert (named.before, named.since) == ("华东政法学院", 2007)
    assert renaming("华东政法学院") is None


def test_no_school_is_renamed_twice_to_one_name_or_before_1980():
    table = renamings()
    assert len({row.before for row in table.values()}) == len(table)
    assert all(1980 <= row.since <= 2024 and row.before != row.name for row in table.values())
