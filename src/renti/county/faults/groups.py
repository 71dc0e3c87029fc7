"""Faults that show only when several files lie side by side."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from renti.county.faults.form_text import FormText, compact, month_number
from renti.county.faults.identity import checked
from renti.county.faults.register import Files, group

ROSTER, STRINGS = "roster.xlsx", "xl/sharedStrings.xml"
SOUND_ALIKE = {"丽": "莉", "军": "钧", "伟": "玮", "敏": "闵", "静": "婧", "勇": "永", "雪": "学", "涛": "滔", "鹏": "朋", "娜": "那"}


def _files(*forms: FormText) -> Files:
    return tuple((f"{number:02d}.lrmx", form.text.encode()) for number, form in enumerate(forms))


def _copy(form: FormText) -> FormText:
    return FormText(form.text)


@group("I05", "两人用同一个号码")
def same_number(forms: list[FormText]) -> Files | None:
    forms[1].put("ShenFenZheng", forms[0].get("ShenFenZheng"))
    return _files(*forms)


@group("I05", "三份表中第一、三人用同一个号码")
def same_number_apart(forms: list[FormText]) -> Files | None:
    forms[2].put("ShenFenZheng", forms[0].get("ShenFenZheng"))
    return _files(*forms)


def _other_name(forms: list[FormText], find: str, put: str) -> Files:
    copy = _copy(forms[0])
    copy.put("XingMing", forms[0].get("XingMing").replace(find, put))
    return _files(forms[0], forms[1], copy)


@group("N06", "同一人两份表，名字用了同音字")
def sounds_alike(forms: list[FormText]) -> Files | None:
    found = next((sign for sign in forms[0].get("XingMing")[1:] if sign in SOUND_ALIKE), None)
    return _other_name(forms, found, SOUND_ALIKE[found]) if found else None


@group("N06", "同一人两份表，名字末字不同")
def other_sign(forms: list[FormText]) -> Files | None:
    name = forms[0].get("XingMing")
    return _other_name(forms, name[-1], "琪") if "·" not in name else None


def _other_birth(forms: list[FormText], months: int) -> Files:
    copy = _copy(forms[0])
    copy.put("ChuShengNianYue", compact(month_number(copy.get("ChuShengNianYue")) + months))
    return _files(forms[0], forms[1], copy)


@group("A06", "同一人后一份表年龄改小两年")
def made_younger(forms: list[FormText]) -> Files | None:
    return _other_birth(forms, 24)


@group("A06", "同一人后一份表年龄改大半年")
def made_older(forms: list[FormText]) -> Files | None:
    return _other_birth(forms, -6)


@group("X04", "同一人用两个号码，出现两次")
def two_numbers(forms: list[FormText]) -> Files | None:
    copy = _copy(forms[0])
    number = copy.get("ShenFenZheng")
    copy.put("ShenFenZheng", checked(number[:15] + str((int(number[15]) + 3) % 10) + number[16]))
    return _files(forms[0], forms[1], copy)


@group("X04", "同一人两份表，一份号码的地区码不同")
def other_region(forms: list[FormText]) -> Files | None:
    copy = _copy(forms[0])
    copy.put("ShenFenZheng", checked("990999" + copy.get("ShenFenZheng")[6:17]))
    return _files(copy, forms[1], forms[0])


def _short_name(forms: list[FormText], long: str, short: str) -> Files | None:
    copy = _copy(forms[0])
    for form in (forms[0], copy):
        form.put("NiRenZhiWu", long)
        form.put("RenMianLiYou", "工作需要")
    copy.put("NiRenZhiWu", short)
    return _files(forms[0], forms[1], copy)


@group("P05", "同一拟任职务一份写全称、一份写简称（住建局）")
def short_housing(forms: list[FormText]) -> Files | None:
    return _short_name(forms, "青禾县住房和城乡建设局总工程师", "青禾县住建局总工程师")


@group("P05", "同一拟任职务一份写全称、一份写简称（人社局）")
def short_staff(forms: list[FormText]) -> Files | None:
    return _short_name(forms, "青禾县人力资源和社会保障局总会计师", "青禾县人社局总会计师")


def _two_heads(forms: list[FormText], post: str) -> Files:
    for form in forms[:2]:
        form.put("XianRenZhiWu", post)
        form.put("TianBiaoShiJian", "202611")
        form.put("NiMianZhiWu", "")
    return _files(*forms)


@group("X05", "两个人同时写青禾县审计局局长")
def two_heads(forms: list[FormText]) -> Files | None:
    return _two_heads(forms, "青禾县审计局局长")


@group("X05", "两个人同时写青禾县石桥镇党委书记")
def two_secretaries(forms: list[FormText]) -> Files | None:
    return _two_heads(forms, "青禾县石桥镇党委书记")


def _edited(roster: bytes, edit: Callable[[str, bytes], bytes]) -> bytes:
    """A workbook with its parts edited: `edit` is given name and content of each."""
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(roster)) as source, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, edit(name, source.read(name)))
    return new.getvalue()


def _part(roster: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(roster)) as source:
        return source.read(name).decode()


def _roster(forms: list[FormText], roster: bytes, value: str, instead: str) -> Files | None:
    """The forms and their roster, in whose strings one text is replaced where it stands alone; None where it is not there just once."""
    if _part(roster, STRINGS).count(f">{value}<") != 1:
        return None

    def edit(name: str, data: bytes) -> bytes:
        return data.replace(f">{value}<".encode(), f">{instead}<".encode()) if name == STRINGS else data

    return (*_files(*forms), (ROSTER, _edited(roster, edit)))


def _moved(forms: list[FormText], roster: bytes, element: str, months: int) -> Files | None:
    value = forms[0].get(element)
    return _roster(forms, roster, value, compact(month_number(value) + months)) if len(value) == 6 else None


@group("X02", "名册中的出生年月差一个月")
def roster_birth(forms: list[FormText], roster: bytes) -> Files | None:
    return _moved(forms, roster, "ChuShengNianYue", 1)


@group("X02", "名册中的入党时间差一个月")
def roster_party(forms: list[FormText], roster: bytes) -> Files | None:
    return _moved(forms, roster, "RuDangShiJian", 1)


@group("X02", "名册中的参加工作时间差一年")
def roster_work(forms: list[FormText], roster: bytes) -> Files | None:
    return _moved(forms, roster, "CanJiaGongZuoShiJian", 12)
