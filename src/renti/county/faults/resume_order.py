"""Faults in the order of the résumé: gaps, overlaps, lines out of place, periods over two lines, posts that disagree with the form."""

from __future__ import annotations

import re
from random import Random
from typing import Final

from renti.county.faults.form_text import LINE, FormText, dotted, month_number
from renti.county.faults.register import form

INDENT: Final = " " * 18


def _boundary(text: FormText, rng: Random, *, earlier: int = 0, later: int = 0, after_study: bool | None = None) -> bool:
    """Move the end of a closed line earlier, or the start of the next one earlier, by months; asks for room on both sides."""
    lines = text.lines
    numbers = text.line_numbers(closed=True)
    rng.shuffle(numbers)
    for number in numbers:
        following = next((at for at in range(number + 1, len(lines)) if LINE.match(lines[at])), None)
        study = lines[number].endswith("学习")
        if (
            following is None
            or (after_study is not None and study is not after_study)
            or re.search("学习|代表|党校", lines[following])
            or "代表" in lines[number]
        ):
            continue
        began, ended = month_number(lines[number][:7]), month_number(lines[number][9:16])
        if ended - began <= max(earlier, later) + 1 or "（其间" in lines[number] + lines[number + 1]:
            continue
        lines[number] = f"{lines[number][:9]}{dotted(ended - earlier)}{lines[number][16:]}"
        lines[following] = dotted(ended - later) + lines[following][7:]
        text.lines = lines
        return True
    return False


@form("R07", "前段提前三个月结束，中间空断")
def gap(text: FormText, rng: Random) -> bool:
    return _boundary(text, rng, earlier=3)


@form("R07", "前段提前一年结束，中间空断")
def long_gap(text: FormText, rng: Random) -> bool:
    return _boundary(text, rng, earlier=12)


@form("R11", "毕业三个月后才参加工作，没有写待分配或待业")
def waited(text: FormText, rng: Random) -> bool:
    return _boundary(text, rng, earlier=3, after_study=True)


@form("R11", "删去待业（待分配）一行")
def waiting_dropped(text: FormText) -> bool:
    lines = text.lines
    found = [
        at for at, each in enumerate(lines) if each[18:] in ("待业", "待分配") and month_number(each[9:16]) - month_number(each[:7]) >= 3
    ]
    if not found:
        return False
    text.lines = lines[: found[0]] + lines[found[0] + 1 :]
    return True


@form("R08", "后段提前三个月开始，与前段重叠")
def overlap(text: FormText, rng: Random) -> bool:
    return _boundary(text, rng, later=3, after_study=False)


@form("R08", "后段提前一年开始，与前段重叠")
def long_overlap(text: FormText, rng: Random) -> bool:
    return _boundary(text, rng, later=12, after_study=False)


@form("R09", "末段之前另有一段未结束")
def two_open(text: FormText) -> bool:
    lines = text.lines
    closed = text.line_numbers(closed=True)
    if not closed or any(re.search("兼|挂职|委员|主持", line) for line in lines[closed[-1] + 1 :]):
        return False
    number = closed[-1]
    lines[number] = lines[number][:9] + " " * 7 + lines[number][16:]
    text.lines = lines
    return True


@form("R10", "从小学写起")
def from_school(text: FormText) -> bool:
    return _before(text, months=72, words="澜江省青禾县城关小学学习")


@form("R10", "从高中写起")
def from_high_school(text: FormText) -> bool:
    return _before(text, months=36, words="澜江省青禾县第一中学高中学习")


def _before(text: FormText, *, months: int, words: str) -> bool:
    lines = text.lines
    began = month_number(lines[0][:7])
    text.lines = [f"{dotted(began - months)}--{lines[0][:7]}  {words}", *lines]
    return True


@form("R12", "现任职务写成别处的正职")
def other_post(text: FormText) -> bool:
    if not re.search("副局长|股长|副镇长", text.get("XianRenZhiWu")) or text.get("NiMianZhiWu"):
        return False
    text.put("XianRenZhiWu", "青禾县审计局局长")
    return True


@form("R12", "现任副职写成正职")
def without_vice(text: FormText) -> bool:
    post = text.get("XianRenZhiWu")
    if not post.endswith(("副局长、党组成员", "副主席", "副部长")) or text.get("NiMianZhiWu"):
        return False
    text.put("XianRenZhiWu", post.replace("副", "", 1).removesuffix("、党组成员"))
    return True


@form("R13", "现任职务多一项工会主席")
def one_more(text: FormText) -> bool:
    post = text.get("XianRenZhiWu")
    text.put("XianRenZhiWu", post + "、工会主席")
    return post.endswith(("局长", "部长", "主任", "党组成员")) and not text.get("NiMianZhiWu")


@form("R13", "现任职务多一项副县长")
def deputy_county_head(text: FormText) -> bool:
    post = text.get("XianRenZhiWu")
    text.put("XianRenZhiWu", "青禾县副县长、" + post)
    return post.endswith(("局长", "镇党委书记")) and not text.get("NiMianZhiWu")


@form("R16", "跨两段的其间写在前一段之后")
def not_own_line(text: FormText) -> bool:
    lines = text.lines
    found = [at for at, each in enumerate(lines) if each.startswith(INDENT + "（其间") and at >= 2 and LINE.match(lines[at - 2])]
    if not found:
        return False
    at = found[0]
    began = month_number(lines[at][22:29])
    if began >= month_number(lines[at - 1][:7]) or began < month_number(lines[at - 2][:7]):
        return False
    lines[at - 2] += lines[at].strip()
    text.lines = lines[:at] + lines[at + 1 :]
    return True


@form("R16", "其间从前一段开始，却写在本段行内")
def in_line(text: FormText) -> bool:
    lines = text.lines
    found = [at for at, each in enumerate(lines) if each.startswith(INDENT + "（其间") and LINE.match(lines[at - 1])]
    if not found or "（其间" in lines[found[0] - 1]:
        return False
    lines[found[0] - 1] += lines[found[0]].strip()
    text.lines = lines[: found[0]] + lines[found[0] + 1 :]
    return True


@form("R19", "万州区设立以前写重庆市万州区")
def before_wanzhou(text: FormText) -> bool:
    return _old_line(text, before="1994", words="重庆市万州区教育局干部")


@form("R19", "江阴撤县设市以前写江阴市")
def before_jiangyin(text: FormText) -> bool:
    return _old_line(text, before="1985", words="江苏省江阴市教育局干部")


def _old_line(text: FormText, *, before: str, words: str) -> bool:
    lines = text.lines
    found = [at for at in text.line_numbers(closed=True) if lines[at][9:13] < before and not lines[at].endswith("学习")]
    if not found:
        return False
    lines[found[0]] = lines[found[0]][:18] + words
    text.lines = lines
    return True


def _after_form(text: FormText, *, months: int) -> bool:
    """The last change of posts moved behind the date of the form."""
    lines = text.lines
    closed, opened = text.line_numbers(closed=True), text.line_numbers(closed=False)
    if not closed or not opened or "（其间" in lines[opened[-1]]:
        return False
    when = dotted(month_number(text.get("TianBiaoShiJian")) + months)
    lines[closed[-1]] = lines[closed[-1]][:9] + when + lines[closed[-1]][16:]
    lines[opened[-1]] = when + lines[opened[-1]][7:]
    text.lines = lines
    return True


@form("R22", "最后一次变动写在填表时间两个月以后")
def soon_after(text: FormText) -> bool:
    return _after_form(text, months=2)


@form("R22", "最后一次变动写在填表时间三年以后")
def long_after(text: FormText) -> bool:
    return _after_form(text, months=36)


@form("R24", "一段抄了两遍")
def twice(text: FormText, rng: Random) -> bool:
    lines = text.lines
    number = rng.choice(text.line_numbers(closed=True) or [0])
    text.lines = lines[: number + 1] + lines[number:]
    return True


@form("R24", "末段抄了两遍")
def last_twice(text: FormText) -> bool:
    lines = text.lines
    number = text.line_numbers(closed=False)[-1]
    text.lines = lines[: number + 1] + lines[number:]
    return True


@form("R27", "两岁上小学")
def school_at_two(text: FormText) -> bool:
    return _school(text, age=2, words="澜江省青禾县城关小学学习")


@form("R27", "三十岁上高中")
def school_at_thirty(text: FormText) -> bool:
    return month_number(text.get("ChuShengNianYue")) > 1966 * 12 and _school(text, age=30, words="澜江省青禾县第一中学高中学习")


def _school(text: FormText, *, age: int, words: str) -> bool:
    began = month_number(text.get("ChuShengNianYue")) + age * 12
    text.lines = [f"{dotted(began)}--{dotted(began + 36)}  {words}", *text.lines]
    return True


def _fast(text: FormText, *, apart: int) -> bool:
    """Three leading posts put before the last line, so many months apart."""
    lines = text.lines
    closed = text.line_numbers(closed=True)
    if not closed or not lines[-1].endswith(("局长", "副局长、党组成员")):
        return False
    number = closed[-1]
    end = month_number(lines[number][9:16])
    if end - month_number(lines[number][:7]) < 12 or "（其间" in lines[number]:
        return False
    posts = ("柳林镇副镇长", "柳林镇党委副书记", "柳林镇镇长")
    starts = [end - apart * (3 - at) for at in range(4)]
    fast_lines = [f"{dotted(starts[at])}--{dotted(starts[at + 1])}  澜江省青禾县{post}" for at, post in enumerate(posts)]
    lines[number] = f"{lines[number][:9]}{dotted(starts[0])}{lines[number][16:]}"
    text.lines = [*lines[: number + 1], *fast_lines, *lines[number + 1 :]]
    return True


@form("R25", "九个月内任三个领导职务")
def fast(text: FormText) -> bool:
    return _fast(text, apart=3)


@form("R25", "六个月内任三个领导职务")
def very_fast(text: FormText) -> bool:
    return _fast(text, apart=2)
