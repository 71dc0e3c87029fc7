"""Faults within one line of the résumé."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Final

from renti.county.faults.form_text import FormText, dotted, month_number
from renti.county.faults.register import FormEdit, form

ASIDE: Final = re.compile(r"（其间：(\d{4}\.\d{2})--(\d{4}\.\d{2})(.*?)）")


def line(code: str, done: str, change: Callable[[str], str], *, closed: bool = True, fits: str = "") -> None:
    """A fault that rewrites one line of the résumé, chosen among the closed (or open) ones whose text matches `fits`."""

    def edit(text: FormText, rng: Random) -> bool:
        lines = text.lines
        numbers = [number for number in text.line_numbers(closed=closed) if re.search(fits, lines[number])]
        if not numbers:
            return False
        number = rng.choice(numbers)
        before = lines[number]
        lines[number] = change(before)
        text.lines = lines
        return lines[number] != before

    typed: FormEdit = edit
    form(code, done)(typed)


line("R01", "起止时间写作 YYYY年M月", lambda text: f"{text[:4]}年{int(text[5:7])}月--{text[9:13]}年{int(text[14:16])}月{text[16:]}")
line("R01", "月份只写一位", lambda text: f"{text[:5]}{int(text[5:7])}{text[7:]}", fits=r"^\d{4}\.0")
line("R01", "起止时间写作 YYYYMM", lambda text: f"{text[:4]}{text[5:7]}--{text[9:13]}{text[14:16]}{text[16:]}")
line("R02", "连接号写作破折号", lambda text: text.replace("--", "—", 1))
line("R02", "连接号写作“至”", lambda text: text.replace("--", "至", 1))
line("R02", "连接号只有一个半角连字符", lambda text: text.replace("--", "-", 1))
line("R03", "日期与文字之间没有空格", lambda text: text[:16] + text[18:])
line("R03", "日期与文字之间只有一个空格", lambda text: text[:16] + text[17:])
line("R03", "日期与文字之间用冒号", lambda text: text[:16] + "：" + text[18:])
line("R04", "末行写“至今”", lambda text: text[:9] + "至今  " + text[18:], closed=False)
line("R04", "末行只空两格", lambda text: text[:9] + "  " + text[18:], closed=False)
line("R05", "月份写成13", lambda text: text[:5] + "13" + text[7:])
line("R05", "结束时间只写年份", lambda text: text[:13] + text[16:])
line("R05", "开始时间只写年份", lambda text: text[:4] + text[7:])
line("R18", "地级市前没有省名", lambda text: text[:18] + "荆州市粮食局干部", fits="干部|科员")
line("R18", "县名前没有省名", lambda text: text[:18] + "长阳县教育局科员", fits="科员|工作人员")
line("R20", "经历行中写入党委委员", lambda text: text + "、县委委员", fits="局长|书记$")
line("R20", "经历行中写入人大代表", lambda text: text + "（2016.11当选青禾县第十七届人大代表）", fits="科员|教师|股长|主任")
line("R21", "学习只写“上学”", lambda text: text[:18] + "上学", fits="专业学习$")
line("R21", "学习只写校名", lambda text: text[:18] + "华中师范大学学习", fits="大学.*专业学习$")
line("R23", "只写职务", lambda text: text[:18] + "科员", fits="科员$")
line("R23", "末段只写职务", lambda text: text[:18] + "科员", closed=False, fits="科员$")
line("R28", "其间用半角括号", lambda text: text.replace("（", "(").replace("）", ")"), fits="（其间")
line("R28", "其间用半角冒号", lambda text: text.replace("其间：", "其间:"), fits="（其间")
line("R15", "其间写作“期间”", lambda text: text.replace("其间", "期间"), fits="（其间")
line("R15", "其间的日期写作年月", lambda text: ASIDE.sub(_in_words, text), fits="（其间")
line("R15", "其间不写月份", lambda text: ASIDE.sub(lambda found: f"（其间 {found[1][:4]}-{found[2][:4]}{found[3]}）", text), fits="（其间")
line("R14", "其间的时间移到二十五年以前", lambda text: ASIDE.sub(lambda found: _shifted(found, -300), text), fits="（其间")
line("R14", "其间的时间移到四十年以后", lambda text: ASIDE.sub(lambda found: _shifted(found, 480), text), fits="（其间")


def _in_words(found: re.Match[str]) -> str:
    began, ended = (f"{text[:4]}年{int(text[5:])}月" for text in (found[1], found[2]))
    return f"（其间：{began}至{ended}{found[3]}）"


def _shifted(found: re.Match[str], months: int) -> str:
    return f"（其间：{dotted(month_number(found[1]) + months)}--{dotted(month_number(found[2]) + months)}{found[3]}）"


line("R06", "起止时间对调", lambda text: f"{text[9:16]}--{text[:7]}{text[16:]}")
line("R06", "结束年份早十年", lambda text: f"{text[:9]}{int(text[:4]) - 10}{text[13:]}")
line("R09", "中间一段没有终止时间", lambda text: text[:9] + " " * 7 + text[16:])
