"""Zip archives from strangers: names in GBK or UTF-8, bounded in number, size and ratio; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from renti.records.format import MEGABYTE
from renti.records.source import Refused

MAX_MEMBERS: Final = 50_000
MAX_TOTAL: Final = 4096 * MEGABYTE
"""Bytes of all members together, unpacked. They are read one by one, so this bounds time, not memory."""

MAX_RATIO: Final = 200
"""Unpacked to packed size; a form without a photo reaches about 15."""

RATIO_FROM: Final = MEGABYTE
"""Bytes from which the ratio counts; small texts may pack very well."""

_UTF8_FLAG: Final = 0x800
_ENCRYPTED_FLAG: Final = 0x1
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
)
"""What the standard library raises on damaged archives (NotImplementedError is a RuntimeError)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file inside an archive; `name` uses / and is decoded, `size` is what the archive claims."""

    name: str
    size: int
    info: zipfile.ZipInfo


class Archive:
    """An opened zip. Raises Refused (`bad_archive`) when it is damaged, too large or a bomb."""

    def __init__(self, source: Path | bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
            infos = self._zip.infolist()
        except _BROKEN as reason:
            raise _refused("压缩包", "已损坏或不是 zip 文件", "请重新压缩后再试") from reason
        if len(infos) > MAX_MEMBERS:
            raise _refused("压缩包", f"含 {len(infos)} 个文件，超过 {MAX_MEMBERS} 个", "请分成几个压缩包")
        if sum(info.file_size for info in infos) > MAX_TOTAL:
            raise _refused("压缩包", f"展开后超过 {MAX_TOTAL // MEGABYTE} MB", "请分成几个压缩包；来历不明的可能是压缩炸弹")
        self.members = [Member(name=member_name(info), size=info.file_size, info=info) for info in infos if not info.is_dir()]

    def close(self) -> None:
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def read(self, member: Member, *, limit: int) -> bytes:
        """The bytes of one member, at most `limit`; raises Refused."""
        info = member.info
        if unsafe(member.name):
            raise _refused(member.name[:80], "文件名含有上级目录、绝对路径或控制字符", "请改名后重新压缩")
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise _refused(member.name, "已加密", "请解密后重新压缩")
        if info.file_size > limit:
            raise Refused(
                reason="too_large",
                place=member.name,
                detail=f"展开后 {info.file_size / MEGABYTE:.0f} MB，超过 {limit // MEGABYTE} MB",
                advice="多半是照片太大，请压缩照片后重新保存",
            )
        if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise _refused(member.name, f"压缩比超过 {MAX_RATIO}，可能是压缩炸弹", "请核对文件来源")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(limit + 1)
        except _BROKEN as reason:
            raise _refused(member.name, "在压缩包中已损坏", "请重新压缩后再试") from reason
        if len(data) > limit:
            raise _refused(member.name, "实际大小与声明不符", "请核对文件来源")
        return data


def member_name(info: zipfile.ZipInfo) -> str:
    """The name of a member: UTF-8 where flagged or valid as such, else GB18030, as Windows writes it.

    >>> info = zipfile.ZipInfo("张三.lrmx".encode("gbk").decode("cp437"))
    >>> member_name(info)
    '张三.lrmx'
    """
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG and not name.isascii():
        name = _decoded(name)
    return name.replace("\\", "/")


def _decoded(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def unsafe(name: str) -> bool:
    """Whether a member's name points outside the archive or hides something.

    >>> unsafe("../a.lrmx"), unsafe("/a.lrmx"), unsafe("C:/a.lrmx"), unsafe("县局/张三.lrmx")
    (True, True, True, False)
    """
    return name.startswith("/") or ":" in name[:2] or ".." in name.split("/") or any(ord(character) < 32 for character in name)


def _refused(place: str, detail: str, advice: str) -> Refused:
    return Refused(reason="bad_archive", place=place, detail=detail, advice=advice)
