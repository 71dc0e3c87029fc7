"""旧式任免表文件（.lrm）的字段数不对。

.lrm 是一条记录、33 个带引号的字段（有的软件加第 34 个：公民身份号码）。字段多了，多半是正文里有“","”；少了，多半是文件被截断或手工改过。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.example_files import lrm_source, lrm_text, lrmx_source
from renti.records.source import Source

FIELDS = 33


def lrm_fields(source: Source) -> list[str]:
    """The fields of a `.lrm`, split on quote-comma-quote; of text that is no GB18030, what can be read."""
    text = source.data.decode("gb18030", errors="replace").strip(" \t\r\n\x00\x1a")
    return text.removeprefix('"').removesuffix('"').split('","')


@check(
    code="F06",
    severity=ERROR,
    scope="file",
    source=".lrm 文件格式：33 个字段",
    en="{file} has {count} fields, not {expected}",
    advice="用任免表编辑器打开核对；正文中的英文引号和逗号改为中文的。",
    passes=[lrm_source(lrm_text()), lrm_source(lrm_text(fields=34)), lrmx_source()],
    fails=[lrm_source(lrm_text(fields=32)), lrm_source(lrm_text(name='张山","男","汉族'))],
)
def wrong_number_of_fields(source: Source) -> Flaws:
    if not source.name.lower().endswith(".lrm"):
        return
    fields = lrm_fields(source)
    whole = len(fields) == FIELDS or (len(fields) == FIELDS + 1 and (not fields[FIELDS] or fields[FIELDS].isalnum()))
    if not whole:
        yield at("", "{file}有{count}个字段，应为{expected}个", file=source.name, count=len(fields), expected=FIELDS)
