"""Names of made-up people: common and compound surnames, given names of each generation, rare characters, minority names with ·."""

from __future__ import annotations

from random import Random
from typing import Final

from renti.county.chance import likely

SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤"
COMPOUND: Final = ("欧阳", "上官", "司徒", "诸葛", "尉迟", "皇甫", "单于", "令狐")
RARE: Final = ("堃", "喆", "犇", "翀", "玥", "昇", "祎", "㛃", "𠅤")
"""Characters that old character sets lack; 㛃 is in CJK Extension A, 𠅤 in Extension B."""

MALE: Final = {
    1940: ("建国", "志强", "德福", "国栋", "文斌", "长河", "保田", "振华", "永贵", "光明", "传林", "世昌", "新民", "铁柱", "克勤"),
    1965: ("建军", "卫东", "勇", "军", "志刚", "海涛", "伟", "国庆", "晓明", "立新", "宏伟", "小平", "劲松", "学文", "红兵"),
    1980: ("鹏", "涛", "磊", "超", "俊杰", "浩", "凯", "明辉", "晓东", "一鸣", "嘉伟", "志远", "昊天", "子豪", "宇航"),
}
FEMALE: Final = {
    1940: ("秀英", "桂兰", "玉珍", "淑芬", "凤英", "秀兰", "爱华", "素琴", "月娥", "春梅", "翠莲", "金花", "惠芳", "桂香", "兰芝"),
    1965: ("丽", "红梅", "敏", "静", "晓燕", "艳", "海霞", "爱萍", "卫红", "春燕", "丽娟", "建红", "小英", "文娟", "玉洁"),
    1980: ("婷", "雪", "娜", "倩", "佳怡", "梦瑶", "欣怡", "雨桐", "思远", "晓蕾", "慧敏", "诗涵", "子涵", "若曦", "文静"),
}
PAIRS: Final = {
    1940: ("国建德文志长永世明新保振传光元占廷兆玉富", "华民国才林生贵福山海祥发义章堂昌平全富荣"),
    1965: ("志建国海永晓立学宏春正卫红文成新少剑景世", "明军平刚华东伟强林辉波峰斌生民勇龙云飞江"),
    1980: ("子俊一嘉浩宇文思泽天明晨梓书逸景承奕博凯", "轩杰鸣豪然涵睿阳航宁远哲林瑞辰洋彬铭恒帆"),
}
PAIRS_OF_WOMEN: Final = {
    1940: ("秀桂玉淑凤素春爱月金惠翠兰美瑞彩银巧香莲", "英兰珍芬芝华琴梅娥花芳云萍莲荣香枝侠清贤"),
    1965: ("晓海春丽红爱建玉小文雅艳雪冬秋佩秀慧卫静", "燕霞萍梅英娟红华洁丽琴芳敏玲云莉琳芬荣香"),
    1980: ("梦雨诗佳欣子思若雅慧晓婉语可心书安沐芷依", "瑶桐涵怡彤萱琪妍宁薇溪晴悦然婷敏洁菲琳璇"),
}
"""First and second characters of given names, by generation."""

MINORITIES: Final = (
    ("回族", 30),
    ("满族", 25),
    ("土家族", 30),
    ("苗族", 25),
    ("蒙古族", 10),
    ("壮族", 15),
    ("彝族", 12),
    ("维吾尔族", 6),
    ("藏族", 6),
)
DOTTED: Final = {
    "维吾尔族": (("买买提·阿不都", "艾力·吐尔逊", "库尔班·热合曼", "亚森·买买提"), ("古丽·买买提", "阿依夏木·艾力", "热依汗·吐尔逊")),
    "藏族": (("扎西·次仁", "多吉·旺堆"), ("卓玛·央金", "拉姆·白珍")),
}


def generation(born: int) -> int:
    return 1940 if born < 1965 else 1965 if born < 1980 else 1980


def surname(rng: Random) -> str:
    return rng.choice(COMPOUND) if likely(rng, 1.5) else rng.choice(SURNAMES)


def given_name(rng: Random, *, sex: str, born: int) -> str:
    if likely(rng, 1.2):
        return rng.choice(RARE)
    pool = (MALE if sex == "男" else FEMALE)[generation(born)]
    if likely(rng, 60):
        one, two = (PAIRS if sex == "男" else PAIRS_OF_WOMEN)[generation(born)]
        first, second = rng.choice(one), rng.choice(two)
        return first if first == second else first + second
    first = rng.choice(pool)
    if len(first) == 2 or likely(rng, 35):
        return first
    other = rng.choice(pool)
    return first + other if len(other) == 1 and other != first else first


def full_name(rng: Random, *, sex: str, born: int, ethnicity: str, family: str = "") -> str:
    """A name; `family` is the surname where it is inherited."""
    if ethnicity in DOTTED:
        return rng.choice(DOTTED[ethnicity][sex == "女"])
    return (family or surname(rng)) + given_name(rng, sex=sex, born=born)


def family_name(name: str) -> str:
    """The surname, "" for names written with ·."""
    if "·" in name:
        return ""
    return name[:2] if name.startswith(COMPOUND) else name[0]
