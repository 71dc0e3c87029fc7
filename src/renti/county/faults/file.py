"""Faults of the file itself: markup, encoding, elements, photo, lengths, strange characters, the old `.lrm`."""

from __future__ import annotations

import base64
import re
from typing import Final

from renti.county.faults.form_text import FormText
from renti.county.faults.register import form, raw
from renti.county.portrait import grey_jpeg

FORM, OLD = "form.lrmx", "form.lrm"


def _replaced(data: bytes, before: str, after: str) -> tuple[str, bytes]:
    assert before.encode() in data, before
    return FORM, data.replace(before.encode(), after.encode(), 1)


@raw("F01", "加入 DTD 与外部实体")
def entity(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<Person>", '<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<Person>')


@raw("F01", "文件截断")
def truncated(data: bytes) -> tuple[str, bytes] | None:
    text = data.decode()
    return FORM, text[: len(text) * 2 // 3].encode()


@raw("F01", "一个元素没有关闭")
def not_closed(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "</MinZu>", "")


@raw("F01", "未转义的 &")
def ampersand(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<MinZu>", "<MinZu>A&B")


@raw("F02", "声明 UTF-8 而用 GBK 写")
def gbk(data: bytes) -> tuple[str, bytes] | None:
    try:
        return FORM, data.decode().encode("gbk")
    except UnicodeEncodeError:
        return None


@raw("F02", "一个汉字只剩两个字节")
def broken_character(data: bytes) -> tuple[str, bytes] | None:
    at = data.index("族</MinZu>".encode())
    return FORM, data[: at + 2] + data[at + 3 :]


@raw("F03", "多一个不认识的元素")
def unknown(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<MinZu>", "<ChengZhangDi>澜江青禾</ChengZhangDi>\n  <MinZu>")


@raw("F03", "多一个备注元素")
def remark(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<Version>", "<BeiZhu>已核</BeiZhu>\n  <Version>")


def _dropped(data: bytes, element: str) -> tuple[str, bytes]:
    return FORM, re.sub(f"\\s*<{element}>[^<]*</{element}>".encode(), b"", data, count=1)


@raw("F04", "没有公民身份号码元素")
def no_number(data: bytes) -> tuple[str, bytes] | None:
    return _dropped(data, "ShenFenZheng")


@raw("F04", "没有健康状况元素")
def no_health(data: bytes) -> tuple[str, bytes] | None:
    return _dropped(data, "JianKangZhuangKuang")


@raw("F05", "空元素里只有换行和空格")
def blank(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<NiRenZhiWu></NiRenZhiWu>", "<NiRenZhiWu>\n  </NiRenZhiWu>") if b"<NiRenZhiWu></" in data else None


@raw("F05", "空元素里只有空格")
def blanks(data: bytes) -> tuple[str, bytes] | None:
    return _replaced(data, "<RenMianLiYou></RenMianLiYou>", "<RenMianLiYou>  </RenMianLiYou>") if b"<RenMianLiYou></" in data else None


HEAD: Final = "XingMing XingBie ChuShengNianYue MinZu JiGuan RuDangShiJian JianKangZhuangKuang ChuShengDi CanJiaGongZuoShiJian"
TEXTS: Final = "ShuXiZhuanYeYouHeZhuanChang JianLi JiangChengQingKuang NianDuKaoHeJieGuo"
ARRAYS: Final = "ChengWei XingMing ChuShengRiQi ZhengZhiMianMao GongZuoDanWeiJiZhiWu"
TAIL: Final = "XianRenZhiWu NiRenZhiWu NiMianZhiWu RenMianLiYou ChengBaoDanWei JiSuanNianLingShiJian TianBiaoRen TianBiaoShiJian"
"""The fields of a `.lrm`, by the elements of a `.lrmx` that say the same."""


def _old(data: bytes) -> list[str]:
    """The form as the 33 fields of a `.lrm`, laid out here from the text of the `.lrmx`."""
    text = FormText(data.decode())

    def values(elements: str) -> list[str]:
        return [text.get(element) for element in elements.split()]

    education = ["{}#@{}#".format(*values(f"QuanRiZhiJiaoYu_{what} ZaiZhiJiaoYu_{what}")) for what in ("XueLi", "XueLi_BiYeYuanXiaoXi")]
    family = ["@".join([text.cell(row, element) for row in range(text.rows)] + [""] * (13 - text.rows)) for element in ARRAYS.split()]
    return [*values(HEAD), *education, *values("ZhuanYeJiShuZhiWu"), *[""] * 4, *values(TEXTS), *family, *values(TAIL)]


def _lrm(fields: list[str], encoding: str = "gb18030") -> tuple[str, bytes]:
    return OLD, ",".join(f'"{field}"' for field in fields).encode(encoding)


@raw("F02", ".lrm 用 UTF-8 写")
def old_in_utf8(data: bytes) -> tuple[str, bytes] | None:
    return _lrm(_old(data), "utf-8")


@raw("F06", ".lrm 少一个字段")
def field_less(data: bytes) -> tuple[str, bytes] | None:
    return _lrm(_old(data)[:-1])


@raw("F06", ".lrm 的文字里有引号逗号引号")
def field_more(data: bytes) -> tuple[str, bytes] | None:
    fields = _old(data)
    fields[16] = '财政","金融","税务'
    return _lrm(fields)


@raw("F07", ".lrm 的姓名数组少一格")
def slot_less(data: bytes) -> tuple[str, bytes] | None:
    fields = _old(data)
    fields[21] = fields[21].rpartition("@")[0]
    return _lrm(fields)


@raw("F07", ".lrm 的单位数组多一格")
def slot_more(data: bytes) -> tuple[str, bytes] | None:
    fields = _old(data)
    fields[24] += "@"
    return _lrm(fields)


WIDE = str.maketrans("0123456789.X", "０１２３４５６７８９．Ｘ")


def _wide(element: str, done: str) -> None:
    def edit(text: FormText) -> bool:
        value = text.get(element)
        text.put(element, value.translate(WIDE))
        return value.translate(WIDE) != value

    form("F08", done)(edit)


_wide("ChuShengNianYue", "出生年月用全角数字")
_wide("ShenFenZheng", "公民身份号码用全角数字")
_wide("RuDangShiJian", "入党时间用全角数字")


def _inserted(element: str, sign: str, done: str) -> None:
    def edit(text: FormText) -> bool:
        value = text.get(element)
        text.put(element, value[:1] + sign + value[1:])
        return bool(value)

    form("F09", done)(edit)


_inserted("XingMing", "\u200b", "姓名中夹零宽空格")
_inserted("XianRenZhiWu", "\ufeff", "现任职务中夹 BOM")
_inserted("JiGuan", "\u200e", "籍贯中夹方向标记")


@form("F10", "现任职务四百字")
def long_post(text: FormText) -> bool:
    text.put("XianRenZhiWu", (text.get("XianRenZhiWu") + "、青禾县河长制工作领导小组办公室副主任") * 16)
    return True


@form("F10", "专长一百五十字")
def long_expertise(text: FormText) -> bool:
    text.put("ShuXiZhuanYeYouHeZhuanChang", "财政预算与决算编制" * 17)
    return True


@form("F12", "简历一百行")
def hundred_lines(text: FormText) -> bool:
    lines = text.lines
    text.lines = [*lines[:-1], *(" " * 18 + f"（其间：参加第{number}期专题研讨）" for number in range(100)), lines[-1]]
    return True


@form("F12", "奖惩情况四百多字")
def long_honours(text: FormText) -> bool:
    text.put(
        "JiangChengQingKuang", "；".join(f"{year}年3月被中共青禾县委、青禾县人民政府评为“先进工作者”" for year in range(2001, 2018)) + "。"
    )
    return True


PHOTO = re.compile(b"<ZhaoPian>[^<]*</ZhaoPian>")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x58\x00\x00\x02\x58\x08\x02\x00\x00\x00"


def _photo(data: bytes, image: bytes) -> tuple[str, bytes]:
    return FORM, PHOTO.sub(b"<ZhaoPian>" + base64.b64encode(image) + b"</ZhaoPian>", data)


@raw("F11", "没有照片")
def no_photo(data: bytes) -> tuple[str, bytes] | None:
    return _photo(data, b"")


@raw("F11", "照片是 PNG")
def png(data: bytes) -> tuple[str, bytes] | None:
    return _photo(data, PNG)


@raw("F11", "照片是正方形")
def square(data: bytes) -> tuple[str, bytes] | None:
    return _photo(data, grey_jpeg(width=96, height=96))


@raw("F11", "照片是横幅")
def landscape(data: bytes) -> tuple[str, bytes] | None:
    return _photo(data, grey_jpeg(width=160, height=96))
