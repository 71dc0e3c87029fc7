"""Builds src/renti/records/name_characters.tsv.gz and surnames.tsv: strokes and readings of characters, readings of surnames.

    python tools/build_name_order.py FOLDER

FOLDER holds, unpacked: `cnchar.order.min.js` of npm `cnchar-order` 3.2.6 (MIT; stroke sequences of 6,939 characters), `dict1.mjs` and
`surname.mjs` of npm `pinyin-pro` 3.29.4 (MIT; readings), and the `Unihan_*.txt` of Debian's `unicode-data` 15.0.0 (Unicode License;
stroke totals, readings, and the place of each character in 通用规范汉字表 of 2013).

That table is sorted by stroke count and stroke order within each of its three levels. The build checks every sequence against it, and
uses it to place its 1,335 characters that have no sequence: next to the character before them in their level, marked as a guess.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

RECORDS = Path(__file__).parents[1] / "src" / "renti" / "records"
CLASS_OF_STROKE = dict(zip("jifgskld", "11223444", strict=True))
"""Letters of the stroke data: 横 提 竖 竖钩 撇 点 捺 点; every other letter is a 折 (5)."""

LEVELS = (range(1, 3501), range(3501, 6501), range(6501, 8106))

CORRECTED = {
    "邶": "2113552",
    "炽": "433425134",
    "皙": "1234331232511",
    "德": "332122522114544",
    "撅": "121134315233534",
    "膝": "351112343424134",
    "黏": "31234342413421251",
    "麟": "41352211535431234354152",
}
"""Sequences that are wrong in the package: found by comparison with another table of strokes, each counted again by hand."""

READINGS = {
    "芎": "xiong1",
    "荥": "xing2",
    "溱": "qin2",
    "烜": "xuan3",
    "量": "liang4",
    "簿": "bu4",
    "嘎": "ga1",
    "嚣": "xiao1",
    "旿": "wu3",
}
"""Readings in given names where the package offers a rarer one first."""

SURNAMES = {
    "宁": "ning2", "种": "chong2", "祭": "zhai4", "秘": "bi4", "洗": "xian3", "黑": "he4", "便": "pian2", "呙": "guo1", "眭": "sui1",
    "佴": "nai4", "令": "ling2", "长孙": "zhang3 sun1", "独孤": "du2 gu1", "完颜": "wan2 yan2", "纳兰": "na4 lan2", "哥舒": "ge1 shu1",
    "达奚": "da2 xi1", "谷梁": "gu3 liang2", "东里": "dong1 li3",
}  # fmt: skip
"""Surnames the package lacks or reads otherwise."""

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}

Unihan = dict[str, dict[str, str]]


def main(folder: Path) -> None:
    unihan = _unihan(folder, {"kTotalStrokes", "kTGH", "kMandarin"})
    totals = {char: int(value.split()[0]) for char, value in unihan["kTotalStrokes"].items()}
    standard = {int(value.split(":")[1].split()[0]): char for char, value in unihan["kTGH"].items()}
    strokes = _strokes(folder)
    for level in LEVELS:
        check_order([(char, strokes[char]) for char in map(standard.__getitem__, level) if char in strokes])
    readings = {char: _numbered(value.split()[0]) for char, value in unihan["kMandarin"].items()}
    readings |= {char: first for char, first in _packaged_readings(folder).items() if len(char) == 1} | READINGS
    written = (
        {char: f"{totals[char]}:" for char in readings if char in totals}
        | _guesses(standard, strokes, totals)
        | _told_apart(standard, strokes)
    )
    lines = [f"{char}\t{written[char]}\t{readings.get(char, '')}\n" for char in sorted(written)]
    packed = gzip.compress("".join(lines).encode(), compresslevel=9, mtime=0)
    (RECORDS / "name_characters.tsv.gz").write_bytes(packed)
    _write_surnames(folder, readings)
    print(f"{len(lines)} characters, {len(strokes)} with strokes, {len(packed)} bytes")


def check_order(characters: list[tuple[str, str]]) -> None:
    """Raises AssertionError where a sequence breaks the order of the standard."""
    for (before, first), (after, second) in pairwise(characters):
        if (len(first), first) > (len(second), second):
            raise AssertionError(f"{before} {first} stands before {after} {second} in the standard")


def _told_apart(standard: dict[int, str], strokes: dict[str, str]) -> dict[str, str]:
    """Strokes, with the place in the standard added where several of its characters share them: 八.0008 before 人.0009."""
    places: dict[str, list[int]] = {}
    for place, char in standard.items():
        places.setdefault(strokes.get(char, ""), []).append(place)
    shared = {standard[place]: place for row, among in places.items() if row and len(among) > 1 for place in among}
    return {char: f"{row}.{shared[char]:04d}" if char in shared else row for char, row in strokes.items()}


def _guesses(standard: dict[int, str], strokes: dict[str, str], totals: dict[str, int]) -> dict[str, str]:
    """For characters of the standard without strokes: `total:sequence of the character before them+place in the gap`."""
    guesses = {}
    for level in LEVELS:
        before, gap = "", 0
        for char in map(standard.__getitem__, level):
            if char in strokes:
                before, gap = strokes[char], 0
            else:
                gap += 1
                prefix = before if len(before) == totals[char] else ""
                guesses[char] = f"{totals[char]}:{prefix}+{gap:03d}"
    return guesses


def _unihan(folder: Path, wanted: set[str]) -> Unihan:
    found: Unihan = {field: {} for field in wanted}
    for file in sorted(folder.glob("Unihan_*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            code, _, rest = line.partition("\t")
            field, _, value = rest.partition("\t")
            if code.startswith("U+") and field in wanted:
                found[field][chr(int(code.removeprefix("U+"), 16))] = value
    return found


def _strokes(folder: Path) -> dict[str, str]:
    script = (folder / "cnchar.order.min.js").read_text(encoding="utf-8")
    found = re.search(r"JSON\.parse\('(\{\"一\".*?\})'\)", script)
    assert found is not None
    letters: dict[str, str] = json.loads(found.group(1))
    return {char: "".join(CLASS_OF_STROKE.get(letter, "5") for letter in row) for char, row in letters.items()} | CORRECTED


def _packaged_readings(folder: Path) -> dict[str, str]:
    script = (folder / "dict1.mjs").read_text(encoding="utf-8")
    readings = {}
    for quoted, bare, chars in re.findall(r"(?:'([^']+)'|([^\s'\[\]{},:]+)):\s*\[([^\]]*)\]", script):
        for char in re.findall(r"'([^']+)'", chars):
            readings[char] = _numbered((quoted or bare).split()[0])
    return readings


def _write_surnames(folder: Path, readings: dict[str, str]) -> None:
    """Compound surnames, and those single ones that are read otherwise than the character."""
    script = (folder / "surname.mjs").read_text(encoding="utf-8")
    packaged = re.findall(r"^\s+([\u3400-\u9fff]+): '([^']+)'", script, re.MULTILINE)
    surnames = {name: " ".join(map(_numbered, value.split())) for name, value in packaged} | SURNAMES
    kept = {name: value for name, value in surnames.items() if len(name) > 1 or readings.get(name) != value}
    rows = "".join(f"{name}\t{value}\n" for name, value in sorted(kept.items(), key=lambda row: (-len(row[0]), row[0])))
    (RECORDS / "surnames.tsv").write_text("# 复姓，以及与常读不同的单姓；来源与许可见 docs/credits.md\n" + rows, encoding="utf-8")


def _numbered(reading: str) -> str:
    """`lǘ` as `lv2`; without a tone mark the tone is 5."""
    decomposed = unicodedata.normalize("NFD", reading)
    tone = next((TONES[mark] for mark in decomposed if mark in TONES), "5")
    letters = "".join(mark for mark in decomposed if mark not in TONES)
    return unicodedata.normalize("NFC", letters).replace("ü", "v") + tone


if __name__ == "__main__":
    main(Path(sys.argv[1]))
