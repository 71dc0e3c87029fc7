"""任免表文件不是合格的 XML，或含有文档类型声明。

.lrmx 应是根元素为 Person 的 XML。文件不完整、根元素不对、含 DOCTYPE 或实体声明（可借此读取本机文件或耗尽内存）的，一律不读。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.example_files import lrmx_bytes, lrmx_source
from renti.records.read import read_source
from renti.records.source import Source

REASONS = frozenset({"doctype", "not_well_formed", "too_deep", "bad_record", "too_large"})


@check(
    code="F01",
    severity=ERROR,
    scope="file",
    source="W3C XML 1.0；任免表文件格式",
    en="{file} is no well-formed form file: {reason}",
    advice="用任免表编辑器打开后重新保存；来源不明的文件不要打开。",
    passes=[lrmx_source(), read_source("张山.lrmx", b"\xef\xbb\xbf" + lrmx_bytes()), read_source("说明.txt", b"plain text")],
    fails=[
        read_source("张山.lrmx", lrmx_bytes().replace(b"<Person>", b'<!DOCTYPE Person [<!ENTITY x "y">]><Person>', 1)),
        read_source("张山.lrmx", lrmx_bytes()[:-12]),
        read_source("张山.lrmx", b"<People><XingMing>x</XingMing></People>"),
    ],
)
def xml_not_well_formed(source: Source) -> Flaws:
    refusal = source.refusal
    if refusal is None or refusal.reason not in REASONS or not source.name.lower().endswith(".lrmx"):
        return
    yield at("", "{file}不能读取：{where}，{detail}", file=source.name, where=refusal.place, detail=refusal.detail, reason=refusal.reason)
