"""旧式任免表文件（.lrm）的五个家庭成员数组长短不一。

称谓、姓名、出生日期、政治面貌、工作单位五项各是一串用“@”隔开的值，位数应当相同（十二或十三）。长短不一时，姓名与工作单位可能错位，
读出的家庭成员须逐行核对。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.checks.file.wrong_number_of_fields import FIELDS, lrm_fields
from renti.records.example_files import lrm_source, lrm_text, lrmx_source
from renti.records.source import Source

ARRAYS = slice(20, 25)


@check(
    code="F07",
    severity=ERROR,
    scope="file",
    source=".lrm 文件格式：家庭成员五个数组",
    en="{file}: the five family arrays have {counts} slots",
    advice="用任免表编辑器打开，逐行核对家庭成员后重新保存。",
    passes=[lrm_source(lrm_text()), lrm_source(lrm_text(slots=(13, 13, 13, 13, 13))), lrmx_source()],
    fails=[lrm_source(lrm_text(slots=(5, 4, 5, 5, 5))), lrm_source(lrm_text(slots=(12, 12, 12, 12, 13)))],
)
def family_arrays_differ(source: Source) -> Flaws:
    if not source.name.lower().endswith(".lrm"):
        return
    fields = lrm_fields(source)
    if len(fields) < FIELDS:
        return
    counts = [field.count("@") + 1 for field in fields[ARRAYS]]
    if len(set(counts)) > 1:
        yield at("", "{file}的家庭成员数组长短不一：{counts}", file=source.name, counts="、".join(map(str, counts)))
