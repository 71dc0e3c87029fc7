"""What résumé periods say a person was doing."""

import pytest

from renti.records.activity import Activity, activity


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("某某大学法学院法律专业学习", Activity.STUDY),
        ("某某医学高等专科学校某某医学专业", Activity.STUDY),
        ("某某大学经济学专业本科学习，获经济学学士学位", Activity.STUDY),
        ("北京大学中文系", Activity.STUDY),
        ("考入清华大学", Activity.STUDY),
        ("解放军某学院学员", Activity.STUDY),
        ("某县第一中学学生", Activity.STUDY),
        ("某某大学学生处副处长", Activity.WORK),
        ("某某大学法学院学生党支部书记", Activity.WORK),
        ("某县第一中学教师", Activity.WORK),
        ("某市委党校副校长", Activity.WORK),
        ("某县教育局干部，参加省委党校中青班学习", Activity.WORK),
        ("某大学讲师、在职攻读博士", Activity.WORK),
        ("某县人民医院医生（进修）", Activity.WORK),
        ("英国剑桥大学访问学者", Activity.WORK),
        ("某局科员、病休", Activity.WORK),
        ("待业", Activity.WAITING),
        ("毕业待分配", Activity.WAITING),
        ("在家养病", Activity.WAITING),
        ("求职", Activity.WAITING),
        ("某部队战士", Activity.SOLDIER),
        ("某军区某师某团排长", Activity.SOLDIER),
        ("某公社知青", Activity.SENT_DOWN),
        ("下乡插队", Activity.SENT_DOWN),
    ],
)
def test_the_words_of_a_period_tell_its_kind(text, kind):
    assert activity(text) is kind
