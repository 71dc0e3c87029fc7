"""文件没有读入。

表格、名册、数据包等文件损坏、有密码、过大或认不出格式的，整个文件不读，其中的人员不在校核之内。任免表文件因 XML、编码、字段数不合格而没有
读入的，由相应的检查提示，这里不重复。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.checks.file.xml_not_well_formed import REASONS
from renti.records.example_files import lrm_source, lrm_text, lrmx_bytes, lrmx_source
from renti.records.read import read_source
from renti.records.source import Refused, Source

TOLD_ELSEWHERE = {".lrmx": REASONS | {"bad_encoding"}, ".lrm": frozenset({"bad_encoding", "bad_record"})}
"""Reasons for which another check (F01, F02, F06) speaks, by suffix."""

MISSING = Refused(reason="unreadable", place="文件", detail="无法打开", advice="请核对路径和权限")


@check(
    code="F13",
    severity=ERROR,
    scope="file",
    source="任免表文件格式；公务员信息采集表（2017 版）",
    en="{file} was not read: {reason}",
    advice="按提示处理后重新校核；来源不明的文件不要打开。",
    passes=[lrmx_source(), lrm_source(lrm_text()), read_source("张山.lrmx", lrmx_bytes()[:-12]), lrm_source(lrm_text(fields=32))],
    fails=[
        read_source("名册.xlsx", b"PK\x03\x04 cut off"),
        read_source("说明.txt", b"plain text"),
        Source(name="张山.lrmx", data=b"", refusal=MISSING),
    ],
)
def file_refused(source: Source) -> Flaws:
    refusal = source.refusal
    suffix = source.name[source.name.rfind(".") :].lower()
    if refusal is None or refusal.reason in TOLD_ELSEWHERE.get(suffix, ()):
        return
    where = "文件" if refusal.place == source.name else refusal.place
    said = f"{refusal.detail}。{refusal.advice}"
    yield at("", "没有读入：{where}，{said}", file=source.name, where=where, said=said, reason=refusal.reason)
