"""文件编码不对。

.lrmx 用 UTF-8（有无 BOM 均可），.lrm 用 GBK（GB18030）。把 .lrm 另存成 UTF-8、把 .lrmx 存成 GBK 或 UTF-16 的，别的编辑器打开是乱码。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.example_files import lrm_source, lrm_text, lrmx_bytes, lrmx_source
from renti.records.read import read_source
from renti.records.source import Source

BOM = b"\xef\xbb\xbf"
GB_FORM = lrmx_bytes().decode().replace("utf-8", "gb18030").encode("gb18030")


@check(
    code="F02",
    severity=ERROR,
    scope="file",
    source="任免表文件格式：.lrmx 为 UTF-8，.lrm 为 GBK",
    en="{file} is not encoded as {expected}",
    advice="用任免表编辑器重新保存，不要用记事本另存。",
    passes=[lrmx_source(), read_source("张山.lrmx", BOM + lrmx_bytes()), lrm_source(lrm_text())],
    fails=[lrm_source(lrm_text(), encoding="utf-8"), read_source("张山.lrmx", GB_FORM)],
)
def wrong_encoding(source: Source) -> Flaws:
    name = source.name.lower()
    if name.endswith(".lrmx"):
        wrong, expected = not _decodes(source.words, "utf-8"), "UTF-8"
    elif name.endswith(".lrm"):
        data = source.data
        is_utf8 = data.startswith(BOM) or (not data.isascii() and _decodes(data, "utf-8"))
        wrong, expected = is_utf8 or not _decodes(data, "gb18030"), "GBK（GB18030）"
    else:
        return
    if wrong:
        yield at("", "{file}不是{expected}编码", file=source.name, expected=expected)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
