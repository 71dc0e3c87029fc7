"""XML from strangers: no document type, no entities, bounded in elements and depth, and every refusal names its line."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from renti.records.source import Refused

MAX_DEPTH: Final = 16
"""Elements inside each other; a form has four."""

MAX_ELEMENTS: Final = 20_000
"""Elements of one form file; a real one has about seventy."""

_WRAPPERS: Final = 2
"""Elements around the rows of a table: `<xml><data>`."""

_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_GB: Final = frozenset({"gb2312", "gbk", "gb18030", "cp936", "gb_2312-80", "x-gbk"})
_RESAVE: Final = "请用任免表编辑器打开后重新保存，或改正后再试"


def as_utf8(data: bytes) -> bytes:
    """The document as UTF-8, with its byte order mark if it has one; UTF-16 by its mark and GB by its declaration are converted.

    Bytes that claim UTF-8 are handed on unread: the parser judges them. Raises Refused (`bad_encoding`).
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _converted(data, "utf-16")
    declared = _DECLARED.match(data[:200])
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name in ("utf-8", "utf8", "us-ascii", "ascii"):
        return data
    if name in _GB:
        return _converted(data, "gb18030")
    raise Refused(reason="bad_encoding", place="第 1 行", detail=f"声明的编码 {name} 不在支持之列", advice="请另存为 UTF-8 编码")


def _converted(data: bytes, encoding: str) -> bytes:
    try:
        text = data.decode(encoding)
        return re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1).encode("utf-8")
    except UnicodeError as reason:
        raise Refused(reason="bad_encoding", place="全文", detail=f"内容不是有效的 {encoding} 编码", advice=_RESAVE) from reason


def tree(data: bytes, *, most: int = MAX_ELEMENTS) -> tuple[Element, list[str]]:
    """The root element of a UTF-8 document and the comments and processing instructions that were passed over.

    Raises Refused: `doctype`, `too_large`, `bad_encoding`, `not_well_formed`, `too_deep`.
    """
    marked = b"!" in data
    if marked:
        _refuse_doctype(data)
    if len(data) > 4 * most and (data.count(b"<") > 2 * most or data.count(b"=") > most):
        raise Refused(reason="too_large", place="全文", detail=f"元素或属性超过 {most} 个", advice="请核对文件是否正确")
    passed: list[str] = []
    target = _Listing(passed) if marked or data.find(b"?", data.find(b"?>") + 2) >= 0 else None
    parser = XMLParser(target=target, encoding="utf-8")  # noqa: S314  document types and entities were refused above: nothing can expand
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as reason:
        raise _malformed(data, reason) from reason
    check_depth(root)
    return root, passed


def _refuse_doctype(data: bytes) -> None:
    at = max(data.find(b"<!DOCTYPE"), data.find(b"<!ENTITY"))
    if at >= 0:
        place = f"第 {_line(data, at)} 行"
        raise Refused(reason="doctype", place=place, detail="含有文档类型声明或实体，可能用于攻击", advice="删去 DOCTYPE 部分后再试")


class _Listing(TreeBuilder):
    """Builds the tree and lists the comments and processing instructions it leaves out."""

    def __init__(self, passed: list[str]) -> None:
        super().__init__()
        self._passed = passed

    def comment(self, text: str | None, /) -> Element:
        self._passed.append(f"<!--{text}-->")
        return Element("comment")

    def pi(self, target: str, text: str | None = None, /) -> Element:
        self._passed.append(f"<?{target} {text or ''}?>")
        return Element("pi")


def check_depth(root: Element) -> None:
    """Raises Refused (`too_deep`) where elements stand more than MAX_DEPTH inside each other."""
    level = [element for element in root if len(element)]
    for _ in range(MAX_DEPTH - 2):
        if not level:
            return
        level = [child for element in level for child in element if len(child)]
    raise Refused(reason="too_deep", place=f"元素 {level[0].tag}", detail=f"元素嵌套超过 {MAX_DEPTH} 层", advice="请核对文件是否正确")


def _malformed(data: bytes, reason: ParseError) -> Refused:
    line, column = reason.position
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        place = f"第 {_line(data, fault.start)} 行"
        return Refused(reason="bad_encoding", place=place, detail="不是有效的 UTF-8 编码", advice=_RESAVE)
    place = f"第 {line} 行第 {column + 1} 列"
    detail = _ERRORS.get(reason.code, "XML 不合语法")
    return Refused(reason="not_well_formed", place=place, detail=detail, advice=_RESAVE)


_ERRORS: Final = {
    2: "XML 不合语法，正文中的 < 应写作 &lt;",
    3: "文件到这里就没有了，是空的或被截断",
    4: "有 XML 不允许的字符，或 < & 未转义",
    5: "文件在这里中断，可能被截断",
    7: "结束标记与开始标记不一致，文件可能被截断或正文中的 < 未转义",
    8: "同一元素中属性重复",
    9: "根元素之后还有内容",
    11: "有未定义的实体，正文中的 & 应写作 &amp;",
}
"""Expat's error codes that clerks meet, in words."""


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, max(offset, 0)) + 1


class _Rows:
    """Takes the attributes of every `row` element; anything else is listed."""

    def __init__(self, most: int) -> None:
        self.rows: list[dict[str, str]] = []
        self.strange: Counter[str] = Counter()
        self._depth = 0
        self._most = most

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Refused(reason="too_deep", place=f"元素 {tag[:40]}", detail=f"元素嵌套超过 {MAX_DEPTH} 层", advice="请核对文件是否正确")
        if tag == "row":
            self.rows.append(attributes)
            if len(self.rows) > self._most:
                raise Refused(reason="too_large", place="全文", detail=f"超过 {self._most} 行", advice="请分成几个文件")
        elif self._depth > _WRAPPERS or attributes:
            self.strange[tag[:40]] += 1

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def data(self, text: str) -> None:
        if not text.isspace():
            self.strange["文字"] += 1

    def close(self) -> None:
        """Nothing is open any more."""


def rows(data: bytes, *, most: int) -> tuple[list[dict[str, str]], Counter[str]]:
    """The attributes of every `<row …/>` of a UTF-8 document, and how often what else it holds; raises Refused as `tree` does."""
    _refuse_doctype(data)
    taking = _Rows(most)
    parser = XMLParser(target=taking, encoding="utf-8")  # noqa: S314  document types and entities were refused above: nothing can expand
    try:
        parser.feed(data)
        parser.close()
    except ParseError as reason:
        raise _malformed(data, reason) from reason
    return taking.rows, taking.strange
