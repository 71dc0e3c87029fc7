"""The units of a county: two hundred, each with twenty-five seats, named as they were called at each time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from renti.county.places import COUNTIES, STREETS, TOWNS, County
from renti.kernel.dates import YearMonth

Kind = Literal["leaders", "party", "government", "town", "street", "court", "group", "institution", "school", "hospital", "company"]

UNITS_PER_COUNTY: Final = 200
SEATS_PER_UNIT: Final = 25
PEOPLE_PER_COUNTY: Final = UNITS_PER_COUNTY * SEATS_PER_UNIT

REFORM_1984, REFORM_2001, REFORM_2010, REFORM_2019 = (YearMonth(1984, 3), YearMonth(2001, 11), YearMonth(2010, 5), YearMonth(2019, 3))
"""When communes became townships, townships towns, and when county bureaus were merged and renamed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: `names` are (since, name) in order, the first since the beginning; `sections` are its inner offices.

    `chief` and `deputy` are titles, `chief_party` and `deputy_party` the Party posts that go with them. `tier` is the tier of the chief (1
    乡科级, 2 县处级, None below); `deputy_tier` that of the deputies. `civil` tells units of civil servants.
    """

    number: int
    county: County
    kind: Kind
    names: tuple[tuple[YearMonth | None, str], ...]
    chief: str
    deputy: str
    chief_party: str = ""
    deputy_party: str = ""
    sections: tuple[str, ...] = ("办公室",)
    staff: str = "科员"
    tier: int | None = 1
    deputy_tier: int | None = 1
    civil: bool = True
    grassroots: bool = False

    @property
    def id(self) -> str:
        return f"{self.county.region}.{self.number:03d}"

    def name_at(self, month: int) -> str:
        """The unit's name in a month (YearMonth.number), with the county's."""
        name = self.names[0][1]
        for since, later in self.names[1:]:
            if since is not None and month >= since.number:
                name = later
        return self.county.name + name

    def renamed_after(self, began: int, ended: int) -> int | None:
        """The first month within a span, its ends left out, in which the unit got another name."""
        months = [since.number for since, _ in self.names[1:] if since is not None and began < since.number < ended]
        return min(months) if months else None

    @property
    def name(self) -> str:
        """Today's name, with the county's."""
        return self.county.name + self.names[-1][1]


@cache
def units_of(county: int) -> tuple[Unit, ...]:
    """The two hundred units of a county, in fixed order."""
    units = tuple(_numbered(county))
    if len(units) != UNITS_PER_COUNTY:
        raise AssertionError(len(units))
    return units


@cache
def units_of_kind(county: int, kinds: tuple[Kind, ...]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units_of(county) if unit.kind in kinds)


def _numbered(number: int) -> list[Unit]:
    county = COUNTIES[number]
    specs = [*LEADERS, *_bureaus(), *_towns(), *COURTS, *GROUPS, *_institutions(), *_schools(), *_hospitals(), *_companies()]
    return [Unit(number=position, county=county, **spec) for position, spec in enumerate(specs)]  # type: ignore[arg-type]  # rows of a table


Spec = dict[str, object]


def _spec(kind: Kind, *names: str, **more: object) -> Spec:
    """`names`: the first name, then `YYYY.MM name` for each later one."""
    parsed: list[tuple[YearMonth | None, str]] = [(None, names[0])]
    for text in names[1:]:
        since, name = text.split(" ")
        parsed.append((YearMonth.parse(since), name))
    return {"kind": kind, "names": tuple(parsed), **more}


LEADERS: Final = (
    _spec("leaders", "委", chief="书记", deputy="常委", tier=2, deputy_tier=2, sections=("办公室综合股", "办公室信息股", "办公室督查股")),
    _spec("leaders", "人民政府", chief="县长", deputy="副县长", chief_party="党组书记", deputy_party="党组成员", tier=2, deputy_tier=2,
          sections=("办公室综合股", "办公室秘书股", "办公室行政股")),
    _spec("leaders", "人大常委会", chief="主任", deputy="副主任", chief_party="党组书记", deputy_party="党组成员", tier=2, deputy_tier=2,
          sections=("办公室文秘股", "办公室代表联络股")),
    _spec("leaders", "政协", chief="主席", deputy="副主席", chief_party="党组书记", deputy_party="党组成员", tier=2, deputy_tier=2,
          sections=("办公室文秘股", "办公室提案股")),
    _spec("party", "纪委", "2018.01 纪委监委", chief="常务副书记", deputy="副书记", sections=("办公室", "案件审理室", "党风政风监督室"), deputy_tier=1),
)  # fmt: skip

PARTY: Final = (
    ("组织部", "常务副部长", "副部长", ("办公室", "干部科", "组织科")),
    ("宣传部", "常务副部长", "副部长", ("办公室", "理论科", "宣传科")),
    ("统战部", "常务副部长", "副部长", ("办公室", "联络科")),
    ("政法委", "常务副书记", "副书记", ("办公室", "综治督导科")),
    ("党校", "常务副校长", "副校长", ("办公室", "教务科")),
    ("机关工委", "书记", "副书记", ("办公室",)),
    ("老干部局", "局长", "副局长", ("办公室", "服务科")),
)
BUREAUS: Final = (
    ("计划委员会", "2001.12 发展计划局", "2010.05 发展和改革局"),
    ("财政局",),
    ("教育局", "2019.03 教育和体育局"),
    ("公安局",),
    ("民政局",),
    ("司法局",),
    ("人事局", "2010.05 人力资源和社会保障局"),
    ("国土资源局", "2019.03 自然资源局"),
    ("建设局", "2010.05 住房和城乡建设局"),
    ("交通局", "2010.05 交通运输局"),
    ("水利局",),
    ("农业局", "2019.03 农业农村局"),
    ("林业局",),
    ("商业局", "2001.12 经济贸易局", "2010.05 商务局"),
    ("文化局", "2010.05 文化体育局", "2019.03 文化和旅游局"),
    ("卫生局", "2015.01 卫生和计划生育局", "2019.03 卫生健康局"),
    ("审计局",),
    ("统计局",),
    ("环境保护局", "2019.03 生态环境保护局"),
    ("工商行政管理局", "2015.01 市场监督管理局"),
    ("物价局", "2019.03 医疗保障局"),
    ("安全生产监督管理局", "2019.03 应急管理局"),
    ("粮食局",),
    ("信访局",),
    ("扶贫开发办公室", "2021.06 乡村振兴局", "2024.02 农业综合服务局"),
    ("档案局",),
    ("机关事务管理局",),
    ("城市管理局",),
)
SECTIONS: Final = ("办公室", "人事股", "计划财务股", "法规股", "业务股")


def _bureaus() -> list[Spec]:
    party = [_spec("party", f"委{name}", chief=chief, deputy=deputy, sections=sections) for name, chief, deputy, sections in PARTY]
    return party + [
        _spec("government", *names, chief="局长" if names[-1].endswith("局") else "主任", deputy="副局长", chief_party="党组书记",
              deputy_party="党组成员", sections=SECTIONS)
        for names in BUREAUS
    ]  # fmt: skip


def _town_names(town: str, rest: str = "") -> tuple[str, ...]:
    return f"{town}公社{rest}", f"{REFORM_1984} {town}乡{rest}", f"{REFORM_2001} {town}镇{rest}"


def _towns() -> list[Spec]:
    towns = [
        _spec("town", *_town_names(town), chief="党委书记", deputy="副镇长",
              sections=("党政综合办公室", "经济发展办公室", "社会事务办公室"), grassroots=True)
        for town in TOWNS
    ]  # fmt: skip
    return towns + [
        _spec("street", "城关镇", f"2003.05 {street}街道", chief="党工委书记", deputy="办事处副主任",
              sections=("党政综合办公室", "城市管理办公室"), grassroots=True)
        for street in STREETS
    ]  # fmt: skip


COURTS: Final = (
    _spec("court", "人民法院", chief="院长", deputy="副院长", chief_party="党组书记", deputy_party="党组成员", tier=2,
          sections=("立案庭", "民事审判庭", "刑事审判庭"), staff="书记员"),
    _spec("court", "人民检察院", chief="检察长", deputy="副检察长", chief_party="党组书记", deputy_party="党组成员", tier=2,
          sections=("第一检察部", "第二检察部", "综合业务部"), staff="书记员"),
)  # fmt: skip
GROUPS: Final = (
    _spec("group", "总工会", chief="常务副主席", deputy="副主席"),
    _spec("group", "妇联", chief="主席", deputy="副主席"),
    _spec("group", "科协", chief="主席", deputy="副主席"),
    _spec("group", "工商联", chief="党组书记", deputy="副主席"),
    _spec("group", "残联", chief="理事长", deputy="副理事长"),
)

INSTITUTIONS: Final = (
    "农业技术推广中心", "公路管理所", "水利工程管理站", "林业技术推广站", "图书馆", "文化馆", "广播电视台", "疾病预防控制中心", "妇幼保健院", "不动产登记中心",
    "公共资源交易中心", "政务服务中心", "社会保险事业局", "就业服务中心", "住房公积金管理部", "环境监测站", "国库集中支付中心", "审计服务中心", "普查中心", "法律援助中心",
    "档案馆", "融媒体中心", "招商服务中心", "城建档案馆", "环境卫生管理所", "园林绿化所", "质量检验所", "动物疫病预防控制中心", "种子管理站", "农机推广站",
)  # fmt: skip


def _institutions() -> list[Spec]:
    names: list[tuple[str, ...]] = [(name,) for name in INSTITUTIONS] + [
        _town_names(town, rest) for rest in ("农业技术推广站", "文化站") for town in TOWNS
    ]
    return [
        _spec("institution", *name, chief=_head(name[-1]), deputy=f"副{_head(name[-1])}", sections=("综合科", "业务科"),
              staff="工作人员", tier=None, deputy_tier=None, civil=False, grassroots=len(name) > 1)
        for name in names
    ]  # fmt: skip


def _head(name: str) -> str:
    for ending, title in (("站", "站长"), ("所", "所长"), ("馆", "馆长"), ("台", "台长"), ("院", "院长"), ("局", "局长")):
        if name.endswith(ending):
            return title
    return "主任"


SCHOOLS: Final = ("第一中学", "第二中学", "第三中学", "实验中学", "职业技术学校", "特殊教育学校", "实验小学", "城关小学")


def _schools() -> list[Spec]:
    names: list[tuple[str, ...]] = [(name,) for name in (*SCHOOLS, *(f"{street}小学" for street in STREETS))]
    names += [_town_names(town, rest) for rest in ("初级中学", "中心小学") for town in TOWNS]
    return [
        _spec("school", *name, chief="校长", deputy="副校长", chief_party="党支部书记", sections=("教务处", "政教处", "总务处"), staff="教师",
              tier=None, deputy_tier=None, civil=False, grassroots=len(name) > 1)
        for name in names
    ]  # fmt: skip


def _hospitals() -> list[Spec]:
    names = [("人民医院",), ("中医院",), *(_town_names(town, "卫生院") for town in TOWNS), *((f"{street}卫生院",) for street in STREETS)]
    return [
        _spec("hospital", *name, chief="院长", deputy="副院长",
              sections=("内科", "外科", "护理部", "医务科"), staff="医生", tier=None, deputy_tier=None, civil=False, grassroots=len(name) > 1)
        for name in names
    ]  # fmt: skip


COMPANIES: Final = (
    "城市建设投资有限公司", "交通投资有限公司", "水务有限公司", "粮食储备有限公司", "文化旅游发展有限公司", "农业发展有限公司", "国有资产经营有限公司", "公共交通有限公司", "新华书店",
    "供销社联合社", "燃气有限公司", "污水处理有限公司", "融资担保有限公司", "供电服务有限公司",
)  # fmt: skip


def _companies() -> list[Spec]:
    names = [*COMPANIES, *(f"{town}林场" for town in TOWNS[:3])]
    return [
        _spec("company", name, chief="总经理", deputy="副总经理", sections=("综合部", "财务部", "工程部"), staff="职员",
              tier=None, deputy_tier=None, civil=False)
        for name in names
    ]  # fmt: skip
