"""元素里只有空格或换行。

一些编辑器把空栏写成换行加缩进。这样的值按空处理；别的软件可能当作有内容，印出空行。
"""

import re

from renti.records.check import INFO, Flaws, at, check
from renti.records.example_files import lrm_source, lrm_text, lrmx_source
from renti.records.fields import BY_ELEMENT
from renti.records.source import Source

WIDE_SPACE = "　".encode()
BLANK = re.compile(rb">([\s\xe3\x80]++)</(\w+)>")
"""Blanks before a closing tag, and bytes of which wide spaces consist. It begins with one sign, so that a search goes from `>` to `>`; what
stands before, and whether the bytes are wide spaces, is looked at after."""


@check(
    code="F05",
    severity=INFO,
    scope="file",
    source="任免表文件格式：空值",
    en="{file} has {count} values of blanks only: {names}",
    advice="不必处理；重新保存时会写成空值。",
    passes=[lrmx_source(), lrmx_source(values={"JianLi": "1998.07--         某县财政局干部\n"}), lrm_source(lrm_text())],
    fails=[lrmx_source(values={"NiRenZhiWu": "\n  "}), lrmx_source(values={"ZaiZhiJiaoYu_XueLi": "　", "TianBiaoRen": " "})],
)
def blank_value(source: Source) -> Flaws:
    if source.reading is None or source.reading.format != "lrmx":
        return
    words = source.words
    found = dict.fromkeys(blank[2].decode() for blank in BLANK.finditer(words) if _is_blank_value(words, blank))
    if found:
        names = "、".join(BY_ELEMENT[name].zh if name in BY_ELEMENT else name for name in found)
        yield at("", "{file}有{count}个值只有空白：{names}", file=source.name, count=len(found), names=names)


def _is_blank_value(words: bytes, blank: re.Match[bytes]) -> bool:
    return words.endswith(b"<%b>" % blank[2], 0, blank.start() + 1) and not blank[1].replace(WIDE_SPACE, b"").strip()
