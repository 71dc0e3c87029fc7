"""The stories of the cast: who the twelve are, what they did, and what a screening must answer for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from renti.county.steps import month
from renti.kernel.dates import PartialDate
from renti.records.person import Relative
from renti.records.rows import Measure, Training

TODAYS_FORM: Final = month(2026, 11)
StepRow = tuple[str, str, str, str, int | None]
"""Month, unit (or study, army …), titles joined by 、 (or the whole text), role ("" for staff), tier."""
StudyRow = tuple[str, str, str, str, str, str, str]
"""Began, ended (YYYYMM), education, degree, school, department, major."""


TRAINED: Final = (
    Training(
        name="科级干部进修班",
        began_on=PartialDate(2025, 5, 12),
        ended_on=PartialDate(2025, 5, 27),
        organiser="青禾县委党校",
        hours=96,
        days=16,
        off_duty=True,
    ),
    Training(
        name="科级干部任职培训班",
        began_on=PartialDate(2026, 4, 7),
        ended_on=PartialDate(2026, 4, 22),
        organiser="望州市委党校",
        hours=96,
        days=16,
        off_duty=True,
    ),
)
"""The yearly courses of all twelve: what the rules ask of 乡科级 and below (12 days or 90 hours a year)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """One of the twelve. `answer` says, in Chinese, what is known of the person; `undated`: the current post has no date of appointment."""

    key: str
    name: str
    sex: str
    born: date
    joined: str
    channel: str
    answer: str
    learned: tuple[StudyRow, ...]
    steps: tuple[StepRow, ...]
    relatives: tuple[Relative, ...]
    ethnicity: str = "汉族"
    native_place: str = "澜江青禾"
    grades: Mapping[int, str] = field(default_factory=dict)
    honours: str = "无"
    measures: tuple[Measure, ...] = ()
    decided: Mapping[str, PartialDate] = field(default_factory=dict)
    undated: bool = False


def _kin(relation: str, name: str, born: str, politics: str, work: str) -> Relative:
    return Relative(relation=relation, name=name, born=PartialDate.parse(born), politics=politics, work=work)


MEMBERS: Final = (
    CastMember(
        key="eligible", name="林知远", sex="男", born=date(1983, 5, 16), joined="200506", channel="公务员考录",
        answer="县住房和城乡建设局副局长五年多，各条都符合：可任该局局长。",
        learned=(("200109", "200507", "大学", "工学学士", "澜江大学", "土木工程系", "土木工程"),),
        steps=(
            ("2001.09", "study", "澜江大学土木工程系土木工程专业学习", "", None),
            ("2005.07", "石桥镇", "经济发展办公室科员", "", None),
            ("2011.03", "石桥镇", "经济发展办公室主任", "internal", None),
            ("2015.06", "柳林镇", "党委委员、副镇长", "deputy", 1),
            ("2021.03", "住房和城乡建设局", "副局长、党组成员", "deputy", 1),
        ),
        grades={2023: "优秀", 2025: "优秀"},
        decided={"2021.03": PartialDate(2021, 3, 18)},
        relatives=(
            _kin("妻子", "叶文心", "198409", "中共党员", "青禾县第二中学教师"),
            _kin("女儿", "林一禾", "201204", "群众", "青禾县第二中学学生"),
            _kin("父亲", "林守田", "195503", "群众", "青禾县石桥镇红星村村民"),
            _kin("母亲", "蔡桂香", "195611", "群众", "青禾县石桥镇红星村村民"),
        ),
    ),
    CastMember(
        key="two_clauses", name="赵启明", sex="男", born=date(1986, 2, 3), joined="200811", channel="公务员考录",
        answer="任副局长只有一年零两个月，且2025年度考核为基本称职：两条不符合。",
        learned=(("200409", "200807", "大学", "管理学学士", "望州学院", "公共管理系", "行政管理"),),
        steps=(
            ("2004.09", "study", "望州学院公共管理系行政管理专业学习", "", None),
            ("2008.07", "住房和城乡建设局", "办公室科员", "", None),
            ("2017.04", "住房和城乡建设局", "人事股股长", "internal", None),
            ("2025.09", "住房和城乡建设局", "副局长、党组成员", "deputy", 1),
        ),
        grades={2025: "基本称职"},
        decided={"2025.09": PartialDate(2025, 9, 8)},
        relatives=(
            _kin("妻子", "龚雪", "198812", "群众", "望州市农业银行职员"),
            _kin("父亲", "赵德山", "195807", "中共党员", "望州市机床厂职工（已退休）"),
            _kin("母亲", "孟素琴", "196001", "群众", "望州市机床厂职工（已退休）"),
        ),
    ),
    CastMember(
        key="unknown", name="苏晚晴", sex="女", born=date(1984, 8, 21), joined="200612", channel="公务员考录",
        answer="任副局长的决定日期和发文日期都缺：任职年限未知，须先补档案材料。", undated=True,
        learned=(("200209", "200607", "大学", "法学学士", "澜江大学", "法律系", "法学"),),
        steps=(
            ("2002.09", "study", "澜江大学法律系法学专业学习", "", None),
            ("2006.07", "司法局", "法规股科员", "", None),
            ("2014.05", "司法局", "法规股股长", "internal", None),
            ("2022.06", "城市管理局", "副局长、党组成员", "deputy", 1),
        ),
        relatives=(
            _kin("丈夫", "顾海宁", "198206", "中共党员", "望州市第三医院医生"),
            _kin("儿子", "顾承泽", "201309", "群众", "青禾县城关小学学生"),
            _kin("父亲", "苏振声", "195702", "群众", "望州市图书馆馆员（已退休）"),
            _kin("母亲", "许兰芝", "195809", "群众", "望州市邮政局职工（已退休）"),
        ),
    ),
    CastMember(
        key="from_date", name="周牧野", sex="男", born=date(1985, 11, 9), joined="200709", channel="选调",
        answer="2025年1月15日决定任副局长，其余都符合：自2027年1月15日起任职满两年。",
        learned=(("200409", "200807", "大学", "工学学士", "澜江大学", "建筑系", "城市规划"),),
        steps=(
            ("2004.09", "study", "澜江大学建筑系城市规划专业学习", "", None),
            ("2008.07", "双河镇", "党政综合办公室科员", "", None),
            ("2014.10", "自然资源局", "业务股股长", "internal", None),
            ("2019.03", "自然资源局", "业务股股长", "internal", None),
            ("2025.01", "住房和城乡建设局", "副局长、党组成员", "deputy", 1),
        ),
        grades={2024: "优秀"},
        decided={"2025.01": PartialDate(2025, 1, 15)},
        relatives=(
            _kin("妻子", "方静姝", "198703", "中共党员", "望州市图书馆馆员"),
            _kin("父亲", "周庆余", "195904", "群众", "青禾县双河镇金竹村村民"),
            _kin("母亲", "杜春梅", "196109", "群众", "青禾县双河镇金竹村村民"),
        ),
    ),
    CastMember(
        key="under_measure", name="马洪波", sex="男", born=date(1981, 3, 27), joined="200311", channel="公务员考录",
        answer="2026年3月10日受党内警告处分，影响期一年，至2027年3月10日：影响期内不得提拔。",
        learned=(("199909", "200307", "大学", "经济学学士", "澜江大学", "经济系", "经济学"),),
        steps=(
            ("1999.09", "study", "澜江大学经济系经济学专业学习", "", None),
            ("2003.07", "财政局", "计划财务股科员", "", None),
            ("2010.02", "财政局", "计划财务股股长", "internal", None),
            ("2018.09", "住房和城乡建设局", "副局长、党组成员", "deputy", 1),
        ),
        honours="2026年3月因落实整改责任不到位，被青禾县纪委给予党内警告处分，影响期至2027年3月。",
        measures=(Measure(kind="党内警告", decided_on=PartialDate(2026, 3, 10), authority="青禾县纪委", cause="落实整改责任不到位"),),
        relatives=(
            _kin("妻子", "丁晓蕾", "198310", "群众", "望州市供电公司职工"),
            _kin("儿子", "马思齐", "200912", "共青团员", "青禾县第一中学学生"),
            _kin("父亲", "马占元", "195406", "群众", "望州市公共交通公司职工（已退休）"),
            _kin("母亲", "白玉珍", "195508", "群众", "望州市公共交通公司职工（已去世）"),
        ),
    ),
    CastMember(
        key="relative", name="沈静", sex="女", born=date(1980, 7, 14), joined="200405", channel="公务员考录",
        answer="县财政局局长顾长青的妻子：不能任财政局副局长（亲属回避）。",
        learned=(("199809", "200207", "大学", "管理学学士", "澜江大学", "会计系", "会计学"),),
        steps=(
            ("1998.09", "study", "澜江大学会计系会计学专业学习", "", None),
            ("2002.07", "审计局", "业务股科员", "", None),
            ("2009.11", "审计局", "业务股股长", "internal", None),
            ("2016.08", "统计局", "副局长、党组成员", "deputy", 1),
        ),
        relatives=(
            _kin("丈夫", "顾长青", "197810", "中共党员", "青禾县财政局党组书记、局长"),
            _kin("儿子", "顾子衿", "200608", "共青团员", "澜江大学学生"),
            _kin("父亲", "沈怀瑾", "195201", "中共党员", "望州市第五中学教师（已退休）"),
            _kin("母亲", "陶惠芳", "195305", "群众", "望州市第五中学教师（已退休）"),
        ),
    ),
    CastMember(
        key="near_retirement", name="郑德福", sex="男", born=date(1966, 10, 19), joined="199106", channel="分配",
        answer="1966年10月生，到龄年月为2027年4月：半年内到龄。",
        learned=(("198309", "198607", "中专", "", "望州农业学校", "", "农学"),),
        steps=(
            ("1983.09", "study", "望州农业学校农学专业学习", "", None),
            ("1986.07", "农业农村局", "业务股干部", "", None),
            ("1993.10", "农业农村局", "业务股科员", "", None),
            ("1998.02", "农业农村局", "业务股股长", "internal", None),
            ("2006.05", "水利局", "副局长、党组成员", "deputy", 1),
            ("2014.09", "水利局", "党组书记、局长", "chief", 1),
        ),
        relatives=(
            _kin("妻子", "唐秀兰", "196808", "群众", "青禾县茶亭镇高坪村村民"),
            _kin("长女", "郑燕", "199109", "中共党员", "望州市农业银行职员"),
            _kin("次女", "郑莺", "199612", "群众", "望州市自来水公司职工"),
            _kin("父亲", "郑兴隆", "194002", "群众", "青禾县茶亭镇高坪村村民（已去世）"),
            _kin("母亲", "贺翠莲", "194207", "群众", "青禾县茶亭镇高坪村村民"),
        ),
    ),
    CastMember(
        key="minority", name="艾力·吐尔逊", sex="男", born=date(1988, 4, 30), joined="201112", channel="公务员考录", ethnicity="维吾尔族",
        answer="少数民族干部，姓名中有间隔号；镇党委委员、副镇长。", native_place="上海",
        learned=(("200609", "201007", "大学", "农学学士", "澜江农业大学", "林学系", "林学"),),
        steps=(
            ("2006.09", "study", "澜江农业大学林学系林学专业学习", "", None),
            ("2010.07", "林业局", "业务股科员", "", None),
            ("2017.03", "林业局", "业务股股长", "internal", None),
            ("2021.07", "响水镇", "党委委员、副镇长", "deputy", 1),
        ),
        grades={2025: "优秀"},
        relatives=(
            _kin("妻子", "热依汗·买买提", "199002", "群众", "望州市第三医院医生"),
            _kin("女儿", "阿依夏木·艾力", "201805", "群众", "青禾县城关小学学生"),
            _kin("父亲", "吐尔逊·阿不都", "196103", "群众", "望州市恒信建材有限公司职工（已退休）"),
            _kin("母亲", "古丽·热合曼", "196310", "群众", "望州市恒信建材有限公司职工（已退休）"),
        ),
    ),
    CastMember(
        key="rare", name="欧阳𠅤", sex="女", born=date(1991, 12, 5), joined="201405", channel="公务员考录",
        answer="复姓，名字用扩展区汉字“𠅤”：各处写法应一致，不得变成空白或问号。",
        learned=(("201009", "201407", "大学", "文学学士", "澜江师范大学", "中文系", "汉语言文学"),),
        steps=(
            ("2010.09", "study", "澜江师范大学中文系汉语言文学专业学习", "", None),
            ("2014.07", "委宣传部", "理论科科员", "", None),
            ("2019.06", "委宣传部", "理论科一级科员", "", None),
            ("2022.03", "委宣传部", "理论科科长", "internal", None),
        ),
        relatives=(
            _kin("丈夫", "皇甫翀", "199007", "中共党员", "望州市图书馆馆员"),
            _kin("父亲", "欧阳克勤", "196206", "中共党员", "望州市第五中学教师（已退休）"),
            _kin("母亲", "江惠芳", "196408", "群众", "望州市邮政局职工（已退休）"),
        ),
    ),
    CastMember(
        key="clerk", name="何小满", sex="女", born=date(1999, 5, 21), joined="202011", channel="公务员考录",
        answer="住房和城乡建设局一级科员，没有领导职务：不够任职资格。",
        learned=(("201709", "202107", "大学", "法学学士", "望州学院", "法律系", "法学"),),
        steps=(
            ("2017.09", "study", "望州学院法律系法学专业学习", "", None),
            ("2021.07", "waiting", "待业", "", None),
            ("2021.12", "住房和城乡建设局", "法规股一级科员", "", None),
        ),
        relatives=(
            _kin("父亲", "何立新", "197209", "群众", "青禾县清泉镇桃园村村民"),
            _kin("母亲", "汤红梅", "197412", "群众", "青禾县清泉镇桃园村村民"),
        ),
    ),
    CastMember(
        key="chief", name="顾长青", sex="男", born=date(1978, 10, 2), joined="200004", channel="分配",
        answer="县财政局党组书记、局长；沈静的丈夫。",
        learned=(("199609", "200007", "大学", "经济学学士", "澜江大学", "财政系", "财政学"),),
        steps=(
            ("1996.09", "study", "澜江大学财政系财政学专业学习", "", None),
            ("2000.07", "财政局", "业务股科员", "", None),
            ("2007.03", "龙潭镇", "经济发展办公室主任", "internal", None),
            ("2011.08", "龙潭镇", "党委委员、副镇长", "deputy", 1),
            ("2016.10", "龙潭镇", "党委副书记、镇长", "chief", 1),
            ("2021.06", "财政局", "党组书记、局长", "chief", 1),
        ),
        grades={2024: "优秀"},
        relatives=(
            _kin("妻子", "沈静", "198007", "中共党员", "青禾县统计局副局长、党组成员"),
            _kin("儿子", "顾子衿", "200608", "共青团员", "澜江大学学生"),
            _kin("父亲", "顾永年", "195009", "群众", "青禾县龙潭镇槐树村村民（已去世）"),
            _kin("母亲", "余凤英", "195212", "群众", "青禾县龙潭镇槐树村村民"),
        ),
    ),
    CastMember(
        key="leader", name="韩松岭", sex="男", born=date(1974, 6, 11), joined="199705", channel="分配", native_place="湖北枣阳",
        answer="副县长、县政府党组成员：班子成员，由市委管理。",
        learned=(("199209", "199607", "大学", "法学学士", "武汉大学", "法律系", "法学"),),
        steps=(
            ("1992.09", "study", "武汉大学法律系法学专业学习", "", None),
            ("1996.07", "司法局", "法规股科员", "", None),
            ("2001.04", "司法局", "法规股股长", "internal", None),
            ("2005.09", "民政局", "副局长、党组成员", "deputy", 1),
            ("2011.03", "三岔镇", "党委副书记、镇长", "chief", 1),
            ("2014.07", "三岔镇", "党委书记", "chief", 1),
            ("2021.11", "人民政府", "副县长、党组成员", "deputy", 2),
        ),
        relatives=(
            _kin("妻子", "骆敏", "197608", "中共党员", "望州市第五中学教师"),
            _kin("女儿", "韩予安", "200303", "共青团员", "澜江大学学生"),
            _kin("父亲", "韩世昌", "194605", "中共党员", "望州市机床厂职工（已去世）"),
            _kin("母亲", "岳素琴", "194809", "群众", "望州市机床厂职工（已退休）"),
        ),
    ),
)  # fmt: skip
