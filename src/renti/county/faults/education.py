"""Faults in education: the cells of the form and the study in the résumé."""

from __future__ import annotations

import re

from renti.county.faults.form_text import FormText
from renti.county.faults.register import form

FULL, FULL_DEGREE, FULL_SCHOOL = "QuanRiZhiJiaoYu_XueLi", "QuanRiZhiJiaoYu_XueWei", "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"
FULL_DEGREE_SCHOOL = "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi"
LATER, LATER_SCHOOL = "ZaiZhiJiaoYu_XueLi", "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi"


def cells(code: str, done: str, *, needs: dict[str, str], puts: dict[str, str]) -> None:
    """A fault that writes cells where others match: `needs` and `puts` by element, patterns and values."""

    def edit(text: FormText) -> bool:
        if not all(re.search(pattern, text.get(element)) for element, pattern in needs.items()):
            return False
        for element, value in puts.items():
            text.put(element, value)
        return True

    form(code, done)(edit)


cells(
    "E01",
    "两栏学历都空着",
    needs={LATER: "^$", "ZaiZhiJiaoYu_XueWei": "^$"},
    puts={FULL: "", FULL_SCHOOL: "", FULL_DEGREE: "", FULL_DEGREE_SCHOOL: ""},
)
cells(
    "E01",
    "学历各栏留空，只留学位",
    needs={LATER: "^$", FULL_DEGREE: "学士"},
    puts={FULL: "", FULL_SCHOOL: "", FULL_DEGREE: "", FULL_DEGREE_SCHOOL: ""},
)
cells("E02", "学历写“大学本科”", needs={FULL: "^大学$"}, puts={FULL: "大学本科"})
cells("E02", "学历写“本科”", needs={FULL: "^大学$"}, puts={FULL: "本科"})
cells("E02", "学历写“大专毕业”", needs={FULL: "^大专$"}, puts={FULL: "大专毕业"})
cells("E03", "学位只写“学士”", needs={FULL_DEGREE: "学士$"}, puts={FULL_DEGREE: "学士"})
cells("E03", "学位只写“硕士”", needs={FULL_DEGREE: "硕士$"}, puts={FULL_DEGREE: "硕士"})
cells("E04", "学历栏写学位", needs={FULL: "^大学$", FULL_DEGREE: "学士"}, puts={FULL: "工学学士"})
cells("E04", "学位栏写学历", needs={FULL: "^大学$", FULL_DEGREE: "学士"}, puts={FULL_DEGREE: "大学"})
cells("E05", "全日制写中央党校研究生", needs={FULL: "^大学$"}, puts={FULL: "中央党校研究生"})
cells("E05", "全日制写省委党校大学", needs={FULL: "^(大学|大专)$"}, puts={FULL: "省委党校大学"})
cells("E06", "省委党校毕业只写“研究生”", needs={LATER: "^省委党校研究生$"}, puts={LATER: "研究生"})
cells("E06", "中央党校毕业只写“大学”", needs={LATER: "^中央党校大学$"}, puts={LATER: "大学"})
cells("E06", "省委党校毕业只写“大学”", needs={LATER: "^省委党校大学$"}, puts={LATER: "大学"})
cells("E07", "高中写了毕业学校", needs={FULL: "^高中$"}, puts={FULL_SCHOOL: "青禾县第一中学"})
cells("E07", "初中写了毕业学校", needs={FULL: "^初中$"}, puts={FULL_SCHOOL: "青禾县第二中学"})
cells("E08", "大学没有写院校", needs={FULL: "^大学$"}, puts={FULL_SCHOOL: "", FULL_DEGREE_SCHOOL: ""})
cells("E08", "在职学历没有写院校", needs={LATER: "大学|大专|研究生"}, puts={LATER_SCHOOL: ""})
cells("E08", "中专没有写院校", needs={FULL: "^中专$"}, puts={FULL_SCHOOL: ""})
cells(
    "E19",
    "国外学位没有认证说明",
    needs={FULL_DEGREE: "经济学硕士|管理学硕士|法学硕士"},
    puts={FULL_DEGREE_SCHOOL: "英国曼彻斯特大学经济学专业"},
)
cells(
    "E19",
    "国外学历没有认证说明",
    needs={FULL: "^研究生$"},
    puts={FULL_SCHOOL: "美国哥伦比亚大学公共管理专业", FULL_DEGREE_SCHOOL: "美国哥伦比亚大学公共管理专业"},
)


def renamed(text: FormText, *, before: str, school: str) -> bool:
    """The full-time university written in cell and résumé by a name it got later."""
    old = text.get(FULL_SCHOOL)
    found = next((line for line in text.lines if line.endswith(f"{old}学习")), "")
    if not old or not found or found[9:13] >= before or text.get(FULL) != "大学":
        return False
    for element in (FULL_SCHOOL, FULL_DEGREE_SCHOOL):
        if text.get(element) == old:
            text.put(element, school)
    text.lines = [line.replace(old, school) for line in text.lines]
    return True


@form("E09", "毕业时还没有的校名：浙江农林大学")
def agriculture(text: FormText) -> bool:
    return renamed(text, before="2005", school="浙江农林大学林学系林学专业")


@form("E09", "毕业时还没有的校名：西南大学")
def southwest(text: FormText) -> bool:
    return renamed(text, before="2003", school="西南大学历史系历史学专业")


def unfinished(text: FormText, word: str) -> bool:
    """The résumé says a course was not finished; the cell does not."""
    lines = text.lines
    numbers = [number for number, line in enumerate(lines) if line.endswith("专业学习") and line[18:-2] == text.get(FULL_SCHOOL)]
    if not numbers:
        return False
    lines[numbers[0]] += f"（{word}）"
    text.lines = lines
    return True


@form("E10", "简历写肄业，学历栏没有写")
def left(text: FormText) -> bool:
    return unfinished(text, "肄业")


@form("E10", "简历写结业，学历栏没有写")
def ended(text: FormText) -> bool:
    return unfinished(text, "结业")


@form("E11", "工农兵学员写“大学”")
def worker_student(text: FormText) -> bool:
    return _ordinary(text, "大学")


@form("E11", "工农兵学员写“大学本科”")
def worker_student_university(text: FormText) -> bool:
    return _ordinary(text, "大学本科")


def _ordinary(text: FormText, level: str) -> bool:
    if text.get(FULL) != "大学普通班":
        return False
    text.put(FULL, level)
    text.lines = [line.replace("大学普通班学习", "学习") for line in text.lines]
    return True


@form("E17", "在职研究生学历在简历中没有")
def not_in_resume(text: FormText) -> bool:
    if text.get(LATER) != "省委党校研究生" or text.get("JianLi").count("（其间") != 1:
        return False
    lines = [re.sub("（其间：[^）]*）", "", line) for line in text.lines]
    text.lines = [line for line in lines if line.strip()]
    return "党校" not in text.get("JianLi") and text.get(FULL) == "大学"


@form("E17", "简历中的在职学历没有填入栏内")
def not_in_cell(text: FormText) -> bool:
    had = bool(text.get(LATER)) and not text.get("ZaiZhiJiaoYu_XueWei")
    text.put(LATER, "")
    text.put(LATER_SCHOOL, "")
    return had


def _as_full_time(text: FormText, level: str) -> bool:
    """A course taken beside the work, written among the full-time ones."""
    if text.get(LATER) != level or text.get(FULL) not in ("高中", "初中"):
        return False
    text.put(FULL, level)
    text.put(FULL_SCHOOL, text.get(LATER_SCHOOL))
    text.put(LATER, "")
    text.put(LATER_SCHOOL, "")
    return text.get("JianLi").count("（其间") == 1


@form("E18", "在职大专填在全日制栏")
def college_as_full_time(text: FormText) -> bool:
    return _as_full_time(text, "大专")


@form("E20", "学位另校授予，只写了学历的学校")
def other_school(text: FormText) -> bool:
    degree, school = "ZaiZhiJiaoYu_XueWei", "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi"
    if text.get(degree) != "公共管理硕士" or not text.get(LATER_SCHOOL) or "澜江大学" in text.get(LATER_SCHOOL):
        return False
    text.put(school, "")
    return True
