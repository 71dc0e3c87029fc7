"""文件中有不认识的元素或列，已原样保留。

新版编辑器或地方扩展会增加元素。不认识的内容不丢弃、不改动，写回时仍在原处；在此列出，以便核对是否有应当认识的内容。
"""

from renti.records.check import INFO, Flaws, at, check
from renti.records.example_files import lrm_source, lrm_text, lrmx_source
from renti.records.format import FORMATS
from renti.records.source import Source

MOST_LISTED = 20


@check(
    code="F03",
    severity=INFO,
    scope="file",
    source="任免表文件格式：元素名清单",
    en="{file} holds {count} unknown items, kept as they are: {names}",
    advice="核对这些内容是否重要；一般不必处理。",
    passes=[lrmx_source(), lrmx_source(extra="<DaoLingNianYue>203505</DaoLingNianYue>"), lrm_source(lrm_text())],
    fails=[
        lrmx_source(extra="<ChengZhangDi>某省某县</ChengZhangDi>"),
        lrmx_source(extra="<BeiZhu>x</BeiZhu><XingMing>李川</XingMing>"),
    ],
)
def unknown_content_kept(source: Source) -> Flaws:
    if source.reading is None:
        return
    layout = FORMATS[source.reading.format].layout if source.reading.format else frozenset()
    names = dict.fromkeys(name.partition(":")[2] or name for person in source.reading.people for name in person.kept if name not in layout)
    if names:
        listed = "、".join(list(names)[:MOST_LISTED])
        yield at("", "{file}中有{count}项不认识的内容，已保留：{names}", file=source.name, count=len(names), names=listed)
