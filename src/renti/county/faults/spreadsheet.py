"""Faults of spreadsheets: files that cannot be read, and cells that lost what was typed in them."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from renti.county.faults.form_text import FormText
from renti.county.faults.register import raw

ROSTER = "roster.xlsx"
HEADER = ("姓名", "性别", "出生年月", "身份证号", "现任职务")


def _sheet(cells: tuple[str | float, ...]) -> bytes:
    """A roster of one person."""
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})
        page = book.add_worksheet("名册")
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, cells)
    return out.getvalue()


def _person(data: bytes) -> tuple[str, str, str, str, str]:
    text = FormText(data.decode())
    return text.get("XingMing"), text.get("XingBie"), text.get("ChuShengNianYue"), text.get("ShenFenZheng"), text.get("XianRenZhiWu")


@raw("F13", "名册文件截断")
def roster_cut(data: bytes) -> tuple[str, bytes] | None:
    whole = _sheet(_person(data))
    return ROSTER, whole[: len(whole) * 2 // 3]


@raw("F13", "名册里没有人员，只有单位和电话")
def roster_without_people(data: bytes) -> tuple[str, bytes] | None:
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})
        book.add_worksheet("通讯录").write_row(0, 0, ("单位", "电话", FormText(data.decode()).get("ChengBaoDanWei")))
    return ROSTER, out.getvalue()


@raw("F14", "身份证号存成了数字")
def id_number_as_number(data: bytes) -> tuple[str, bytes] | None:
    name, sex, born, number, post = _person(data)
    return (ROSTER, _sheet((name, sex, born, float(number), post))) if number.isdecimal() else None


@raw("F14", "十月出生的 1978.10 存成了数字 1978.1")
def october_as_number(data: bytes) -> tuple[str, bytes] | None:
    name, sex, born, number, post = _person(data)
    return (ROSTER, _sheet((name, sex, float(f"{born[:4]}.1"), number, post))) if born[4:6] == "10" else None
