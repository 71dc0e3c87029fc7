"""文件中有内容没有读入。

表格里的号码存成数字丢了末几位、2000.10 存成 2000.1、公式出错、对不上人的行，宁可不读也不猜。没有读入的逐处列出，改正后重新校核。小标题、
合计、重复的表头和注释不算。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.example_files import lrmx_source
from renti.records.person import Person
from renti.records.source import Reading, Rejected, Source

MOST_LISTED = 200
"""Places listed one by one; the others are counted."""


def roster(*rejected: Rejected) -> Source:
    return Source(name="名册.xlsx", data=b"", reading=Reading(people=[Person(name="张山")], rejected=rejected, format="roster"))


@check(
    code="F14",
    severity=WARNING,
    scope="file",
    source="公务员信息采集表（2017 版）填表要求；电子表格数字精度为十五位",
    en="{file}, {place_en}was not taken in: {why}",
    advice="按提示改正该处后重新校核。",
    passes=[roster(), roster(Rejected(place="名册 第 9 行", text="合计", why="合计行，不是人员", layout=True)), lrmx_source()],
    fails=[
        roster(
            Rejected(place="名册 第 3 行 身份证号", text="1.1e+17", why="号码存成了数字，第十五位以后已丢失；请把该列设为文本后重新录入")
        ),
        roster(*[Rejected(place=f"名册 第 {row} 行", text="", why="合计不明") for row in range(300)]),
    ],
)
def content_rejected(source: Source) -> Flaws:
    rejected = [each for each in source.reading.rejected if not each.layout] if source.reading is not None else []
    for each in rejected[:MOST_LISTED]:
        yield at(
            "",
            "{place}“{text}”没有读入：{why}",
            file=source.name,
            place=each.place,
            place_en=f"{each.place}: “{each.text}” ",
            text=each.text,
            why=each.why,
        )
    if len(rejected) > MOST_LISTED:
        others = len(rejected) - MOST_LISTED
        yield at("", "另有{others}处没有读入", file=source.name, others=others, place_en="", why=f"{others} more")
