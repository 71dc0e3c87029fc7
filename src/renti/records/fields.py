"""The fields of the 干部任免审批表: one row per field, from which every format, check and page takes name, element and limit.

Sources: element names and limits as the common form editor (3.0/3.2 and the edition after the 2025 retirement reform) stores them;
field codes of the information set of civil-servant records (A01 …).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["text", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the form.

    `name` is the attribute of Person; `element` the element of `.lrmx`; `slot` its place in `.lrm` (None where the place is shared or
    missing); `code` the field of the information set; `limit` the greatest number of characters (0: none); `lines` whether line breaks
    are allowed; `codes` the group of its code table.
    """

    name: str
    zh: str
    element: str
    kind: Kind = "text"
    slot: int | None = None
    code: str = ""
    limit: int = 0
    lines: bool = False
    codes: str = ""
    newest: bool = False


FORM: Final[tuple[Field, ...]] = (
    Field(name="name", zh="姓名", element="XingMing", slot=0, code="A0101", limit=18),
    Field(name="sex", zh="性别", element="XingBie", slot=1, code="A0104", limit=1, codes="GB22611"),
    Field(name="born", zh="出生年月", element="ChuShengNianYue", kind="date", slot=2, code="A0107", limit=8),
    Field(name="ethnicity", zh="民族", element="MinZu", slot=3, code="A0117", limit=18, codes="GB3304"),
    Field(name="native_place", zh="籍贯", element="JiGuan", slot=4, code="A0111A", limit=18),
    Field(name="birthplace", zh="出生地", element="ChuShengDi", slot=7, code="A0114A", limit=18),
    Field(name="joined_party", zh="入党时间", element="RuDangShiJian", slot=5, code="A0140", limit=18),
    Field(name="began_work", zh="参加工作时间", element="CanJiaGongZuoShiJian", kind="date", slot=8, code="A0134", limit=8),
    Field(name="reaches_limit", zh="到龄年月", element="DaoLingNianYue", kind="date", limit=8, newest=True),
    Field(name="health", zh="健康状况", element="JianKangZhuangKuang", slot=6, code="A0128", limit=18, codes="GB22613"),
    Field(name="professional_title", zh="专业技术职务", element="ZhuanYeJiShuZhiWu", slot=11, code="A0196", limit=90),
    Field(name="expertise", zh="熟悉专业有何专长", element="ShuXiZhuanYeYouHeZhuanChang", slot=16, code="A0187A", limit=110),
    Field(name="full_time_education", zh="全日制教育学历", element="QuanRiZhiJiaoYu_XueLi", code="QRZXL", limit=54, codes="ZB64"),
    Field(name="full_time_degree", zh="全日制教育学位", element="QuanRiZhiJiaoYu_XueWei", code="QRZXW", limit=54, codes="GB6864"),
    Field(
        name="full_time_school", zh="全日制学历毕业院校系及专业", element="QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", code="QRZXLXX", limit=90
    ),
    Field(
        name="full_time_degree_school",
        zh="全日制学位毕业院校系及专业",
        element="QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
        code="QRZXWXX",
        limit=90,
    ),
    Field(name="in_service_education", zh="在职教育学历", element="ZaiZhiJiaoYu_XueLi", code="ZZXL", limit=54, codes="ZB64"),
    Field(name="in_service_degree", zh="在职教育学位", element="ZaiZhiJiaoYu_XueWei", code="ZZXW", limit=54, codes="GB6864"),
    Field(name="in_service_school", zh="在职学历毕业院校系及专业", element="ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", code="ZZXLXX", limit=90),
    Field(
        name="in_service_degree_school",
        zh="在职学位毕业院校系及专业",
        element="ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
        code="ZZXWXX",
        limit=90,
    ),
    Field(name="current_post", zh="现任职务", element="XianRenZhiWu", slot=25, code="A0192A", limit=324),
    Field(name="proposed_post", zh="拟任职务", element="NiRenZhiWu", slot=26, code="A5304", limit=324),
    Field(name="removed_post", zh="拟免职务", element="NiMianZhiWu", slot=27, code="A5315", limit=324),
    Field(name="resume_text", zh="简历", element="JianLi", slot=17, code="A1701", lines=True),
    Field(name="honours", zh="奖惩情况", element="JiangChengQingKuang", slot=18, code="A14Z101", limit=552, lines=True),
    Field(name="appraisal_text", zh="年度考核结果", element="NianDuKaoHeJieGuo", slot=19, code="A15Z101", limit=414, lines=True),
    Field(name="reason", zh="任免理由", element="RenMianLiYou", slot=28, code="A5317", limit=552, lines=True),
    Field(name="submitted_by", zh="呈报单位", element="ChengBaoDanWei", slot=29, code="A5319", limit=252, lines=True),
    Field(name="age_limit_class", zh="改革前任职年龄界限", element="GaiGeQianRenZhiNianLingJieXian", codes="NLLB", newest=True),
    Field(name="age_as_of", zh="计算年龄时间", element="JiSuanNianLingShiJian", kind="date", slot=30, code="A5321", limit=8),
    Field(name="filled_on", zh="填表时间", element="TianBiaoShiJian", kind="date", slot=32, code="A5323", limit=8),
    Field(name="filled_by", zh="填表人", element="TianBiaoRen", slot=31, code="A5327", limit=18),
    Field(name="id_number", zh="公民身份号码", element="ShenFenZheng", slot=33, code="A0184", limit=18),
)
"""In the order of the form file. 家庭成员, 照片 and 版本 are no text fields; they stand in RELATIVE, PHOTO and VERSION."""

RELATIVE: Final[tuple[Field, ...]] = (
    Field(name="relation", zh="称谓", element="ChengWei", slot=20, code="A3604A", limit=18, codes="GB4761"),
    Field(name="name", zh="姓名", element="XingMing", slot=21, code="A3601", limit=18),
    Field(name="born", zh="出生日期", element="ChuShengRiQi", kind="date", slot=22, code="A3607", limit=8),
    Field(name="politics", zh="政治面貌", element="ZhengZhiMianMao", slot=23, code="A3627", limit=18, codes="GB4762"),
    Field(name="work", zh="工作单位及职务", element="GongZuoDanWeiJiZhiWu", slot=24, code="A3611", limit=124),
)
"""The columns of one row of 家庭主要成员及重要社会关系."""

RELATIVES_ELEMENT: Final = "JiaTingChengYuan"
PHOTO_ELEMENT: Final = "ZhaoPian"
VERSION_ELEMENT: Final = "Version"

BY_NAME: Final = {field.name: field for field in FORM}
BY_ELEMENT: Final = {field.element: field for field in FORM}
RELATIVE_BY_NAME: Final = {field.name: field for field in RELATIVE}
