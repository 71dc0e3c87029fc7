"""Faults in births, work, Party membership, retirement and the dates of the form."""

from __future__ import annotations

from random import Random
from typing import Final

from renti.county.faults.form_text import FormText, compact, month_number
from renti.county.faults.identity import checked
from renti.county.faults.register import form, written

written("A01", "ChuShengNianYue", "", "1972", "一九七二年四月")
written("A02", "ChuShengNianYue", "203001", "204012")
written("A08", "JiSuanNianLingShiJian", "")
written("A09", "CanJiaGongZuoShiJian", "", "199613", "203001")
written("A13", "RuDangShiJian", "203005", "194001")
written("A15", "RuDangShiJian", "2001年8月", "二〇〇一年八月", "中共党员")
written("A16", "RuDangShiJian", "民建2001.08", "民盟200309")
written("A17", "RuDangShiJian", "民建、民盟", "民建;民盟")
written("A18", "RuDangShiJian", "民建；200108", "九三；200512")
written("A19", "RuDangShiJian", "无党派；民建", "群众；民盟")
written("A20", "RuDangShiJian", " 群众", "群众", " 200108")
written("A24", "GaiGeQianRenZhiNianLingJieXian", "60岁", "改革前任职年龄界限为58岁")
written("T01", "TianBiaoShiJian", "2026", "203012", "2026年11月")
written("T02", "TianBiaoRen", "", "/")
written("T03", "ChengBaoDanWei", "本单位", "人事科")


EIGHTEEN_HOLDS_FROM: Final = 1982 * 12 + 9
"""From October 1982, after the Twelfth Party Congress, eighteen years are kept without exception. Unit: months."""


def born(text: FormText) -> int:
    return month_number(text.get("ChuShengNianYue"))


@form("A03", "出生年月改小，填表时不满十八岁")
def too_young(text: FormText) -> bool:
    text.put("ChuShengNianYue", compact(month_number(text.get("TianBiaoShiJian")) - 17 * 12))
    return True


@form("A03", "出生年月改大，填表时超过六十五岁")
def too_old(text: FormText) -> bool:
    text.put("ChuShengNianYue", compact(month_number(text.get("TianBiaoShiJian")) - 68 * 12))
    return True


@form("A04", "出生年月错一个月")
def month_off(text: FormText) -> bool:
    text.put("ChuShengNianYue", compact(born(text) + 1))
    return True


@form("A04", "号码中的出生年份改大一年，校验位重算")
def year_off(text: FormText) -> bool:
    number = text.get("ShenFenZheng")
    text.put("ShenFenZheng", checked(f"{number[:6]}{int(number[6:10]) - 1}{number[10:17]}"))
    return number[10:14] != "0229"


@form("A07", "出生年月后印的岁数多一岁")
def printed_age(text: FormText) -> bool:
    age = (month_number(text.get("JiSuanNianLingShiJian")) - born(text)) // 12
    value = text.get("ChuShengNianYue")
    text.put("ChuShengNianYue", f"{value[:4]}.{value[4:]}（{age + 1}岁）")
    return True


@form("A07", "出生年月后印的岁数少一岁")
def printed_younger(text: FormText) -> bool:
    age = (month_number(text.get("JiSuanNianLingShiJian")) - born(text)) // 12
    value = text.get("ChuShengNianYue")
    text.put("ChuShengNianYue", f"{value[:4]}.{value[4:]}（{age - 1}岁）")
    return True


@form("A08", "计算年龄时间晚于填表时间")
def later_age_date(text: FormText) -> bool:
    text.put("JiSuanNianLingShiJian", compact(month_number(text.get("TianBiaoShiJian")) + 3))
    return True


@form("A10", "参加工作时间早于出生")
def work_before_birth(text: FormText, rng: Random) -> bool:
    text.put("CanJiaGongZuoShiJian", compact(born(text) - rng.randint(1, 60)))
    return True


@form("A10", "参加工作时间与出生年月同月")
def work_at_birth(text: FormText) -> bool:
    text.put("CanJiaGongZuoShiJian", text.get("ChuShengNianYue"))
    return True


@form("A11", "参加工作时间改到十一岁")
def work_at_eleven(text: FormText) -> bool:
    text.put("CanJiaGongZuoShiJian", compact(born(text) + 11 * 12 + 3))
    return True


@form("A11", "参加工作时间改到十五岁")
def work_at_fifteen(text: FormText) -> bool:
    text.put("CanJiaGongZuoShiJian", compact(born(text) + 15 * 12 + 2))
    return born(text) > 1980 * 12


@form("A12", "参加工作时间比简历早一个月")
def work_month_off(text: FormText) -> bool:
    text.put("CanJiaGongZuoShiJian", compact(month_number(text.get("CanJiaGongZuoShiJian")) - 1))
    return True


@form("A12", "参加工作时间比简历晚一年")
def work_year_off(text: FormText) -> bool:
    text.put("CanJiaGongZuoShiJian", compact(month_number(text.get("CanJiaGongZuoShiJian")) + 12))
    return True


@form("A13", "入党时间早于出生")
def party_before_birth(text: FormText) -> bool:
    text.put("RuDangShiJian", compact(born(text) - 7))
    return True


@form("A14", "入党时只有十六岁")
def party_at_sixteen(text: FormText) -> bool:
    text.put("RuDangShiJian", compact(born(text) + 16 * 12 + 2))
    return born(text) + 16 * 12 + 2 >= EIGHTEEN_HOLDS_FROM


@form("A14", "入党时差一个月满十八岁")
def party_before_eighteen(text: FormText) -> bool:
    text.put("RuDangShiJian", compact(born(text) + 18 * 12 - 1))
    return born(text) + 18 * 12 - 1 >= EIGHTEEN_HOLDS_FROM


@form("A21", "入党时间写作 YYYY.MM，其他日期为六位")
def dotted_party(text: FormText) -> bool:
    value = text.get("RuDangShiJian")
    if len(value) != 6 or not value.isdecimal():
        return False
    text.put("RuDangShiJian", f"{value[:4]}.{value[4:]}")
    return True


@form("A21", "参加工作时间写作 YYYY-MM，其他日期为六位")
def dashed_work(text: FormText) -> bool:
    value = text.get("CanJiaGongZuoShiJian")
    text.put("CanJiaGongZuoShiJian", f"{value[:4]}-{value[4:]}")
    return True


def _limit(text: FormText, months: int) -> bool:
    value = text.get("DaoLingNianYue")
    if not value:
        return False
    text.put("DaoLingNianYue", compact(month_number(value) + months))
    return True


@form("A23", "到龄年月早一个月")
def limit_early(text: FormText) -> bool:
    return _limit(text, -1)


@form("A23", "到龄年月晚一年")
def limit_late(text: FormText) -> bool:
    return _limit(text, 12)


@form("A24", "男性写五十五岁界限")
def man_at_55(text: FormText) -> bool:
    if text.get("XingBie") != "男" or not text.get("GaiGeQianRenZhiNianLingJieXian"):
        return False
    text.put("GaiGeQianRenZhiNianLingJieXian", "改革前任职年龄界限为55岁")
    return True


@form("T03", "有拟任而呈报单位留空")
def no_body(text: FormText) -> bool:
    text.put("ChengBaoDanWei", "")
    return bool(text.get("NiRenZhiWu"))


@form("T04", "有拟任而任免理由留空")
def no_reason(text: FormText) -> bool:
    text.put("RenMianLiYou", "")
    return bool(text.get("NiRenZhiWu"))


@form("T04", "有拟免而任免理由写“无”")
def reason_none(text: FormText) -> bool:
    text.put("RenMianLiYou", "无")
    return bool(text.get("NiMianZhiWu"))


def _age(text: FormText) -> int:
    return (month_number(text.get("TianBiaoShiJian")) - born(text)) // 12


@form("T05", "四十多岁写“任职年龄到限”")
def not_yet_limit(text: FormText) -> bool:
    text.put("RenMianLiYou", "任职年龄到限")
    return bool(text.get("NiMianZhiWu")) and _age(text) < 48


@form("T05", "没有拟任却写“拟提拔任用”")
def promoted_nowhere(text: FormText) -> bool:
    text.put("NiRenZhiWu", "")
    text.put("RenMianLiYou", "拟提拔任用")
    return bool(text.get("NiMianZhiWu"))
