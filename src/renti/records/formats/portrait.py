"""The portrait of a form file, looked at before it is taken: its size and its first bytes."""

from __future__ import annotations

from typing import Final

from renti.records import image
from renti.records.format import MEGABYTE
from renti.records.photo import Photo
from renti.records.source import Refused

MAX_PHOTO: Final = 4 * MEGABYTE
"""Bytes of one portrait; real ones have 0.1–0.45 MB."""


def accepted(photo: Photo) -> Photo:
    """The photo, when it is small enough and starts as an image does; raises Refused (`too_large`, `bad_photo`)."""
    if photo.length > MAX_PHOTO:
        raise Refused(
            reason="too_large",
            place="照片",
            detail=f"约 {photo.length / MEGABYTE:.0f} MB，超过 {MAX_PHOTO // MEGABYTE} MB",
            advice="请把照片压缩到 1 MB 以内再存入",
        )
    if image.kind(photo.head) is None:
        raise Refused(reason="bad_photo", place="照片", detail="内容不是图像（JPEG、PNG、GIF、BMP）", advice="请换一张 JPEG 证件照")
    return photo
