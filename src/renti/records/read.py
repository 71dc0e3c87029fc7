"""Reads whatever an office hands over: files, folders and zips of any format. Every file gives one Source; nothing raises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final

from renti.records.archive import Archive, Member
from renti.records.format import FORMATS, MEGABYTE, Format, Input
from renti.records.source import Refused, Source

NOTHING_BESIDE: Final[Mapping[str, bytes]] = {}
MAX_PICTURE: Final = 8 * MEGABYTE
"""Bytes of a `.pic` that are looked at; the reader refuses less."""

_NESTED: Final = (".zip", ".rar", ".7z")
_JUNK: Final = ("__MACOSX", "~$", ".")
_OURS: Final = re.compile(r"\.pic$|\.bak\d*$|^renti\.toml$|^planted\.tsv$")


def read_source(name: str, data: bytes, siblings: Mapping[str, bytes] = NOTHING_BESIDE) -> Source:
    """The file read by the format its name or content tells; a refusal stands inside the Source."""
    try:
        reading = format_of(name, data).read(Input(name=name, data=data, siblings=siblings))
    except Refused as refusal:
        return Source(name=name, data=data, refusal=refusal)
    return Source(name=name, data=data, reading=reading)


def format_of(name: str, data: bytes) -> Format:
    """The format of a file: by its suffix, unless the content is plainly another's. Raises Refused (`unknown_format`)."""
    lower = name.lower()
    named = [entry for entry in FORMATS if lower.endswith(entry.suffixes)]
    for entry in chain(named, FORMATS):
        if entry.sniff(data, lower):
            return entry
    if named:
        return named[0]
    raise Refused(reason="unknown_format", place="文件", detail="不是能识别的格式", advice=f"支持：{_known()}")


def _known() -> str:
    return "、".join(dict.fromkeys(suffix for entry in FORMATS for suffix in entry.suffixes))


def sources(paths: Iterable[str | Path]) -> Iterator[Source]:
    """Every file at these paths, in the order of their names: folders are walked, zips opened, `.lrm` paired with its `.pic`.

    A path named outright always gives a Source; inside folders and zips only files whose suffix belongs to a format count.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            for found in filter(_is_known, _walk(path)):
                yield from opened(found)
        else:
            yield from opened(path)


def files(paths: Iterable[str | Path]) -> list[Path]:
    """The files that `sources` would open, in its order, each once; what is inside a zip is not listed."""
    given = [Path(path) for path in paths]
    return list(dict.fromkeys(file for path in given for file in (filter(_is_known, _walk(path)) if path.is_dir() else (path,))))


def passed_over(paths: Iterable[str | Path]) -> list[Path]:
    """Files below folders that no format reads, so that a clerk learns they were not looked at; what belongs beside forms is left out."""
    return [file for path in map(Path, paths) if path.is_dir() for file in _walk(path) if not _is_known(file) and not _belongs(file.name)]


def _walk(folder: Path) -> Iterator[Path]:
    """Files below a folder, sorted; hidden files and links to folders are passed over."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(_JUNK):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        else:
            yield entry


def _is_known(file: Path) -> bool:
    return file.name.lower().endswith((".zip", *_suffixes()))


def _belongs(name: str) -> bool:
    """Whether the file stands beside forms by right: a form's picture, the folder's settings, what a correction kept."""
    return _OURS.search(name.lower()) is not None


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(dict.fromkeys(suffix for entry in FORMATS for suffix in entry.suffixes))


def opened(path: Path) -> Iterator[Source]:
    """What one file holds: itself, or the forms inside a zip."""
    name, suffix = str(path), path.suffix.lower()
    try:
        size = path.stat().st_size
        limit = size_limit(name)
        if suffix == ".zip":
            yield from _zip(path, name, small=size <= limit)
            return
        if size > limit:
            raise _too_large(size, limit)
        data, beside = path.read_bytes(), _beside(path) if suffix == ".lrm" else NOTHING_BESIDE
    except OSError as reason:
        detail = "文件不存在" if isinstance(reason, FileNotFoundError) else "无法打开"
        yield Source(name=name, data=b"", refusal=Refused(reason="unreadable", place="文件", detail=detail, advice="请核对路径和权限"))
        return
    except Refused as refusal:
        yield Source(name=name, data=b"", refusal=refusal)
        return
    yield read_source(name, data, beside)


def size_limit(name: str) -> int:
    """Bytes above which a file of this name is not opened."""
    lower = name.lower()
    limits = [entry.limit for entry in FORMATS if lower.endswith(entry.suffixes)]
    return max(limits, default=8 * MEGABYTE)


def _too_large(size: int, limit: int) -> Refused:
    detail = f"{size / MEGABYTE:.0f} MB，超过 {limit // MEGABYTE} MB"
    return Refused(reason="too_large", place="文件", detail=detail, advice="多半是照片太大，请压缩照片后重新保存")


def _beside(path: Path) -> Mapping[str, bytes]:
    for suffix in (".pic", ".PIC", ".Pic"):
        picture = path.with_suffix(suffix)
        if picture.is_file():
            with picture.open("rb") as stream:
                return {f"{path.stem}.pic".lower(): stream.read(MAX_PICTURE)}
    return NOTHING_BESIDE


def _zip(path: Path, name: str, *, small: bool) -> Iterator[Source]:
    """The forms inside a zip, or the zip itself where it is a package of one format."""
    if small:
        data = path.read_bytes()
        packages = [entry for entry in FORMATS if ".zip" in entry.suffixes and entry.sniff(data, name.lower())]
        if packages:
            yield read_source(name, data)
            return
    with Archive(path) as archive:
        yield from _members(archive, name)


def _members(archive: Archive, outer: str) -> Iterator[Source]:
    known = _suffixes()
    pictures = {member.name.lower(): member for member in archive if member.name.lower().endswith(".pic")}
    for member in sorted(archive, key=lambda member: member.name):
        inside = PurePosixPath(member.name)
        if any(part.startswith(_JUNK) and part != ".." for part in inside.parts):
            continue
        name = f"{outer}/{member.name}"
        suffix = inside.suffix.lower()
        if suffix in _NESTED:
            nested = Refused(reason="bad_archive", place=member.name, detail="压缩包里还有压缩包", advice="请先解开里层的压缩包")
            yield Source(name=name, data=b"", refusal=nested)
        if suffix in _NESTED or not member.name.lower().endswith(known):
            continue
        try:
            data = archive.read(member, limit=size_limit(name))
            beside = _picture_beside(archive, pictures, inside)
        except Refused as refusal:
            yield Source(name=name, data=b"", refusal=refusal)
            continue
        yield read_source(name, data, beside)


def _picture_beside(archive: Archive, pictures: Mapping[str, Member], inside: PurePosixPath) -> Mapping[str, bytes]:
    member = pictures.get(str(inside.with_suffix(".pic")).lower()) if inside.suffix.lower() == ".lrm" else None
    if member is None:
        return NOTHING_BESIDE
    return {f"{inside.stem}.pic".lower(): archive.read(member, limit=MAX_PICTURE)}
