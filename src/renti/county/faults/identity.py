"""Faults in names, sex, ethnicity, places, health and ID numbers."""

from __future__ import annotations

from random import Random

from renti.county.faults.form_text import FormText
from renti.county.faults.register import form, written

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

written("N01", "XingMing", "", "　")
written("N03", "XingMing", "张三A", "李四1", "王五？")
written("N04", "XingMing", "艾力.吐尔逊", "艾力•吐尔逊", "艾力・吐尔逊")
written("N05", "XingMing", "阿卜杜热合曼·买买提吐尔逊·阿不都卡德尔·艾则孜", "古丽仙·阿不都热依木·吐尔逊买买提·阿卜杜拉江·热合曼")
written("N07", "XingBie", "男性", "1", "女士")
written("N09", "MinZu", "汉", "土家", "回")
written("N10", "MinZu", "满州族", "华族", "客家族")
written("N11", "JiGuan", "辽宁省大连市", "湖北省枣阳市", "大连")
written("N12", "JiGuan", "辽宁", "Hunan", "河北省")
written("N13", "JiGuan", "湖北襄樊", "安徽巢湖地区", "山东大风")
written("N14", "JiGuan", "上海市", "重庆市万州区", "北京市")
written("N15", "ChuShengDi", "辽宁省大连市", "辽宁", "上海市")
written("N16", "JianKangZhuangKuang", "良好", "身体健康", "正常")


@form("N02", "两个字的姓名中间加空格")
def space(text: FormText) -> bool:
    name = text.get("XingMing")
    text.put("XingMing", f"{name[0]} {name[1:]}")
    return len(name) == 2


@form("N02", "姓名中间加全角空格")
def wide_space(text: FormText) -> bool:
    name = text.get("XingMing")
    text.put("XingMing", f"{name[0]}　{name[1:]}")
    return "·" not in name


@form("N08", "性别改反")
def other_sex(text: FormText) -> bool:
    text.put("XingBie", "女" if text.get("XingBie") == "男" else "男")
    return True


@form("N08", "号码第17位奇偶改反，校验位重算")
def other_serial(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", checked(number[:16] + str((int(number[16]) + 1) % 10)))
    return True


def checked(body: str) -> str:
    """Seventeen digits with their check character."""
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True)) % 11]


@form("I01", "号码少一位")
def too_short(text: FormText, rng: Random) -> bool:
    number = text.get("ShenFenZheng")
    at = rng.randrange(6, 17)
    text.put("ShenFenZheng", number[:at] + number[at + 1 :])
    return True


@form("I01", "号码多一位")
def too_long(text: FormText) -> bool:
    text.put("ShenFenZheng", text.get("ShenFenZheng") + "0")
    return True


@form("I02", "校验位改错")
def wrong_check(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", number[:17] + ("1" if number[17] != "1" else "2"))
    return True


@form("I02", "顺序码相邻两位对调")
def swapped(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", number[:14] + number[15] + number[14] + number[16:])
    return number[14] != number[15]


@form("I03", "号码中的日期改为2月30日，校验位重算")
def thirtieth(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", checked(number[:10] + "0230" + number[14:17]))
    return True


@form("I03", "号码中的月份改为13，校验位重算")
def thirteenth(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", checked(number[:10] + "13" + number[12:17]))
    return True


@form("I04", "地区码改为000000，校验位重算")
def no_region(text: FormText) -> bool:
    text.put("ShenFenZheng", checked("000000" + text.get("ShenFenZheng")[6:17]))
    return True


@form("I04", "地区码改为808080，校验位重算")
def strange_region(text: FormText) -> bool:
    text.put("ShenFenZheng", checked("808080" + text.get("ShenFenZheng")[6:17]))
    return True


@form("I06", "末位写小写x")
def small_x(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", number.lower())
    return number.endswith("X")


@form("I06", "写成15位旧号码")
def old_number(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", number[:6] + number[8:17])
    return number[6:8] == "19"


@form("I06", "号码中间有空格")
def spaced_number(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", f"{number[:6]} {number[6:14]} {number[14:]}")
    return True
