"""Notices and appointment documents read back as partial records."""

from hypothesis import given
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.decision_text import read_decision
from renti.records.notice_text import read_notice

NOTICE = """某县委组织部干部任前公示
    张山，男，汉族，1975年5月生，河北盐山人，大学学历，1998年7月参加工作，2001年6月加入中国共产党，现任某县财政局党组成员、副局长，拟任某县财政局局长。
    阿依古丽·买买提，女，维吾尔族，1982年11月出生，2005年8月参加工作，现任某县某乡副乡长，拟提名为某县某乡乡长候选人。
    公示时间：2024年3月1日至3月7日
"""


def test_a_notice_gives_one_record_for_each_person():
    zhang, ayi = read_notice(NOTICE)
    assert (zhang.name, zhang.sex, zhang.ethnicity, zhang.native_place) == ("张山", "男", "汉族", "河北盐山")
    assert (zhang.born, zhang.began_work, zhang.joined_party) == (PartialDate(1975, 5), PartialDate(1998, 7), "200106")
    assert (zhang.current_post, zhang.proposed_post) == ("某县财政局党组成员、副局长", "某县财政局局长")
    assert (ayi.name, ayi.sex, ayi.born, ayi.joined_party) == ("阿依古丽·买买提", "女", PartialDate(1982, 11), "")


def test_heads_in_brackets_and_nominations_are_read():
    text = "秦月（女，回族，1980年11月生，2002年9月参加工作），现为某县统计局科员，拟提名为某县统计局副局长人选。"
    (qin,) = read_notice(text)
    assert (qin.name, qin.sex, qin.ethnicity, qin.born) == ("秦月", "女", "回族", PartialDate(1980, 11))
    assert (qin.current_post, qin.proposed_post) == ("某县统计局科员", "某县统计局副局长")


def test_a_post_named_only_by_its_kind_is_left_out():
    (qin,) = read_notice("秦月，女，1980年11月生，现任某县某镇镇长，拟任乡镇党委书记。")
    assert (qin.current_post, qin.proposed_post) == ("某县某镇镇长", "")


def test_text_without_people_gives_none():
    assert read_notice("公示期为五个工作日，男女不限。") == ()


def test_a_decision_gives_posts_and_removals():
    people = read_decision(
        "经研究决定：\n张山同志任某县财政局局长（试用期一年）；\n免去秦月的某县审计局局长职务；\n任命李禾为某县统计局局长，免去其某县审计局副局长职务。"
    )
    assert [(each.name, each.proposed_post, each.removed_post) for each in people] == [
        ("张山", "某县财政局局长", ""),
        ("秦月", "", "某县审计局局长"),
        ("李禾", "某县统计局局长", "某县审计局副局长"),
    ]


DECISION = """中共某县委
关于张山等同志职务任免的通知
县委研究决定：
    张山同志任某县审计局党组书记，提名为某县审计局局长人选；
    李禾同志任某县统计局副局长（试用期一年），免去某县统计局科员职务；
    免去秦月同志某县某镇党委副书记职务，另有任用。
    王强同志不再担任某县水利局局长职务。
任命：
陈明为某县人民政府办公室主任。
"""


def test_a_whole_document_is_read_clause_by_clause():
    assert [(each.name, each.proposed_post, each.removed_post) for each in read_decision(DECISION)] == [
        ("张山", "某县审计局党组书记、某县审计局局长", ""),
        ("李禾", "某县统计局副局长", "某县统计局科员"),
        ("秦月", "", "某县某镇党委副书记"),
        ("王强", "", "某县水利局局长"),
        ("陈明", "某县人民政府办公室主任", ""),
    ]


def test_a_heading_names_nobody():
    assert read_decision("关于张山等同志职务任免的通知") == ()


SNIPPETS = st.lists(
    st.sampled_from(
        [
            "张山，",
            "男，",
            "汉族，",
            "1975年5月生",
            "，",
            "。",
            "\n",
            "任命",
            "免去",
            "同志",
            "为",
            "拟任",
            "现任",
            "某县财政局局长",
            "职务",
            "：",
            "13月",
        ]
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)


@given(SNIPPETS)
def test_any_text_is_read_and_nobody_is_made_up(text):
    for read in (read_notice, read_decision):
        for person in read(text):
            assert person.name
            assert person.name.replace(" ", "") in text.replace(" ", "").replace("\u3000", "")
