"""Faults in current, proposed and removed posts, in rewards, sanctions and appraisals."""

from __future__ import annotations

from renti.county.faults.form_text import FormText, month_number
from renti.county.faults.register import form, written

written("P01", "XianRenZhiWu", "", "　")
written("K06", "JiangChengQingKuang", "", "　")
written("K07", "JiangChengQingKuang", "优秀党员。", "被评为先进工作者。", "2019年获奖。")
written("K08", "JiangChengQingKuang", "2019年受处分。", "2020年5月受到党内警告处分。", "2021年3月因违反工作纪律受到处分。")


@form("P02", "拟免职务与现任职务无关")
def removed_elsewhere(text: FormText) -> bool:
    return _proposed(text, proposed="青禾县机关事务管理局局长", removed="青禾县供销社联合社监事会主任")


@form("P02", "拟免职务不在现任职务之中")
def removed_old(text: FormText) -> bool:
    return _proposed(text, proposed="", removed="青禾县石桥镇人大主席", reason="工作需要")


@form("P03", "拟任职务与现任职务相同")
def proposed_again(text: FormText) -> bool:
    return _proposed(text, proposed=text.get("XianRenZhiWu"), removed="")


@form("P03", "拟任职务就是现任职务，多一个空格")
def proposed_with_space(text: FormText) -> bool:
    post = text.get("XianRenZhiWu")
    return _proposed(text, proposed=f"{post[:4]} {post[4:]}", removed="")


def _proposed(text: FormText, *, proposed: str, removed: str, reason: str = "工作需要") -> bool:
    text.put("NiRenZhiWu", proposed)
    text.put("NiMianZhiWu", removed)
    text.put("RenMianLiYou", reason)
    return True


@form("P04", "写了理由，拟任、拟免都空着")
def nothing(text: FormText) -> bool:
    return _proposed(text, proposed="", removed="")


@form("P04", "写“任职年龄到限”，拟任、拟免都空着")
def nothing_at_limit(text: FormText) -> bool:
    return _proposed(text, proposed="", removed="", reason="任职年龄到限")


def _year(text: FormText) -> int:
    return int(text.get("TianBiaoShiJian")[:4])


def _appraisals(text: FormText, value: str) -> bool:
    text.put("NianDuKaoHeJieGuo", value)
    return True


@form("K01", "只写一年考核结果")
def one_year(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 1}年年度考核为称职。")


@form("K01", "缺上一年考核结果")
def last_year_missing(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 3}年年度考核为称职，{_year(text) - 2}年年度考核为称职。")


@form("K02", "前一年只写“年度考核”")
def no_result(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 2}年年度考核，{_year(text) - 1}年年度考核为称职。")


@form("K02", "后一年只写“年度考核”")
def no_grade(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 2}年年度考核为称职，{_year(text) - 1}年年度考核。")


@form("K05", "只写“近两年”")
def last_two(text: FormText) -> bool:
    return _appraisals(text, "近两年年度考核均为称职。")


@form("K05", "只写“历年”")
def all_years(text: FormText) -> bool:
    return _appraisals(text, "历年年度考核均为称职。")


@form("K03", "等次写“良好”")
def good(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 2}年年度考核为良好，{_year(text) - 1}年年度考核为良好。")


@form("K03", "公务员写“合格”")
def wrong_system(text: FormText) -> bool:
    since = int(text.lines[text.line_numbers(closed=False)[-1]][:4])
    civil = text.get("XianRenZhiWu").endswith(("主任科员", "一级科员", "镇长")) and since < _year(text) - 3
    return civil and _appraisals(text, f"{_year(text) - 2}年年度考核为合格，{_year(text) - 1}年年度考核为合格。")


@form("K03", "教师写“称职”")
def teacher(text: FormText) -> bool:
    return text.get("XianRenZhiWu").endswith("教师") and _appraisals(text, f"{_year(text) - 2}年、{_year(text) - 1}年年度考核均为称职。")


@form("K04", "考核年度晚于填表时间")
def future_year(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 1}年年度考核为称职，{_year(text) + 1}年年度考核为称职。")


@form("K04", "同一年度写了两次")
def year_twice(text: FormText) -> bool:
    return _appraisals(text, f"{_year(text) - 2}年年度考核为称职，{_year(text) - 1}年年度考核为称职，{_year(text) - 1}年年度考核为优秀。")


@form("K09", "五十多岁受团内处分")
def league_sanction(text: FormText) -> bool:
    text.put(
        "JiangChengQingKuang", f"{_year(text) - 2}年3月因违反工作纪律，被共青团青禾县委给予留团察看处分，{_year(text) - 1}年3月期满解除。"
    )
    return _year(text) - int(text.get("ChuShengNianYue")[:4]) > 45


def _sanction(text: FormText, year: int) -> None:
    text.put("JiangChengQingKuang", f"{year}年3月因违反工作纪律，被青禾县纪委给予党内警告处分，{year + 1}年3月影响期满。")


@form("K09", "民建会员受党内处分")
def party_sanction(text: FormText) -> bool:
    text.put("RuDangShiJian", "民建")
    _sanction(text, _year(text) - 2)
    return True


@form("K09", "入党以前受党内处分")
def sanction_before_joining(text: FormText) -> bool:
    joined = text.get("RuDangShiJian")
    if not joined.isdecimal() or int(joined[:4]) - 1 <= int(text.get("CanJiaGongZuoShiJian")[:4]):
        return False
    _sanction(text, int(joined[:4]) - 1)
    return True


def _running(text: FormText, words: str) -> bool:
    text.put("JiangChengQingKuang", words)
    return text.get("RuDangShiJian").isdecimal() and bool(text.get("NiRenZhiWu"))


@form("K10", "处分影响期未满")
def running(text: FormText) -> bool:
    year = _year(text)
    return _running(text, f"{year}年1月因违反工作纪律，被青禾县纪委给予党内严重警告处分，影响期至{year + 1}年7月。")


@form("K10", "两个月前受处分，影响期一年")
def just_sanctioned(text: FormText) -> bool:
    when = month_number(text.get("TianBiaoShiJian")) - 2
    words = f"{when // 12}年{when % 12 + 1}月因违反工作纪律，被青禾县纪委给予党内警告处分，影响期至{when // 12 + 1}年{when % 12 + 1}月。"
    return _running(text, words)
