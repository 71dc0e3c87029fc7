"""The worked example of the form: nobody real."""

from typing import Final

from renti.kernel.dates import PartialDate
from renti.records.person import Person, Relative

EXAMPLE: Final = Person(
    name="林栋",
    sex="男",
    born=PartialDate(1982, 4),
    ethnicity="汉族",
    native_place="河北盐山",
    birthplace="河北盐山",
    joined_party="200406",
    began_work=PartialDate(2004, 7),
    reaches_limit=PartialDate(2045, 4),
    health="健康",
    professional_title="工程师",
    expertise="熟悉城乡建设管理",
    full_time_education="大学",
    full_time_degree="工学学士",
    full_time_school="清河建筑工程学院土木工程专业",
    in_service_education="省委党校研究生",
    in_service_school="省委党校公共管理专业",
    current_post="云岭县住房和城乡建设局党组成员、副局长",
    proposed_post="云岭县住房和城乡建设局党组书记、局长",
    removed_post="",
    resume_text="\n".join(
        (
            "2000.09--2004.07  清河建筑工程学院土木工程系土木工程专业学习",
            "2004.07--2009.03  云岭县城关镇人民政府科员",
            "2009.03--2013.05  云岭县城关镇人民政府副镇长",
            "2013.05--2018.11  云岭县白石乡党委副书记、乡长",
            "                  （其间：2014.09--2017.06省委党校公共管理专业在职研究生学习）",
            "2018.11--         云岭县住房和城乡建设局党组成员、副局长",
        )
    ),
    honours="2021年7月，被中共云岭县委授予优秀共产党员称号。",
    appraisal_text="2024年、2025年年度考核为优秀",
    reason="工作需要",
    relatives=(
        Relative(relation="妻子", name="江若水", born=PartialDate(1984, 2), politics="群众", work="云岭县第一中学教师"),
        Relative(relation="儿子", name="林知行", born=PartialDate(2010, 8), politics="群众", work="云岭县第一中学学生"),
        Relative(relation="父亲", name="林大川", born=PartialDate(1955, 3), politics="中共党员", work="云岭县水利局干部（已退休）"),
        Relative(relation="母亲", name="宋芸", politics="群众", work="云岭县白石乡居民（已去世）"),
    ),
    submitted_by="中共云岭县委组织部",
    age_as_of=PartialDate(2026, 11),
    filled_on=PartialDate(2026, 11),
    filled_by="何穗",
)
