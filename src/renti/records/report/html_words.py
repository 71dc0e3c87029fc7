"""The fixed words of the HTML report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "lang": "zh-CN",
        "title": "档案表校核报告",
        "brand": "人梯",
        "part": "活档案 · 校核",
        "files": "文件",
        "people": "人员",
        "refused": "拒收文件",
        "show": "显示",
        "by_check": "按检查项",
        "by_file": "按文件",
        "findings": "逐条问题",
        "rules": "规则",
        "code": "代码",
        "check": "检查",
        "severity": "级别",
        "count": "条数",
        "in_files": "文件数",
        "file": "人员与文件",
        "becomes": "改为",
        "advice": "怎么改",
        "source": "依据",
        "nothing": "未发现问题",
        "footer": "机器校核只提出疑点，结论由人作出；错误须改正，警告须说明，提示供参考。",
    },
    "en": {
        "lang": "en",
        "title": "Report on personnel forms",
        "brand": "Renti",
        "part": "Records · checks",
        "files": "Files",
        "people": "People",
        "refused": "Refused files",
        "show": "Show",
        "by_check": "By check",
        "by_file": "By file",
        "findings": "Findings",
        "rules": "Rules",
        "code": "Code",
        "check": "Check",
        "severity": "Severity",
        "count": "Findings",
        "in_files": "Files",
        "file": "Person and file",
        "becomes": "becomes",
        "advice": "What to do",
        "source": "Source",
        "nothing": "No findings",
        "footer": "Checks raise questions; people decide. Errors must be corrected, warnings explained, notes are for information.",
    },
}
