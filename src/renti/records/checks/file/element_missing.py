"""任免表文件缺少应有的元素。

3.2 版编辑器写出全部元素，空值也写。缺元素的多为旧版（3.0 版没有公民身份号码）或别的软件写出；缺的按“未知”处理，不按“空”处理。
2025 年退休改革后新增的两个元素不要求。
"""

from renti.records.check import INFO, Flaws, at, check
from renti.records.example_files import lrm_source, lrm_text, lrmx_source
from renti.records.fields import FORM
from renti.records.source import Source

EXPECTED = {field.element: field.zh for field in FORM if not field.newest}


@check(
    code="F04",
    severity=INFO,
    scope="file",
    source="任免表文件格式：3.2 版元素清单",
    en="{file} lacks {count} elements: {names}",
    advice="用新版编辑器打开，补填后重新保存。",
    passes=[lrmx_source(), lrmx_source(extra="<DaoLingNianYue>203505</DaoLingNianYue>"), lrm_source(lrm_text())],
    fails=[lrmx_source(drop=("ShenFenZheng",)), lrmx_source(drop=("TianBiaoRen", "MinZu"))],
)
def element_missing(source: Source) -> Flaws:
    if source.reading is None or source.reading.format != "lrmx":
        return
    seen = {count[0] for count in source.reading.counts}
    if EXPECTED.keys() <= seen:
        return
    missing = [name for element, name in EXPECTED.items() if element not in seen]
    if missing and source.data.startswith((b"<", b"\xef\xbb\xbf<")):
        yield at("", "{file}缺少{count}个元素：{names}", file=source.name, count=len(missing), names="、".join(missing))
