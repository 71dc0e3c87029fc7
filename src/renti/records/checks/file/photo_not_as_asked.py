"""照片缺失，或不是竖幅 JPEG 证件照。

应为近期免冠正面彩色照片，JPEG 格式，宽高比 4:5。照相馆常给的 5:7（一寸、二寸）也能印，不提示；正方形、横幅、PNG 等提示。
旧式 .lrm 的照片在同名的 .pic 文件里，没有一并送来的不提示缺失。是否免冠、是否近期，机器不判断。
"""

from renti.records import image
from renti.records.check import WARNING, Flaw, Flaws, at, check
from renti.records.example_files import jpeg_base64, lrm_source, lrm_text, lrmx_source, png_base64
from renti.records.photo import Photo
from renti.records.source import Source

FIRST = (768, 3 * 1024, 60 * 1024)
"""Bytes in which portraits tell their size: most at once, some behind a profile of colours, a few behind a thumbnail. Multiples of three,
so that base64 is cut between its groups."""

NARROWEST, WIDEST = 0.69, 0.84
"""Width over height: 4:5 is asked, 5:7 is what studios deliver; two per cent are left for cutting."""


@check(
    code="F11",
    severity=WARNING,
    scope="file",
    source="任免审批表填写规则：照片",
    en="Photo in {file}: {what_en}",
    advice="换上近期免冠正面彩色证件照，JPEG 格式，宽高比 4:5。",
    passes=[
        lrmx_source(values={"ZhaoPian": jpeg_base64(400, 500)}),
        lrmx_source(values={"ZhaoPian": jpeg_base64(413, 579)}),
        lrm_source(lrm_text()),
    ],
    fails=[
        lrmx_source(),
        lrmx_source(values={"ZhaoPian": png_base64(400, 500)}),
        lrmx_source(values={"ZhaoPian": jpeg_base64(600, 600)}),
    ],
)
def photo_not_as_asked(source: Source) -> Flaws:
    if source.reading is None or source.reading.format not in {"lrmx", "lrm"}:
        return
    for person in source.reading.people:
        if person.photo is not None:
            yield from _judged(source.name, person.photo)
        elif source.reading.format == "lrmx":
            yield _flaw(source.name, "没有照片", "missing")


def _judged(file: str, photo: Photo) -> Flaws:
    kind = image.kind(photo.head)
    if kind != "jpeg":
        yield _flaw(file, f"是 {kind or '不认识的格式'}，应为 JPEG", f"{kind or 'unknown kind'}, not JPEG")
        return
    size = _size(photo)
    if size is None or not size[1]:
        yield _flaw(file, "图像不完整", "the image is not whole")
    elif not NARROWEST <= size[0] / size[1] <= WIDEST:
        width, height = size
        yield _flaw(file, f"为 {width}×{height}，宽高比应为 4:5", f"{width}x{height}; 4:5 is asked")


def _size(photo: Photo) -> tuple[int, int] | None:
    """Width and height, mostly told by the first bytes; no more than needed is decoded."""
    return next((size for count in FIRST if (size := image.size(photo.first(count)))), None) or image.size(photo.data)


def _flaw(file: str, what: str, english: str) -> Flaw:
    return at("photo", "{file}的照片：{what}", file=file, what=what, what_en=english)
